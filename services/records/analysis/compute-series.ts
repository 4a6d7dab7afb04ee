import type { Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from '../errors.ts'
import type { AnalysisDesk, Asker } from './analysis-desk.ts'
import { listParquetColumns, quoteName, quoteText } from './parquet-columns.ts'
import { type Series, type SeriesQuery, seriesRecordsMax, toPoint } from './read-series.ts'
import { windowLengthsMs } from './series-windows.ts'

const windowsMax = 10_000
/** A number, what is no JSON number as text, or nothing. */
const cells = z.array(z.union([z.number(), z.string().transform(Number), z.null().transform(() => 0)]))

/**
 * A series of more records than are read one by one, computed over the Parquet files. Throws
 * `records.analysis-range-too-large` for what is no column of numbers and for too many windows, and
 * `records.analysis-preparing`.
 */
export async function computeSeries(
  desk: AnalysisDesk,
  { stream, query }: { readonly stream: Stream; readonly query: SeriesQuery },
  asker: Asker,
): Promise<Series> {
  const column = listParquetColumns(stream.schema).find(({ property }) => property === query.attribute)
  const length = windowLengthsMs[query.window]
  const numeric = column !== undefined && (column.type === 'DOUBLE' || column.type === 'BIGINT')
  if (!numeric || (query.to - query.from) / length > windowsMax) {
    throw new ConcejoError(errors.analysisRangeTooLarge, { limit: seriesRecordsMax })
  }
  await desk.requireComplete(stream)
  const sql = writeSql(column.name, { query, length })
  const { rows } = await desk.ask([{ stream, name: 'given' }], sql, asker)
  const points: Series['points'] = []
  let [records, said] = [0, 0]
  for (const found of rows) {
    const [start = 0, all = 0, count = 0, min = 0, max = 0, mean = 0, sum = 0, ...ends] = cells.parse(found)
    const [firstValue = 0, firstTime = 0, firstIndex = 0, lastValue = 0, lastTime = 0, lastIndex = 0] = ends
    records += all
    said += count
    if (count > 0) {
      const first = { value: firstValue, time: firstTime, index: firstIndex }
      const last = { value: lastValue, time: lastTime, index: lastIndex }
      const total = Number.isFinite(sum) ? sum : undefined
      points.push(toPoint({ start, count, min, max, mean, sum: total, first, last }))
    }
  }
  return { points, records, skipped: records - said }
}

function writeSql(column: string, { query, length }: { readonly query: SeriesQuery; readonly length: number }): string {
  const entity = query.entity === undefined ? '' : `and entity = ${quoteText(query.entity)}`
  return `
    with said as (
      select epoch_ms("time") as t, "index" as i, ${quoteName(column)}::double as x from given
      where "time" >= make_timestamp(${query.from * 1_000}) and "time" < make_timestamp(${query.to * 1_000}) ${entity}
    ), placed as (
      select *, t - ((t % ${length}) + ${length}) % ${length} as start,
        case when x is null then null else {t: t, i: i} end as place
      from said
    )
    select start, count(*), count(x), min(x), max(x),
      -- Where the sum is too large, its parts are not; a power of two changes no digit.
      case when isfinite(fsum(x)) then favg(x) else favg(x / 1099511627776) * 1099511627776 end, fsum(x),
      arg_min(x, place), min(place).t, min(place).i, arg_max(x, place), max(place).t, max(place).i
    from placed group by start order by start`
}
