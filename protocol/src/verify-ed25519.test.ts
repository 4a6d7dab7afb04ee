import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { verifyEd25519, verifyEd25519Here } from './verify-ed25519.ts'

const keys = generateKeyPairSync('ed25519')
const publicKey = Uint8Array.from(keys.publicKey.export({ format: 'der', type: 'spki' }).subarray(12))
const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))

afterEach(() => vi.unstubAllGlobals())

// RFC 8032, section 7.1, tests 1 and 2.
const published = [
  {
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
]

it.each(published)('the signature of the RFC holds for "$message"', async ({ key, message, signature }) => {
  expect(await verifyEd25519(fromHex(key), fromHex(message), fromHex(signature))).toBe(true)
  expect(await verifyEd25519(fromHex(key), fromHex(`${message}00`), fromHex(signature))).toBe(false)
})

it('a changed bit anywhere is found', async () => {
  const message = new TextEncoder().encode('a state of a log')
  const signature = Uint8Array.from(sign(null, message, keys.privateKey))
  expect(await verifyEd25519(publicKey, message, signature)).toBe(true)
  const flip = (bytes: Uint8Array, bit: number): Uint8Array =>
    bytes.map((byte, index) => (index === (bit >> 3) % bytes.length ? byte ^ (1 << (bit & 7)) : byte))
  await fc.assert(
    fc.asyncProperty(fc.nat(511), async (bit) => {
      expect(await verifyEd25519(publicKey, message, flip(signature, bit))).toBe(false)
      expect(await verifyEd25519(publicKey, flip(message, bit), signature)).toBe(false)
      expect(await verifyEd25519(flip(publicKey, bit), message, signature)).toBe(false)
    }),
    { numRuns: 30 },
  )
})

it('keys of small order and of other lengths sign nothing', async () => {
  // The neutral element, as key and as first half of the signature, would hold for every message.
  const neutral = fromHex(`01${'00'.repeat(31)}`)
  const anything = Uint8Array.from([...neutral, ...new Uint8Array(32)])
  for (const key of [neutral, new Uint8Array(32), fromHex(`${'ff'.repeat(31)}7f`), fromHex(`ee${'ff'.repeat(30)}7f`)]) {
    expect(await verifyEd25519(key, Uint8Array.of(1), anything)).toBe(false)
  }
  expect(await verifyEd25519(new Uint8Array(31), Uint8Array.of(1), anything)).toBe(false)
  expect(await verifyEd25519(publicKey, Uint8Array.of(1), new Uint8Array(63))).toBe(false)
})

it('the answer is the same where the platform has no such cryptography', async () => {
  const message = Uint8Array.of(1, 2, 3)
  const signature = Uint8Array.from(sign(null, message, keys.privateKey))
  vi.stubGlobal('crypto', {})
  expect(await verifyEd25519(publicKey, message, signature)).toBe(true)
  expect(await verifyEd25519(publicKey, Uint8Array.of(1), signature)).toBe(false)
  expect(verifyEd25519Here(publicKey, message, signature)).toBe(true)
})
