import type { Database } from '@concejo/ledger'
import { ConcejoError, type platformEndpoints, type Seconds } from '@concejo/protocol'
import { sql } from 'kysely'
import { readCursor, toPage } from '../http/cursor.ts'
import type { Handlers, Viewer } from '../service.ts'
import { draftErrors } from './errors.ts'

const draftsMax = 200
const bytesMax = 262_144

/** Handlers of /api/drafts: forms that someone has not finished. Private to the account. */
export function createDraftHandlers(
  database: Database,
  clock: () => Seconds,
): Handlers<Pick<typeof platformEndpoints, 'listDrafts' | 'getDraft' | 'saveDraft' | 'deleteDraft'>> {
  return {
    listDrafts: async ({ viewer }, { query }) => {
      const [updatedAt, key] = readCursor(query.cursor, 2)
      const after =
        updatedAt === undefined || !/^\d{1,15}$/.test(updatedAt)
          ? sql`true`
          : sql`(updated_at, key) < (${Number(updatedAt)}, ${key})`
      const prefix = `${(query.prefix ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`
      const result = await sql<{ key: string; updated_at: string }>`
        select key, updated_at from node.drafts where account_id = ${accountOf(viewer)} and key like ${prefix}
          and ${after}
        order by updated_at desc, key desc limit ${query.limit + 1}`.execute(database)
      const found = result.rows.map((row) => ({ key: row.key, updatedAt: Number(row.updated_at) }))
      return toPage(found, query.limit, (draft) => [String(draft.updatedAt), draft.key])
    },
    getDraft: async ({ viewer }, { params }) => {
      const result = await sql<{ content: unknown; updated_at: string }>`
        select content, updated_at from node.drafts where account_id = ${accountOf(viewer)}
          and key = ${params.key}`.execute(database)
      const row = result.rows[0]
      if (row === undefined) {
        throw new ConcejoError(draftErrors.notFound)
      }
      return { key: params.key, content: row.content, updatedAt: Number(row.updated_at) }
    },
    saveDraft: async ({ viewer }, { params, body }) => {
      const content = JSON.stringify(body.content)
      const size = Buffer.byteLength(content)
      if (size > bytesMax) {
        throw new ConcejoError(draftErrors.tooLarge, { size, limit: bytesMax })
      }
      const now = clock()
      const result = await sql`
        insert into node.drafts (account_id, key, content, updated_at)
        select ${accountOf(viewer)}::uuid, ${params.key}::text, ${content}::jsonb, ${now}::bigint
        where (select count(*) from node.drafts where account_id = ${accountOf(viewer)}
          and key <> ${params.key}) < ${draftsMax}
        on conflict (account_id, key) do update set content = excluded.content, updated_at = excluded.updated_at
        returning key`.execute(database)
      if (result.rows.length === 0) {
        throw new ConcejoError(draftErrors.tooMany, { limit: draftsMax })
      }
      return { key: params.key, updatedAt: now }
    },
    deleteDraft: async ({ viewer }, { params }) => {
      await sql`delete from node.drafts where account_id = ${accountOf(viewer)} and key = ${params.key}`.execute(
        database,
      )
      return {}
    },
  }
}

function accountOf(viewer: Viewer): string | null {
  return viewer.kind === 'account' ? viewer.accountId : null
}
