import type { Client, endpoints } from '@concejo/sdk'
import { formatTable } from '../table.ts'

/** A record as the node keeps it, with its entry of the log. */
export type StoredRecord = Awaited<ReturnType<Client<typeof endpoints>['getRecord']>>

/** Records as a table, for people. */
export function formatRecords(items: readonly StoredRecord[]): string {
  const rows = items.map(({ index, record }) => [
    String(index),
    record?.time ?? 'erased',
    record?.entity ?? '',
    record === undefined ? '' : JSON.stringify(record.data),
    record?.id ?? '',
  ])
  return formatTable(['entry', 'time', 'entity', 'data', 'id'], rows)
}

/** Records as NDJSON, one object a line, without the last line end. */
export function formatRecordLines(items: readonly StoredRecord[]): string {
  return items
    .map(({ index, record }) => JSON.stringify(record === undefined ? { index, erased: true } : { index, ...record }))
    .join('\n')
}
