import { p256 } from '@noble/curves/nist.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Bytes32, type Hex, unsafeBrand } from './brand.ts'
import { createP256Key, type P256PublicKey, signP256 } from './signer.ts'
import { verifyP256 } from './verify-p256.ts'

const order = p256.Point.Fn.ORDER
const toHex = (value: bigint): string => value.toString(16).padStart(64, '0')
const signer = createP256Key()

/** What the library says by itself. */
function isSigned(key: P256PublicKey, digest: Bytes32, signature: Hex): boolean {
  try {
    const point = hexToBytes(`04${key.x.slice(2)}${key.y.slice(2)}`)
    const options = { prehash: false, lowS: true }
    return p256.verify(hexToBytes(signature.slice(2)), hexToBytes(digest.slice(2)), point, options)
  } catch {
    return false
  }
}

it('a key that comes again is judged as at first, whatever the signature', () => {
  const digest: Bytes32 = unsafeBrand(`0x${'5'.repeat(64)}`)
  const good = signP256(signer.privateKey, digest)
  // From the fourth time on, the key has a table.
  expect(Array.from({ length: 8 }, () => verifyP256(signer.publicKey, digest, good))).toEqual(Array(8).fill(true))
  const [r, s] = [good.slice(2, 66), good.slice(66)]
  const numbers = [0n, 1n, order - 1n, order, order + 1n, order / 2n, order / 2n + 1n, 2n ** 256n - 1n].map(toHex)
  const signatures = [
    ...numbers.flatMap((number) => [r + number, number + s, number + number]),
    ...[r + toHex(order - BigInt(`0x${s}`)), `${r}${s}00`, r, '', `${r}${s.slice(2)}`],
  ]
  for (const signature of signatures) {
    expect(verifyP256(signer.publicKey, digest, `0x${signature}`), signature).toBe(
      isSigned(signer.publicKey, digest, `0x${signature}`),
    )
    expect(verifyP256(signer.publicKey, digest, `0x${signature}`), signature).toBe(false)
  }
  for (const other of ['0x', '0x05', `${digest}00`]) {
    expect(verifyP256(signer.publicKey, unsafeBrand(other), good), other).toBe(false)
  }
})

it('digests of zero, of the order and beyond it are judged alike', () => {
  for (const value of [0n, 1n, order - 1n, order, order + 5n, 2n ** 256n - 1n]) {
    const digest: Bytes32 = unsafeBrand(`0x${toHex(value)}`)
    const signature = signP256(signer.privateKey, digest)
    expect([verifyP256(signer.publicKey, digest, signature), isSigned(signer.publicKey, digest, signature)]).toEqual([
      true,
      true,
    ])
  }
})

it('many keys in any order are judged alike, also when old ones are forgotten', () => {
  const keys = Array.from({ length: 40 }, () => createP256Key())
  const digests = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => unsafeBrand<Bytes32>(`0x${bytesToHex(bytes)}`))
  fc.assert(
    fc.property(fc.array(fc.nat(39), { minLength: 1, maxLength: 12 }), digests, fc.nat(511), (picks, digest, bit) => {
      for (const pick of picks) {
        const key = keys[pick] ?? signer
        const signature = signP256(key.privateKey, digest)
        expect(verifyP256(key.publicKey, digest, signature)).toBe(true)
        const bytes = hexToBytes(signature.slice(2))
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(verifyP256(key.publicKey, digest, `0x${bytesToHex(bytes)}`)).toBe(false)
      }
    }),
    { numRuns: 20 },
  )
})

it('a point that is not on the curve is no key, however often it comes', () => {
  const digest: Bytes32 = unsafeBrand(`0x${'5'.repeat(64)}`)
  const key = { x: signer.publicKey.x, y: signer.publicKey.x }
  const signature = signP256(signer.privateKey, digest)
  expect(Array.from({ length: 6 }, () => verifyP256(key, digest, signature))).toEqual(Array(6).fill(false))
})
