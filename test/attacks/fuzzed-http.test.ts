import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { createId, zeroId } from '@concejo/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createRandom } from '../../ledger/test-support/random.ts'
import { type Actor, enterPersona, perform } from '../journeys/crew.ts'
import { type RunningNode, removeDataFolder, startNode, waitForDemo } from '../support/start-node.ts'
import {
  type HostileRequest,
  HostileRequests,
  listOperations,
  listPreparations,
  listSignedActs,
  type Operation,
} from './hostile-requests.ts'

const seed = Number(process.env['CONCEJO_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const requestsPerOperation = Number(process.env['CONCEJO_FUZZ_REQUESTS'] ?? 20)
const random = createRandom(seed)
const workers = 6
/** Below the 6,000 a minute that one address may send, so that what is sent is also looked at. */
const pauseMs = 60
const answerTimeoutMs = 30_000

interface Answer {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

const problem = z.looseObject({
  code: z.string().regex(/^[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+$/),
  status: z.number(),
  detail: z.string().min(1),
  help: z.string().min(1),
  requestId: z.string(),
})
/** Documented ways to say "not now". */
const passing: ReadonlySet<number> = new Set([429, 503])

let node: RunningNode
let alba: Actor
/** As the served OpenAPI document has them. */
let endpoints: readonly Operation[]
/** The same, and each act on its own. */
let operations: readonly Operation[]
let hostile: HostileRequests
let callers: Readonly<Record<string, readonly string[]>>
// A connection each: one that a broken request closed must not be blamed on the next.
const agent = new Agent({ keepAlive: false, maxSockets: workers })
const logged: string[] = []

beforeAll(async () => {
  node = await startNode({ demo: true, environment: { CONCEJO_LOG_LEVEL: 'error' } })
  node.child.stdout?.on('data', (chunk: Buffer) => logged.push(chunk.toString('utf8')))
  await waitForDemo(node)
  alba = await enterPersona(node.url, 'alba')
  const readJson = async (path: string): Promise<unknown> => (await fetch(`${node.url}${path}`)).json()
  endpoints = listOperations(await readJson('/api/openapi.json'))
  operations = [...endpoints, ...listPreparations(await readJson('/api/commands')), ...listSignedActs()]
  hostile = new HostileRequests(random, await findIdentifiers())
  const entered = await fetch(`${node.url}/api/sandbox/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"persona":"alba"}',
  })
  const { session } = z.looseObject({ session: z.looseObject({ csrfToken: z.string() }) }).parse(await entered.json())
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  callers = {
    anonymous: [],
    bearer: ['authorization', `Bearer ${alba.concejo.token()}`],
    cookie: ['cookie', cookie, 'x-csrf-token', session.csrfToken],
  }
})

afterAll(async () => {
  agent.destroy()
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

it(`answers hostile requests to every endpoint with a problem, never with a failure (seed ${seed})`, async () => {
  const faults = new Map<string, string>()
  const statuses = new Map<number, number>()
  const plan = operations.flatMap((operation) =>
    Object.entries(callers)
      .filter(([caller]) => isFor(caller, operation))
      .flatMap(([caller, own]) =>
        Array.from({ length: requestsPerOperation }, () => ({ caller, sent: hostile.create(operation, own) })),
      ),
  )
  const queue = shuffle(plan.filter(({ caller, sent }) => caller === 'anonymous' || !endsSession(sent)))
  const total = queue.length
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const answer = await send(next.sent).catch((error: unknown) => String(error))
      const fault = typeof answer === 'string' ? answer : findFault(answer)
      const status = typeof answer === 'string' ? 0 : answer.status
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (fault !== undefined) {
        faults.set(`${next.sent.operation} ${fault.slice(0, 160)}`, describe(next.sent, next.caller))
      }
      await sleep(pauseMs)
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  process.stdout.write(
    `fuzzed-http: ${total} requests, seed ${seed}: ${JSON.stringify(Object.fromEntries(statuses))}\n`,
  )
  expect(
    [...faults].map((fault) => fault.join('\n  ')).join('\n'),
    `seed ${seed}\n${logged.join('').slice(-6_000)}`,
  ).toBe('')
  expect(total).toBeGreaterThan(endpoints.length * requestsPerOperation * 2)
  expect(statuses.get(400) ?? 0).toBeGreaterThan(total / 10)
  expect(statuses.get(200) ?? 0).toBeGreaterThan(total / 50)
})

it('gives no file away and answers JSON-RPC and pages as calmly', async () => {
  const paths = [
    ...[
      '/../../../etc/passwd',
      '/..%2f..%2f..%2fetc%2fpasswd',
      '/assets/..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
    ],
    ...[
      '/%00',
      '/%',
      '/%ff',
      '//',
      '/\\..\\',
      '/api/docs/..%2f..%2fpackage.json',
      '/api/docs/static/%2e%2e%2fpackage.json',
    ],
    ...[`/${'a'.repeat(9_000)}`, `/api/${'%2e/'.repeat(500)}`, '/api/acts?'.padEnd(12_000, 'a=b&'), '/metrics?x=%00'],
  ]
  for (const path of paths) {
    const answer = await send({ operation: 'page', method: 'GET', path, headers: [], body: undefined })
    expect(answer.status, path).toBeLessThan(500)
    expect(answer.text, path).not.toMatch(/root:x|"workspaces"/)
  }
  const bodies = [
    ...[
      '',
      '[]',
      'null',
      '1',
      '{}',
      '{"method":1}',
      '[{},{},null]',
      `[${'{},'.repeat(60)}{}]`,
      '{"jsonrpc":"2.0"',
      '"x"',
    ],
    ...rpcCalls.map(([method, params]) => `{"jsonrpc":"2.0","id":1,"method":"${method}","params":${params}}`),
  ]
  for (const text of bodies) {
    const headers = ['content-type', 'application/json']
    const answer = await send({ operation: 'rpc', method: 'POST', path: '/rpc', headers, body: Buffer.from(text) })
    expect(findFault(answer) ?? '', text.slice(0, 200)).toBe('')
  }
})

it('is alive and ready afterwards, and its ledger takes an act', async () => {
  expect(node.child.exitCode).toBeNull()
  expect(await (await fetch(`${node.url}/health`)).json()).toEqual({ status: 'alive' })
  const ready = await fetch(`${node.url}/ready`)
  expect({ status: ready.status, text: await ready.text() }).toMatchObject({ status: 200 })
  const actor = await enterPersona(node.url, 'alba')
  const programme = { programme: createId(), currency: 'EUR', envelope: '1000', document: createId() }
  expect(await perform([actor], 'funds.open-programme', programme)).toMatchObject({ state: 'applied' })
  const { lagBlocks } = await actor.concejo.api.getNetworkHealth()
  expect(lagBlocks).toBeLessThan(5)
})

const rpcCalls: readonly (readonly [string, string])[] = [
  ['eth_sendRawTransaction', '["0x"]'],
  ['eth_sendRawTransaction', `["0x${'f8'.repeat(300)}"]`],
  ['eth_sendRawTransaction', '[null]'],
  ['eth_getLogs', '[{"fromBlock":"0x0","toBlock":"0xffffffffffffffff"}]'],
  ['eth_getLogs', '[{"fromBlock":-1,"topics":[[[[]]]]}]'],
  ['eth_getLogs', '["x"]'],
  ['eth_getBlockByNumber', '["0xffffffffffffffffffffffff",true]'],
  ['eth_getBlockByNumber', '[]'],
  ['eth_call', '[{"to":"0x1","data":"0xzz"},"latest"]'],
  ['eth_call', `[{"data":"0x5b600056","gas":"0xffffffffffff"},"latest"]`],
  ['eth_estimateGas', '[{"data":"0x5b600056"}]'],
  ['eth_getStorageAt', '["0x0","0x0","pending"]'],
  ['anvil_setBalance', '["0x0","0x1"]'],
  ['evm_mine', '[]'],
  ['debug_traceCall', '[]'],
]

/** What a hostile request must not bring about; undefined when all is as it should be. */
function findFault({ status, contentType, text }: Answer): string | undefined {
  if (status < 400) {
    return undefined
  }
  if (status >= 500 && !passing.has(status)) {
    return `${status} ${text}`
  }
  if (!contentType.startsWith('application/problem+json')) {
    return `${status} with ${contentType}: ${text}`
  }
  const parsed = problem.safeParse(JSON.parse(text))
  return parsed.success && parsed.data.status === status ? undefined : `${status} is no problem: ${text}`
}

function send({ method, path, headers, body }: HostileRequest): Promise<Answer> {
  const { hostname, port } = new URL(node.url)
  return new Promise((resolve, reject) => {
    const length = body === undefined ? [] : ['content-length', String(body.length)]
    const all = ['host', `${hostname}:${port}`, ...headers, ...length].map((text) =>
      Buffer.from(text).toString('latin1'),
    )
    const outgoing = request({ host: hostname, port, method, path: toWire(path), headers: all, agent }, (incoming) => {
      const chunks: Buffer[] = []
      const { statusCode: status = 0 } = incoming
      const contentType = incoming.headers['content-type'] ?? ''
      const finish = (): void => resolve({ status, contentType, text: Buffer.concat(chunks).toString('utf8') })
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.once('end', finish)
      incoming.once('error', reject)
      if (contentType.startsWith('text/event-stream')) {
        finish()
        outgoing.destroy()
      }
    })
    outgoing.setTimeout(answerTimeoutMs, () => outgoing.destroy(new Error(`no answer in ${answerTimeoutMs} ms`)))
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}

/** Letters beyond ASCII go as the bytes of their UTF-8, as a careless client would send them. */
function toWire(path: string): string {
  return Buffer.from(path).toString('latin1').replaceAll(' ', '+')
}

/** Signing out and stepping into another person end the session that the other requests need. */
function endsSession({ method, path }: HostileRequest): boolean {
  return (method === 'DELETE' && path.startsWith('/api/session')) || path.startsWith('/api/sandbox/enter')
}

/** Acts are tried once each: prepared by somebody who is signed in, sent signed by a stranger. */
function isFor(caller: string, { operationId }: Operation): boolean {
  if (operationId.startsWith('prepareAct ')) {
    return caller === 'bearer'
  }
  return caller === 'anonymous' || !operationId.startsWith('submitSignedAct ')
}

function describe({ method, path, headers, body }: HostileRequest, caller: string): string {
  const shown = headers.filter((_, index) => !/^(?:authorization|cookie)$/.test(headers[index - (index % 2)] ?? ''))
  const content = body?.toString('utf8') ?? ''
  return [caller, method, path.slice(0, 300), shown.join(' ').slice(0, 200), content.slice(0, 600)].join(' ')
}

/** Identifiers that exist, so that requests get past "not found". */
async function findIdentifiers(): Promise<readonly string[]> {
  const { api } = alba.concejo
  const lists = await Promise.all([
    api.listOrganisations({ query: { limit: 100 } }),
    api.listAppliedActs({ query: { limit: 30 } }),
    api.listDocuments({ query: { limit: 20 } }),
    api.listCalls({ query: { limit: 20 } }),
    api.listMembers({ query: { limit: 20 } }),
    api.listActs({ query: { limit: 20 } }),
  ])
  const found = JSON.stringify(lists).match(/0x[0-9a-f]{64}(?![0-9a-f])|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)
  return [...new Set([...(found ?? []), zeroId, createId()])]
}

function shuffle<T>(items: readonly T[]): T[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}
