import { randomBytes } from 'node:crypto'
import { ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { ledgerErrors } from '../errors.ts'
import type { Database } from '../types.ts'
import { advanceTo, type BuildContext } from './advance.ts'
import { type Checkpoint, createCheckpointTable } from './checkpoint.ts'
import { findFinalHead } from './follow.ts'
import { dropIdleIndexes } from './idle-indexes.ts'

const rounds = 20

/**
 * Build the read models of a schema again from the chain, in a schema of their own, and put them in place of the old
 * ones in one database transaction: readers see the old state or the new, nothing between.
 *
 * This is also how a reorganisation is undone. Only blocks that are final by the network's profile are ever applied;
 * when the chain takes back one of those nevertheless, no row can be trusted, and everything is built again.
 */
export async function rebuildInPlace(
  context: BuildContext,
  prepareSchema: (schema: string) => Promise<void>,
  onProgress: (block: number, of: number) => void = () => undefined,
): Promise<Checkpoint> {
  const beside = `${context.schema}_${randomBytes(4).toString('hex')}`
  const building = { ...context, schema: beside }
  try {
    await prepareSchema(beside)
    await createCheckpointTable(context.database, beside)
    const indexes = await dropIdleIndexes(context.database, beside)
    for (let round = 0; round < rounds; round += 1) {
      const head = await findFinalHead(context.ledger)
      const advanced = await advanceTo({ ...building, indexes }, head, (_, at) => onProgress(at.number, head))
      if (advanced.end === 'reorganised') {
        break
      }
      await indexes.restoreAll(context.database)
      // What came meanwhile is little; the projection goes on from there.
      if ((await findFinalHead(context.ledger)) - head < 100 && advanced.at !== undefined) {
        await swapSchemas(context.database, context.schema, beside)
        return advanced.at
      }
    }
    throw new ConcejoError(ledgerErrors.unavailable, { reason: 'the chain changes faster than it can be read' })
  } finally {
    await sql`DROP SCHEMA IF EXISTS ${sql.id(beside)} CASCADE`.execute(context.database)
  }
}

async function swapSchemas(database: Database, live: string, beside: string): Promise<void> {
  const old = `${beside}_old`
  await database.transaction().execute(async (transaction) => {
    await sql`ALTER SCHEMA ${sql.id(live)} RENAME TO ${sql.id(old)}`.execute(transaction)
    await sql`ALTER SCHEMA ${sql.id(beside)} RENAME TO ${sql.id(live)}`.execute(transaction)
  })
  await sql`DROP SCHEMA ${sql.id(old)} CASCADE`.execute(database)
}
