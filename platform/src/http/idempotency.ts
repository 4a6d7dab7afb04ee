import { createHash } from 'node:crypto'
import type { Database } from '@concejo/ledger'
import { ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { httpErrors } from './errors.ts'

/** A request that carries an idempotency key. */
export interface KeyedRequest {
  readonly key: string
  /** Who asks; keys of different callers never meet. */
  readonly caller: string
  readonly method: string
  readonly url: string
  readonly body: unknown
}

const keyPattern = /^[\x21-\x7e]{1,200}$/

/**
 * Run a write once for a key: a repeat with the same content gets the first answer, with other content
 * `http.idempotency-reused`.
 * Only answers that succeeded are kept (one day); a failed request may be repeated.
 */
export async function runOnce(
  database: Database,
  request: KeyedRequest,
  work: () => Promise<string>,
): Promise<{ readonly answer: string; readonly replayed: boolean }> {
  if (!keyPattern.test(request.key)) {
    throw new ConcejoError(httpErrors.idempotencyKey)
  }
  const id = digest([request.caller, request.key])
  const content = digest([request.method, request.url, JSON.stringify(request.body ?? null)])
  const stored = await claim(database, id, content)
  if (stored !== undefined) {
    return { answer: stored, replayed: true }
  }
  try {
    const answer = await work()
    await database.withSchema('node').updateTable('idempotency').set({ answer }).where('id', '=', id).execute()
    return { answer, replayed: false }
  } catch (cause) {
    await database.withSchema('node').deleteFrom('idempotency').where('id', '=', id).execute()
    throw cause
  }
}

/** Forget keys older than a day. */
export async function forgetOldKeys(database: Database): Promise<void> {
  await sql`delete from node.idempotency where created_at < now() - interval '1 day'`.execute(database)
}

/** Claim a key; the stored answer if the work was done before. A claim whose node died is taken over after a minute. */
async function claim(database: Database, id: string, content: string): Promise<string | undefined> {
  const claimed = await sql<{ id: string }>`
    insert into node.idempotency (id, content) values (${id}, ${content})
    on conflict (id) do update set created_at = now()
      where node.idempotency.answer is null and node.idempotency.content = excluded.content
        and node.idempotency.created_at < now() - interval '1 minute'
    returning id`.execute(database)
  if (claimed.rows.length > 0) {
    return undefined
  }
  const row: { content: string; answer: string | null } | undefined = await database
    .withSchema('node')
    .selectFrom('idempotency')
    .select(['content', 'answer'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row !== undefined && row.content !== content) {
    throw new ConcejoError(httpErrors.idempotencyReused)
  }
  if (row === undefined || row.answer === null) {
    throw new ConcejoError(httpErrors.idempotencyInProgress)
  }
  return row.answer
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
