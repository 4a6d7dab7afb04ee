import { bytes32, defineEndpoint, loggedRecord } from '@concejo/protocol'
import { z } from 'zod'
import { streamName } from './api-streams.ts'
import { errors } from './errors.ts'

const streamAddress = z.object({ organisation: bytes32, stream: streamName })
const index = z.number().int().nonnegative()
const instantMs = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

/** Lengths of time windows, aligned to UTC. */
export const seriesWindow = z.enum(['1m', '5m', '15m', '1h', '6h', '1d'])
export type SeriesWindow = z.output<typeof seriesWindow>

const observation = z.object({
  value: z.number(),
  time: z.string(),
  /** Entry in the organisation's log; its receipt is at `/api/records/logs/:organisation/entries/:index/receipt`. */
  index,
})

const seriesPoint = z.object({
  /** Begin of the window. */
  from: z.string(),
  count: index,
  min: z.number(),
  max: z.number(),
  mean: z.number(),
  /** Null where it is beyond what a double can hold. */
  sum: z.number().nullable(),
  first: observation,
  last: observation,
})
export type SeriesPoint = z.output<typeof seriesPoint>

const column = z.object({ name: z.string(), type: z.string() })

/** What an answer in SQL was made of. */
const coverage = z.object({
  organisation: bytes32,
  stream: z.string(),
  /** Its name in the statement. */
  name: z.string(),
  records: index,
  /** All records that could be read when the question came are in; false: files are still being made. */
  complete: z.boolean(),
})

const parquetFile = z.object({
  name: z.string(),
  /** Entries of the log that it may hold, both inclusive. */
  first: index,
  last: index,
  records: index,
  bytes: index,
  /** Times of the earliest and of the latest record. */
  from: z.string(),
  to: z.string(),
})
export type ParquetFileInfo = z.output<typeof parquetFile>

const sqlName = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'must be lower-case letters, digits and underscores')

export const analysis = z.object({
  columns: z.array(column),
  /** Whole numbers beyond 2^53, NaN and infinities are texts; instants are ISO 8601 in UTC. */
  rows: z.array(z.array(z.json())),
  /** There are more rows than an answer has. */
  truncated: z.boolean(),
  streams: z.array(coverage),
  elapsedMs: index,
})
export type AnalysisAnswer = z.output<typeof analysis>

/** Parquet, SQL and values over time. */
export const analysisEndpoints = {
  listLatestRecords: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/latest',
    summary: 'The latest record of each entity by the records’ own time, entities in order.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress,
    query: z.object({
      /** Entity behind which to go on: `next` of the answer before. */
      after: z.string().max(300).optional(),
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
    }),
    result: z.object({
      items: z.array(z.object({ entity: z.string(), index, record: loggedRecord })),
      next: z.string().optional(),
    }),
  }),
  readSeries: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/series',
    summary:
      'A number over time: count, minimum, maximum, mean, sum, first and last by time window. Windows without records ' +
      'are left out.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress,
    query: z.object({
      /** Name of a property of the data, or a JSON Pointer into it, as `/air/no2`. */
      attribute: z.string().min(1).max(300),
      entity: z.string().max(300).optional(),
      from: instantMs,
      to: instantMs,
      window: seriesWindow.default('1h'),
    }),
    result: z.object({
      points: z.array(seriesPoint),
      /** Records in the range, and those of them that say no number there. */
      records: index,
      skipped: index,
    }),
    errors: [errors.analysisRangeTooLarge, errors.analysisRangeEmpty],
  }),
  listColumns: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/columns',
    summary: 'Name and columns of a stream in SQL and in its Parquet files.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress,
    result: z.object({ name: z.string(), columns: z.array(column) }),
  }),
  analyseRecords: defineEndpoint({
    method: 'POST',
    path: '/api/records/analysis',
    summary:
      'Ask in SQL (DuckDB): one SELECT over the streams named, at most 10,000 rows, 10 seconds and 256 MB. A stream is a ' +
      'view of its name, with underscores in place of hyphens.',
    access: 'public',
    scope: 'records:read',
    body: z.object({
      sql: z.string().trim().min(1).max(20_000),
      streams: z.array(streamAddress.extend({ as: sqlName.optional() })).max(10),
    }),
    result: analysis,
    errors: [
      errors.analysisBusy,
      errors.analysisTimeout,
      errors.analysisMemory,
      errors.analysisStatementRefused,
      errors.analysisFunctionRefused,
      errors.analysisTableUnknown,
      errors.analysisSqlInvalid,
      errors.analysisNameTaken,
    ],
  }),
  listParquetFiles: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/parquet/files',
    summary: 'Parquet files of a stream, in the order of its log; all but the last one stay as they are.',
    access: 'public',
    scope: 'records:read',
    params: streamAddress,
    query: z.object({
      /** Entry behind which to go on: `last` of the last file before. */
      after: z.coerce.number().int().optional(),
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
    }),
    result: z.object({ items: z.array(parquetFile), complete: z.boolean() }),
  }),
  getParquetFile: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/parquet/files/:file',
    summary: 'One of the Parquet files of a stream.',
    access: 'public',
    scope: 'records:read',
    raw: 'download',
    params: streamAddress.extend({ file: z.string().max(100) }),
    errors: [errors.analysisFileUnknown],
  }),
  exportParquet: defineEndpoint({
    method: 'GET',
    path: '/api/records/streams/:organisation/:stream/parquet',
    summary: 'Records of a range of time as one Parquet file, at most 1,000,000.',
    access: 'public',
    scope: 'records:read',
    raw: 'download',
    params: streamAddress,
    query: z.object({ from: instantMs.optional(), to: instantMs.optional() }),
    errors: [errors.analysisTooManyRows, errors.analysisPreparing, errors.analysisBusy],
  }),
} as const
