import { buildLevels, hashGiven, rootOfLevels } from './commit-record.ts'
import { commitFrame, decodeFrame, toInput } from './record-frame.ts'

/** What is computed over a batch before it goes into the log. */
export interface BatchHashes {
  /** Entries of the log, 32 bytes each, one after the other. */
  readonly entries: Uint8Array
  /** Root over the records as they were handed in, for the signature of a device. */
  readonly givenRoot: Uint8Array
}

/** Hash a frame of records that are all there; `signed` where the root is needed. */
export function hashBatch(content: Uint8Array, signed: boolean): BatchHashes {
  const frame = decodeFrame(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
  const given = signed ? frame.slots.flatMap((slot) => ('erased' in slot ? [] : [hashGiven(toInput(slot))])) : []
  return { entries: Buffer.concat(commitFrame(frame)), givenRoot: rootOfLevels(buildLevels(given)) }
}
