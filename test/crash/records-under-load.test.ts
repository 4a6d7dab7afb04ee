import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  type Bytes32,
  equalBytes,
  hashLeaf,
  parseCheckpoint,
  parseSignedNote,
  rootOfLeaves,
  type TreeHead,
  tilePath,
  tileWidth,
} from '@concejo/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '../../ledger/test-support/random.ts'
import { type Actor, enterPersona, perform } from '../journeys/crew.ts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'

// Each round loads, kills, starts and reads everything: fewer than for acts.
const rounds = Math.max(3, Math.ceil(Number(process.env['CONCEJO_CRASH_ROUNDS'] ?? 6) / 5))
const seed = Number(process.env['CONCEJO_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const random = createRandom(seed)
const clients = 8

let folder: string
let node: RunningNode
let sara: Actor
let organisation: Bytes32

/** Ids of records that the node said it had taken, with their entries. */
const acknowledged = new Map<string, number>()
/** Checkpoints that the node showed. */
const shown = new Map<number, TreeHead>()
let next = 0

beforeAll(async () => {
  folder = await createDataFolder()
  await start()
  const params = { organisation }
  const { origin, signer, noteKey } = await sara.concejo.api.getLogKeys({ params })
  await perform([sara], 'records.open-log', { origin, signer, noteKey })
  const schema = { type: 'object', properties: { value: { type: 'integer' } }, additionalProperties: false }
  await sara.concejo.api.createStream({
    body: { organisation, name: 'load', title: 'Load', schema, readers: 'public' },
  })
})

afterAll(async () => {
  await node.kill()
  await removeDataFolder(folder)
})

it(`keeps each acknowledged record once, in its place, through ${rounds} kills (seed ${seed})`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.size
    const load = startLoad()
    while (acknowledged.size < before + 200) {
      await sleep(20)
    }
    await rememberCheckpoint()
    await sleep(Math.floor(random() * 900))
    await node.kill()
    await load.stop()
    await start()
    await checkEverything(`round ${round}, seed ${seed}`)
  }
})

it('has an index that is made from the log alone, and an audit that finds what differs', async () => {
  await node.stop()
  expect(await maintain('audit')).toMatchObject({ code: 0, result: { records: { logs: 1, differences: [] } } })
  const { result } = await maintain('rebuild')
  expect(result).toMatchObject({ records: { logs: 1 } })
  expect(await maintain('audit')).toMatchObject({ code: 0, result: { records: { differences: [] } } })
  await start()
  await checkEverything('after a rebuild')
})

it('takes no more once an old copy of the log was put in place, and says so', async () => {
  await sara.concejo.api.anchorLog({ params: { organisation } })
  await node.stop()
  const logs = join(folder, 'logs')
  await cp(logs, join(folder, 'logs-old'), { recursive: true })
  await start()
  await append(20)
  await sara.concejo.api.anchorLog({ params: { organisation } })
  await node.stop()
  await rm(logs, { recursive: true })
  await cp(join(folder, 'logs-old'), logs, { recursive: true })
  await start()
  await expect(append(1)).rejects.toMatchObject({ code: 'log.stopped' })
  const { items } = await sara.concejo.api.listLogAlarms({ query: {} })
  expect(items).toMatchObject([{ organisation, kind: 'lost-entries' }])
})

async function maintain(task: string): Promise<{ readonly code: number | null; readonly result: unknown }> {
  const script = fileURLToPath(new URL('../../server/src/maintenance.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, task, '--data', folder])
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8')
  })
  const [code] = await once(child, 'close')
  const last: { result?: unknown } = JSON.parse(output.trim().split('\n').at(-1) ?? '{}')
  return { code: typeof code === 'number' ? code : null, result: last.result }
}

async function start(): Promise<void> {
  node = await startNode({ dataFolder: folder, environment: { CONCEJO_ANCHOR_SECONDS: '1' } })
  sara = await enterPersona(node.url, 'sara')
  organisation = sara.organisation
}

/** Records of `clients` clients in batches of 1 to 40, some ids a second time, until told to stop. */
function startLoad(): { stop(): Promise<void> } {
  let stopped = false
  const run = async (): Promise<void> => {
    while (!stopped) {
      await append(1 + Math.floor(random() * 40)).catch(() => sleep(10))
    }
  }
  const running = Array.from({ length: clients }, run)
  return {
    stop: async () => {
      stopped = true
      await Promise.all(running)
    },
  }
}

async function append(count: number): Promise<void> {
  const fresh = Array.from({ length: count }, () => `r${next++}`)
  const ids = random() < 0.3 && acknowledged.size > 0 ? [...fresh, [...acknowledged.keys()].at(-1) ?? ''] : fresh
  const records = ids.map((id) => ({ id, time: '2026-03-01T10:00:00Z', data: { value: 1 } }))
  const { results } = await sara.concejo.api.appendRecords({
    params: { organisation, stream: 'load' },
    body: { records },
  })
  for (const { id, index } of results) {
    expect(acknowledged.get(id) ?? index, `${id} has one entry`).toBe(index)
    acknowledged.set(id, index)
  }
}

async function rememberCheckpoint(): Promise<void> {
  const head = await readHead()
  shown.set(head.size, head)
}

async function checkEverything(hint: string): Promise<void> {
  const state = await sara.concejo.api.getLog({ params: { organisation } })
  expect(state.stopped, hint).toBeUndefined()
  const found = new Map<string, number>()
  for (let after = -1; ; ) {
    const { items } = await sara.concejo.api.listRecords({
      params: { organisation, stream: 'load' },
      query: { after, limit: 1_000 },
    })
    for (const { index, record } of items) {
      expect(found.has(record?.id ?? ''), `${hint}: ${record?.id} stands once`).toBe(false)
      found.set(record?.id ?? '', index)
    }
    after = items.at(-1)?.index ?? after
    if (items.length < 1_000) {
      break
    }
  }
  for (const [id, index] of acknowledged) {
    expect(found.get(id), `${hint}: ${id}`).toBe(index)
  }
  const leaves = await readLeaves()
  for (const { size, root } of shown.values()) {
    expect(equalBytes(rootOfLeaves(leaves.slice(0, size)), root), `${hint}: checkpoint at ${size}`).toBe(true)
  }
}

async function readLeaves(): Promise<readonly Uint8Array[]> {
  const head = await readHead()
  const leaves: Uint8Array[] = []
  for (let index = 0; index * tileWidth < head.size; index += 1) {
    const width = Math.min(tileWidth, head.size - index * tileWidth)
    const bundle = await readBytes(tilePath({ level: 'entries', index, width }))
    for (let entry = 0; entry < width; entry += 1) {
      leaves.push(hashLeaf(bundle.subarray(entry * 34 + 2, entry * 34 + 34)))
    }
  }
  expect(equalBytes(rootOfLeaves(leaves), head.root)).toBe(true)
  return leaves
}

async function readHead(): Promise<TreeHead> {
  return parseCheckpoint(parseSignedNote((await readBytes('checkpoint')).toString('utf8')).text)
}

async function readBytes(path: string): Promise<Buffer> {
  const answer = await fetch(`${node.url}/log/${organisation.slice(2)}/${path}`)
  expect(answer.status, path).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
