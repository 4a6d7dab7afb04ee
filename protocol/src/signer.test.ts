import { createSign, createVerify, generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import { p256 } from '@noble/curves/nist.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { decodeAbiParameters } from 'viem'
import { describe, expect, it } from 'vitest'
import { type Bytes32, type Hex, unsafeBrand } from './brand.ts'
import { sha256Hex } from './canonical.ts'
import { createP256Key, encodeWebAuthnSignature, p256PublicKey, p256Signer, signP256 } from './signer.ts'
import { verifyP256 } from './verify-p256.ts'

const verifier = '0x00000000000000000000000000000000C0CE0003'
const digest: Bytes32 = unsafeBrand(`0x${'5'.repeat(64)}`)

describe('P-256 keys', () => {
  it('are 84 bytes as a signer: verifier, x and y, in lower case', () => {
    const { publicKey } = createP256Key()
    const signer = p256Signer(verifier, publicKey)
    expect(signer).toMatch(/^0x[0-9a-f]{168}$/)
    expect(signer).toBe(verifier.toLowerCase() + publicKey.x.slice(2) + publicKey.y.slice(2))
  })

  it('sign so that OpenSSL agrees', () => {
    const { privateKey, publicKey } = createP256Key()
    const content = new TextEncoder().encode('an act')
    const signature = signP256(privateKey, sha256Hex(content))
    const toBase64 = (hex: Hex): string => Buffer.from(hex.slice(2), 'hex').toString('base64url')
    const jwk = { kty: 'EC', crv: 'P-256', x: toBase64(publicKey.x), y: toBase64(publicKey.y) }
    const key = { key: jwk, format: 'jwk' as const, dsaEncoding: 'ieee-p1363' as const }
    expect(
      createVerify('SHA256')
        .update(content)
        .verify(key, hexToBytes(signature.slice(2))),
    ).toBe(true)
  })

  it('give signatures with a low s only, and refuse the mirrored high one', () => {
    const { privateKey, publicKey } = createP256Key()
    const signature = signP256(privateKey, digest)
    expect(verifyP256(publicKey, digest, signature)).toBe(true)
    const s = BigInt(`0x${signature.slice(66)}`)
    expect(s <= p256.Point.Fn.ORDER / 2n).toBe(true)
    const high = (p256.Point.Fn.ORDER - s).toString(16).padStart(64, '0')
    expect(verifyP256(publicKey, digest, unsafeBrand(signature.slice(0, 66) + high))).toBe(false)
  })

  it('refuse any changed bit and any malformed input', () => {
    const { privateKey, publicKey } = createP256Key()
    const signature = signP256(privateKey, digest)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 0, max: 7 }), (position, bit) => {
        const bytes = hexToBytes(signature.slice(2))
        bytes[position] = (bytes[position] ?? 0) ^ (1 << bit)
        return !verifyP256(publicKey, digest, `0x${bytesToHex(bytes)}`)
      }),
      { numRuns: 50 },
    )
    for (const bad of ['0x', '0x00', `${signature}00`, `0x${'00'.repeat(64)}`]) {
      expect(verifyP256(publicKey, digest, unsafeBrand(bad))).toBe(false)
    }
    expect(verifyP256({ x: `0x${'00'.repeat(32)}`, y: `0x${'01'.repeat(32)}` }, digest, signature)).toBe(false)
  })

  it('are the ones of the golden vectors', () => {
    const vectors = JSON.parse(fs.readFileSync(new URL('../vectors/signer.json', import.meta.url), 'utf8'))
    expect(p256PublicKey(vectors.p256.privateKey)).toEqual(vectors.p256.publicKey)
    expect(p256Signer(vectors.p256.verifier, vectors.p256.publicKey)).toBe(vectors.p256.signer)
    expect(signP256(vectors.p256.privateKey, vectors.p256.digest)).toBe(vectors.p256.signature)
    const { authenticatorData, clientDataJson, der, encoded } = vectors.webAuthn
    const assertion = {
      authenticatorData: hexToBytes(authenticatorData.slice(2)),
      clientDataJson,
      signature: hexToBytes(der.slice(2)),
    }
    expect(encodeWebAuthnSignature(assertion)).toBe(encoded)
  })
})

describe('a passkey assertion', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  it('is encoded as six fields one after the other, with a low s and the places of type and challenge', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 37, maxLength: 120 }), fc.webUrl(), (authenticatorData, origin) => {
        const clientDataJson = JSON.stringify({ type: 'webauthn.get', challenge: 'AAAA', origin, crossOrigin: false })
        const signature = new Uint8Array(createSign('SHA256').update(authenticatorData).sign(privateKey))
        const encoded = encodeWebAuthnSignature({ authenticatorData, clientDataJson, signature })
        const names = ['bytes32', 'bytes32', 'uint256', 'uint256', 'bytes', 'string'] as const
        const types = names.map((type) => ({ type }))
        const [, s, challengeIndex, typeIndex, data, text] = decodeAbiParameters(types, encoded)
        expect(BigInt(unsafeBrand<Hex>(s)) <= p256.Point.Fn.ORDER / 2n).toBe(true)
        expect(clientDataJson.slice(Number(challengeIndex))).toMatch(/^"challenge":"AAAA"/)
        expect(clientDataJson.slice(Number(typeIndex))).toMatch(/^"type":"webauthn.get"/)
        expect([data, text]).toEqual([`0x${bytesToHex(authenticatorData)}`, clientDataJson])
      }),
      { numRuns: 25 },
    )
  })
})
