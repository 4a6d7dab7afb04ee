import { randomBytes } from 'node:crypto'
import { type BatchSignature, bytesToBase64, type LoggedRecord, type RecordInput, unsafeBrand } from '@concejo/protocol'
import { commitToRecord } from './commit-record.ts'

/** A device's signature as it is kept with the records of its batch. */
export interface KeptSignature extends BatchSignature {
  /** Number of records that were signed. */
  readonly count: number
  /** For each kept record its place among the signed ones; absent when all were kept. */
  readonly positions?: readonly number[]
  /** Leaf hashes, base 64, of the signed records that were not kept, because they were known. */
  readonly omitted?: Readonly<Record<string, string>>
}

/** Records that were taken together, as the log keeps them. */
export interface RecordFrame {
  readonly stream: string
  readonly schemaVersion: number
  readonly producer: string
  readonly received: string
  readonly signature?: KeptSignature
  readonly slots: readonly Slot[]
}

/** Records on their way into the log. */
export type NewFrame = Omit<RecordFrame, 'slots'> & { readonly slots: readonly KeptRecord[] }

/** A record with its secret, or what is left of an erased one. */
export type Slot = KeptRecord | { readonly erased: string }

export interface KeptRecord {
  /** 32 bytes, base 64 for URLs, from which the salts come; without it the commitment says nothing. */
  readonly secret: string
  readonly id: string
  /** The producer gave the id. */
  readonly given: boolean
  readonly time: string
  readonly entity?: string
  readonly data: LoggedRecord['data']
}

type WireSlot =
  | readonly [string, string, 0 | 1, string, string | null, LoggedRecord['data']]
  | readonly [erased: 'x', commitment: string, padding: string]

interface WireFrame {
  readonly v: 1
  readonly s: string
  readonly n: number
  readonly p: string
  readonly t: string
  readonly g?: KeptSignature
  readonly r: readonly WireSlot[]
}

/** Bytes of a frame as they go to the log. */
export function encodeFrame(frame: RecordFrame): Buffer {
  return encodeWire(frame, frame.slots.map(toWire))
}

/** Read what `encodeFrame` wrote. The log's checksum has vouched for the bytes. */
export function decodeFrame(content: Buffer): RecordFrame {
  const wire = unsafeBrand<WireFrame>(JSON.parse(content.toString('utf8')))
  return {
    stream: wire.s,
    schemaVersion: wire.n,
    producer: wire.p,
    received: wire.t,
    ...(wire.g === undefined ? {} : { signature: wire.g }),
    slots: wire.r.map(fromWire),
  }
}

/** The same frame with some slots erased, exactly as long as before; undefined when there is no room. */
export function eraseSlots(content: Buffer, positions: readonly number[]): Buffer {
  const frame = decodeFrame(content)
  const slots = frame.slots.map((slot, position): WireSlot => {
    if ('erased' in slot || !positions.includes(position)) {
      return toWire(slot)
    }
    const before = Buffer.byteLength(JSON.stringify(toWire(slot)))
    const commitment = bytesToBase64(commitSlot(frame, slot))
    const bare: WireSlot = ['x', commitment, '']
    return ['x', commitment, ' '.repeat(before - Buffer.byteLength(JSON.stringify(bare)))]
  })
  return encodeWire(frame, slots)
}

/** The log entries of a frame, in order. */
export function commitFrame(frame: RecordFrame): readonly Uint8Array[] {
  return frame.slots.map((slot) => commitSlot(frame, slot))
}

/** Fresh secrets for so many records. */
export function createSecrets(count: number): readonly string[] {
  const bytes = randomBytes(count * 32)
  return Array.from({ length: count }, (_, index) => bytes.toString('base64url', index * 32, index * 32 + 32))
}

/** The record of a slot as the log commits to it. */
export function toLoggedRecord(frame: RecordFrame, slot: KeptRecord): LoggedRecord {
  return {
    id: slot.id,
    stream: frame.stream,
    time: slot.time,
    received: frame.received,
    producer: frame.producer,
    ...(slot.entity === undefined ? {} : { entity: slot.entity }),
    data: slot.data,
  }
}

/** What the producer handed in, for the device's signature. */
export function toInput(slot: KeptRecord): RecordInput {
  return {
    ...(slot.given ? { id: slot.id } : {}),
    time: slot.time,
    ...(slot.entity === undefined ? {} : { entity: slot.entity }),
    data: slot.data,
  }
}

function commitSlot(frame: RecordFrame, slot: Slot): Uint8Array {
  return 'erased' in slot
    ? Buffer.from(slot.erased, 'base64')
    : commitToRecord(toLoggedRecord(frame, slot), slot.secret)
}

function encodeWire(frame: RecordFrame, slots: readonly WireSlot[]): Buffer {
  const wire: WireFrame = {
    v: 1,
    s: frame.stream,
    n: frame.schemaVersion,
    p: frame.producer,
    t: frame.received,
    ...(frame.signature === undefined ? {} : { g: frame.signature }),
    r: slots,
  }
  return Buffer.from(JSON.stringify(wire), 'utf8')
}

function toWire(slot: Slot): WireSlot {
  return 'erased' in slot
    ? ['x', slot.erased, '']
    : [slot.secret, slot.id, slot.given ? 1 : 0, slot.time, slot.entity ?? null, slot.data]
}

function fromWire(wire: WireSlot): Slot {
  if (wire[0] === 'x') {
    return { erased: wire[1] }
  }
  const [secret, id, given, time, entity, data] = unsafeBrand<Exclude<WireSlot, readonly ['x', string, string]>>(wire)
  return { secret, id, given: given === 1, time, ...(entity === null ? {} : { entity }), data }
}
