import { writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createMachine, type TestMachine } from '../../cli/test-support/run.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'

const answer = z.looseObject({})
const listed = z.array(answer)
const stored = z.object({ index: z.number(), record: z.object({ data: z.object({ n: z.number() }) }) })
const taken = z.object({ lease: z.uuid().optional(), delivery: z.number().optional(), items: z.array(stored) })
const webhook = z.looseObject({ id: z.uuid(), cursor: z.number(), state: z.string(), deadLetters: z.number() })
const created = z.object({ webhook, secret: z.string() })
const posted = z.object({ data: z.object({ replay: z.boolean(), records: z.array(stored) }) })
const failure = z.object({ error: z.looseObject({ code: z.string() }) })

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let node: RunningNode
let sara: TestMachine
let olga: TestMachine
let target: Server
let targetUrl: string
/** What the target answers. */
let status = 204
let made: z.output<typeof created>
const received: Received[] = []

beforeAll(async () => {
  target = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
  const address = z.object({ port: z.number() }).parse(target.address())
  targetUrl = `http://127.0.0.1:${address.port}/hook`
  node = await startNode({ demo: false, environment: { CONCEJO_WEBHOOK_PRIVATE: 'true' } })
  sara = createMachine({ CONCEJO_URL: node.url })
  olga = createMachine({ CONCEJO_URL: node.url })
  await run(sara, answer, 'sign-in', '--persona', 'sara')
  await run(olga, answer, 'sign-in', '--persona', 'olga')
  const schema = path.join(sara.folder, 'schema.json')
  writeFileSync(schema, JSON.stringify({ type: 'object', properties: { n: { type: 'integer' } } }))
  await run(sara, answer, 'stream', 'create', 'counts', '--schema', schema, '--private')
  await produce(0, 10)
}, 120_000)

afterAll(async () => {
  sara.remove()
  olga.remove()
  target.closeAllConnections()
  target.close()
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

/** Run a command that succeeds; gives what `--json` printed. */
async function run<Schema extends z.ZodType>(
  machine: TestMachine,
  schema: Schema,
  ...args: readonly string[]
): Promise<z.output<Schema>> {
  const { exitCode, out, err } = await machine.run(...args, '--json')
  expect({ args, exitCode, said: exitCode === 0 ? '' : out + err }).toEqual({ args, exitCode: 0, said: '' })
  return schema.parse(JSON.parse(out))
}

/** Run a command that fails with an exit code; gives the code of the error. */
async function fail(machine: TestMachine, exitCode: number, ...args: readonly string[]): Promise<string> {
  const ran = await machine.run(...args, '--json')
  expect({ args, exitCode: ran.exitCode }).toEqual({ args, exitCode })
  return failure.parse(ran.json()).error.code
}

async function produce(first: number, count: number): Promise<void> {
  const lines = range(count, first).map((n) => JSON.stringify({ time: '2026-03-01T10:00:00Z', data: { n } }))
  sara.setInput(lines.join('\n'))
  await run(sara, answer, 'stream', 'produce', 'counts')
}

function range(count: number, first = 0): readonly number[] {
  return Array.from({ length: count }, (_, position) => first + position)
}

function numbersOf(items: readonly z.output<typeof stored>[]): readonly number[] {
  return items.map(({ record }) => record.data.n)
}

/** Numbers that the target got, in the order of their coming. */
function postedNumbers(): readonly number[] {
  return received.flatMap(({ body }) => numbersOf(posted.parse(JSON.parse(body)).data.records))
}

async function showUntil(isSo: (webhook: z.output<typeof created>['webhook']) => boolean): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if (isSo(await run(sara, webhook, 'webhook', 'show', 'counts', made.webhook.id))) {
      return
    }
    await sleep(100)
  }
  expect('happened').toBe('in time')
}

