import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Stream } from '@concejo/platform'
import { recordInput } from '@concejo/protocol'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NodeAnswer, type RecordsNode, startRecordsNode } from './test-support/start-node.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A real receiver; `answer` says what it does with a request. */
interface Target {
  readonly url: string
  readonly received: Received[]
  answer: (received: Received) => { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
}

let node: RecordsNode
let token: string
let guest: string
const servers: Server[] = []

beforeAll(async () => {
  node = await startRecordsNode({ environment: { CONCEJO_WEBHOOK_PRIVATE: 'true' } })
  token = await node.enter('steward')
  guest = await node.enter('guest')
})

afterAll(async () => {
  await node.stop()
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function startTarget(): Promise<Target> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') }
      received.push(one)
      const { status, headers = {} } = target.answer(one)
      if (status > 0) {
        response.writeHead(status, headers).end('answer')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const { port } = server.address() as AddressInfo
  const target: Target = { url: `http://127.0.0.1:${port}/hook`, received, answer: () => ({ status: 204 }) }
  return target
}

async function createStream(name: string, readers: Stream['readers'] = 'public'): Promise<Stream> {
  return node.platform.records.createStream(
    {
      ...{ organisation: node.city, name, title: name, description: '', schema: { type: 'object' } },
      ...{ keepDays: undefined, readers, producers: [], personalData: 'none' },
    },
    'node',
  )
}

async function append(stream: Stream, first: number, count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, position) =>
    recordInput.parse({ time: '2026-03-01T10:00:00Z', data: { n: first + position } }),
  )
  await node.platform.records.append({ stream, producer: 'node', records })
  await node.platform.records.settled(node.city)
}

function pathOf(stream: Stream, rest = ''): string {
  return `/api/records/streams/${stream.organisation}/${stream.name}/webhooks${rest}`
}

async function createHook(
  stream: Stream,
  body: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string; readonly secret: string }> {
  const answer = await node.call({ token, path: pathOf(stream), body: { start: 'oldest', ...body } })
  expect(answer.status).toBe(200)
  return { id: answer.body.webhook.id, secret: answer.body.secret }
}

async function readHook(stream: Stream, id: string): Promise<NodeAnswer['body']> {
  return (await node.call({ token, path: pathOf(stream, `/${id}`) })).body
}

async function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    if (await condition()) {
      return
    }
    await sleep(50)
  }
  expect('happened').toBe('in time')
}

/** Numbers of the records of a body. */
function numbersOf({ body }: Received): readonly number[] {
  return JSON.parse(body).data.records.map((item: { record: { data: { n: number } } }) => item.record.data.n)
}

function range(count: number, first = 0): readonly number[] {
  return Array.from({ length: count }, (_, position) => first + position)
}

