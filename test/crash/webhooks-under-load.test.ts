import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bytes32 } from '@concejo/protocol'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '../../ledger/test-support/random.ts'
import { type Actor, enterPersona, perform } from '../journeys/crew.ts'
import { createDataFolder, type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'

const rounds = 3
const seed = Number(process.env['CONCEJO_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const random = createRandom(seed)
const stream = 'load'
/** Waits for a lease of the node that died, besides the delivery itself. */
const deliveredWithinMs = 60_000

let folder: string
let node: RunningNode
let sara: Actor
let organisation: Bytes32
let secret: string
let next = 0
/** Ids of records that the node said it had taken. */
const acknowledged = new Set<string>()

/** The receiving side outlives the node. It takes its time to answer, so that the node dies between delivery and commit. */
let target: Server
/** How often each record came, and each batch with what it held. */
const came = new Map<string, number>()
const batches = new Map<string, string>()
const faults: string[] = []
let killOnDelivery: (() => void) | undefined

beforeAll(async () => {
  target = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      takeDelivery(body, request.headers as Record<string, string>)
      const answer = (): unknown => response.writeHead(204).end()
      if (killOnDelivery === undefined) {
        setTimeout(answer, 5)
      } else {
        // The target has it, and the node never learns.
        killOnDelivery()
        killOnDelivery = undefined
        setTimeout(answer, 300)
      }
    })
  })
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
  folder = await createDataFolder()
  await start()
  const { origin, signer, noteKey } = await sara.concejo.api.getLogKeys({ params: { organisation } })
  await perform([sara], 'records.open-log', { origin, signer, noteKey })
  const schema = { type: 'object', properties: { value: { type: 'integer' } }, additionalProperties: false }
  await sara.concejo.api.createStream({
    body: { organisation, name: stream, title: 'Load', schema, readers: 'public' },
  })
  const { port } = target.address() as AddressInfo
  const made = await sara.concejo.api.createWebhook({
    params: { organisation, stream },
    query: {},
    body: { url: `http://127.0.0.1:${port}/`, start: 'oldest', batchMax: 20 },
  })
  secret = made.secret
})

afterAll(async () => {
  await node.kill()
  target.closeAllConnections()
  target.close()
  await removeDataFolder(folder)
})

it(`delivers each acknowledged record through ${rounds} kills between delivery and commit (seed ${seed})`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const about = `seed ${seed}, round ${round}`
    const killed = new Promise<void>((resolve) => {
      const deliveries = 1 + Math.floor(random() * 4)
      let seen = 0
      const count = (): void => {
        seen += 1
        if (seen < deliveries) {
          queueMicrotask(() => {
            killOnDelivery = count
          })
        } else {
          void node.kill().then(resolve)
        }
      }
      killOnDelivery = count
    })
    await append(100 + Math.floor(random() * 200)).catch(() => undefined)
    await killed
    await start()
    await append(20)
    const missing = (): string[] => [...acknowledged].filter((id) => !came.has(id))
    const until = Date.now() + deliveredWithinMs
    while (missing().length > 0 && Date.now() < until) {
      await sleep(100)
    }
    expect(missing(), about).toEqual([])
  }
  const repeated = [...came.values()].filter((times) => times > 1)
  // At most the batch that was under way is repeated, and each kill leaves one.
  expect(Math.max(...came.values()), `seed ${seed}`).toBeLessThanOrEqual(1 + rounds)
  expect(repeated.length, `seed ${seed}`).toBeGreaterThan(0)
  expect(repeated.length, `seed ${seed}`).toBeLessThanOrEqual(rounds * 20)
  expect(faults, `seed ${seed}`).toEqual([])
})

function takeDelivery(body: string, headers: Record<string, string>): void {
  try {
    new Webhook(secret).verify(body, headers)
  } catch {
    faults.push('a signature does not fit')
  }
  const id = headers['webhook-id'] ?? ''
  if ((batches.get(id) ?? body) !== body) {
    faults.push(`batch ${id} came with another content`)
  }
  batches.set(id, body)
  const { data } = JSON.parse(body) as { data: { records: readonly { record: { id: string } }[] } }
  for (const { record } of data.records) {
    came.set(record.id, (came.get(record.id) ?? 0) + 1)
  }
}

async function start(): Promise<void> {
  node = await startNode({ dataFolder: folder, environment: { CONCEJO_WEBHOOK_PRIVATE: 'true' } })
  sara = await enterPersona(node.url, 'sara')
  organisation = sara.organisation
}

async function append(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 10) {
    const records = Array.from({ length: Math.min(left, 10) }, () => ({
      ...{ id: `r${next++}`, time: '2026-03-01T10:00:00Z', data: { value: 1 } },
    }))
    const { results } = await sara.concejo.api.appendRecords({ params: { organisation, stream }, body: { records } })
    for (const { id } of results) {
      acknowledged.add(id)
    }
  }
}
