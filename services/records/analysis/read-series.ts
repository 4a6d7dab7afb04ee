import type { Records, Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import type { SeriesPoint, SeriesWindow } from '../api-analysis.ts'
import { errors } from '../errors.ts'
import { readAttribute } from './read-attribute.ts'
import { type Observation, summariseWindows, type WindowSummary, windowLengthsMs } from './series-windows.ts'

/** Most records that one series is made of by reading them one by one. */
export const seriesRecordsMax = 10_000

export interface SeriesQuery {
  readonly attribute: string
  readonly entity?: string | undefined
  /** Milliseconds since 1970, from inclusive, to exclusive. */
  readonly from: number
  readonly to: number
  readonly window: SeriesWindow
}

/** A series as it is told. */
export interface Series {
  readonly points: SeriesPoint[]
  readonly records: number
  readonly skipped: number
}

/** Throws `records.analysis-range-empty`. */
export function requireRange({ from, to }: Pick<SeriesQuery, 'from' | 'to'>): void {
  if (!(from < to)) {
    throw new ConcejoError(errors.analysisRangeEmpty)
  }
}

/** A series made by reading the records of the range. Throws `records.analysis-range-too-large`. */
export async function readSeries(records: Records, stream: Stream, query: SeriesQuery): Promise<Series> {
  requireRange(query)
  const { from, to, entity } = query
  const observations: Observation[] = []
  let [read, after] = [0, -1]
  for (let more = true; more; ) {
    const found = await records.read(stream, {
      ...{ after, from, to, limit: 1_000 },
      ...(entity === undefined ? {} : { entity }),
    })
    for (const { index, record } of found) {
      const value = record === undefined ? undefined : readAttribute(record.data, query.attribute)
      if (record !== undefined && typeof value === 'number' && Number.isFinite(value)) {
        observations.push({ time: Date.parse(record.time), index, value })
      }
    }
    read += found.length
    after = found.at(-1)?.index ?? after
    more = found.length === 1_000
    if (read > seriesRecordsMax || (more && read === seriesRecordsMax)) {
      throw new ConcejoError(errors.analysisRangeTooLarge, { limit: seriesRecordsMax })
    }
  }
  const windows = summariseWindows(observations, windowLengthsMs[query.window])
  return { points: windows.map(toPoint), records: read, skipped: read - observations.length }
}

/** A window as it is told. */
export function toPoint({ start, sum, first, last, ...numbers }: WindowSummary): SeriesPoint {
  return {
    from: new Date(start).toISOString(),
    ...numbers,
    sum: sum ?? null,
    first: toObservation(first),
    last: toObservation(last),
  }
}

function toObservation({ value, time, index }: Observation): SeriesPoint['first'] {
  return { value, time: new Date(time).toISOString(), index }
}
