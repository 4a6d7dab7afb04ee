import { get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Stream } from '@concejo/platform'
import { recordInput } from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RecordEvents } from './record-events.ts'
import { findParts, setParts } from './running.ts'
import { type RecordsNode, startRecordsNode } from './test-support/start-node.ts'

interface Listener {
  readonly response: IncomingMessage
  /** Events so far; comments are left out. */
  readonly events: { readonly id: string; readonly event: string; readonly data: unknown }[]
  text: string
  ended: boolean
}

let node: RecordsNode
let token: string
let stopped = false
const opened: Listener[] = []

beforeAll(async () => {
  node = await startRecordsNode()
  token = await node.enter('steward')
})

afterAll(async () => {
  if (!stopped) {
    await node.stop()
  }
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

async function append(stream: Stream, first: number, count: number, more: object = {}): Promise<void> {
  const records = Array.from({ length: count }, (_, position) =>
    recordInput.parse({
      time: '2026-03-01T10:00:00Z',
      entity: `e${position % 2}`,
      data: { n: first + position, ...more },
    }),
  )
  await node.platform.records.append({ stream, producer: 'node', records })
  await node.platform.records.settled(node.city)
}

/** Token of a new app of the city. */
async function createApp(scopes: readonly string[]): Promise<string> {
  const admin = await node.enter('admin')
  const { body } = await node.call({
    ...{ token: admin, path: '/api/apps' },
    body: { name: 'Reader', organisation: node.city, scopes },
  })
  const { appId, clientSecret } = body
  const credentials = { grant_type: 'client_credentials', client_id: appId, client_secret: clientSecret }
  return (await node.call({ path: '/api/token', body: credentials })).body.access_token
}

/** Listen as a browser does; `read: false` takes nothing. */
function listen(
  stream: Stream,
  options: { query?: string; headers?: Readonly<Record<string, string>>; read?: boolean } = {},
): Promise<Listener> {
  const path = `/api/records/streams/${stream.organisation}/${stream.name}/events?${options.query ?? ''}`
  return new Promise((resolve, reject) => {
    const request = get(`${node.url}${path}`, { headers: { ...options.headers }, agent: false }, (response) => {
      const listener: Listener = { response, events: [], text: '', ended: false }
      opened.push(listener)
      response.setEncoding('utf8')
      response.on('error', () => undefined)
      response.once('close', () => {
        listener.ended = true
      })
      if (options.read !== false) {
        response.on('data', (chunk: string) => take(listener, chunk))
      }
      resolve(listener)
    })
    request.on('error', reject)
  })
}

function take(listener: Listener, chunk: string): void {
  const blocks = `${listener.text}${chunk}`.split('\n\n')
  listener.text = blocks.pop() ?? ''
  for (const block of blocks) {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)))
    if (fields['event'] !== undefined) {
      listener.events.push({ id: fields['id'], event: fields['event'], data: JSON.parse(fields['data']) })
    }
  }
}

function numbersOf({ events }: Listener): readonly number[] {
  return events.flatMap(({ event, data }) =>
    event === 'record' ? [(data as { record: { data: { n: number } } }).record.data.n] : [],
  )
}

async function waitUntil(condition: () => boolean): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    if (condition()) {
      return
    }
    await sleep(25)
  }
  expect('happened').toBe('in time')
}

