import type { CommandContext } from '@concejo/platform'
import { bytes32, ConcejoError, type HandlerInput, hexBytes } from '@concejo/protocol'
import { z } from 'zod'
import type { AnchoredCheckpoint, AnchoredLog, endpoints } from '../api.ts'
import { errors } from '../errors.ts'
import { findCheckpoints } from './find-checkpoints.ts'

const row = z.object({
  organisation: bytes32,
  organisation_name: z.string().nullable(),
  origin: bytes32,
  signer: hexBytes,
  member: bytes32,
  note_key: bytes32,
  opened_at: z.coerce.number(),
  opened_act: bytes32,
  rotated_at: z.coerce.number().nullable(),
  position: z.string(),
})

/** Logs of the network with their last checkpoints, the oldest log first. Throws `records.bad-cursor`. */
export async function findLogs(
  context: Pick<CommandContext, 'database'>,
  query: HandlerInput<typeof endpoints.listLogs>['query'],
): Promise<{ items: readonly AnchoredLog[]; next?: string }> {
  const { cursor, limit, organisation } = query
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) {
    throw new ConcejoError(errors.badCursor)
  }
  let select = context.database
    .selectFrom('read.logs as logs')
    .leftJoin('node.organisation_profiles as profiles', 'profiles.organisation', 'logs.organisation')
    .selectAll('logs')
    .select('profiles.name as organisation_name')
    .orderBy('logs.position')
    .limit(limit + 1)
  if (cursor !== undefined) {
    select = select.where('logs.position', '>', cursor)
  }
  if (organisation !== undefined) {
    select = select.where('logs.organisation', '=', organisation)
  }
  const rows = row.array().parse(await select.execute())
  const shown = rows.slice(0, limit)
  const items = await Promise.all(
    shown.map(async (found) => {
      const { items: checkpoints } = await findCheckpoints(context, found.organisation, { limit: 1 })
      return toLog(found, checkpoints[0])
    }),
  )
  const last = shown.at(-1)
  return rows.length > limit && last !== undefined ? { items, next: last.position } : { items }
}

function toLog(found: z.output<typeof row>, checkpoint: AnchoredCheckpoint | undefined): AnchoredLog {
  return {
    organisation: found.organisation,
    organisationName: found.organisation_name ?? `${found.organisation.slice(0, 10)}…`,
    origin: found.origin,
    signer: found.signer,
    member: found.member,
    noteKey: found.note_key,
    openedAt: found.opened_at,
    openedAct: found.opened_act,
    ...(found.rotated_at === null ? {} : { rotatedAt: found.rotated_at }),
    ...(checkpoint === undefined ? {} : { checkpoint }),
  }
}
