import { createHash } from 'node:crypto'
import {
  actProof,
  bytes32,
  createId,
  createP256Key,
  encodeWebAuthnSignature,
  type Hex,
  memberId,
  p256Signer,
  pendingAct,
  sha256Hex,
  signP256,
} from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestPlatform, type TestPlatform } from '../test-support/platform.ts'

let node: TestPlatform

beforeAll(async () => {
  node = await createTestPlatform({
    mode: 'production',
    origin: 'https://grants.example.org',
    requestsPerMinutePerAddress: 60,
  })
})

afterAll(async () => {
  await node.stop()
})

const codeOf = (answer: { body: unknown }) => z.object({ code: z.string() }).safeParse(answer.body).data?.code

const signInChallenge = z.object({ challengeId: z.string(), digest: bytes32 })
const addressOf = (name: string): Hex => node.ledger.contracts[name]?.address ?? '0x'

/** What a device with the key answers to the digest of an act as challenge. */
function signWithPasskey(privateKey: Hex, digest: Hex): Hex {
  const challenge = Buffer.from(digest.slice(2), 'hex').toString('base64url')
  const clientDataJson = JSON.stringify({ type: 'webauthn.get', challenge, origin: 'https://grants.example.org' })
  const rpHash = createHash('sha256').update('grants.example.org').digest()
  const authenticatorData = Buffer.concat([rpHash, Buffer.from([0x05, 0, 0, 0, 1])])
  const clientHash = createHash('sha256').update(clientDataJson).digest()
  const compact = signP256(privateKey, sha256Hex(Buffer.concat([authenticatorData, clientHash])))
  return encodeWebAuthnSignature({ authenticatorData, clientDataJson, signature: toDer(compact) })
}

/** r and s as authenticators write them. */
function toDer(compact: Hex): Uint8Array {
  const integer = (hex: string): Buffer => {
    const bytes = Buffer.from(hex.replace(/^(00)+/, ''), 'hex')
    const positive = (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes
    return Buffer.concat([Buffer.from([2, positive.length]), positive])
  }
  const body = Buffer.concat([integer(compact.slice(2, 66)), integer(compact.slice(66))])
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}

describe('a node in production', () => {
  it('has no personas, no clock to move and holds no private key', async () => {
    expect(codeOf(await node.call('GET', '/api/sandbox/personas'))).toBe('http.sandbox-only')
    expect(codeOf(await node.call('POST', '/api/sandbox/enter', { persona: 'city-admin' }))).toBe('http.sandbox-only')
    expect(codeOf(await node.call('POST', '/api/sandbox/clock', { seconds: 5 }))).toBe('http.sandbox-only')
    const rows: readonly unknown[] = await node.opened.database
      .withSchema('node')
      .selectFrom('member_keys')
      .selectAll()
      .execute()
    expect(rows).toEqual([])
  })

  it('takes no session cookie that is not bound to its host', async () => {
    const session = await node.call('GET', '/api/session', undefined, { cookie: 'concejo_session=x' })
    expect(session.body).toEqual({ account: null, members: [], sandbox: false })
  })

  it('lets someone with a passkey register as applicant: prepared here, signed on the device, proved', async () => {
    const person = createP256Key()
    const signer = p256Signer(addressOf('P256Verifier'), person.publicKey)
    const challenge = signInChallenge.parse((await node.call('POST', '/api/keys/challenges', { signer })).body)
    const answer = { challengeId: challenge.challengeId, signature: signP256(person.privateKey, challenge.digest) }
    const { token } = z
      .object({ token: z.string() })
      .parse((await node.call('POST', '/api/keys/sign-ins', answer)).body)
    const headers = { authorization: `Bearer ${token}` }
    const prepared = await node.call('POST', '/api/acts', { name: 'network.register-applicant', input: {} }, headers)
    const { actId, digest } = pendingAct.parse(prepared.body)
    const device = createP256Key()
    const passkey = p256Signer(addressOf('WebAuthnVerifier'), device.publicKey)
    const approve = (signature: string) =>
      node.call('POST', `/api/acts/${actId}/approvals`, { signer: passkey, signature }, headers)
    expect(codeOf(await approve(signWithPasskey(device.privateKey, createId())))).toBe('acts.signature-invalid')
    const done = pendingAct.parse((await approve(signWithPasskey(device.privateKey, digest))).body)
    expect([done.state, done.sandbox]).toEqual(['applied', false])
    const proof = actProof.parse((await node.call('GET', `/api/acts/${actId}/proof`)).body)
    expect(proof.network.sandbox).toBe(false)
    const member = await node.call('GET', `/api/network/members/${memberId(passkey)}`)
    expect(z.object({ roles: z.array(z.object({ role: z.string() })) }).parse(member.body).roles).toHaveLength(2)
  })

  it('slows down an address that asks too often, and tells when to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 80 }, () => node.call('GET', '/api/session')))
    const refused = answers.find(({ status }) => status === 429)
    expect(refused === undefined ? undefined : codeOf(refused)).toBe('http.too-many-requests')
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
    const elsewhere = await node.call('GET', '/api/session', undefined, { 'x-forwarded-for': '203.0.113.9' })
    expect(elsewhere.status).toBe(200)
  })
})
