import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { statSync } from 'node:fs'
import { ConcejoError, type DeviceAlgorithm } from '@concejo/protocol'
import { createDeviceKey, type DevicePrivateKey, exportDeviceKey, importDeviceKey } from '@concejo/sdk'
import { cliErrors } from '../errors.ts'
import { readTextFile, writeFile } from '../home/files.ts'

/** A public key as a node takes it. */
export interface PublicKeyOfDevice {
  readonly algorithm: DeviceAlgorithm
  /** SubjectPublicKeyInfo, base 64. */
  readonly publicKey: string
}

/** The private key of a device from a PEM file. Throws `cli.key-open-to-others`, `cli.key-unreadable`. */
export async function readPrivateKey(file: string): Promise<DevicePrivateKey> {
  const text = readTextFile(file)
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new ConcejoError(cliErrors.keyOpenToOthers, { path: file })
  }
  try {
    const pkcs8 = createPrivateKey(text).export({ format: 'der', type: 'pkcs8' })
    return await importDeviceKey(pkcs8.toString('base64'))
  } catch (cause) {
    throw new ConcejoError(cliErrors.keyUnreadable, { path: file }, { cause })
  }
}

/** The public key of a device from a PEM file. Throws `cli.key-unreadable`. */
export function readPublicKey(file: string): PublicKeyOfDevice {
  try {
    const key = createPublicKey(readTextFile(file))
    const publicKey = key.export({ format: 'der', type: 'spki' }).toString('base64')
    return { algorithm: algorithmOf(key), publicKey }
  } catch (cause) {
    if (cause instanceof ConcejoError) {
      throw cause
    }
    throw new ConcejoError(cliErrors.keyUnreadable, { path: file }, { cause })
  }
}

/** Make a key pair; the private key goes into a file that only its owner reads. Never overwrites. */
export async function createKeyFile(file: string, algorithm: DeviceAlgorithm): Promise<PublicKeyOfDevice> {
  if (statSync(file, { throwIfNoEntry: false }) !== undefined) {
    throw new ConcejoError(cliErrors.keyExists, { name: file })
  }
  const { publicKey, privateKey } = await createDeviceKey({ algorithm, extractable: true })
  const lines = (await exportDeviceKey(privateKey)).match(/.{1,64}/g) ?? []
  writeFile(file, `${['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n')}\n`, 0o600)
  return { algorithm, publicKey }
}

function algorithmOf(key: KeyObject): DeviceAlgorithm {
  if (key.asymmetricKeyType === 'ed25519') {
    return 'EdDSA'
  }
  if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') {
    return 'ES256'
  }
  throw new ConcejoError(cliErrors.badOption, { option: 'public-key', reason: 'it is no P-256 or Ed25519 key' })
}
