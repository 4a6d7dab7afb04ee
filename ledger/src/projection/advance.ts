import { ConcejoError, type Hex } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import type { Database, Ledger, LedgerEvent } from '../types.ts'
import { applyEvents, type HandlerTable } from './apply.ts'
import { type Checkpoint, findCheckpoint } from './checkpoint.ts'
import type { LogDecoder } from './decode.ts'
import { findBlockReference, type LogRange, readLogRange } from './follow.ts'
import type { IdleIndexes } from './idle-indexes.ts'

/** What building read models needs. */
export interface BuildContext {
  readonly ledger: Ledger
  readonly database: Database
  readonly schema: string
  readonly handlers: HandlerTable
  readonly decode: LogDecoder
  readonly addresses: readonly Hex[]
  /** Indexes that the schema does without while it is filled. */
  readonly indexes?: IdleIndexes
}

/** How an advance ended. */
export type Advanced =
  | { readonly end: 'reached'; readonly at: Checkpoint | undefined }
  /** The chain no longer holds the block at the cursor: see rewind.ts. */
  | { readonly end: 'reorganised'; readonly at: Checkpoint }

const blocksAtFirst = 16
const blocksPerRangeMin = 1
const blocksPerRangeMax = 5_000
const eventsPerRangeWanted = 8_000

/**
 * Apply everything from the cursor up to block `to`, range after range; the next range is read while one is applied.
 * Every applied range is told to `onApplied`, after its transaction.
 */
export async function advanceTo(
  context: BuildContext,
  to: number,
  onApplied: (events: readonly LedgerEvent[], at: Checkpoint) => void = () => undefined,
): Promise<Advanced> {
  let cursor = await findCheckpoint(context.database, context.schema)
  let blocks = blocksAtFirst
  let ahead: { readonly from: number; readonly range: Promise<LogRange> } | undefined
  const read = (from: number): Promise<LogRange> =>
    readLogRange(context.ledger, context.addresses, from, Math.min(to, from + blocks - 1))
  while ((cursor?.number ?? -1) < to) {
    if (cursor !== undefined && (await wasTakenBack(context.ledger, cursor))) {
      return { end: 'reorganised', at: cursor }
    }
    const from = (cursor?.number ?? -1) + 1
    const range = await (ahead?.from === from ? ahead.range : read(from)).catch(ignoreTooLarge)
    if (range === undefined) {
      if (blocks === 1) {
        throw new ConcejoError(ledgerErrors.unavailable, { reason: `the logs of block ${from} cannot be read` })
      }
      blocks = Math.ceil(blocks / 4)
      ahead = undefined
      continue
    }
    blocks = nextRangeSize(blocks, range.logs.length)
    ahead = range.to.number < to ? { from: range.to.number + 1, range: read(range.to.number + 1) } : undefined
    // An error of the range ahead shows when it is awaited; until then it must not count as unhandled.
    ahead?.range.catch(() => undefined)
    const events = context.decode(range)
    if (await applyEvents({ ...context, from: cursor, to: range.to, events })) {
      cursor = range.to
      onApplied(events, cursor)
    } else {
      cursor = await findCheckpoint(context.database, context.schema)
    }
  }
  return { end: 'reached', at: cursor }
}

/**
 * Whether the chain holds another block at the place of the cursor. A node that does not know that place yet lags
 * behind, or is about to show the new branch: nothing is concluded from it.
 */
export async function wasTakenBack(ledger: Ledger, cursor: Checkpoint): Promise<boolean> {
  const block = await findBlockReference(ledger, cursor.number)
  return block !== undefined && block.hash !== cursor.hash
}

/** The node refuses the question, perhaps for its size: a smaller one is asked. */
function ignoreTooLarge(error: unknown): undefined {
  if (!(error instanceof ConcejoError) || error.code !== ledgerErrors.rpc.code) {
    throw error
  }
}

function nextRangeSize(blocks: number, events: number): number {
  const wanted = events === 0 ? blocks * 4 : Math.floor((blocks * eventsPerRangeWanted) / events)
  return Math.min(blocksPerRangeMax, Math.max(blocksPerRangeMin, Math.min(wanted, blocks * 4)))
}
