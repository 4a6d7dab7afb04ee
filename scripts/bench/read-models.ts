import { type Database, type Ledger, ledgerMigrations, rebuildProjection } from '@concejo/ledger'
import {
  createDatabase,
  createNetworkHandlers,
  type MigrationModule,
  migrate,
  platformMigrations,
} from '@concejo/platform'
import { unsafeBrand } from '@concejo/protocol'
import { services } from '@concejo/services'
import { createGeneratedLedger, questionOf } from './generated-chain.ts'
import { type BenchContext, type Measure, percentile, type Row } from './measure.ts'

const readsPerQuery = 2_000

/**
 * Building the read models from a long chain, and reading from them: lists and details must not become slower with the
 * chain.
 */
export const readModels: Measure = {
  name: 'read-models',
  title: 'Read models',
  async run(context: BenchContext): Promise<readonly Row[]> {
    const rows: Row[] = []
    for (const actCount of context.quick ? [1_000, 10_000] : [10_000, 1_000_000]) {
      rows.push(...(await measureAt(context, actCount)))
    }
    return rows
  },
}

async function measureAt(context: BenchContext, actCount: number): Promise<readonly Row[]> {
  const open = await createDatabase({ dataFolder: await context.folder('read-models') })
  const size = actCount.toLocaleString('en')
  try {
    await open.migrate({ node: nodeModules, read: readModules })
    const ledger = createGeneratedLedger(actCount)
    context.say(`building read models of ${size} acts`)
    const startedAt = performance.now()
    await rebuildProjection({
      ledger,
      database: open.database,
      handlers: [createNetworkHandlers(ledger.contracts), ...services.map((service) => service.handlers)],
      prepareSchema: async (schema) => void (await migrate(open.database, { modules: readModules, schema })),
    })
    const perSecond = ((actCount * 2) / (performance.now() - startedAt)) * 1000
    context.say(`reading at ${size} acts`)
    const reads = await measureReads(open.database, ledger, actCount)
    return [
      {
        what: `rebuild of ${size} acts, events`,
        value: perSecond,
        unit: '/s',
        target: { limit: 20_000, better: 'more' },
      },
      ...reads.map(({ what, times }) => ({
        what: `${what} at ${size} acts, 99 %`,
        value: percentile(times, 0.99),
        unit: 'ms',
        target: { limit: 15, better: 'less' as const },
      })),
    ]
  } finally {
    await open.stop()
  }
}

const nodeModules: readonly MigrationModule[] = [
  { name: 'ledger', folder: ledgerMigrations },
  { name: 'platform', folder: platformMigrations.node },
]

const readModules: readonly MigrationModule[] = [
  { name: 'platform', folder: platformMigrations.read },
  ...services.map((service) => ({ name: service.about.id, folder: service.migrations })),
]

/** The very queries behind the endpoints, without HTTP; texts of documents are left out, because a generated chain has none. */
async function measureReads(
  database: Database,
  ledger: Ledger,
  actCount: number,
): Promise<readonly { readonly what: string; readonly times: readonly number[] }[]> {
  const routes = unsafeBrand<Readonly<Record<string, (context: unknown, input: unknown) => Promise<unknown>>>>(
    services.find((service) => service.about.id === 'questions')?.routes ?? {},
  )
  const documents = { findJson: () => Promise.resolve(undefined) }
  const context = { database, ledger, documents, viewer: { kind: 'anonymous' }, sandbox: true }
  const list = await repeat(() => routes['listQuestions']?.(context, { query: { limit: 25 } }) ?? Promise.resolve())
  const detail = await repeat(
    (index) =>
      routes['getQuestion']?.(context, { params: { question: questionOf((index * 7_919) % actCount) } }) ??
      Promise.resolve(),
  )
  return [
    { what: 'list of 25', times: list },
    { what: 'detail', times: detail },
  ]
}

async function repeat(read: (index: number) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (let index = 0; index < readsPerQuery; index += 1) {
    const startedAt = performance.now()
    await read(index)
    times.push(performance.now() - startedAt)
  }
  return times
}
