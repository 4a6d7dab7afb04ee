import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ConcejoError } from '@concejo/protocol'
import { afterAll, describe, expect, it } from 'vitest'
import { createKeyFile, readPrivateKey, readPublicKey } from './device-key-file.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'concejo-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function codeOf(run: () => unknown): string {
  try {
    run()
    return 'none'
  } catch (error) {
    return error instanceof ConcejoError ? error.code : String(error)
  }
}

describe('the key file of a device', () => {
  it.each(['ES256', 'EdDSA'] as const)('is for its owner alone, and read again (%s)', async (algorithm) => {
    const file = path.join(folder, `${algorithm}.pem`)
    const made = await createKeyFile(file, algorithm)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readPublicKey(file)).toEqual(made)
    expect(await readPrivateKey(file)).toMatchObject({ type: 'private' })
    await expect(createKeyFile(file, algorithm)).rejects.toMatchObject({ code: 'cli.key-exists' })
    chmodSync(file, 0o644)
    await expect(readPrivateKey(file)).rejects.toMatchObject({ code: 'cli.key-open-to-others' })
  })

  it('may be made by another program, in any of the usual forms', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const [secret, open] = [path.join(folder, 'sec1.pem'), path.join(folder, 'public.pem')]
    writeFileSync(secret, pair.privateKey.export({ format: 'pem', type: 'sec1' }), { mode: 0o600 })
    writeFileSync(open, pair.publicKey.export({ format: 'pem', type: 'spki' }))
    expect(await readPrivateKey(secret)).toMatchObject({ type: 'private' })
    expect(readPublicKey(open)).toEqual(readPublicKey(secret))
    expect(readPublicKey(open).algorithm).toBe('ES256')
  })

  it('is refused where it is of another kind, or none', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    const file = path.join(folder, 'other.pem')
    writeFileSync(file, other.privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 })
    expect(codeOf(() => readPublicKey(file))).toBe('cli.bad-option')
    await expect(readPrivateKey(file)).rejects.toMatchObject({ code: 'cli.key-unreadable' })
    writeFileSync(file, 'no key', { mode: 0o600 })
    expect(codeOf(() => readPublicKey(file))).toBe('cli.key-unreadable')
    expect(codeOf(() => readPublicKey(path.join(folder, 'nothing')))).toBe('cli.file-unreadable')
  })
})
