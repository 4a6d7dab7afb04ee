import { ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { type Page, readCursor, toPage } from '../http/cursor.ts'
import { identityErrors } from './errors.ts'
import type { IdentityContext } from './identity-context.ts'

interface SessionInfo {
  readonly sessionId: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly current: boolean
}

/**
 * Sessions of an account that still last, newest first. `current` is the one that asks. A session is named by the
 * digest of its token, from which nobody gets the token.
 */
export async function listSessions(
  context: IdentityContext,
  asked: { readonly accountId: string; readonly sessionId: string | undefined },
  query: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<SessionInfo>> {
  const [createdAt, after] = readCursor(query.cursor, 2)
  const following =
    createdAt === undefined || !/^\d{1,15}$/.test(createdAt)
      ? sql`true`
      : sql`(created_at, token_hash) < (${Number(createdAt)}, ${after})`
  const { rows } = await sql<{ token_hash: string; created_at: string; expires_at: string }>`
    select token_hash, created_at, expires_at from node.sessions
      where account_id = ${asked.accountId} and expires_at > ${context.clock()} and ${following}
      order by created_at desc, token_hash desc limit ${query.limit + 1}`.execute(context.database)
  const page = toPage(rows, query.limit, (row) => [String(row.created_at), row.token_hash])
  const items = page.items.map((row) => ({
    sessionId: row.token_hash,
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
    current: row.token_hash === asked.sessionId,
  }))
  return { ...page, items }
}

/**
 * End a session of an account at once. Throws `identity.session-unknown` for one that has ended or is somebody else's.
 */
export async function endOwnSession(context: IdentityContext, accountId: string, sessionId: string): Promise<void> {
  const ended: unknown = await context.database
    .withSchema('node')
    .deleteFrom('sessions')
    .where('token_hash', '=', sessionId)
    .where('account_id', '=', accountId)
    .where('expires_at', '>', context.clock())
    .returning('token_hash')
    .executeTakeFirst()
  if (ended === undefined) {
    throw new ConcejoError(identityErrors.sessionUnknown)
  }
}
