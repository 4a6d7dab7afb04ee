import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stream } from '@concejo/platform'
import { type Bytes32, recordInput } from '@concejo/protocol'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type RecordsNode, startRecordsNode } from '../consumers/test-support/start-node.ts'
import { findDesk } from './analysis-desk.ts'
import { readAttribute } from './read-attribute.ts'

let node: RecordsNode
let city: Bytes32
let air: Stream
let steward: string

const schema = {
  type: 'object',
  required: ['no2'],
  properties: {
    no2: { type: ['number', 'null'] },
    cars: { type: 'integer' },
    open: { type: 'boolean' },
    state: { $ref: '#/$defs/state' },
    Time: { type: 'string' },
    location: { type: 'object' },
    tags: { type: 'array' },
  },
  $defs: { state: { enum: ['calm', 'busy'] } },
}

interface Given {
  readonly minute: number
  readonly entity?: string
  readonly data: Readonly<Record<string, unknown>>
}

const day = Date.parse('2026-03-01T00:00:00Z')

function at(minute: number): string {
  return new Date(day + minute * 60_000).toISOString()
}

async function createStream(name: string, change: Readonly<Record<string, unknown>> = {}): Promise<Stream> {
  const definition = {
    ...{ organisation: city, name, title: name, description: '', schema, keepDays: undefined },
    ...{ readers: 'public' as const, producers: [], personalData: 'none' as const, ...change },
  }
  return node.platform.records.createStream(definition, 'node')
}

async function append(stream: Stream, given: readonly Given[]): Promise<readonly number[]> {
  const indexes: number[] = []
  for (let first = 0; first < given.length; first += 1_000) {
    const records = given
      .slice(first, first + 1_000)
      .map(({ minute, entity, data }) => recordInput.parse({ time: at(minute), entity, data }))
    const { results } = await node.platform.records.append({ stream, producer: 'node', records })
    indexes.push(...results.map(({ index }) => index))
  }
  await node.platform.records.settled(city)
  return indexes
}

const point = z.looseObject({ from: z.unknown(), mean: z.unknown(), sum: z.unknown() })
const item = z.looseObject({
  entity: z.string().nullish(),
  name: z.string().optional(),
  record: z.looseObject({ time: z.unknown(), data: z.looseObject({}) }).optional(),
})
/** What the tests look into; the rest is compared as it came. */
const answer = z.looseObject({
  code: z.string().optional(),
  items: z.array(item).default([]),
  next: z.string().optional(),
  points: z.array(point).default([]),
  rows: z.unknown().optional(),
})
type Answer = z.infer<typeof answer>

async function get(path: string, token?: string): Promise<{ status: number; body: Answer }> {
  const { status, body } = await node.call({ path, ...(token === undefined ? {} : { token }) })
  return { status, body: answer.parse(body) }
}

async function ask(sql: string, streams: readonly unknown[], token?: string) {
  const { status, body } = await node.call({
    ...{ method: 'POST', path: '/api/records/analysis', body: { sql, streams } },
    ...(token === undefined ? {} : { token }),
  })
  return { status, body: answer.parse(body) }
}

async function download(path: string): Promise<{ status: number; rows: Record<string, unknown>[] }> {
  const response = await fetch(`${node.url}${path}`)
  const bytes = await response.arrayBuffer()
  return { status: response.status, rows: response.ok ? await parquetReadObjects({ file: bytes }) : [] }
}

beforeAll(async () => {
  node = await startRecordsNode()
  city = node.city
  steward = await node.enter('steward')
  air = await createStream('air-quality')
  await append(air, [
    { minute: 61, entity: 'urn:b', data: { no2: 4 } },
    { minute: 5, entity: 'urn:a', data: { no2: 1, cars: 3, open: true, state: 'calm', Time: 'noon', other: { x: 1 } } },
    { minute: 1, entity: 'urn:a', data: { no2: 2, location: { type: 'Point', coordinates: [-3.8, 43.46] } } },
    { minute: 59, entity: 'urn:a', data: { no2: null, tags: ['x', 1], state: 'busy' } },
    { minute: 30, data: { no2: 9.5, cars: 2 ** 53, Time: `half \ud83d\ude00 'quoted'\n"text"` } },
    { minute: 1_441, entity: 'urn:b', data: { no2: -1 } },
  ])
})

