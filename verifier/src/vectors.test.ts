import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parseProofText } from './verify-act-proof.ts'
import { verifyProofFile } from './verify-proof-file.ts'

const folder = fileURLToPath(new URL('../vectors/', import.meta.url))

it.each(fs.readdirSync(folder))('the committed proof %s is judged as it says', async (name) => {
  const vector = parseProofText(fs.readFileSync(folder + name, 'utf8'))
  const { expect: expected, proof } = Object(vector)
  const { verification: result } = await verifyProofFile(JSON.stringify(proof))
  const failed = result.checks.filter((check) => !check.ok).map((check) => check.code)
  expect(result.valid).toBe(expected === 'valid')
  expect(failed[0] ?? 'valid').toBe(expected)
})
