import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteLedger, type Ledger } from '@concejo/ledger'
import { createDatabase, createWitnessKey, type OpenDatabase, platformMigrations } from '@concejo/platform'
import { type Bytes32, parseSignedNote, unsafeBrand, verifyNote } from '@concejo/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLogKeys, type LogKeys } from '../../platform/src/log/log-keys.ts'
import { TransparencyLog } from '../../platform/src/log/transparency-log.ts'
import { watchRemoteLog } from '../../platform/src/log/watch-logs.ts'
import { createAddressBook } from '../../server/src/contract-book.ts'
import { openNodeSecret } from '../../server/src/node-secret.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { type Actor, enterPersona, perform } from './crew.ts'

let node: RunningNode
let sara: Actor
let ledger: Ledger
let opened: OpenDatabase
let folder: string
let organisation: Bytes32
const witness = 'auditor.example'
const derive = (purpose: string): Bytes32 =>
  unsafeBrand(`0x${Buffer.from(purpose.padEnd(32, '.')).toString('hex').slice(0, 64)}`)

beforeAll(async () => {
  node = await startNode({ environment: { CONCEJO_ANCHOR_SECONDS: '3600' } })
  sara = await enterPersona(node.url, 'sara')
  organisation = sara.organisation
  folder = await mkdtemp(join(tmpdir(), 'concejo-watch-'))
  opened = await createDatabase({ dataFolder: folder })
  await opened.migrate({ node: [{ name: 'platform', folder: platformMigrations.node }], read: [] })
  ledger = await createRemoteLedger({ urls: [`${node.url}/rpc`], contracts: createAddressBook() })
  const params = { organisation }
  const { origin, signer, noteKey } = await sara.concejo.api.getLogKeys({ params })
  await perform([sara], 'records.open-log', { origin, signer, noteKey })
  const schema = { type: 'object' }
  await sara.concejo.api.createStream({
    body: { organisation, name: 'facts', title: 'Facts', schema, readers: 'public' },
  })
  await append(300)
  await sara.concejo.api.anchorLog({ params })
})

afterAll(async () => {
  await ledger.stop()
  await opened.stop()
  await node.stop()
  await removeDataFolder(node.dataFolder)
  await rm(folder, { recursive: true, force: true })
})

describe('a node that watches the log of another', () => {
  it('cosigns checkpoints that continue what it saw and what the ledger holds', async () => {
    const first = await watch(`${node.url}/log/${organisation.slice(2)}`)
    await append(600)
    const second = await watch(`${node.url}/log/${organisation.slice(2)}`)
    expect(second.size).toBe(first.size + 600)
    const { key } = createWitnessKey(derive, witness)
    expect(verifyNote(parseSignedNote(second.note), key)).toEqual({ state: 'valid', timestamp: 1_772_000_000 })
  })

  it('finds out a log that was rewritten, set back, or signed by another key', async () => {
    const honest = await keysOfNode()
    const rewritten = await forge(1_500, honest)
    await expect(watch(rewritten.prefix)).rejects.toMatchObject({ code: 'log.forked' })
    await rewritten.stop()
    const setBack = await forge(10, honest)
    await expect(watch(setBack.prefix)).rejects.toMatchObject({ code: 'log.lost-entries' })
    await setBack.stop()
    const other = createLogKeys({ derive, organisation, origin: honest.note.name, generation: 0, p256Verifier: '0x01' })
    const foreign = await forge(1_500, other)
    await expect(watch(foreign.prefix)).rejects.toMatchObject({ code: 'log.bad-note' })
    await foreign.stop()
    await expect(watch(foreign.prefix)).rejects.toMatchObject({ code: 'log.unreachable' })
  })
})

async function watch(prefix: string): Promise<{ readonly size: number; readonly note: string }> {
  const { database } = opened
  const context = { database, ledger, derive, witnessName: witness, clock: () => 1_772_000_000 }
  await watchRemoteLog(context, prefix, organisation)
  const found = await sql<{ size: string; note: string }>`
    select size, note from node.log_watches where prefix = ${prefix}`.execute(database)
  return { size: Number(found.rows[0]?.size), note: found.rows[0]?.note ?? '' }
}

async function append(count: number): Promise<void> {
  const records = Array.from({ length: count }, (_, value) => ({ time: '2026-03-01T10:00:00Z', data: { value } }))
  const params = { organisation, stream: 'facts' }
  const { results } = await sara.concejo.api.appendRecords({ params, body: { records } })
  for (let covered = false; !covered; ) {
    const { published } = await sara.concejo.api.getLog({ params: { organisation } })
    covered = published.size > (results.at(-1)?.index ?? 0)
  }
}

/** What a malicious operator has: the very keys of the log. */
async function keysOfNode(): Promise<LogKeys> {
  const secret = await openNodeSecret(node.dataFolder)
  const { origin } = await sara.concejo.api.getLogKeys({ params: { organisation } })
  const p256Verifier = ledger.contracts['P256Verifier']?.address ?? '0x'
  return createLogKeys({ derive: secret.derive, organisation, origin, generation: 0, p256Verifier })
}

/** Serve another history under the same name. */
async function forge(size: number, keys: LogKeys): Promise<{ readonly prefix: string; stop(): Promise<void> }> {
  const forged = await mkdtemp(join(tmpdir(), 'concejo-forged-'))
  const log = await TransparencyLog.open({
    ...{ folder: forged, organisation, origin: keys.note.name },
    sign: keys.signNote,
    entriesOf: () => [],
  })
  const content = Buffer.alloc(size * 32, 3)
  const entries = Array.from({ length: size }, (_, index) => content.subarray(index * 32, index * 32 + 32))
  await log.append({ entries, content })
  await log.publish()
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').split(`/${organisation.slice(2)}/`)[1] ?? ''
    readFile(join(forged, 'public', path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    prefix: `http://127.0.0.1:${port}/log/${organisation.slice(2)}`,
    stop: async () => {
      await log.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(forged, { recursive: true, force: true })
    },
  }
}
