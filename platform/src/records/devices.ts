import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Database } from '@concejo/ledger'
import { type BatchSignature, ConcejoError, type DeviceAlgorithm } from '@concejo/protocol'
import { sql } from 'kysely'
import { recordErrors } from './errors.ts'

/** A device and its public key, as a records steward registers it. */
export interface Device {
  readonly device: string
  readonly algorithm: DeviceAlgorithm
  /** SubjectPublicKeyInfo (RFC 5280), base 64. */
  readonly publicKey: string
  readonly createdAt: number
  readonly revokedAt: number | undefined
}

interface DeviceRow {
  readonly device: string
  readonly algorithm: DeviceAlgorithm
  readonly public_key: string
  readonly created_at: string
  readonly revoked_at: string | null
}

const rememberedMax = 50_000

/** Devices of organisations; keys in use are at hand. */
export class DeviceStore {
  readonly #database: Database
  readonly #keys = new Map<string, { readonly device: Device; readonly key: KeyObject }>()

  constructor(database: Database) {
    this.#database = database
  }

  /**
   * The name of a device stays its own, also when it was revoked: receipts of what it signed name its key by it. Throws
   * `records.device-exists`, `records.key-invalid`.
   */
  async register(
    organisation: string,
    device: Pick<Device, 'device' | 'algorithm' | 'publicKey'>,
    now: number,
  ): Promise<Device> {
    const publicKey = toCanonicalText(readKey(device))
    const inserted = await sql<DeviceRow>`
      insert into node.devices (organisation, device, algorithm, public_key, created_at)
      values (${organisation}, ${device.device}, ${device.algorithm}, ${publicKey}, ${now})
      on conflict (organisation, device) do nothing
      returning *`.execute(this.#database)
    const [row] = inserted.rows
    if (row === undefined) {
      throw new ConcejoError(recordErrors.deviceExists, { device: device.device })
    }
    this.#keys.delete(`${organisation} ${device.device}`)
    return toDevice(row)
  }

  /** Throws `records.device-unknown`. */
  async revoke(organisation: string, device: string, now: number): Promise<void> {
    this.#keys.delete(`${organisation} ${device}`)
    const revoked = await sql<{ device: string }>`
      update node.devices set revoked_at = ${now}
      where organisation = ${organisation} and device = ${device} and revoked_at is null returning device`.execute(
      this.#database,
    )
    if (revoked.rows.length === 0) {
      throw new ConcejoError(recordErrors.deviceUnknown, { device })
    }
  }

  async list(
    organisation: string,
    options: { readonly after: string; readonly limit: number },
  ): Promise<readonly Device[]> {
    const found = await sql<DeviceRow>`
      select * from node.devices where organisation = ${organisation} and device > ${options.after}
      order by device limit ${options.limit}`.execute(this.#database)
    return found.rows.map(toDevice)
  }

  /** Also of a revoked device: what it signed before still holds. */
  async find(organisation: string, device: string): Promise<Device | undefined> {
    const found = await sql<DeviceRow>`
      select * from node.devices where organisation = ${organisation} and device = ${device}`.execute(this.#database)
    return found.rows.map(toDevice)[0]
  }

  /** Throws `records.device-unknown`, `records.bad-signature`. */
  async requireSignature(organisation: string, signature: BatchSignature, statement: Uint8Array): Promise<void> {
    const { device } = signature
    const known = this.#keys.get(`${organisation} ${device}`) ?? (await this.#load(organisation, device))
    if (known.device.algorithm !== signature.algorithm || !(await isSigned(known.key, signature, statement))) {
      throw new ConcejoError(recordErrors.badSignature, { device })
    }
  }

  async #load(organisation: string, name: string): Promise<{ readonly device: Device; readonly key: KeyObject }> {
    const device = await this.find(organisation, name)
    if (device === undefined || device.revokedAt !== undefined) {
      throw new ConcejoError(recordErrors.deviceUnknown, { device: name })
    }
    if (this.#keys.size >= rememberedMax) {
      this.#keys.clear()
    }
    const known = { device, key: readKey(device) }
    this.#keys.set(`${organisation} ${name}`, known)
    return known
  }
}

/** By the pool of native threads, so that others are served meanwhile. */
function isSigned(key: KeyObject, signature: BatchSignature, statement: Uint8Array): Promise<boolean> {
  const bytes = Buffer.from(signature.value, 'base64url')
  return new Promise((resolve) => {
    const options = signature.algorithm === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' as const } : { key }
    verify(signature.algorithm === 'ES256' ? 'sha256' : null, statement, options, bytes, (error, valid) =>
      resolve(error === null && valid),
    )
  })
}

function readKey({ algorithm, publicKey }: Pick<Device, 'algorithm' | 'publicKey'>): KeyObject {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    const curve = key.asymmetricKeyDetails?.namedCurve
    if (algorithm === 'ES256' ? curve === 'prime256v1' : key.asymmetricKeyType === 'ed25519') {
      return key
    }
  } catch (cause) {
    throw new ConcejoError(recordErrors.keyInvalid, { algorithm }, { cause })
  }
  throw new ConcejoError(recordErrors.keyInvalid, { algorithm })
}

/** One text for one key: keys of curves come with whole points or with halves of them, and verifiers know the former. */
function toCanonicalText(key: KeyObject): string {
  const canonical = createPublicKey({ key: key.export({ format: 'jwk' }), format: 'jwk' })
  return canonical.export({ format: 'der', type: 'spki' }).toString('base64')
}

function toDevice(row: DeviceRow): Device {
  return {
    device: row.device,
    algorithm: row.algorithm,
    publicKey: row.public_key,
    createdAt: Number(row.created_at),
    revokedAt: row.revoked_at === null ? undefined : Number(row.revoked_at),
  }
}
