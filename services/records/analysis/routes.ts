import type { Handlers } from '@concejo/platform'
import type { analysisEndpoints } from '../api-analysis.ts'
import { findLatest } from './find-latest.ts'
import { readSeries } from './read-series.ts'
import { requireReadable } from './require-readable.ts'

/** Parquet, SQL and values over time. */
export const routes: Handlers<typeof analysisEndpoints> = {
  listLatestRecords: async (context, { params, query }) => {
    const found = await findLatest(context.records, await requireReadable(context, params), query)
    return { ...found, items: found.items.map((item) => ({ ...item })) }
  },
  readSeries: async (context, { params, query }) => {
    const stream = await requireReadable(context, params)
    return readSeries(context.records, stream, query)
  },
}