it('shares the records of a stream among the members of a group, each at least once', async () => {
  await run(sara, answer, 'group', 'create', 'counts', 'archive', '--start', 'oldest', '--lease', '300')
  expect(await fail(sara, 1, 'group', 'create', 'counts', 'archive')).toBe('records.consumer-group-exists')
  const first = await run(sara, taken, 'group', 'next', 'counts', 'archive', '--limit', '4', '--member', 'one')
  const second = await run(sara, taken, 'group', 'next', 'counts', 'archive', '--limit', '4', '--member', 'two')
  expect([numbersOf(first.items), numbersOf(second.items)]).toEqual([range(4), range(4, 4)])
  const lastIndex = first.items.at(-1)?.index
  expect(await run(sara, answer, 'group', 'commit', 'counts', 'archive', '--lease', first.lease ?? '')).toEqual({
    committed: lastIndex,
  })
  expect(await run(sara, listed, 'group', 'list', 'counts')).toMatchObject([
    { name: 'archive', committed: lastIndex, lag: { records: 6, more: false }, leases: { held: 1, returned: 0 } },
  ])
  expect(await fail(sara, 2, 'group', 'commit', 'counts', 'archive')).toBe('cli.missing-option')
})

it('follows a group: prints each record once as NDJSON and commits it', async () => {
  await run(sara, answer, 'group', 'position', 'counts', 'archive', '--to', 'oldest')
  const { out, exitCode } = await sara.run('group', 'follow', 'counts', 'archive', '--drain', '--limit', '3')
  expect(exitCode).toBe(0)
  const lines = out.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).data.n)).toEqual(range(10))
  expect(out.endsWith('}\n')).toBe(true)
  expect(await run(sara, listed, 'group', 'list', 'counts')).toMatchObject([{ lag: { records: 0 } }])
  expect((await sara.run('group', 'follow', 'counts', 'archive', '--drain')).out).toBe('')
})

it('takes a place by entry and by time, and refuses others', async () => {
  const all = await run(sara, z.array(stored), 'stream', 'records', 'counts', '--all')
  const place = String(all[6]?.index)
  const moved = await run(sara, answer, 'group', 'position', 'counts', 'archive', '--to', place)
  expect(moved).toMatchObject({ committed: all[6]?.index, lag: { records: 3 } })
  const byTime = ['group', 'position', 'counts', 'archive', '--to', '2026-03-01T09:00:00Z']
  expect(await run(sara, answer, ...byTime)).toMatchObject({ lag: { records: 10 } })
  expect(await fail(sara, 2, 'group', 'position', 'counts', 'archive', '--to', 'noon')).toBe('cli.bad-option')
  expect(await fail(sara, 2, 'group', 'position', 'counts', 'archive')).toBe('cli.missing-option')
  expect(await run(sara, answer, 'group', 'remove', 'counts', 'archive')).toEqual({ name: 'archive' })
  expect(await fail(sara, 1, 'group', 'next', 'counts', 'archive')).toBe('records.consumer-group-unknown')
})

it('posts records to an address, signed with the secret that was shown once', async () => {
  const place = ['--start', 'oldest', '--batch', '4', '--attempts', '1']
  made = await run(sara, created, 'webhook', 'create', 'counts', targetUrl, ...place)
  await showUntil(({ cursor }) => postedNumbers().length === 10 && cursor > 0)
  expect(postedNumbers()).toEqual(range(10))
  for (const { headers, body } of received) {
    const signed = z.record(z.string(), z.string()).parse(headers)
    expect(() => new Webhook(made.secret).verify(body, signed)).not.toThrow()
  }
  const shown = await sara.run('webhook', 'list', 'counts')
  expect(shown.out).toContain(made.webhook.id)
  expect(shown.out).not.toContain(made.secret)
})

