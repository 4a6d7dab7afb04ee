import type { CommandContext } from '@concejo/platform'
import { ConcejoError, type PageQuery } from '@concejo/protocol'
import type { __Name__File } from '../api.ts'
import { errors } from '../errors.ts'
import { toFile } from './get-file.ts'

/** One page of files, newest first. Throws `__name__.bad-cursor`. */
export async function findFiles(
  context: Pick<CommandContext, 'database'>,
  query: PageQuery,
): Promise<{ items: readonly __Name__File[]; next?: string }> {
  const { limit, cursor } = query
  if (cursor !== undefined && !/^\d{1,19}$/.test(cursor)) {
    throw new ConcejoError(errors.badCursor)
  }
  const newest = context.database.selectFrom('read.__table___files').selectAll().orderBy('position', 'desc')
  const rows = await (cursor === undefined ? newest : newest.where('position', '<', cursor)).limit(limit + 1).execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(toFile),
    ...(rows.length > limit && last !== undefined ? { next: String(last['position']) } : {}),
  }
}
