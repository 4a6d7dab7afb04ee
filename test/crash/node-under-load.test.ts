import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createEmbeddedLedger } from '@concejo/ledger'
import { type Bytes32, createId, platformEndpoints, unsafeBrand } from '@concejo/protocol'
import { type Hex, toEventSelector } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '../../ledger/test-support/random.ts'
import { createHttpClient, type HttpClient } from '../../scripts/bench/http.ts'
import { createAddressBook } from '../../server/src/contract-book.ts'
import { type Citizen, createCitizen, type SignedAct } from '../support/citizen.ts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'

const rounds = Number(process.env['CONCEJO_CRASH_ROUNDS'] ?? 6)
// Moments of the kills follow from a seed that is printed where something differs.
const seed = Number(process.env['CONCEJO_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const random = createRandom(seed)
const clients = 12
const actApplied = toEventSelector('ActApplied(bytes32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[])')
const maintenance = fileURLToPath(new URL('../../server/src/maintenance.ts', import.meta.url))

let folder: string
let node: RunningNode
let http: HttpClient
let citizen: Citizen
let addressee: Bytes32

/** Acts whose receipt or acceptance a client has in hands. */
const acknowledged = new Set<Bytes32>()
/** Hashes of blocks that the node showed. */
const seenBlocks = new Map<number, string>()

beforeAll(async () => {
  folder = await createDataFolder()
  await start()
  const status = platformEndpoints.getStatus.result?.parse(await get('/api/status'))
  const { items } = unsafeBrand<{ items: readonly { organisation: Bytes32 }[] }>(
    await get('/api/network/organisations?kind=administration'),
  )
  addressee = unsafeBrand(items[0]?.organisation)
  const deadline = BigInt((status?.now ?? 0) + 20 * 86_400)
  citizen = createCitizen({ privateKey: createId(), chainId: status?.network.chainId ?? 0, deadline })
})

afterAll(async () => {
  await node.kill()
  await removeDataFolder(folder)
})

it(`keeps each acknowledged act once through ${rounds} kills of node and chain (seed ${seed})`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.size
    const load = startLoad()
    // A round that saw no load would prove nothing.
    await waitUntil(() => acknowledged.size > before + clients)
    const delayMs = Math.floor(random() * 600)
    await sleep(delayMs)
    const victim = random() < 0.5 ? 'node' : 'chain'
    const about = `seed ${seed}, round ${round}, ${victim} killed after ${delayMs} ms`
    if (victim === 'node') {
      await node.kill()
      await start()
    } else {
      process.kill(readEnginePid(), 'SIGKILL')
    }
    const reached = acknowledged.size
    await waitUntil(() => acknowledged.size > reached + clients)
    await load.stop()
    await compareBlocks(about)
  }
  expect(acknowledged.size).toBeGreaterThan(rounds * clients)
  for (const actId of acknowledged) {
    const { state } = await readState(actId)
    expect(state, `seed ${seed}, act ${actId}`).toBe('applied')
  }
})

it('has each of them once on the chain, under the hashes that were seen', async () => {
  await node.stop()
  const ledger = await createEmbeddedLedger({
    folder: join(folder, 'ledger'),
    contracts: createAddressBook(),
    sandbox: true,
    genesis: () => expect.fail('the network is there already'),
  })
  try {
    const logs = await ledger.client.getLogs({ fromBlock: 1n, toBlock: 'latest' })
    const ids = logs.flatMap(({ topics: [topic, id] }) => (topic === actApplied && id !== undefined ? [id] : []))
    expect(new Set(ids).size).toBe(ids.length)
    const applied = new Set<Hex>(ids)
    expect([...acknowledged].filter((actId) => !applied.has(actId))).toEqual([])
    for (const [number, hash] of seenBlocks) {
      expect((await ledger.client.getBlock({ blockNumber: BigInt(number) })).hash, `block ${number}`).toBe(hash)
    }
  } finally {
    await ledger.stop()
  }
})

it('has read models equal to a rebuild from the chain', async () => {
  const { code, output } = await run(['audit'])
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
})

async function start(): Promise<void> {
  http?.close()
  node = await startNode({ dataFolder: folder, demo: false })
  http = createHttpClient(node.url, clients * 2)
}

/** Clients that ask one question after the other; one that got no answer sends the same act again, as clients do. */
function startLoad(): { stop(): Promise<void> } {
  let running = true
  const work = async (): Promise<void> => {
    let open: SignedAct | undefined
    while (running || open !== undefined) {
      open ??= await citizen.ask(addressee)
      if (await submit(open)) {
        open = undefined
      }
    }
  }
  const workers = Promise.all(Array.from({ length: clients }, work))
  return {
    async stop() {
      running = false
      await workers
    },
  }
}

async function submit({ act, body }: SignedAct): Promise<boolean> {
  try {
    const { status, text } = await http.post('/api/acts/signed?waitMs=20000', body)
    if (status === 200 || status === 202) {
      const { state } = unsafeBrand<{ state: string }>(JSON.parse(text))
      expect(['applied', 'submitted'], `seed ${seed}: ${text}`).toContain(state)
      acknowledged.add(act.id)
      return true
    }
    // Back-pressure and a node on its way down or up are answers a client lives with; a refusal is not.
    expect([429, 503], `seed ${seed}: ${text}`).toContain(status)
  } catch (error) {
    if (!isConnectionError(error)) {
      throw error
    }
  }
  await sleep(50)
  return false
}

function isConnectionError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ECONN|EPIPE|HPE_)/.test(String(error.code))
}

async function get(path: string): Promise<unknown> {
  const { status, text } = await http.get(path)
  expect({ path, status }).toEqual({ path, status: 200 })
  return JSON.parse(text)
}

/** An act that was accepted reaches its block a moment later. */
async function readState(actId: Bytes32): Promise<{ readonly state: string }> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = unsafeBrand<{ state: string }>(await get(`/api/acts/${actId}/state`))
    if (answer.state !== 'submitted' || attempt >= 100) {
      return answer
    }
    await sleep(100)
  }
}

/** Some of the blocks seen earlier stand as they stood; the newest are noted. All are compared at the end. */
async function compareBlocks(about: string): Promise<void> {
  const numbers = [...seenBlocks.keys()]
  for (let count = 0; count < Math.min(20, numbers.length); count += 1) {
    const number = numbers[Math.floor(random() * numbers.length)] ?? 0
    expect(await get(`/api/network/blocks/${number}`), about).toMatchObject({ hash: seenBlocks.get(number) })
  }
  const page = unsafeBrand<{ items: readonly { number: number; hash: string }[] }>(
    await get('/api/network/blocks?limit=100'),
  )
  for (const { number, hash } of page.items) {
    expect(seenBlocks.get(number) ?? hash, `${about}, block ${number}`).toBe(hash)
    seenBlocks.set(number, hash)
  }
}

function readEnginePid(): number {
  const file = join(folder, 'ledger', 'engine.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
}

async function waitUntil(holds: () => boolean): Promise<void> {
  const until = Date.now() + 60_000
  while (!holds()) {
    expect(Date.now(), `seed ${seed}: the load stands still`).toBeLessThan(until)
    await sleep(10)
  }
}

function run(args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', maintenance, ...args, '--data', folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8').slice(-4_000) }))
  })
}
