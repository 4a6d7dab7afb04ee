import { ConcejoError, type PageQuery } from '@concejo/protocol'
import { errors } from '../errors.ts'

/** One page of rows read with one more than asked, and the cursor of the next page. */
export function pageOf<Row extends { readonly position: string }>(
  rows: readonly Row[],
  limit: number,
): { readonly rows: readonly Row[]; readonly next?: string } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return rows.length > limit && last !== undefined ? { rows: shown, next: last.position } : { rows: shown }
}

/** The position to read before (newest first) or after (oldest first). Throws `funds.bad-cursor`. */
export function readCursor(query: Pick<PageQuery, 'cursor'>): string | undefined {
  if (query.cursor !== undefined && !/^\d{1,19}$/.test(query.cursor)) {
    throw new ConcejoError(errors.badCursor, {})
  }
  return query.cursor
}
