import { setTimeout as sleep } from 'node:timers/promises'
import type { Stream } from '@concejo/platform'
import { recordInput, unsafeBrand } from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NodeAnswer, type RecordsNode, startRecordsNode } from './test-support/start-node.ts'

let node: RecordsNode
let token: string
let guest: string

beforeAll(async () => {
  node = await startRecordsNode()
  token = await node.enter('steward')
  guest = await node.enter('guest')
})

afterAll(async () => {
  await node.stop()
})

async function createStream(name: string, readers: Stream['readers'] = 'public'): Promise<Stream> {
  return node.platform.records.createStream(
    {
      ...{ organisation: node.city, name, title: name, description: '', schema: { type: 'object' } },
      ...{ keepDays: undefined, readers, producers: [], personalData: 'none' },
    },
    'node',
  )
}

async function append(stream: Stream, numbers: readonly number[], settle = true): Promise<void> {
  const records = numbers.map((n) =>
    recordInput.parse({ id: `r${n}`, time: new Date(1_772_000_000_000 + n * 60_000).toISOString(), data: { n } }),
  )
  await node.platform.records.append({ stream, producer: 'node', records })
  if (settle) {
    await node.platform.records.settled(node.city)
  }
}

function pathOf(stream: Stream, rest: string): string {
  return `/api/records/streams/${stream.organisation}/${stream.name}/${rest}`
}

async function createGroup(stream: Stream, body: Readonly<Record<string, unknown>>): Promise<void> {
  const { status } = await node.call({ token, path: pathOf(stream, 'groups'), body })
  expect(status).toBe(200)
}

function take(stream: Stream, group: string, query = ''): Promise<NodeAnswer> {
  return node.call({ token, path: pathOf(stream, `groups/${group}/records?${query}`) })
}

function commit(stream: Stream, group: string, body: unknown): Promise<NodeAnswer> {
  return node.call({ token, path: pathOf(stream, `groups/${group}/commits`), body })
}

function numbersOf({ body }: NodeAnswer): readonly number[] {
  return body.items.map((item) => item.record.data.n)
}

async function readGroup(stream: Stream, name: string): Promise<NodeAnswer['body']> {
  const { body } = await node.call({ token, path: pathOf(stream, 'groups') })
  return unsafeBrand(body.items.find((group) => group.name === name))
}

function range(count: number, first = 0): readonly number[] {
  return Array.from({ length: count }, (_, position) => first + position)
}