describe('server-sent events of a stream', () => {
  it('tell what comes, and what was missed to those who come back', async () => {
    const stream = await createStream('resumes')
    await append(stream, 0, 3)
    const first = await listen(stream)
    expect(first.response.headers['content-type']).toContain('text/event-stream')
    await append(stream, 3, 2)
    await waitUntil(() => numbersOf(first).length === 2)
    expect(numbersOf(first)).toEqual([3, 4])
    first.response.destroy()
    await append(stream, 5, 150)
    const second = await listen(stream, { headers: { 'last-event-id': first.events.at(-1)?.id ?? '' } })
    await waitUntil(() => numbersOf(second).length === 150)
    expect(numbersOf(second)[0]).toBe(5)
    const all = await listen(stream, { query: 'after=-1' })
    await waitUntil(() => numbersOf(all).length === 155)
    const some = await listen(stream, { query: 'after=-1&entity=e1' })
    await waitUntil(() => numbersOf(some).length > 0)
    // Even one that got nothing yet knows where to go on.
    expect(some.events[0]).toMatchObject({ id: '-1', event: 'open' })
    for (const { response } of [second, all, some]) {
      response.destroy()
    }
    await waitUntil(() => findParts(node.platform.records).events.size === 0)
  })

  it('are for those who may read, with an offset that is one', async () => {
    const stream = await createStream('closed', [])
    const refused = await listen(stream)
    expect(refused.response.statusCode).toBe(404)
    const allowed = await listen(stream, { headers: { authorization: `Bearer ${token}` } })
    expect(allowed.response.statusCode).toBe(200)
    allowed.response.destroy()
    const odd = await listen(stream, { headers: { authorization: `Bearer ${token}`, 'last-event-id': 'x' } })
    expect(odd.response.statusCode).toBe(400)
  })

  it('are for apps with the scope, where the stream is not for everyone', async () => {
    const stream = await createStream('apps', [])
    const open = await createStream('apps-open')
    const produce = { authorization: `Bearer ${await createApp(['records:produce'])}` }
    const read = { authorization: `Bearer ${await createApp(['records:read'])}` }
    const status = async (one: Stream, headers: Readonly<Record<string, string>>): Promise<number | undefined> => {
      const { response } = await listen(one, { headers })
      response.destroy()
      return response.statusCode
    }
    expect([await status(stream, produce), await status(stream, read), await status(open, produce)]).toEqual([
      404, 200, 200,
    ])
    const path = `/api/records/streams/${stream.organisation}/${stream.name}/groups`
    const ask = (headers: Readonly<Record<string, string>>): ReturnType<RecordsNode['call']> =>
      node.call({ path, headers })
    expect((await ask(produce)).body.code).toBe('http.scope-missing')
    expect((await ask(read)).body).toEqual({ items: [] })
  })

  it('end with the reason when the stream is no longer theirs to read', async () => {
    const stream = await createStream('ends')
    const listener = await listen(stream)
    await node.platform.records.changeStream(stream, { readers: [] }, 'node')
    await append(stream, 0, 1)
    await waitUntil(() => listener.ended)
    expect(listener.events.at(-1)).toMatchObject({ event: 'cut', data: { code: 'records.stream-not-found' } })
  })

  it('cut a listener that takes nothing, say so, and hold little for it', async () => {
    const parts = findParts(node.platform.records)
    const events = new RecordEvents(node.platform.records, parts.signals, { slowMs: 300, listenersPerCallerMax: 2 })
    setParts(node.platform.records, { ...parts, events })
    const stream = await createStream('slow')
    for (let batch = 0; batch < 40; batch += 1) {
      await append(stream, batch * 10, 10, { text: 'x'.repeat(40_000) })
    }
    const slow = await listen(stream, { query: 'after=-1', read: false })
    await sleep(1_500)
    slow.response.on('data', (chunk: string) => take(slow, chunk))
    await waitUntil(() => slow.ended)
    expect(slow.events.at(-1)).toMatchObject({ event: 'cut', data: { code: 'records.consumer-too-slow' } })
    const seen = numbersOf(slow)
    expect(seen.length).toBeLessThan(400)
    expect(seen).toEqual(seen.map((_, position) => position))
    // It goes on where it was, if it reads.
    const last = slow.events.findLast(({ event }) => event === 'record')
    const again = await listen(stream, { headers: { 'last-event-id': last?.id ?? '-1' } })
    await waitUntil(() => numbersOf(again).length === 400 - seen.length)
    const other = await listen(stream)
    const tooMany = await listen(stream)
    expect(tooMany.response.statusCode).toBe(429)
    again.response.destroy()
    other.response.destroy()
    await waitUntil(() => events.size === 0)
    setParts(node.platform.records, parts)
  })

  it('end with the node at once, as long polls do', async () => {
    const stream = await createStream('stops')
    const listener = await listen(stream)
    const path = `/api/records/streams/${stream.organisation}/${stream.name}/groups`
    await node.call({ token, path, body: { name: 'g' } })
    const poll = node.call({ token, path: `${path}/g/records?waitMs=25000` })
    await sleep(200)
    const begun = Date.now()
    stopped = true
    await Promise.all([node.platform.stop(), waitUntil(() => listener.ended)])
    expect((await poll).body).toEqual({ items: [] })
    // Not only when the grace of the node's stop is over.
    expect(Date.now() - begun).toBeLessThan(4_000)
    await node.stop()
  })
})
