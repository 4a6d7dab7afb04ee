import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ConcejoError, createId } from '@concejo/protocol'
import { afterAll, expect, it } from 'vitest'
import { openSealedFolder } from './sealed-folder.ts'

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'concejo-sealed-'))
const folder = openSealedFolder(home)
const sealed = {
  kind: 'score' as const,
  commitment: createId(),
  member: createId(),
  subject: createId(),
  opening: { scores: [9, 8], salt: createId() },
}

afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

it('finds what a member sealed for a subject, and nothing of others', () => {
  expect(folder.find(sealed)).toEqual([])
  folder.save(sealed)
  expect(folder.find(sealed)).toEqual([sealed])
  expect(folder.find({ ...sealed, member: createId() })).toEqual([])
  expect(folder.find({ ...sealed, kind: 'seed' })).toEqual([])
})

it('keeps secrets from other users of the machine', () => {
  const file = folder.save({ ...sealed, commitment: createId() })
  expect(fs.statSync(file).mode & 0o077).toBe(0)
})

it('forgets what was refused', () => {
  const { commitment } = sealed
  folder.remove(commitment)
  folder.remove(commitment)
  expect(folder.find(sealed).map((one) => one.commitment)).not.toContain(commitment)
})

it('tells a damaged file', () => {
  fs.writeFileSync(path.join(home, 'sealed', 'damaged.json'), '{}')
  const error: unknown = (() => {
    try {
      return folder.find(sealed)
    } catch (caught) {
      return caught
    }
  })()
  expect(error instanceof ConcejoError && error.code).toBe('cli.sealed-unreadable')
})
