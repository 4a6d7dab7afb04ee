import type { Database } from '@concejo/ledger'
import { ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { databaseErrors } from './database/errors.ts'

/**
 * Mark a new database with mode and network, and refuse one that was marked otherwise: sandbox keys and acts never
 * get into production, and read models never mix two chains. Throws `database.mode-mismatch`.
 */
export async function claimMode(
  database: Database,
  claim: { readonly mode: 'sandbox' | 'production'; readonly genesis: string },
): Promise<void> {
  for (const [key, expected] of Object.entries(claim)) {
    const result = await sql<{ value: string }>`
      insert into node.meta (key, value) values (${key}, ${expected})
      on conflict (key) do update set value = node.meta.value returning value`.execute(database)
    const found = result.rows[0]?.value
    if (found !== undefined && found !== expected) {
      throw new ConcejoError(databaseErrors.modeMismatch, { found, expected })
    }
  }
}
