import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { ConcejoError, type Hex, unsafeBrand } from '@concejo/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  createMark,
  createSender,
  createTestFolder,
  genesisTimestamp,
  marksAddress,
  startMarksLedger,
} from '../../test-support/marks.ts'
import { createRandom } from '../../test-support/random.ts'
import type { EmbeddedLedger } from './embedded-ledger.ts'

const rounds = Number(process.env['CONCEJO_CRASH_ROUNDS'] ?? 3)
// Each of these starts two nodes; the whole node is killed as often in test/crash.
const nodeRounds = Math.ceil(rounds / 4)
const roundsTimeoutMs = 60_000 + rounds * 30_000
const sender = createSender(`0x${'11'.repeat(32)}`)

// Moments of the kills follow from a seed that is printed where something differs.
const seed = Number(process.env['CONCEJO_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const random = createRandom(seed)

let folder: string
let remove: () => void
let open: EmbeddedLedger[] = []

beforeEach(() => {
  ;({ folder, remove } = createTestFolder())
})

afterEach(async () => {
  await Promise.all(open.map((ledger) => ledger.stop().catch(() => undefined)))
  open = []
  remove()
})

async function start(options: Parameters<typeof startMarksLedger>[1] = {}): Promise<EmbeddedLedger> {
  const ledger = await startMarksLedger(folder, options)
  open.push(ledger)
  return ledger
}

async function stop(ledger: EmbeddedLedger): Promise<void> {
  open = open.filter((other) => other !== ledger)
  await ledger.stop()
}

function codeOf(error: unknown): string {
  return error instanceof ConcejoError ? error.code : String(error)
}

async function sendMarks(ledger: EmbeddedLedger, from: number, count: number): Promise<readonly Hex[]> {
  const raws = await Promise.all(Array.from({ length: count }, (_, index) => sender.sign(from + index, createMark())))
  return Promise.all(raws.map((raw) => ledger.sendRaw(raw)))
}

async function hashes(ledger: EmbeddedLedger): Promise<readonly (string | null)[]> {
  const head = Number(await ledger.client.getBlockNumber())
  const blocks = Array.from({ length: head + 1 }, (_, number) =>
    ledger.client.getBlock({ blockNumber: BigInt(number) }),
  )
  return (await Promise.all(blocks)).map((block) => block.hash)
}

async function count(ledger: EmbeddedLedger): Promise<bigint> {
  const { abi } = unsafeBrand<{ abi: [] }>(ledger.contracts['Marks'])
  return unsafeBrand(await ledger.client.readContract({ address: marksAddress, abi, functionName: 'count' }))
}

function enginePid(): number {
  return Number(fs.readFileSync(path.join(folder, 'engine.pid'), 'utf8').split('\n')[0])
}

describe('the embedded ledger', () => {
  it('starts with the contracts set up in genesis, whose events stand at block 0', async () => {
    const ledger = await start()
    expect(await count(ledger)).toBe(7n)
    const logs = await ledger.client.getLogs({ fromBlock: 0n })
    expect(logs).toMatchObject([{ blockNumber: 0n, blockHash: ledger.profile.genesis, logIndex: 0 }])
    expect((await ledger.client.getBlock({ blockNumber: 0n })).timestamp).toBe(BigInt(genesisTimestamp))
  })

  it('makes the same genesis from the same options', async () => {
    const first = await start()
    const genesis = first.profile.genesis
    await stop(first)
    remove()
    ;({ folder, remove } = createTestFolder())
    expect((await start()).profile.genesis).toBe(genesis)
  })

  it('serves blocks, transactions, receipts and logs, and the same after a restart', async () => {
    const ledger = await start()
    const sent = await sendMarks(ledger, 0, 5)
    await sendMarks(ledger, 5, 3)
    const seen = async (from: EmbeddedLedger): Promise<unknown> => ({
      blocks: await hashes(from),
      transactions: await Promise.all(sent.map((hash) => from.client.getTransaction({ hash }))),
      receipts: await Promise.all(sent.map((hash) => from.client.getTransactionReceipt({ hash }))),
      logs: await from.client.getLogs({ fromBlock: 0n }),
      count: await count(from),
    })
    const before = await seen(ledger)
    await stop(ledger)
    expect(await seen(await start())).toEqual(before)
  })

  it('produces no empty block and tells the sender of a transaction that leaves a gap', async () => {
    const ledger = await start()
    const raw = await sender.sign(3, createMark())
    await expect(ledger.sendRaw(raw).catch(codeOf)).resolves.toBe('ledger.transaction-not-included')
    await expect(ledger.sendRaw('0x1234').catch(codeOf)).resolves.toBe('ledger.transaction-refused')
    expect(await ledger.client.getBlockNumber()).toBe(0n)
    // The refused one does not come back when the gap is filled.
    await sendMarks(ledger, 0, 3)
    expect(await count(ledger)).toBe(10n)
  })

  it('returns the first result for a repeated transaction', async () => {
    const ledger = await start()
    const raw = await sender.sign(0, createMark())
    const [first, second] = await Promise.all([ledger.sendRaw(raw), ledger.sendRaw(raw)])
    expect(second).toBe(first)
    expect(await ledger.sendRaw(raw)).toBe(first)
    expect(await count(ledger)).toBe(8n)
  })

  it('answers with busy when too many transactions wait', async () => {
    const ledger = await start({ waitingMax: 3 })
    const raws = await Promise.all(Array.from({ length: 6 }, (_, index) => sender.sign(index, createMark())))
    const ends = await Promise.all(raws.map((raw) => ledger.sendRaw(raw).catch(codeOf)))
    expect(ends.filter((end) => end === 'ledger.busy').length).toBe(3)
  })

  it('moves its clock in a sandbox, keeps it over a restart, and lets calls see it', async () => {
    const ledger = await start()
    const moved = await ledger.advanceClock(86_400)
    await stop(ledger)
    const again = await start()
    expect(again.now()).toBeGreaterThanOrEqual(moved)
    await sendMarks(again, 0, 1)
    expect((await again.client.getBlock()).timestamp).toBeGreaterThanOrEqual(BigInt(moved))
    await expect(again.advanceClock(0).catch(codeOf)).resolves.toBe('ledger.clock-step')
  })

  it('refuses to move real time', async () => {
    const ledger = await start({ sandbox: false })
    await expect(ledger.advanceClock(10).catch(codeOf)).resolves.toBe('ledger.clock-fixed')
  })

  it('refuses a second node on the same folder', async () => {
    await start()
    await expect(startMarksLedger(folder).catch(codeOf)).resolves.toBe('ledger.data-in-use')
  })

  it('takes over the folder of a node that was killed', async () => {
    await stop(await start())
    const owner = { pid: 4_194_000, startTime: 'long ago', token: 'gone' }
    fs.writeFileSync(path.join(folder, 'node.lock'), JSON.stringify(owner))
    expect(await count(await start())).toBe(7n)
  })

  it('refuses methods that are not for reading', async () => {
    const ledger = await start()
    for (const method of ['evm_mine', 'anvil_setCode', 'eth_sendTransaction', 'eth_sendRawTransaction']) {
      await expect(ledger.request(method, []).catch(codeOf)).resolves.toBe('ledger.method-refused')
    }
  })

  it('refuses a journal of another genesis', async () => {
    const ledger = await start()
    await sendMarks(ledger, 0, 2)
    await stop(ledger)
    const file = path.join(folder, 'genesis.json')
    const genesis = JSON.parse(fs.readFileSync(file, 'utf8'))
    genesis.alloc[marksAddress].balance = '0x1'
    fs.writeFileSync(file, JSON.stringify(genesis))
    await expect(startMarksLedger(folder).catch(codeOf)).resolves.toBe('ledger.genesis-mismatch')
  })

  it('starts from the newest good snapshot, and from an older state when snapshots are damaged', async () => {
    const ledger = await start({ snapshotAfterBlocks: 4 })
    for (let block = 0; block < 12; block += 1) {
      await sendMarks(ledger, block, 1)
    }
    const snapshots = path.join(folder, 'snapshots')
    for (let wait = 0; wait < 100 && listSnapshotFiles(snapshots).length === 0; wait += 1) {
      await sleep(100)
    }
    const before = await hashes(ledger)
    await stop(ledger)
    expect(listSnapshotFiles(snapshots).length).toBeGreaterThan(0)
    const restarted = await start()
    expect(await hashes(restarted)).toEqual(before)
    await stop(restarted)
    for (const file of listSnapshotFiles(snapshots)) {
      const bytes = fs.readFileSync(path.join(snapshots, file))
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
      fs.writeFileSync(path.join(snapshots, file), bytes)
    }
    const again = await start()
    await sendMarks(again, 12, 1)
    expect((await hashes(again)).slice(0, -1)).toEqual(before)
    expect(await count(again)).toBe(20n)
  })

  it('takes a snapshot once a restart would replay for too long, and starts from it', async () => {
    const ledger = await start({ snapshotAfterMs: 1 })
    await sendMarks(ledger, 0, 3)
    await waitForSnapshot(1)
    await sendMarks(ledger, 3, 3)
    await waitForSnapshot(2)
    expect(ledger.metrics()['replayMs']).toBe(0)
    const before = await hashes(ledger)
    await stop(ledger)
    const restarted = await start({ snapshotAfterMs: 60_000 })
    // Nothing was replayed, and what comes now is counted.
    expect(restarted.metrics()['replayMs']).toBe(0)
    expect(await hashes(restarted)).toEqual(before)
    await sendMarks(restarted, 6, 3)
    // A moment after the sender was told.
    await expect.poll(() => restarted.metrics()['replayMs']).toBeGreaterThan(0)
    expect(await count(restarted)).toBe(16n)
    expect(fs.existsSync(snapshotFile(3))).toBe(false)
    await stop(restarted)
    // What a start replays counts too: it would have to be replayed again.
    expect((await start({ snapshotAfterMs: 60_000 })).metrics()['replayMs']).toBeGreaterThan(0)
  })

  it('trusts no snapshot whose headers are not those of the journal, or whose state leads elsewhere', async () => {
    const ledger = await start({ snapshotAfterBlocks: 2 })
    for (let block = 0; block < 4; block += 1) {
      await sendMarks(ledger, block, 1)
    }
    await waitForSnapshot(4)
    await sendMarks(ledger, 4, 1)
    const before = await hashes(ledger)
    await stop(ledger)
    // An older header of the newest snapshot, and the state of the other one.
    changeSnapshot(4, (state) =>
      state.replace(/"timestamp":"0x([0-9a-f]+)","extraData"/, '"timestamp":"0x1","extraData"'),
    )
    changeSnapshot(2, (state) => state.replace(/("storage":\{"0x[0-9a-f]+":")0x[0-9a-f]+/, '$10x63'))
    const again = await start()
    expect(await hashes(again)).toEqual(before)
    expect(await count(again)).toBe(12n)
    expect(listSnapshotFiles(path.join(folder, 'snapshots'))).toEqual([])
  })
})

describe('crashes of the embedded ledger', () => {
  it('restarts the engine when its process is killed under load; callers just wait', {
    timeout: roundsTimeoutMs,
  }, async () => {
    const ledger = await start({ snapshotAfterBlocks: 10 })
    let nonce = 0
    const acknowledged: Hex[] = []
    for (let round = 0; round < rounds; round += 1) {
      const pid = enginePid()
      const killed = sleep(20 + Math.floor(random() * 150)).then(() => process.kill(pid, 'SIGKILL'))
      for (let batch = 0; batch < 6; batch += 1) {
        acknowledged.push(...(await sendMarks(ledger, nonce, 5)))
        nonce += 5
      }
      await killed
      expect(await count(ledger)).toBe(7n + BigInt(nonce))
    }
    expect(new Set(acknowledged).size).toBe(nonce)
    const before = await hashes(ledger)
    await stop(ledger)
    expect(await hashes(await start())).toEqual(before)
  })

  it('keeps every acknowledged transaction exactly once when the node is killed', {
    timeout: roundsTimeoutMs,
  }, async () => {
    await stop(await start())
    const acknowledged = new Set<Hex>()
    let known: readonly (string | null)[] = []
    for (let round = 0; round < nodeRounds; round += 1) {
      const afterMs = 100 + Math.floor(random() * 900)
      for (const hash of await runAndKill(afterMs)) {
        acknowledged.add(hash)
      }
      const ledger = await start()
      const now = await hashes(ledger)
      expect(now.slice(0, known.length), `seed ${seed}, killed after ${afterMs} ms`).toEqual(known)
      known = now
      await stop(ledger)
    }
    const ledger = await start()
    const receipts = await Promise.all([...acknowledged].map((hash) => ledger.client.getTransactionReceipt({ hash })))
    expect(receipts.every((receipt) => receipt.status === 'success')).toBe(true)
    const blocks = await Promise.all(known.map((_, number) => ledger.client.getBlock({ blockNumber: BigInt(number) })))
    const all = blocks.flatMap((block) => block.transactions)
    expect(new Set(all).size).toBe(all.length)
    expect(await count(ledger)).toBe(7n + BigInt(all.length))
  })
})

function snapshotFile(block: number): string {
  return path.join(folder, 'snapshots', `snapshot-${String(block).padStart(10, '0')}.bin`)
}

async function waitForSnapshot(block: number): Promise<void> {
  for (let wait = 0; wait < 100 && !fs.existsSync(snapshotFile(block)); wait += 1) {
    await sleep(50)
  }
  expect(fs.existsSync(snapshotFile(block))).toBe(true)
  // The maker notices right after the file is there.
  await sleep(50)
}

/** Writes another state into a snapshot, with a digest that fits. */
function changeSnapshot(block: number, change: (state: string) => string): void {
  const bytes = fs.readFileSync(snapshotFile(block))
  const head = bytes.indexOf('\n') + 1
  const state = gunzipSync(bytes.subarray(head + 32)).toString('utf8')
  const changed = change(state)
  expect(changed).not.toBe(state)
  const body = gzipSync(changed)
  const digest = createHash('sha256').update(body).digest()
  fs.writeFileSync(snapshotFile(block), Buffer.concat([bytes.subarray(0, head), digest, body]))
}

function listSnapshotFiles(snapshots: string): readonly string[] {
  return fs.existsSync(snapshots) ? fs.readdirSync(snapshots).filter((name) => name.startsWith('snapshot-')) : []
}

/** Runs a node of its own, kills it some time after it is ready, and returns what it had acknowledged. */
async function runAndKill(afterMs: number): Promise<readonly Hex[]> {
  const script = fileURLToPath(new URL('../../test-support/crash-node.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (text.startsWith('ready')) {
        resolve()
      }
    })
    child.once('exit', () => resolve())
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  await ready
  await sleep(afterMs)
  child.kill('SIGKILL')
  await ended
  // The last line may be cut in the middle.
  return unsafeBrand(text.split('\n').slice(1, -1))
}
