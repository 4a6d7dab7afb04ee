import { ConcejoError } from '@concejo/protocol'
import { sql } from 'kysely'
import { ledgerErrors } from '../errors.ts'
import type { Database, EventHandler, EventHandlers, LedgerEvent } from '../types.ts'
import { type Checkpoint, findCheckpoint, moveCheckpoint } from './checkpoint.ts'
import type { IdleIndexes } from './idle-indexes.ts'
import { withInsertBuffer } from './insert-buffer.ts'
import { createSchemaPlugin } from './schema-plugin.ts'

/** Handlers of all modules by `Contract.Event`, in the order of registration. */
export type HandlerTable = ReadonlyMap<string, readonly EventHandler[]>

/** One table of the handlers of all modules. */
export function createHandlerTable(modules: readonly EventHandlers[]): HandlerTable {
  const table = new Map<string, EventHandler[]>()
  for (const [name, handler] of modules.flatMap((handlers) => Object.entries(handlers))) {
    table.set(name, [...(table.get(name) ?? []), handler])
  }
  return table
}

/**
 * Apply the events of some blocks and move the cursor, in one database transaction. False, and nothing done, when the
 * cursor does not stand at `from` any more: another process was faster. Throws `ledger.projection-failed` with the
 * handler's error as cause.
 */
export async function applyEvents(options: ApplyOptions): Promise<boolean> {
  const handled = options.events.some((event) => options.handlers.has(`${event.contract}.${event.name}`))
  try {
    return await applyInTransaction(options, handled)
  } catch (error) {
    if (!handled) {
      throw error
    }
    // Without collecting inserts the error comes from the very event that causes it.
    return applyInTransaction(options, false)
  }
}

interface ApplyOptions {
  readonly database: Database
  readonly schema: string
  readonly handlers: HandlerTable
  readonly from: Checkpoint | undefined
  readonly to: Checkpoint
  readonly events: readonly LedgerEvent[]
  readonly indexes?: IdleIndexes
}

function applyInTransaction(options: ApplyOptions, collectInserts: boolean): Promise<boolean> {
  const { schema, from, to } = options
  const plugins = schema === 'read' ? [] : [createSchemaPlugin(schema)]
  const known = options.database.getExecutor().plugins
  return options.database
    .withoutPlugins()
    .transaction()
    .execute(async (transaction) => {
      // What a crash of the database takes back here is applied again, from the cursor that went back with it.
      await sql`SELECT set_config('search_path', ${`"${schema}", public`}, true),
        set_config('synchronous_commit', 'off', true)`.execute(transaction)
      const cursor = await findCheckpoint(transaction, schema, true)
      if (cursor?.hash !== from?.hash || cursor?.number !== from?.number) {
        return false
      }
      if (collectInserts) {
        await withInsertBuffer(transaction, {
          plugins: [...known, ...plugins],
          ...(known.length === 0 ? { schema } : {}),
          work: (buffered) => runHandlers(options, buffered),
          beforeOther: async (statement) => options.indexes?.restoreFor(transaction, statement),
        })
      } else {
        await options.indexes?.restoreFor(transaction, 'any')
        const withPlugins = [...known, ...plugins].reduce((open, plugin) => open.withPlugin(plugin), transaction)
        await runHandlers(options, withPlugins)
      }
      await moveCheckpoint(transaction, schema, to)
      return true
    })
}

async function runHandlers(options: ApplyOptions, transaction: Parameters<EventHandler>[0]): Promise<void> {
  for (const event of options.events) {
    for (const handler of options.handlers.get(`${event.contract}.${event.name}`) ?? []) {
      await runHandler(handler, transaction, event)
    }
  }
}

async function runHandler(
  handler: EventHandler,
  transaction: Parameters<EventHandler>[0],
  event: LedgerEvent,
): Promise<void> {
  try {
    await handler(transaction, event)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 300) : 'unknown'
    const values = { event: `${event.contract}.${event.name}`, block: event.blockNumber, reason }
    throw new ConcejoError(ledgerErrors.projectionFailed, values, { cause })
  }
}
