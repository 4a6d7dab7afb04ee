import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerEvent } from '@concejo/ledger'
import { type CommandContext, createDatabase, type OpenDatabase, platformMigrations } from '@concejo/platform'
import {
  type Bytes32,
  ConcejoError,
  createId,
  createP256Key,
  memberId,
  p256Signer,
  sha256Hex,
  unsafeBrand,
  zeroId,
} from '@concejo/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commands } from './commands/index.ts'
import { roles } from './permissions.ts'
import { handlers } from './projection/index.ts'
import { findCheckpoints } from './queries/find-checkpoints.ts'
import { findLogs } from './queries/find-logs.ts'

const noteKey = createId()
let folder: string
let opened: OpenDatabase
let block = 1n

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concejo-records-'))
  opened = await createDatabase({ dataFolder: folder })
  await opened.migrate({
    node: [{ name: 'platform', folder: platformMigrations.node }],
    read: [{ name: 'records', folder: new URL('./migrations/', import.meta.url) }],
  })
})

afterAll(async () => {
  await opened.stop()
  await rm(folder, { recursive: true, force: true })
})

it('shows a log from the act that opened it, with its last checkpoint', async () => {
  const { organisation, signer, act } = await open()
  const [empty] = (await findLogs(context(), { limit: 1, organisation })).items
  expect(empty).toMatchObject({ organisation, signer, member: memberId(signer), noteKey, openedAct: act })
  expect(empty?.checkpoint).toBeUndefined()
  await anchor(organisation, 3n)
  const last = await anchor(organisation, 18_446_744_073_709_551_615n)
  const [log] = (await findLogs(context(), { limit: 1, organisation })).items
  expect(log?.checkpoint).toMatchObject({ size: '18446744073709551615', root: last.root, actId: last.act, noteKey })
})

it('shows new keys after a rotation, and the old ones with what they signed', async () => {
  const { organisation } = await open()
  await anchor(organisation, 1n)
  const next = { signer: createSigner(), noteKey: createId() }
  await apply('LogKeyRotated', { organisation, ...next })
  await anchor(organisation, 2n, next.noteKey)
  const [log] = (await findLogs(context(), { limit: 1, organisation })).items
  expect(log).toMatchObject({ ...next, member: memberId(next.signer), rotatedAt: expect.any(Number) })
  const { items } = await findCheckpoints(context(), organisation, { limit: 9 })
  expect(items.map((item) => item.noteKey)).toEqual([next.noteKey, noteKey])
})

it('applies events again without a second row', async () => {
  const organisation = createId()
  const log = { organisation, origin: createId(), signer: createSigner(), noteKey }
  const checkpoint = { organisation, size: 5n, root: createId(), noteKey }
  for (let time = 0; time < 2; time += 1) {
    await apply('LogOpened', log)
    await apply('CheckpointAnchored', checkpoint)
  }
  expect((await findLogs(context(), { limit: 9, organisation })).items).toHaveLength(1)
  expect((await findCheckpoints(context(), organisation, { limit: 9 })).items).toHaveLength(1)
})

it('lists logs page by page, the oldest first', async () => {
  const all = (await findLogs(context(), { limit: 100 })).items.map((item) => item.organisation)
  const added = [await open(), await open(), await open()].map((item) => item.organisation)
  const found: Bytes32[] = []
  let cursor: string | undefined
  do {
    const page = await findLogs(context(), { limit: 2, cursor })
    found.push(...page.items.map((item) => item.organisation))
    cursor = page.next
  } while (cursor !== undefined)
  expect(found).toEqual([...all, ...added])
})

it('lists checkpoints page by page, the largest first by number and not by text', async () => {
  const { organisation } = await open()
  for (const size of [2n, 9n, 10n, 100n, 2_000n]) {
    await anchor(organisation, size)
  }
  const first = await findCheckpoints(context(), organisation, { limit: 3 })
  const second = await findCheckpoints(context(), organisation, { limit: 3, cursor: first.next })
  const sizes = [...first.items, ...second.items].map((item) => item.size)
  expect([sizes, second.next]).toEqual([['2000', '100', '10', '9', '2'], undefined])
})

