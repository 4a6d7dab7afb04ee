import {
  attributesToRecord,
  base64ToBytes,
  base64UrlToBytes,
  batchStatement,
  hashInput,
  loggedRecord,
  type RecordInput,
  type RecordReceipt,
  rootFromInclusion,
} from '@concejo/protocol'
import type { Report } from './report.ts'

/** The device whose signature over its batch holds for this record; undefined without a signature, or with a bad one. */
export async function checkDevice(receipt: RecordReceipt, report: Report): Promise<string | undefined> {
  const { signature } = receipt
  if (signature === undefined) {
    return undefined
  }
  const statements = listStatements(receipt)
  const results = await Promise.all(statements.map((statement) => isSigned(signature, statement)))
  const ok = report.note('receipt.device', results.includes(true), {
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

async function isSigned(signature: NonNullable<RecordReceipt['signature']>, statement: Uint8Array): Promise<boolean> {
  const es256 = signature.algorithm === 'ES256'
  const algorithm = es256 ? { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } : { name: 'Ed25519' }
  try {
    const bytes = new Uint8Array(base64ToBytes(signature.publicKey))
    const key = await crypto.subtle.importKey('spki', bytes, algorithm, false, ['verify'])
    const value = new Uint8Array(base64UrlToBytes(signature.value))
    return await crypto.subtle.verify(algorithm, key, value, new Uint8Array(statement))
  } catch {
    return false
  }
}