describe('a webhook', () => {
  it('posts signed batches in order, each record once, and follows what is new', async () => {
    const target = await startTarget()
    const stream = await createStream('signed')
    await append(stream, 0, 25)
    const { id, secret } = await createHook(stream, { url: target.url, batchMax: 10 })
    await waitUntil(() => target.received.length === 3)
    await append(stream, 25, 5)
    await waitUntil(() => target.received.length === 4)
    expect(target.received.flatMap(numbersOf)).toEqual(range(30))
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const verifier = new Webhook(secret)
    for (const { headers, body } of target.received) {
      expect(verifier.verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'records.batch',
        data: { webhook: id, organisation: node.city, stream: 'signed', replay: false },
      })
      expect(() => verifier.verify(`${body} `, headers as Record<string, string>)).toThrow()
    }
    expect(new Set(target.received.map(({ headers }) => headers['webhook-id'])).size).toBe(4)
    await waitUntil(async () => (await readHook(stream, id)).lag.records === 0)
    const hook = await readHook(stream, id)
    expect(hook).toMatchObject({ state: 'active', attempts: 0, deadLetters: 0, replays: [] })
    expect(JSON.stringify(hook)).not.toContain('whsec_')
  })

  it('tries the same batch again until it is accepted, later each time', async () => {
    const target = await startTarget()
    const stream = await createStream('again')
    await append(stream, 0, 3)
    target.answer = () => ({ status: target.received.length < 3 ? 503 : 200 })
    const { id } = await createHook(stream, { url: target.url })
    await waitUntil(async () => (await readHook(stream, id)).attempts === 1)
    const waiting = await readHook(stream, id)
    expect(waiting).toMatchObject({ cursor: -1, lag: { records: 3 }, lastFailure: { code: 'status', status: 503 } })
    expect(waiting.nextTryAt).toBeGreaterThan(0)
    // What comes meanwhile does not change the batch.
    await append(stream, 3, 2)
    await waitUntil(() => target.received.length === 4)
    expect(target.received.map(numbersOf)).toEqual([range(3), range(3), range(3), range(2, 3)])
    const ids = target.received.map(({ headers }) => headers['webhook-id'])
    expect([new Set(ids.slice(0, 3)).size, new Set(ids).size]).toEqual([1, 2])
  })

  it('gives a batch up after so many tries, goes on, and posts it again when it is replayed', async () => {
    const target = await startTarget()
    const stream = await createStream('dead')
    await append(stream, 0, 4)
    const poison = (received: Received): boolean => numbersOf(received).includes(0)
    target.answer = (received) => ({ status: poison(received) ? 500 : 200 })
    const { id } = await createHook(stream, { url: target.url, batchMax: 2, attemptsMax: 2 })
    await waitUntil(async () => (await readHook(stream, id)).lag.records === 0)
    const path = pathOf(stream, `/${id}/dead-letters`)
    const { items } = (await node.call({ token, path })).body
    expect(items).toMatchObject([{ after: -1, records: 2, attempts: 2, lastFailure: { code: 'status', status: 500 } }])
    expect(target.received.map(numbersOf)).toEqual([
      [0, 1],
      [0, 1],
      [2, 3],
    ])
    target.answer = () => ({ status: 200 })
    const replay = { token, path: pathOf(stream, `/${id}/replays`), body: { deadLetter: items[0]?.number } }
    expect((await node.call(replay)).status).toBe(200)
    await waitUntil(() => target.received.length === 4)
    const last = target.received.at(-1)
    expect([numbersOf(last ?? { headers: {}, body: '' }), JSON.parse(last?.body ?? '').data.replay]).toEqual([
      [0, 1],
      true,
    ])
    await waitUntil(async () => (await readHook(stream, id)).replays.length === 0)
    expect((await readHook(stream, id)).deadLetters).toBe(0)
    expect((await node.call(replay)).body.code).toBe('records.webhook-letter-unknown')
  })

  it('pauses after a dead letter where it is told to, and goes on when it is told to', async () => {
    const target = await startTarget()
    const stream = await createStream('pauses')
    await append(stream, 0, 4)
    target.answer = () => ({ status: 500 })
    const { id } = await createHook(stream, { url: target.url, batchMax: 2, attemptsMax: 1, whenDead: 'pause' })
    await waitUntil(async () => (await readHook(stream, id)).state === 'paused')
    expect(await readHook(stream, id)).toMatchObject({ pausedBecause: 'dead-letter', deadLetters: 1 })
    target.answer = () => ({ status: 200 })
    await sleep(1_500)
    expect(target.received).toHaveLength(1)
    const goOn = { token, method: 'PATCH', path: pathOf(stream, `/${id}`), body: { state: 'active' } } as const
    expect((await node.call(goOn)).body.pausedBecause).toBeUndefined()
    await waitUntil(() => target.received.length === 2)
    expect(target.received.map(numbersOf)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('replays a range of entries beside what is new', async () => {
    const target = await startTarget()
    const stream = await createStream('replays')
    await append(stream, 0, 10)
    const { id } = await createHook(stream, { url: target.url, start: 'newest', batchMax: 3 })
    const indexes = (await node.platform.records.read(stream, { limit: 100 })).map(({ index }) => index)
    const ask = (body: unknown): Promise<NodeAnswer> =>
      node.call({ token, path: pathOf(stream, `/${id}/replays`), body })
    expect((await ask({ after: 5, upto: 5 })).body.code).toBe('records.webhook-range-empty')
    expect((await ask({ after: 5, upto: 1_000_000 })).body.code).toBe('records.consumer-offset-ahead')
    expect((await ask({ after: indexes[1], upto: indexes[6] })).status).toBe(200)
    await append(stream, 10, 1)
    await waitUntil(() => target.received.length === 3)
    expect(target.received.flatMap(numbersOf).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 10])
  })

  it('is signed with both secrets for a while after a rotation, then with the new one', async () => {
    const target = await startTarget()
    const stream = await createStream('rotates')
    const { id, secret } = await createHook(stream, { url: target.url })
    const rotate = async (graceSeconds: number): Promise<string> => {
      const path = pathOf(stream, `/${id}/secret`)
      return (await node.call({ token, path, body: { graceSeconds } })).body.secret
    }
    const second = await rotate(60)
    await append(stream, 0, 1)
    await waitUntil(() => target.received.length === 1)
    const third = await rotate(0)
    await append(stream, 1, 1)
    await waitUntil(() => target.received.length === 2)
    const fits = (one: string, { body, headers }: Received): boolean => {
      try {
        return new Webhook(one).verify(body, headers as Record<string, string>) !== undefined
      } catch {
        return false
      }
    }
    const table = target.received.map((received) => [secret, second, third].map((one) => fits(one, received)))
    expect(table).toEqual([
      [true, true, false],
      [false, false, true],
    ])
  })

  it('follows no redirect, and is paused by a target that is gone', async () => {
    const [target, elsewhere] = [await startTarget(), await startTarget()]
    const stream = await createStream('redirects')
    await append(stream, 0, 1)
    target.answer = () => ({ status: 307, headers: { location: elsewhere.url } })
    const { id } = await createHook(stream, { url: target.url })
    await waitUntil(async () => (await readHook(stream, id)).lastFailure?.code === 'redirect')
    target.answer = () => ({ status: 410 })
    await waitUntil(async () => (await readHook(stream, id)).state === 'paused')
    expect(await readHook(stream, id)).toMatchObject({ pausedBecause: 'gone', cursor: -1 })
    expect(elsewhere.received).toEqual([])
  })

  it('ends where its organisation may read no longer', async () => {
    const target = await startTarget()
    const stream = await createStream('lent', [node.region])
    const made = await node.call({ token: guest, path: pathOf(stream), body: { url: target.url } })
    expect([made.status, made.body.webhook.reader]).toEqual([200, node.region])
    await node.platform.records.changeStream(stream, { readers: [] }, 'node')
    await append(stream, 0, 1)
    const database = node.opened.database.withSchema('node')
    const paused = async (): Promise<unknown> =>
      (
        await database
          .selectFrom('webhooks')
          .select('paused_because')
          .where('id', '=', made.body.webhook.id)
          .executeTakeFirst()
      )?.['paused_because']
    await waitUntil(async () => (await paused()) === 'not-allowed')
    expect(target.received).toEqual([])
  })

  it('is seen, changed and ended by its organisation only', async () => {
    const target = await startTarget()
    const stream = await createStream('owned')
    const { id } = await createHook(stream, { url: target.url })
    const asGuest = (method: 'GET' | 'DELETE'): Promise<NodeAnswer> =>
      node.call({ token: guest, method, path: pathOf(stream, `/${id}`) })
    expect((await asGuest('GET')).body.code).toBe('records.webhook-unknown')
    expect((await asGuest('DELETE')).body.code).toBe('records.webhook-unknown')
    expect((await node.call({ path: pathOf(stream) })).status).toBe(401)
    expect((await node.call({ token, path: pathOf(stream) })).body.items).toMatchObject([{ id }])
    expect((await node.call({ token, method: 'DELETE', path: pathOf(stream, `/${id}`) })).status).toBe(200)
    await append(stream, 0, 1)
    await sleep(300)
    expect(target.received).toEqual([])
  })

  it('of one organisation with slow targets does not hold up those of another', async () => {
    const [slow, quick] = [await startTarget(), await startTarget()]
    // It never answers.
    slow.answer = () => ({ status: 0 })
    const stream = await createStream('slow')
    await append(stream, 0, 1)
    for (let hook = 0; hook < 6; hook += 1) {
      await createHook(stream, { url: slow.url })
    }
    await waitUntil(() => slow.received.length === 4)
    const made = await node.call({ token: guest, path: pathOf(stream), body: { url: quick.url, start: 'oldest' } })
    expect(made.status).toBe(200)
    await waitUntil(() => quick.received.length === 1)
    expect(slow.received).toHaveLength(4)
    const { items } = (await node.call({ token, path: pathOf(stream) })).body
    for (const { id } of items) {
      await node.call({ token, method: 'DELETE', path: pathOf(stream, `/${id}`) })
    }
  })

  it('takes no address with a user name, of another kind, or none', async () => {
    const stream = await createStream('addresses')
    for (const url of ['http://a:b@127.0.0.1/', 'ftp://127.0.0.1/', 'javascript:alert(1)', 'x', '']) {
      expect((await node.call({ token, path: pathOf(stream), body: { url } })).status, url).toBe(400)
    }
  })
})
