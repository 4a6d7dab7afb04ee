import { describe, expect, it } from 'vitest'
import type { StoredRecordInfo } from '../../api-streams.ts'
import { pickLatest } from './latest-records.ts'

describe('the latest records', () => {
  it('are one of each entity, by the time of the record and not of its arrival', () => {
    const found = pickLatest([
      createRecord(5, 'b', '2026-03-01T10:00:00.000Z'),
      createRecord(4, 'a', '2026-03-01T09:00:00.000Z'),
      createRecord(3, 'b', '2026-03-01T11:00:00.000Z'),
      createRecord(2, undefined, '2026-03-01T12:00:00.000Z'),
      { index: 1, stream: 'air' },
    ])
    expect(found.map(({ index, record }) => [record.entity, index])).toEqual([
      ['a', 4],
      ['b', 3],
    ])
  })
})

function createRecord(index: number, entity: string | undefined, time: string): StoredRecordInfo {
  const record = { id: `r${index}`, stream: 'air', time, received: time, producer: 'node', data: {} }
  return { index, stream: 'air', record: entity === undefined ? record : { ...record, entity } }
}