it('finds the first checkpoint that holds an entry', async () => {
  const { organisation } = await open()
  for (const size of [2n, 9n, 10n]) {
    await anchor(organisation, size)
  }
  const sizesFor = async (covering: string, cursor?: string) =>
    (await findCheckpoints(context(), organisation, { limit: 2, covering, cursor })).items.map((item) => item.size)
  expect(await sizesFor('0')).toEqual(['2', '9'])
  expect(await sizesFor('2')).toEqual(['9', '10'])
  expect(await sizesFor('0', '9')).toEqual(['10'])
  expect(await sizesFor('10')).toEqual([])
})

it('has no checkpoints of a log that it does not know', async () => {
  expect(await findCheckpoints(context(), createId(), { limit: 9 })).toEqual({ items: [] })
})

it('refuses a cursor that is not one of ours', async () => {
  const cursor = "1' or 1=1"
  for (const refused of [
    findLogs(context(), { limit: 2, cursor }),
    findCheckpoints(context(), createId(), { limit: 2, cursor }),
  ]) {
    const error: unknown = await refused.catch((cause: unknown) => cause)
    expect(error instanceof ConcejoError ? error.code : error).toBe('records.bad-cursor')
  }
})

it('asks a steward for the keys, and the log itself for its checkpoints', async () => {
  const organisation = createId()
  const keys = { signer: createSigner(), noteKey }
  const opening = await prepare('records.open-log', { origin: 'log.example/city', ...keys }, organisation)
  expect(opening).toMatchObject({
    organisation,
    subject: organisation,
    params: { origin: sha256Hex(new TextEncoder().encode('log.example/city')), ...keys },
    requirements: [{ organisation, role: roles.steward }],
  })
  expect(await prepare('records.rotate-log-key', keys, organisation)).toMatchObject({
    params: keys,
    requirements: [{ organisation, role: roles.steward }],
  })
  const root = createId()
  expect(await prepare('records.anchor-checkpoint', { size: '7', root }, organisation)).toEqual({
    organisation,
    subject: organisation,
    params: { size: 7n, root, consistency: [] },
    requirements: [{ organisation: zeroId, role: '', scope: zeroId }],
  })
})

it('takes no name of a log that a note could not carry', () => {
  const { input } = getCommand('records.open-log')
  const parse = (origin: string) => input.safeParse({ origin, signer: createSigner(), noteKey }).success
  expect(['log.example/city', '', 'two words', 'line\nbreak', 'a+b', 'a'.repeat(256)].map(parse)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

function getCommand(name: string): (typeof commands)[number] {
  const [found] = commands.filter((command) => command.name === name)
  expect(found?.name).toBe(name)
  return unsafeBrand(found)
}

function prepare(name: string, input: unknown, organisation: Bytes32) {
  const command = getCommand(name)
  return command.prepare(context(), command.input.parse(input), { organisation })
}

function context(): CommandContext {
  return unsafeBrand({ database: opened.database })
}

function createSigner() {
  return p256Signer('0x00000000000000000000000000000000c0ce0003', createP256Key().publicKey)
}

async function open() {
  const organisation = createId()
  const signer = createSigner()
  const act = await apply('LogOpened', { organisation, origin: createId(), signer, noteKey })
  return { organisation, signer, act }
}

async function anchor(organisation: Bytes32, size: bigint, signedWith: Bytes32 = noteKey) {
  const root = createId()
  const act = await apply('CheckpointAnchored', { organisation, size, root, noteKey: signedWith })
  return { root, act }
}

/** An event as the contract says it: `ActApplied` comes right after it. Returns the act. */
async function apply(name: string, args: LedgerEvent['args']): Promise<Bytes32> {
  block += 1n
  const act = createId()
  const place = {
    contract: 'Checkpoints',
    blockNumber: block,
    blockHash: createId(),
    blockTime: 1_900_000_000 + Number(block),
    transactionHash: createId(),
    transactionIndex: 0,
  }
  const events: readonly LedgerEvent[] = [
    { ...place, name, args, logIndex: 4 },
    { ...place, name: 'ActApplied', args: { id: act }, logIndex: 5 },
  ]
  await opened.database.transaction().execute(async (transaction) => {
    await sql`set local search_path to read`.execute(transaction)
    for (const event of events) {
      await handlers[`${event.contract}.${event.name}`]?.(transaction, event)
    }
  })
  return act
}