afterAll(async () => {
  await node.stop()
})

function base(name = 'air-quality'): string {
  return `/api/records/streams/${city}/${name}`
}

describe('values over time', () => {
  it('are the latest by entity, page by page', async () => {
    const first = await get(`${base()}/latest?limit=1`)
    expect(first.body.items.map(({ entity, record }) => [entity, record?.time])).toEqual([['urn:a', at(59)]])
    const second = await get(`${base()}/latest?limit=1&after=${encodeURIComponent(first.body.next ?? '')}`)
    expect(second.body.items.map(({ entity, record }) => [entity, record?.data['no2']])).toEqual([['urn:b', -1]])
    expect(second.body.next).toBeUndefined()
  })

  it('are summed up by window, in the order of time although records came in another', async () => {
    const { body } = await get(`${base()}/series?attribute=no2&from=${at(0)}&to=${at(1_440)}&window=1h`)
    expect(body).toMatchObject({ records: 5, skipped: 1 })
    expect(body.points).toMatchObject([
      { from: at(0), count: 3, min: 1, max: 9.5, sum: 12.5, first: { value: 2 }, last: { value: 9.5, time: at(30) } },
      { from: at(60), count: 1, mean: 4 },
    ])
    const one = await get(`${base()}/series?attribute=/no2&entity=urn:a&from=${at(0)}&to=${at(9_000)}&window=1d`)
    expect(one.body.points).toMatchObject([{ count: 2, mean: 1.5 }])
  })

  it('are refused where the range ends before it begins, and to those who may not read', async () => {
    const { status, body } = await get(`${base()}/series?attribute=no2&from=${at(2)}&to=${at(1)}`)
    expect([status, body.code]).toEqual([422, 'records.analysis-range-empty'])
    await createStream('hidden', { readers: [] })
    for (const path of [
      'latest',
      'columns',
      'parquet',
      'parquet/files',
      `series?attribute=a&from=${at(0)}&to=${at(1)}`,
    ]) {
      expect((await get(`${base('hidden')}/${path}`)).body.code).toBe('records.stream-not-found')
    }
    const hidden = [{ organisation: city, stream: 'hidden' }]
    expect((await ask('from hidden', hidden)).body.code).toBe('records.stream-not-found')
    expect((await ask('select count(*) from hidden', hidden, steward)).body.rows).toEqual([[0]])
  })

  it('of more records than are read one by one are the same from the files', async () => {
    const many = await createStream('many')
    const given = Array.from({ length: 12_500 }, (_, position) => ({
      minute: (position * 7_919) % 12_500,
      entity: `urn:${position % 5}`,
      data: { no2: position % 11 === 0 ? null : Math.sin(position) * 100, cars: position },
    }))
    await append(many, given)
    const ranged = `from=${at(0)}&to=${at(12_500)}&window=1d`
    const all = await get(`${base('many')}/series?attribute=no2&${ranged}`)
    expect([all.status, all.body['records'], all.body['skipped']]).toEqual([200, 12_500, 1_137])
    const part = `from=${at(1_440)}&to=${at(2_880)}&window=1d`
    const some = await get(`${base('many')}/series?attribute=no2&${part}`)
    const [told] = some.body.points
    const computed = all.body.points.find(({ from }) => from === told?.from)
    expect(computed).toEqual({ ...told, mean: computed?.mean, sum: computed?.sum })
    expect(Number(computed?.mean)).toBeCloseTo(Number(told?.mean), 9)
    const deep = await get(`${base('many')}/series?attribute=/no2&${ranged}`)
    expect(deep.body.code).toBe('records.analysis-range-too-large')
  }, 120_000)
})

