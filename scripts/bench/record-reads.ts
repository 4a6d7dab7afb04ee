import type { Records, Stream } from '@concejo/platform'
import { createId, type RecordInput } from '@concejo/protocol'
import { sql } from 'kysely'
import { startRecordsNode } from '../../services/records/consumers/test-support/start-node.ts'
import { type BenchContext, type Measure, percentile, type Row } from './measure.ts'

const realRecords = 20_000
const entities = 200
const readsPerQuery = 500
const firstTime = 1_772_000_000_000

/**
 * Reading records while their index grows: the records are real and in a real log; beyond them the index is filled with
 * further rows that lead to the same records.
 */
export const recordReads: Measure = {
  name: 'record-reads',
  title: 'Reading records',
  async run(context: BenchContext): Promise<readonly Row[]> {
    const node = await startRecordsNode()
    try {
      const { records } = node.platform
      const stream = await records.createStream(
        {
          ...{ organisation: node.city, name: 'air', title: 'Air', description: '', schema: { type: 'object' } },
          ...{ readers: 'public', producers: [], personalData: 'none', keepDays: undefined },
        },
        'node',
      )
      await fill(records, stream)
      await records.settled(node.city)
      const rows: Row[] = []
      for (const size of context.quick ? [realRecords, 200_000] : [realRecords, 10_000_000]) {
        context.say(`reading at ${size.toLocaleString('en')} records`)
        await grow(node, stream, size)
        rows.push(...(await measureReads(records, stream, size)))
      }
      return rows
    } finally {
      await node.stop()
    }
  },
}

async function fill(records: Records, stream: Stream): Promise<void> {
  const batch = 1_000
  for (let first = 0; first < realRecords; first += batch) {
    const inputs = Array.from({ length: batch }, (_, place) => createRecord(first + place))
    await records.append({ stream, producer: 'node', records: inputs })
  }
}

function createRecord(index: number): RecordInput {
  return {
    id: `r${index}`,
    time: new Date(firstTime + index * 1_000).toISOString(),
    entity: `urn:ngsi-ld:AirQualityObserved:${index % entities}`,
    data: { no2: (index % 700) / 10, o3: (index % 900) / 10, pm10: index % 60 },
  }
}

async function grow(node: Awaited<ReturnType<typeof startRecordsNode>>, stream: Stream, size: number): Promise<void> {
  const { database } = node.opened
  // In pieces: one statement of ten million rows would not fit in memory.
  const piece = 500_000
  for (let first = realRecords; first < size; first += piece) {
    const last = Math.min(first + piece, size) / realRecords - 1
    await sql`
      insert into node.record_index (index, time, place, id_hash, log, stream, entity, slot)
      select real.index + round * ${realRecords}, real.time + round::bigint * ${realRecords * 1_000}, real.place,
        md5(${createId()} || real.index || round)::uuid, real.log, real.stream, real.entity, real.slot
      from generate_series(${first / realRecords}::int, ${last}::int) as round,
        (select * from node.record_index where stream = ${stream.number} and time < ${firstTime + realRecords * 1_000})
          as real
      order by 1`.execute(database)
  }
  await sql`analyze node.record_index`.execute(database)
}

async function measureReads(records: Records, stream: Stream, size: number): Promise<readonly Row[]> {
  const at = (read: number): number => firstTime + ((read * 7_919 * 104_729) % size) * 1_000
  const queries = {
    'newest 100': () => records.read(stream, { limit: 100, order: 'newest' }),
    '100 of one sensor': (read: number) =>
      records.read(stream, {
        limit: 100,
        order: 'newest',
        entity: `urn:ngsi-ld:AirQualityObserved:${read % entities}`,
      }),
    '100 from a time on': (read: number) => records.read(stream, { limit: 100, from: at(read) }),
    'one by its id': (read: number) => records.findById(stream, `r${(read * 7_919) % realRecords}`),
    'latest of 100 sensors': () => records.readLatest(stream, { limit: 100 }),
  }
  const rows: Row[] = []
  for (const [what, read] of Object.entries(queries)) {
    const times: number[] = []
    for (let index = 0; index < readsPerQuery; index += 1) {
      const startedAt = performance.now()
      await read(index)
      times.push(performance.now() - startedAt)
    }
    rows.push({
      what: `records: ${what}, at ${size.toLocaleString('en')}, 99 %`,
      value: percentile(times, 0.99),
      unit: 'ms',
      target: { limit: 15, better: 'less' },
    })
  }
  return rows
}
