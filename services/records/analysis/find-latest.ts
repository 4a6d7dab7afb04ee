import type { LatestRecord, Records, Stream } from '@concejo/platform'

const batchMax = 1_000

/** Entities in order with their latest records, and the entity behind which to go on. */
export async function findLatest(
  records: Records,
  stream: Stream,
  query: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly items: LatestRecord[]; readonly next?: string }> {
  const items: LatestRecord[] = []
  let after = query.after
  // A page may be short because records in it were erased; only an empty one is the end.
  for (let more = true; more && items.length <= query.limit; ) {
    const found = await records.readLatest(stream, {
      ...(after === undefined ? {} : { after }),
      limit: Math.min(batchMax, query.limit + 1),
    })
    items.push(...found)
    after = found.at(-1)?.entity ?? after
    more = found.length > 0
  }
  const cut = items.slice(0, query.limit)
  const next = items.length > query.limit ? cut.at(-1)?.entity : undefined
  return { items: cut, ...(next === undefined ? {} : { next }) }
}
