import {
  type Bytes32,
  bytesToBase64,
  ConcejoError,
  proveInclusion,
  type RecordReceipt,
  sealReceipt,
} from '@concejo/protocol'
import { sha256 } from '../log/merkle-frontier.ts'
import type { TransparencyLog } from '../log/transparency-log.ts'
import { buildLevels, hashAttributes, hashGiven, proveFromLevels, saltAttributes } from './commit-record.ts'
import { recordErrors } from './errors.ts'
import { type KeptRecord, type RecordFrame, toInput, toLoggedRecord } from './record-frame.ts'

/** What of a receipt does not depend on the record. */
export interface ReceiptFrame {
  readonly network: RecordReceipt['network']
  readonly organisation: Bytes32
  readonly log: TransparencyLog
  /** The checkpoint that the receipt leads to, the key that signed it and, once anchored, the proof of that act. */
  readonly checkpoint: { readonly size: number; readonly note: string; readonly key: string }
  readonly anchor?: RecordReceipt['anchor']
  /** SubjectPublicKeyInfo of a device, base 64; undefined when it is not registered here. */
  readonly findDeviceKey: (device: string) => Promise<string | undefined>
}

/** Put a receipt together. Throws `records.erased`, `records.attribute-unknown`. */
export async function createReceipt(
  context: ReceiptFrame,
  found: { readonly index: number; readonly frame: RecordFrame; readonly position: number },
  disclose: readonly string[] | undefined,
): Promise<RecordReceipt> {
  const slot = found.frame.slots[found.position]
  if (slot === undefined) {
    throw new ConcejoError(recordErrors.notFound)
  }
  if ('erased' in slot) {
    throw new ConcejoError(recordErrors.erased)
  }
  const whole = disclose === undefined || disclose.length === 0
  const signature = whole ? await proveSignature(context, found.frame, found.position, slot) : undefined
  const hashes = await context.log.proveInclusion(found.index, context.checkpoint.size)
  return sealReceipt({
    format: 'concejo.record-receipt.v1',
    network: context.network,
    organisation: context.organisation,
    log: { origin: context.log.origin, key: context.checkpoint.key },
    record: discloseAttributes(found.frame, slot, whole ? undefined : disclose),
    inclusion: { index: found.index, hashes: hashes.map(bytesToBase64) },
    checkpoint: context.checkpoint.note,
    ...(signature === undefined ? {} : { signature }),
    ...(context.anchor === undefined ? {} : { anchor: context.anchor }),
  })
}

function discloseAttributes(
  frame: RecordFrame,
  slot: KeptRecord,
  names: readonly string[] | undefined,
): RecordReceipt['record'] {
  const attributes = saltAttributes(toLoggedRecord(frame, slot), slot.secret)
  const leaves = hashAttributes(attributes)
  const unknown = names?.find((name) => !attributes.some((attribute) => attribute.name === name))
  if (unknown !== undefined) {
    throw new ConcejoError(recordErrors.attributeUnknown, { attribute: unknown.slice(0, 200) })
  }
  const disclosed = attributes.flatMap(({ name, value, salt }, position) =>
    names === undefined || names.includes(name)
      ? [
          {
            name,
            value: toJson(value),
            salt,
            position,
            ...(names === undefined
              ? {}
              : { path: proveInclusion(leaves, position, sha256).map((hash) => bytesToBase64(hash)) }),
          },
        ]
      : [],
  )
  return { attributeCount: attributes.length, disclosed }
}

/** The device's signature with the place of this record in its batch; undefined when the records needed are erased. */
async function proveSignature(
  context: ReceiptFrame,
  frame: RecordFrame,
  position: number,
  slot: KeptRecord,
): Promise<RecordReceipt['signature']> {
  const { signature } = frame
  if (signature === undefined) {
    return undefined
  }
  const publicKey = await context.findDeviceKey(signature.device)
  const levels = signedLevels(frame)
  if (publicKey === undefined || levels === undefined) {
    return undefined
  }
  const place = signature.positions?.[position] ?? position
  const { device, algorithm, value, count } = signature
  const hashes = proveFromLevels(levels, place).map((hash) => bytesToBase64(hash))
  return slot === frame.slots[position]
    ? { device, algorithm, value, publicKey, count, position: place, hashes }
    : undefined
}

/** Trees of signed batches, as long as their frames are at hand. */
const levelsByFrame = new WeakMap<RecordFrame, ReturnType<typeof buildLevels>>()

function signedLevels(frame: RecordFrame): ReturnType<typeof buildLevels> | undefined {
  const known = levelsByFrame.get(frame)
  if (known !== undefined) {
    return known
  }
  const leaves = listSignedLeaves(frame)
  const levels = leaves === undefined ? undefined : buildLevels(leaves)
  if (levels !== undefined) {
    levelsByFrame.set(frame, levels)
  }
  return levels
}

/** Leaf hashes of all records of a signed batch; undefined when one of them was erased. */
function listSignedLeaves(frame: RecordFrame): readonly Uint8Array[] | undefined {
  const { signature } = frame
  const leaves: (Uint8Array | undefined)[] = Array.from({ length: signature?.count ?? 0 })
  for (const [place, hash] of Object.entries(signature?.omitted ?? {})) {
    leaves[Number(place)] = Buffer.from(hash, 'base64')
  }
  for (const [position, slot] of frame.slots.entries()) {
    if (!('erased' in slot)) {
      leaves[signature?.positions?.[position] ?? position] = hashGiven(toInput(slot))
    }
  }
  const all = leaves.flatMap((leaf) => (leaf === undefined ? [] : [leaf]))
  return all.length === leaves.length ? all : undefined
}

function toJson(value: unknown): RecordReceipt['record']['disclosed'][number]['value'] {
  const copy: RecordReceipt['record']['disclosed'][number]['value'] = JSON.parse(JSON.stringify(value))
  return copy
}