describe('a consumer group', () => {
  it('hands out each record once while its members commit, and shows how far behind it is', async () => {
    const stream = await createStream('once')
    await append(stream, range(25))
    await createGroup(stream, { name: 'g', start: 'oldest' })
    expect(await readGroup(stream, 'g')).toMatchObject({ committed: -1, lag: { records: 25, more: false } })
    const seen: number[] = []
    for (;;) {
      const taken = await take(stream, 'g', 'limit=10')
      if (taken.body.lease === undefined) {
        break
      }
      seen.push(...numbersOf(taken))
      expect((await commit(stream, 'g', { lease: taken.body.lease })).status).toBe(200)
    }
    expect(seen).toEqual(range(25))
    const group = await readGroup(stream, 'g')
    expect(group).toMatchObject({ lag: { records: 0 }, leases: { held: 0, returned: 0 } })
    expect(group.committed).toBe(group.handed)
  })

  it('gives what a member that died had to another, and takes no commit of the dead one', async () => {
    const stream = await createStream('dies')
    await append(stream, range(10))
    await createGroup(stream, { name: 'g', start: 'oldest', leaseSeconds: 1 })
    const first = await take(stream, 'g', 'limit=5&member=a')
    const second = await take(stream, 'g', 'limit=5&member=b')
    expect([numbersOf(first), numbersOf(second)]).toEqual([range(5), range(5, 5)])
    expect((await commit(stream, 'g', { lease: second.body.lease })).body.committed).toBe(-1)
    await sleep(1_100)
    expect((await readGroup(stream, 'g')).leases).toEqual({ held: 0, returned: 1 })
    const again = await take(stream, 'g', 'limit=5&member=b')
    expect([numbersOf(again), again.body.delivery]).toEqual([range(5), 2])
    const late = await commit(stream, 'g', { lease: first.body.lease })
    expect([late.status, late.body.code]).toEqual([409, 'records.consumer-lease-lost'])
    await commit(stream, 'g', { lease: again.body.lease })
    const group = await readGroup(stream, 'g')
    expect([group.lag.records, group.committed]).toEqual([0, group.handed])
  })

  it('lets a member commit a part, and gives the rest to others in the portions they ask for', async () => {
    const stream = await createStream('parts')
    await append(stream, range(10))
    await createGroup(stream, { name: 'g', start: 'oldest', leaseSeconds: 1 })
    const taken = await take(stream, 'g', 'limit=10')
    const offset = taken.body.items[3]?.index ?? -1
    expect((await commit(stream, 'g', { lease: taken.body.lease, offset })).body.committed).toBe(offset)
    await sleep(1_100)
    const rest = await take(stream, 'g', 'limit=4')
    expect(numbersOf(rest)).toEqual([4, 5, 6, 7])
    expect(numbersOf(await take(stream, 'g', 'limit=4'))).toEqual([8, 9])
    const last = taken.body.items[9]?.index ?? -1
    expect((await commit(stream, 'g', { offset: last })).body.committed).toBe(last)
    expect((await commit(stream, 'g', { offset: last + 1_000 })).body.code).toBe('records.consumer-offset-ahead')
  })

  it('is shared by members that take beside each other: nothing twice, nothing left out', async () => {
    const stream = await createStream('shared')
    await append(stream, range(300))
    await createGroup(stream, { name: 'g', start: 'oldest' })
    const work = async (member: string): Promise<readonly number[]> => {
      const seen: number[] = []
      for (;;) {
        const taken = await take(stream, 'g', `limit=7&member=${member}`)
        if (taken.body.lease === undefined) {
          return seen
        }
        seen.push(...numbersOf(taken))
        await commit(stream, 'g', { lease: taken.body.lease })
      }
    }
    const seen = await Promise.all(['a', 'b', 'c', 'd'].map(work))
    expect(seen.flat().toSorted((a, b) => a - b)).toEqual(range(300))
    expect(seen.filter((numbers) => numbers.length > 0).length).toBeGreaterThan(1)
    expect((await readGroup(stream, 'g')).lag.records).toBe(0)
  })

  it('waits for records until there are some', async () => {
    const stream = await createStream('waits')
    await createGroup(stream, { name: 'g' })
    const begun = Date.now()
    expect(numbersOf(await take(stream, 'g', 'waitMs=300'))).toEqual([])
    expect(Date.now() - begun).toBeGreaterThan(250)
    const waiting = take(stream, 'g', 'waitMs=20000')
    await sleep(200)
    await append(stream, [1, 2], false)
    expect(numbersOf(await waiting)).toEqual([1, 2])
    expect(Date.now() - begun).toBeLessThan(10_000)
  })

  it('takes nothing for a member that went away while it waited', async () => {
    const stream = await createStream('leaves')
    await createGroup(stream, { name: 'g' })
    const leaving = new AbortController()
    const path = pathOf(stream, 'groups/g/records?waitMs=20000')
    const headers = { authorization: `Bearer ${token}` }
    const waiting = fetch(`${node.url}${path}`, { headers, signal: leaving.signal }).catch(() => 'left')
    await sleep(300)
    leaving.abort()
    expect(await waiting).toBe('left')
    await sleep(100)
    await append(stream, [1])
    const taken = await take(stream, 'g')
    expect([numbersOf(taken), taken.body.delivery]).toEqual([[1], 1])
  })

  it('takes no webhook into this machine or its neighbours unless that is allowed', async () => {
    const stream = await createStream('guarded')
    for (const host of ['127.0.0.1', '2130706433', '[::ffff:169.254.169.254]', 'localhost', 'unknown.invalid']) {
      const answer = await node.call({ token, path: pathOf(stream, 'webhooks'), body: { url: `http://${host}/` } })
      expect([host, answer.status, answer.body.code]).toEqual([host, 422, 'records.webhook-address-refused'])
    }
  })

  it('begins where it is told to, and can be set back', async () => {
    const stream = await createStream('begins')
    await append(stream, range(10))
    const [third] = (await node.platform.records.read(stream, { limit: 1, from: 1_772_000_000_000 + 3 * 60_000 })).map(
      ({ index }) => index,
    )
    await createGroup(stream, { name: 'newest' })
    await createGroup(stream, { name: 'after', start: { after: third } })
    await createGroup(stream, { name: 'time', start: { time: '2026-02-25T06:18:20Z' } })
    expect(numbersOf(await take(stream, 'newest'))).toEqual([])
    expect(numbersOf(await take(stream, 'after'))).toEqual(range(6, 4))
    expect(numbersOf(await take(stream, 'time'))).toEqual(range(5, 5))
    const path = pathOf(stream, 'groups/newest/position')
    expect((await node.call({ token, method: 'PUT', path, body: { start: 'oldest' } })).status).toBe(200)
    expect(numbersOf(await take(stream, 'newest'))).toEqual(range(10))
  })

  it('goes on behind records that were erased while somebody held them', async () => {
    const stream = await createStream('erased')
    await append(stream, range(4))
    await createGroup(stream, { name: 'g', start: 'oldest', leaseSeconds: 1 })
    const taken = await take(stream, 'g', 'limit=2')
    const indexes = taken.body.items.map(({ index }) => index)
    await node.platform.records.erase(stream, indexes, { author: 'node', reason: 'asked for' })
    await sleep(1_100)
    expect(numbersOf(await take(stream, 'g'))).toEqual([2, 3])
  })

  it('belongs to the organisation that reads, and is for those who may read', async () => {
    const open = await createStream('rights-open')
    const own = await createStream('rights-own', [])
    const lent = await createStream('rights-lent', [node.region])
    const create = (stream: Stream, as?: string): Promise<NodeAnswer> =>
      node.call({ ...(as === undefined ? {} : { token: as }), path: pathOf(stream, 'groups'), body: { name: 'g' } })
    expect((await create(open)).status).toBe(401)
    expect((await create(own, guest)).body.code).toBe('records.stream-not-found')
    expect((await create(open, guest)).body.reader).toBe(node.region)
    expect((await create(lent, guest)).body.reader).toBe(node.region)
    expect((await create(open, token)).body.reader).toBe(node.city)
    expect((await create(open, token)).body.code).toBe('records.consumer-group-exists')
    const foreign = pathOf(open, `groups?reader=${node.region}`)
    expect((await node.call({ token, path: foreign })).body.code).toBe('records.member-needed')
    await node.platform.records.changeStream(lent, { readers: [] }, 'node')
    const path = pathOf(lent, 'groups/g/records')
    expect((await node.call({ token: guest, path })).body.code).toBe('records.stream-not-found')
    const gone = await node.call({ token, method: 'DELETE', path: pathOf(open, 'groups/g') })
    expect(gone.status).toBe(200)
    expect((await take(open, 'g')).body.code).toBe('records.consumer-group-unknown')
  })
})
