import {
  attributesToRecord,
  base64ToBytes,
  base64UrlToBytes,
  batchStatement,
  equalBytes,
  type Hex,
  hashInput,
  loggedRecord,
  type RecordInput,
  type RecordReceipt,
  rootFromInclusion,
  sha256Hex,
  verifyEd25519OneOf,
  verifyP256,
} from '@concejo/protocol'
import { bytesToHex, concatHex, hexToBytes, toHex } from 'viem'
import type { Report } from './report.ts'

/** The device whose signature over its batch holds for this record; undefined without a signature, or with a bad one. */
export async function checkDevice(receipt: RecordReceipt, report: Report): Promise<string | undefined> {
  const { signature } = receipt
  if (signature === undefined) {
    return undefined
  }
  const statements = listStatements(receipt)
  const ok = report.note('receipt.device', await isSigned(signature, statements), {
    good: `The device ${signature.device} signed this record (${signature.algorithm}).`,
    bad: `The signature of the device ${signature.device} does not fit this record.`,
  })
  return ok ? signature.device : undefined
}

/** What the device may have signed: the record with its id, or, where the node gave the id, without. */
function listStatements({ organisation, record, signature }: RecordReceipt): readonly Uint8Array[] {
  const whole = loggedRecord.safeParse(attributesToRecord(record.disclosed))
  if (!whole.success || signature === undefined || record.disclosed.length !== record.attributeCount) {
    return []
  }
  const { id, time, entity, data, stream } = whole.data
  const bare: RecordInput = { time, ...(entity === undefined ? {} : { entity }), data }
  const { device, count, position: index, hashes } = signature
  return [{ ...bare, id }, bare].flatMap((input) => {
    const claim = { leaf: hashInput(input), index, size: count }
    const root = rootFromInclusion(claim, hashes.map(base64ToBytes))
    return root === undefined ? [] : [batchStatement({ device, organisation, stream, count, root })]
  })
}

async function isSigned(
  signature: NonNullable<RecordReceipt['signature']>,
  statements: readonly Uint8Array[],
): Promise<boolean> {
  const key = base64ToBytes(signature.publicKey)
  const value = base64UrlToBytes(signature.value)
  if (signature.algorithm === 'EdDSA') {
    const raw = readKey(key, spki.ed25519)
    return raw !== undefined && verifyEd25519OneOf(raw, statements, value)
  }
  const raw = readKey(key, spki.p256)
  if (raw === undefined) {
    return false
  }
  // As for Ed25519: a yes of the platform is a yes, anything else is decided here.
  const native = await isSignedNatively(key, statements, value)
  return native || statements.some((statement) => isSignedByP256(raw, statement, value))
}

async function isSignedNatively(
  spkiKey: Uint8Array,
  statements: readonly Uint8Array[],
  value: Uint8Array,
): Promise<boolean> {
  try {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('spki', new Uint8Array(spkiKey), algorithm, false, ['verify'])
    const verify = (statement: Uint8Array): Promise<boolean> =>
      crypto.subtle.verify(algorithm, key, new Uint8Array(value), new Uint8Array(statement))
    return (await Promise.all(statements.map(verify))).includes(true)
  } catch {
    return false
  }
}

/** A point as x and y, and a high s as well as a low one: ES256 (RFC 7518) does not ask for either. */
function isSignedByP256(point: Uint8Array, statement: Uint8Array, value: Uint8Array): boolean {
  const key = { x: bytesToHex(point.slice(0, 32)), y: bytesToHex(point.slice(32)) }
  const s = BigInt(bytesToHex(value.slice(32)))
  const low = s > p256Order / 2n ? p256Order - s : s
  return (
    low > 0n &&
    verifyP256(key, sha256Hex(statement), concatHex([bytesToHex(value.slice(0, 32)), toHex(low, { size: 32 })]))
  )
}

const p256Order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** What a SubjectPublicKeyInfo begins with (RFC 5480, uncompressed point; RFC 8410). */
const spki = {
  p256: { prefix: '0x3059301306072a8648ce3d020106082a8648ce3d03010703420004', length: 64 },
  ed25519: { prefix: '0x302a300506032b6570032100', length: 32 },
} as const

function readKey(bytes: Uint8Array, kind: { readonly prefix: Hex; readonly length: number }): Uint8Array | undefined {
  const prefix = hexToBytes(kind.prefix)
  const fits = bytes.length === prefix.length + kind.length && equalBytes(bytes.slice(0, prefix.length), prefix)
  return fits ? bytes.slice(prefix.length) : undefined
}
