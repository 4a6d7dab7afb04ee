import { createReadStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import type { Download, HandlerContext, Handlers, RawExchange, Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import type { analysisEndpoints } from '../api-analysis.ts'
import { openExchange } from '../consumers/exchange.ts'
import { callerOf } from '../consumers/group-routes.ts'
import { errors } from '../errors.ts'
import { type Asker, findDesk } from './analysis-desk.ts'
import { computeSeries } from './compute-series.ts'
import { findLatest } from './find-latest.ts'
import { listParquetColumns } from './parquet-columns.ts'
import { readSeries, requireRange, type SeriesQuery } from './read-series.ts'
import { requireReadable } from './require-readable.ts'
import { nameStreams, toSqlName } from './sql-names.ts'

const contentType = 'application/vnd.apache.parquet'
const filesWaitMs = 8_000

/** Parquet, SQL and values over time. */
export const routes: Handlers<typeof analysisEndpoints> = {
  listLatestRecords: async (context, { params, query }) => {
    const found = await findLatest(context.records, await requireReadable(context, params), query)
    return { ...found, items: found.items.map((item) => ({ ...item })) }
  },
  readSeries: async (context, { params, query }, raw) => {
    const stream = await requireReadable(context, params)
    requireRange(query)
    return answerSeries(context, { stream, query }, raw)
  },
  listColumns: async (context, { params }) => {
    const { name, schema } = await requireReadable(context, params)
    return {
      name: toSqlName(name),
      columns: listParquetColumns(schema).map(({ name: of, type }) => ({ name: of, type })),
    }
  },
  analyseRecords: async (context, { body }, raw) => {
    const began = performance.now()
    const chosen = await Promise.all(
      body.streams.map(async ({ as, ...address }) => ({ stream: await requireReadable(context, address), as })),
    )
    const asker = toAsker(context, raw)
    const { columns, rows, truncated, coverage } = await findDesk(context.records).ask(
      nameStreams(chosen),
      body.sql,
      asker,
    )
    return {
      ...{ columns, rows, truncated, elapsedMs: Math.round(performance.now() - began) },
      streams: coverage.map(({ stream, name, files, complete }) => ({
        ...{ organisation: stream.organisation, stream: stream.name, name, complete },
        records: files.reduce((sum, { records }) => sum + records, 0),
      })),
    }
  },
  listParquetFiles: async (context, { params, query }) => {
    const stream = await requireReadable(context, params)
    const { files, complete } = await findDesk(context.records).store.prepare(stream, filesWaitMs)
    const items = files.filter(({ last }) => last > (query.after ?? -1)).slice(0, query.limit)
    return { items: items.map((file) => ({ ...file, from: toIso(file.from), to: toIso(file.to) })), complete }
  },
  getParquetFile: async (context, { params }): Promise<Download> => {
    const stream = await requireReadable(context, params)
    const path = await findDesk(context.records).store.find(stream, params.file)
    // Opened before it is answered: the file may be made anew at any time.
    const file = await open(path).catch(() => undefined)
    if (file === undefined) {
      throw new ConcejoError(errors.analysisFileUnknown)
    }
    return { contentType, content: file.createReadStream(), fileName: `${stream.name}-${params.file}` }
  },
  exportParquet: async (context, { params, query }, raw): Promise<Download> => {
    const stream = await requireReadable(context, params)
    requireRange({ from: query.from ?? Number.NEGATIVE_INFINITY, to: query.to ?? Number.POSITIVE_INFINITY })
    const { path, folder } = await findDesk(context.records).export(stream, query, toAsker(context, raw))
    const content = createReadStream(path)
    content.once('close', () => void rm(folder, { recursive: true, force: true }).catch(() => undefined))
    return { contentType, content, fileName: `${stream.name}.parquet` }
  },
}

/** From the log; longer ranges from the Parquet files. */
async function answerSeries(
  context: HandlerContext,
  source: { readonly stream: Stream; readonly query: SeriesQuery },
  raw: RawExchange,
): ReturnType<typeof readSeries> {
  try {
    return await readSeries(context.records, source.stream, source.query)
  } catch (error) {
    if (error instanceof ConcejoError && error.code === errors.analysisRangeTooLarge.code) {
      return computeSeries(findDesk(context.records), source, toAsker(context, raw))
    }
    throw error
  }
}

/** Who asks, until the connection is closed. */
function toAsker(context: HandlerContext, raw: RawExchange): Asker {
  const { request, reply } = openExchange(raw)
  const leaving = new AbortController()
  reply.raw.once('close', () => leaving.abort())
  return { caller: callerOf(context, request.ip), signal: leaving.signal }
}

function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