describe('Parquet files', () => {
  it('hold every record with its columns, as another reader finds them', async () => {
    const { rows } = await download(`${base()}/parquet`)
    expect(rows).toHaveLength(6)
    expect(rows[1]).toMatchObject({
      ...{ time: new Date(at(5)), producer: 'node', entity: 'urn:a', no2: 1, cars: 3n, open: true, state: 'calm' },
      ...{ Time_2: 'noon', more: { other: { x: 1 } }, longitude: null, tags: null },
    })
    expect(rows[2]).toMatchObject({ longitude: -3.8, latitude: 43.46, location: { type: 'Point' } })
    expect(rows[3]).toMatchObject({ no2: null, tags: ['x', 1] })
    expect(rows[4]).toMatchObject({
      cars: 9007199254740992n,
      Time_2: `half \ud83d\ude00 'quoted'\n"text"`,
      entity: null,
    })
    const range = await download(`${base()}/parquet?from=${at(5)}&to=${at(59)}`)
    expect(range.rows.map((row) => row['no2'])).toEqual([1, 9.5])
    expect((await download(`${base()}/parquet?from=${at(9_000)}`)).rows).toEqual([])
  })

  it('are listed, and only those can be had', async () => {
    const { body } = await get(`${base()}/parquet/files`)
    expect(body).toMatchObject({ complete: true, items: [{ records: 6, from: at(1), to: at(1_441) }] })
    const name = body.items[0]?.name
    expect((await download(`${base()}/parquet/files/${name}`)).rows).toHaveLength(6)
    for (const wrong of ['manifest.json', '..%2f..%2fnode.json', '1-2-3.parquet']) {
      expect((await get(`${base()}/parquet/files/${wrong}`)).body.code).toBe('records.analysis-file-unknown')
    }
  })

  it('grow with the log, and are made anew when the schema changed', async () => {
    const narrow = { type: 'object', properties: { no2: { type: 'integer' } }, additionalProperties: false }
    const stream = await createStream('growing', { schema: narrow })
    await append(stream, [{ minute: 1, data: { no2: 1 } }])
    expect((await download(`${base('growing')}/parquet`)).rows).toMatchObject([{ no2: 1n }])
    await append(stream, [{ minute: 2, data: { no2: 2 } }])
    expect((await download(`${base('growing')}/parquet`)).rows).toHaveLength(2)
    const properties = { no2: { type: 'number' }, o3: { type: 'number' } }
    const wider = await node.platform.records.changeStream(stream, { schema: { ...narrow, properties } }, 'node')
    await append(wider, [{ minute: 3, data: { no2: 2.5, o3: 1 } }])
    const { rows } = await download(`${base('growing')}/parquet`)
    expect(rows.map((row) => [row['no2'], row['o3']])).toEqual([
      [1, null],
      [2, null],
      [2.5, 1],
    ])
    const folder = findDesk(node.platform.records).store.folderOf(stream)
    expect((await readdir(folder)).sort()).toEqual([expect.stringMatching(/parquet$/), 'manifest.json'])
  })

  it('keep nothing of what was erased', async () => {
    const stream = await createStream('erasing')
    const given = Array.from({ length: 10 }, (_, minute) => ({ minute, data: { no2: minute, secret: `s${minute}` } }))
    const indexes = await append(stream, given)
    expect((await download(`${base('erasing')}/parquet`)).rows).toHaveLength(10)
    const gone = [indexes[2] ?? 0, indexes[9] ?? 0]
    await node.platform.records.erase(stream, gone, { author: 'node', reason: 'a test' })
    await node.platform.records.settled(city)
    const { rows } = await download(`${base('erasing')}/parquet`)
    expect(rows.map((row) => row['no2'])).toEqual([0, 1, 3, 4, 5, 6, 7, 8])
    const listed = await get(`${base('erasing')}/parquet/files`)
    expect(listed.body['items']).toMatchObject([{ records: 8 }])
    await append(stream, [{ minute: 20, data: { no2: 20 } }])
    expect((await download(`${base('erasing')}/parquet`)).rows).toHaveLength(9)
    await node.platform.records.erase(stream, indexes, { author: 'node', reason: 'a test' })
    await node.platform.records.settled(city)
    const files = findDesk(node.platform.records).store
    await expect
      .poll(async () => (await readdir(files.folderOf(stream))).filter((name) => name.endsWith('.parquet')), {
        timeout: 20_000,
      })
      .toHaveLength(1)
    expect((await download(`${base('erasing')}/parquet`)).rows.map((row) => row['no2'])).toEqual([20])
  })
})

