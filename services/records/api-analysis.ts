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
} as const
