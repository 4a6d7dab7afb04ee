import type { Bytes32 } from '@concejo/protocol'
import { type Kysely, sql, type Transaction } from 'kysely'

/** Up to which block the read models of a schema are built. */
export interface Checkpoint {
  readonly number: number
  readonly hash: Bytes32
}

// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
type AnyDatabase = Kysely<any>
// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
type AnyTransaction = Transaction<any>

/** Make the table of the cursor where it is missing. One row at most. */
export async function createCheckpointTable(database: AnyDatabase, schema: string): Promise<void> {
  await sql`CREATE TABLE IF NOT EXISTS ${sql.id(schema, 'projection_cursor')} (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton), block_number bigint NOT NULL, block_hash text NOT NULL
  )`.execute(database)
}

/** The cursor of a schema; undefined before the first block. With `lock` until the transaction ends. */
export async function findCheckpoint(
  database: AnyDatabase | AnyTransaction,
  schema: string,
  lock = false,
): Promise<Checkpoint | undefined> {
  const { rows } = await sql<{ block_number: string | number; block_hash: Bytes32 }>`
    SELECT block_number, block_hash FROM ${sql.id(schema, 'projection_cursor')}
    ${lock ? sql`FOR UPDATE` : sql``}`.execute(database)
  const row = rows[0]
  return row === undefined ? undefined : { number: Number(row.block_number), hash: row.block_hash }
}

/** Move the cursor, in the transaction that also holds the handlers' writes. */
export async function moveCheckpoint(transaction: AnyTransaction, schema: string, to: Checkpoint): Promise<void> {
  await sql`INSERT INTO ${sql.id(schema, 'projection_cursor')} (block_number, block_hash)
    VALUES (${to.number}, ${to.hash})
    ON CONFLICT (singleton) DO UPDATE
    SET block_number = excluded.block_number, block_hash = excluded.block_hash`.execute(transaction)
}