describe('SQL', () => {
  it('is answered over streams by their names, with what the answer was made of', async () => {
    const streams = [{ organisation: city, stream: 'air-quality' }]
    const { body } = await ask('select entity, count(*) as n from air_quality group by all order by 1', streams)
    expect(body).toMatchObject({
      columns: [{ name: 'entity' }, { name: 'n' }],
      rows: [
        ['urn:a', 3],
        ['urn:b', 2],
        [null, 1],
      ],
      streams: [{ stream: 'air-quality', name: 'air_quality', records: 6, complete: true }],
    })
    const renamed = await ask('select count(*) from x, y', [
      { ...streams[0], as: 'x' },
      { ...streams[0], as: 'y' },
    ])
    expect(renamed.body.rows).toEqual([[36]])
    const taken = await ask('select 1', [...streams, ...streams])
    expect(taken.body.code).toBe('records.analysis-name-taken')
    const columns = await get(`${base()}/columns`)
    expect(columns.body).toMatchObject({ name: 'air_quality', columns: { 0: { name: 'index', type: 'BIGINT' } } })
  })

  it('tells refusals by code and leaves no files behind', async () => {
    const streams = [{ organisation: city, stream: 'air-quality' }]
    const refused = await Promise.all([
      ask("copy air_quality to 'x.csv'", streams),
      ask('from growing', streams),
      ask("from read_csv('/etc/passwd')", streams),
    ])
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'records.analysis-statement-refused'],
      [422, 'records.analysis-table-unknown'],
      [422, 'records.analysis-function-refused'],
    ])
    const folder = join(findDesk(node.platform.records).store.folderOf(air), '..', '..', 'lent')
    expect(await readdir(folder)).toEqual([])
  })

  it('is turned away when too many ask, and stops when one who asks is gone', async () => {
    const endless = 'select sum(a.range % 7) from range(100000000000) a'
    const leaving = new AbortController()
    const asking = Array.from({ length: 3 }, () =>
      fetch(`${node.url}/api/records/analysis`, {
        ...{ method: 'POST', signal: leaving.signal, headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ sql: endless, streams: [] }),
      }).catch(() => undefined),
    )
    const desk = findDesk(node.platform.records)
    await expect.poll(() => [desk.running, desk.waiting], { timeout: 20_000 }).toEqual([2, 1])
    const busy = await ask('select 1', [])
    expect([busy.status, busy.body.code]).toEqual([429, 'records.analysis-busy'])
    leaving.abort()
    await Promise.all(asking)
    await expect.poll(() => [desk.running, desk.waiting], { timeout: 5_000 }).toEqual([0, 0])
    expect((await ask('select 1', [])).body.rows).toEqual([[1]])
  })
})

it('an attribute is found by name and by pointer, and never in a prototype', () => {
  const data = { a: { 'b/c': [1, { d: 2 }] }, '~': 3 }
  expect(readAttribute(data, '/a/b~1c/1/d')).toBe(2)
  expect(readAttribute(data, '/~0')).toBe(3)
  expect(readAttribute(data, 'a')).toBe(data.a)
  for (const none of ['constructor', '/constructor', '/a/__proto__', '/a/b~1c/length/x', '/nothing/at/all']) {
    expect(readAttribute(data, none)).toBeUndefined()
  }
})