it('pauses, and goes on where it stood', async () => {
  expect(await run(sara, webhook, 'webhook', 'pause', 'counts', made.webhook.id)).toMatchObject({ state: 'paused' })
  await produce(10, 2)
  await sleep(500)
  expect(postedNumbers()).toHaveLength(10)
  const shown = await run(sara, answer, 'webhook', 'show', 'counts', made.webhook.id)
  expect(shown).toMatchObject({ lag: { records: 2 } })
  await run(sara, webhook, 'webhook', 'resume', 'counts', made.webhook.id)
  await showUntil(() => postedNumbers().length === 12)
})

it('keeps what was given up, posts it again, or strikes it off', async () => {
  status = 500
  await produce(12, 1)
  await showUntil(({ deadLetters }) => deadLetters === 1)
  await produce(13, 1)
  await showUntil(({ deadLetters }) => deadLetters === 2)
  const letters = await run(sara, listed, 'webhook', 'dead-letters', 'counts', made.webhook.id)
  expect(letters).toMatchObject([
    { records: 1, attempts: 1, lastFailure: { code: 'status', status: 500 } },
    { records: 1, attempts: 1 },
  ])
  status = 204
  received.length = 0
  const [first, second] = letters.map(({ number }) => String(number))
  await run(sara, webhook, 'webhook', 'replay', 'counts', made.webhook.id, '--letter', first ?? '')
  await showUntil(({ deadLetters }) => deadLetters === 1 && postedNumbers().length === 1)
  expect(postedNumbers()).toEqual([12])
  await run(sara, answer, 'webhook', 'discard', 'counts', made.webhook.id, second ?? '')
  expect(await run(sara, listed, 'webhook', 'dead-letters', 'counts', made.webhook.id)).toEqual([])
  expect(await fail(sara, 1, 'webhook', 'discard', 'counts', made.webhook.id, '99')).toBe(
    'records.webhook-letter-unknown',
  )
})

it('posts a range again', async () => {
  received.length = 0
  const all = await run(sara, z.array(stored), 'stream', 'records', 'counts', '--all')
  const entries = ['--first', String(all[2]?.index), '--last', String(all[4]?.index)]
  await run(sara, webhook, 'webhook', 'replay', 'counts', made.webhook.id, ...entries)
  await showUntil(() => postedNumbers().length === 3)
  expect(postedNumbers()).toEqual([2, 3, 4])
  expect(await fail(sara, 2, 'webhook', 'replay', 'counts', made.webhook.id)).toBe('cli.missing-option')
})

it('makes a new secret, changes settings, and ends', async () => {
  const { secret } = await run(sara, created, 'webhook', 'secret', 'counts', made.webhook.id, '--grace', '0')
  expect(secret).not.toBe(made.secret)
  received.length = 0
  await produce(14, 1)
  await showUntil(() => postedNumbers().length === 1)
  const signed = z.record(z.string(), z.string()).parse(received[0]?.headers)
  expect(() => new Webhook(secret).verify(received[0]?.body ?? '', signed)).not.toThrow()
  expect(() => new Webhook(made.secret).verify(received[0]?.body ?? '', signed)).toThrow()
  const change = ['webhook', 'change', 'counts', made.webhook.id, '--when-dead']
  expect(await run(sara, answer, ...change, 'pause')).toMatchObject({ whenDead: 'pause', batchMax: 4 })
  expect(await fail(sara, 2, ...change, 'never')).toBe('cli.bad-option')
  await run(sara, answer, 'webhook', 'remove', 'counts', made.webhook.id)
  expect(await fail(sara, 1, 'webhook', 'show', 'counts', made.webhook.id)).toBe('records.webhook-unknown')
})

it('is only for those who may read', async () => {
  const { organisation } = z
    .object({ organisation: z.string() })
    .parse(await run(sara, answer, 'stream', 'show', 'counts'))
  const other = ['counts', '--organisation', organisation]
  expect(await fail(olga, 1, 'webhook', 'list', ...other)).toBe('records.stream-not-found')
  expect(await fail(olga, 1, 'group', 'list', ...other)).toBe('records.stream-not-found')
})
