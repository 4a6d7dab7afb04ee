import type { StoredRecordInfo } from '../../api-streams.ts'

/** A record that was not erased. */
export type ReadableRecord = StoredRecordInfo & { readonly record: NonNullable<StoredRecordInfo['record']> }

/** The latest record of each entity by the records' own time, entities in order. Records of no entity are left out. */
export function pickLatest(records: readonly StoredRecordInfo[]): readonly ReadableRecord[] {
  const found = new Map<string, ReadableRecord>()
  for (const { record, ...place } of records) {
    if (record?.entity === undefined) {
      continue
    }
    const known = found.get(record.entity)
    if (known === undefined || Date.parse(known.record.time) < Date.parse(record.time)) {
      found.set(record.entity, { ...place, record })
    }
  }
  return [...found.entries()].toSorted(([a], [b]) => a.localeCompare(b)).map(([, latest]) => latest)
}
