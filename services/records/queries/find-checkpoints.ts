import type { CommandContext } from '@concejo/platform'
import { type Bytes32, bytes32, ConcejoError, type HandlerInput } from '@concejo/protocol'
import { z } from 'zod'
import type { AnchoredCheckpoint, endpoints } from '../api.ts'
import { errors } from '../errors.ts'

const row = z.object({
  organisation: bytes32,
  size: z.string(),
  root: bytes32,
  note_key: bytes32,
  anchored_at: z.coerce.number(),
  block_number: z.coerce.number(),
  act_id: bytes32,
  transaction_hash: bytes32,
})

/**
 * Anchored checkpoints of a log, the largest first; with `covering`, those that hold that entry, the smallest first.
 * Throws `records.bad-cursor`.
 */
export async function findCheckpoints(
  context: Pick<CommandContext, 'database'>,
  organisation: Bytes32,
  query: HandlerInput<typeof endpoints.listCheckpoints>['query'],
): Promise<{ items: readonly AnchoredCheckpoint[]; next?: string }> {
  const { cursor, covering, limit } = query
  if (cursor !== undefined && !/^\d{1,20}$/.test(cursor)) {
    throw new ConcejoError(errors.badCursor)
  }
  let select = context.database
    .selectFrom('read.checkpoints')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('size', covering === undefined ? 'desc' : 'asc')
    .limit(limit + 1)
  if (covering !== undefined) {
    select = select.where('size', '>', covering)
  }
  if (cursor !== undefined) {
    select = select.where('size', covering === undefined ? '<' : '>', cursor)
  }
  const rows = await select.execute()
  const items = rows.slice(0, limit).map(toCheckpoint)
  const last = items.at(-1)
  return rows.length > limit && last !== undefined ? { items, next: last.size } : { items }
}

/** A row as the API gives it. */
export function toCheckpoint(found: unknown): AnchoredCheckpoint {
  const own = row.parse(found)
  return {
    organisation: own.organisation,
    size: own.size,
    root: own.root,
    noteKey: own.note_key,
    anchoredAt: own.anchored_at,
    blockNumber: own.block_number,
    actId: own.act_id,
    transactionHash: own.transaction_hash,
  }
}
