import { base64ToBytes } from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import { createDeviceKey, readPublicKey } from './device-key.ts'

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const

describe('a key for a device', () => {
  it('is a P-256 pair of which both halves can be read elsewhere', async () => {
    const { publicKey, privatePem } = await createDeviceKey()
    const message = Uint8Array.of(1, 2, 3)
    const secret = await crypto.subtle.importKey('pkcs8', toBytes(privatePem), curve, false, ['sign'])
    const open = await crypto.subtle.importKey('spki', toBytes(publicKey), curve, false, ['verify'])
    const signature = await crypto.subtle.sign(signing, secret, message)
    expect(await crypto.subtle.verify(signing, open, signature, message)).toBe(true)
  })

  it('is read from PEM as from base 64', () => {
    expect(readPublicKey('-----BEGIN PUBLIC KEY-----\nAAAA\nBBBB\n-----END PUBLIC KEY-----\n')).toBe('AAAABBBB')
    expect(readPublicKey(' AAAABBBB ')).toBe('AAAABBBB')
  })
})

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(base64ToBytes(readPublicKey(text)))
}
