import { bytesToBase64 } from '@concejo/protocol'

/** A key pair made in this browser, for a device to sign with. */
export interface DeviceKey {
  /** SubjectPublicKeyInfo (RFC 5280), base 64: what is registered. */
  readonly publicKey: string
  /** PKCS #8 as PEM: what the device keeps, and nobody else. */
  readonly privatePem: string
}

/** Make a P-256 key (ES256). The private half is in the answer and nowhere else. */
export async function createDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('spki', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ])
  return { publicKey: bytesToBase64(new Uint8Array(publicKey)), privatePem: toPem(new Uint8Array(privateKey)) }
}

/** The key in a text that was pasted: base 64 with or without the lines of a PEM. */
export function readPublicKey(text: string): string {
  return text.replaceAll(/-----[A-Z ]+-----/g, '').replaceAll(/\s/g, '')
}

function toPem(bytes: Uint8Array): string {
  const lines = bytesToBase64(bytes).match(/.{1,64}/g) ?? []
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n')
}
