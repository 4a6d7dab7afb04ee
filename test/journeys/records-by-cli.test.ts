import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createMachine, type TestMachine } from '../../cli/test-support/run.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'

const answer = z.looseObject({})
const listed = z.array(answer)
const act = z.looseObject({ state: z.string() })
const stamps = z.array(z.object({ file: z.string(), index: z.number(), receipt: z.string() }).loose())
const produced = z.looseObject({ accepted: z.number(), duplicates: z.number(), lastIndex: z.number() })
const verified = z.array(z.looseObject({ valid: z.boolean(), anchored: z.boolean() }))
const log = z.looseObject({
  valid: z.boolean(),
  entries: z.number(),
  size: z.number(),
  heads: z.number(),
  organisation: z.string(),
  differences: z.array(z.looseObject({ code: z.string(), where: z.string() })),
})
const failure = z.object({ error: z.looseObject({ code: z.string() }) })

let node: RunningNode
let sara: TestMachine
let olga: TestMachine
let organisation: string

beforeAll(async () => {
  node = await startNode({ demo: false, environment: { CONCEJO_ANCHOR_SECONDS: '2' } })
  sara = createMachine({ CONCEJO_URL: node.url })
  olga = createMachine({ CONCEJO_URL: node.url })
  await run(sara, answer, 'sign-in', '--persona', 'sara')
  await run(olga, answer, 'sign-in', '--persona', 'olga')
})

afterAll(async () => {
  sara.remove()
  olga.remove()
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

const fileOf = (name: string): string => path.join(sara.folder, name)

function write(name: string, content: string): string {
  writeFileSync(fileOf(name), content)
  return fileOf(name)
}

const schema = {
  type: 'object',
  required: ['no2'],
  properties: { no2: { type: 'number' }, note: { type: 'string' } },
  additionalProperties: false,
}

/** One reading a second. */
const line = (no2: number): string => {
  const time = new Date(Date.UTC(2026, 2, 1, 9, 0, no2)).toISOString().replace('Z', '+00:00')
  return JSON.stringify({ id: `n${no2}`, time, entity: `urn:station:${no2 % 3}`, data: { no2 } })
}
const lines = (count: number): string => Array.from({ length: count }, (_, no2) => line(no2)).join('\n')

it('opens a log and begins a stream, as only a steward may', async () => {
  expect(await run(sara, answer, 'log', 'keys')).toMatchObject({ rotation: false })
  expect(await run(sara, act, 'log', 'open')).toMatchObject({ state: 'applied' })
  const file = write('air.schema.json', JSON.stringify(schema))
  expect(await fail(olga, 4, 'stream', 'create', 'air', '--schema', file)).toBe('records.steward-needed')
  expect(await fail(sara, 2, 'stream', 'create', 'air')).toBe('cli.missing-option')
  expect(await fail(sara, 2, 'stream', 'create', 'air', '--schema', file, '--personal-data', 'much')).toBe(
    'cli.bad-option',
  )
  const made = await run(sara, answer, 'stream', 'create', 'air', '--title', 'Air', '--schema', file, '--public')
  expect(made).toMatchObject({ name: 'air', title: 'Air', readers: 'public', state: 'open', keepDays: null })
  expect(await run(olga, listed, 'stream', 'list')).toMatchObject([{ name: 'air' }])
})

it('takes records from files and from the standard input, each once', async () => {
  const file = write('readings.ndjson', `${lines(700)}\n\n`)
  const first = await run(sara, produced, 'stream', 'produce', 'air', file, '--batch', '100')
  expect(first).toMatchObject({ accepted: 700, duplicates: 0 })
  sara.setInput(`${lines(702)}\n`)
  expect(await run(sara, produced, 'stream', 'produce', 'air')).toMatchObject({ accepted: 702, duplicates: 700 })
})

it('takes records without id once too, where that is asked for', async () => {
  const reading = '{"time":"2026-03-01T08:00:00Z","data":{"no2":3}}'
  const file = write('nameless.ndjson', `${reading}\n${reading}\n`)
  const once = ['stream', 'produce', 'air', file, '--once']
  expect(await run(sara, produced, ...once)).toMatchObject({ accepted: 2, duplicates: 1 })
  expect(await run(sara, produced, ...once)).toMatchObject({ accepted: 2, duplicates: 2 })
})

it('refuses lines that are no records, by their number, and says what is safe', async () => {
  const broken = write('broken.ndjson', `${line(0)}\n{"time":"soon","data":{}}\n`)
  expect(await fail(sara, 2, 'stream', 'produce', 'air', broken, '--batch', '1')).toBe('cli.line-invalid')
  expect((await sara.run('stream', 'produce', 'air', broken, '--batch', '1')).err).toContain('Safe: 1 record.')
  const unfit = write('unfit.ndjson', '{"time":"2026-03-01T10:00:00Z","data":{"no2":"much"}}')
  expect(await fail(sara, 1, 'stream', 'produce', 'air', unfit)).toBe('records.invalid')
  expect(await fail(sara, 2, 'stream', 'produce', 'air', fileOf('nothing'))).toBe('cli.file-unreadable')
  expect(await fail(sara, 1, 'stream', 'produce', 'water', unfit)).toBe('records.stream-not-found')
})

it('reads records back, some or all', async () => {
  const read = await run(sara, listed, 'stream', 'records', 'air', '--limit', '2')
  expect(read).toMatchObject([{ record: { data: { no2: 3 } } }, { record: { data: { no2: 701 } } }])
  const part = await run(sara, listed, 'stream', 'records', 'air', '--entity', 'urn:station:1', '--all')
  expect(part).toHaveLength(234)
  const all = await sara.run('stream', 'records', 'air', '--all')
  expect(all.out.trimEnd().split('\n')).toHaveLength(703)
  expect(await run(sara, answer, 'record', 'show', 'n7', '--stream', 'air')).toMatchObject({
    record: { id: 'n7', time: '2026-03-01T09:00:07.000Z', data: { no2: 7 } },
  })
})

it('signs batches for a device whose key it made', async () => {
  const key = fileOf('station.pem')
  await run(sara, answer, 'device', 'register', 'urn:station:9', '--create', key, '--algorithm', 'ES256')
  const file = write('signed.ndjson', '{"time":"2026-03-01T11:00:00Z","data":{"no2":1}}')
  const device = ['--device', 'urn:station:9', '--device-key', key]
  const { lastIndex } = await run(sara, produced, 'stream', 'produce', 'air', file, ...device)
  expect(await run(sara, listed, 'device', 'list')).toMatchObject([{ device: 'urn:station:9', algorithm: 'ES256' }])
  await run(sara, answer, 'device', 'revoke', 'urn:station:9')
  expect(await fail(sara, 1, 'stream', 'produce', 'air', file, ...device)).toBe('records.device-unknown')
  const out = fileOf('signed.receipt.json')
  await run(sara, answer, 'receipt', String(lastIndex), '--wait', '--out', out)
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ signature: { device: 'urn:station:9' } })
  expect(await run(olga, verified, 'verify', out)).toMatchObject([{ valid: true, anchored: true }])
})

it('gives receipts of parts, of a time, as a page and as a proof', async () => {
  const place = ['--stream', 'air', '--id', 'n7']
  const part = await run(sara, answer, 'receipt', ...place, '--disclose', '/data/no2')
  expect(JSON.stringify(part)).not.toContain('urn:station:1')
  const folder = fileOf('all')
  const range = ['--from', '2026-03-01T09:00:00Z', '--to', '2026-03-01T09:00:30Z', '--out', folder]
  const { files } = z
    .looseObject({ files: z.array(z.string()) })
    .parse(await run(sara, answer, 'receipt', '--stream', 'air', ...range))
  expect(files).toHaveLength(30)
  expect(await run(olga, verified, 'verify', ...files.slice(0, 3))).toHaveLength(3)
  await run(sara, answer, 'receipt', ...place, '--pdf', '--out', fileOf('n7.pdf'))
  expect(readFileSync(fileOf('n7.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const proof = await sara.run('receipt', ...place, '--proof')
  expect(proof.out).toMatch(/^c2sp\.org\/tlog-proof@v1\n/)
  expect(await fail(sara, 2, 'receipt')).toBe('cli.bad-argument')
  expect(await fail(sara, 1, 'receipt', '123456')).toMatch(/^(records|log)\./)
})

it('stamps files and waits for receipts that hold offline', async () => {
  const files = [write('minutes.txt', 'Minutes of the council.'), write('plan.txt', 'Plan of the square.')]
  const stamped = await run(sara, stamps, 'stamp', ...files, '--wait')
  expect(stamped.map(({ receipt }) => receipt)).toEqual(files.map((file) => `${file}.receipt.json`))
  const receipts = stamped.map(({ receipt }) => receipt)
  expect(await run(olga, verified, 'verify', ...receipts)).toMatchObject([
    { valid: true, anchored: true },
    { valid: true, anchored: true },
  ])
  const digest = createHash('sha256').update('Plan of the square.').digest('hex')
  expect(readFileSync(receipts[1] ?? '', 'utf8')).toContain(digest)
  expect(await fail(sara, 1, 'stamp', ...files)).toBe('cli.file-exists')
  const again = await run(sara, stamps, 'stamp', ...files, '--out', fileOf('receipts'))
  expect(again.every(({ receipt }) => existsSync(receipt))).toBe(true)
  expect(await fail(sara, 2, 'stamp', sara.folder)).toBe('cli.file-unreadable')
})

it('verifies the whole log from its files and against the ledger', async () => {
  const found = await run(sara, log, 'log', 'verify')
  expect(found).toMatchObject({ valid: true, differences: [] })
  expect(found.entries).toBe(found.size)
  expect(found.heads).toBeGreaterThan(2)
  expect(found['newestAnchor']).toMatchObject({ size: expect.any(Number) })
  organisation = found.organisation
  const kept = await (await fetch(`${node.url}/log/${organisation.slice(2)}/checkpoint`)).text()
  const known = write('kept.txt', kept)
  await run(sara, answer, 'log', 'anchor')
  const stranger = createMachine({ CONCEJO_URL: node.url })
  expect(await run(stranger, log, 'log', 'verify', organisation, '--known', known)).toMatchObject({ valid: true })
  const text = await stranger.run('log', 'verify', organisation)
  expect(text.out).toContain('The log holds.')
  expect(await fail(stranger, 2, 'log', 'verify', organisation, '--log-key', 'no key')).toBe('cli.bad-option')
  expect(await fail(stranger, 1, 'log', 'verify', `0x${'7'.repeat(64)}`)).toMatch(/^(cli|log)\./)
  stranger.remove()
})

it('says which tile differs after one byte of it was changed on disk', async () => {
  const logs = path.join(node.dataFolder, 'logs')
  const below = readdirSync(logs, { recursive: true, encoding: 'utf8' })
  const tile = path.join(logs, below.find((found) => found.endsWith('/tile/0/000')) ?? '')
  const bytes = readFileSync(tile)
  bytes[33] = (bytes[33] ?? 0) ^ 1
  writeFileSync(tile, bytes)
  const ran = await olga.run('log', 'verify', organisation, '--json')
  expect(ran.exitCode).toBe(1)
  const found = log.parse(ran.json())
  expect(found).toMatchObject({ valid: false, differences: [{ code: 'log.tile', where: 'tile/0/000' }] })
  const text = await olga.run('log', 'verify', organisation)
  expect(text.out).toContain('tile/0/000')
  expect(text.out).toContain('THE LOG DOES NOT HOLD')
  bytes[33] = (bytes[33] ?? 0) ^ 1
  writeFileSync(tile, bytes)
  expect(await run(olga, log, 'log', 'verify', organisation)).toMatchObject({ valid: true })
})

it('goes on under new keys, and changes and closes streams', async () => {
  expect(await run(sara, act, 'log', 'rotate')).toMatchObject({ state: 'applied' })
  const wider = { ...schema, properties: { ...schema.properties, ozone: { type: 'number' } } }
  const file = write('wider.json', JSON.stringify(wider))
  expect(
    await run(sara, answer, 'stream', 'change', 'air', '--schema', file, '--title', 'Air of the city'),
  ).toMatchObject({ schemaVersion: 2, title: 'Air of the city' })
  expect(await run(sara, answer, 'stream', 'close', 'air')).toMatchObject({ state: 'closed' })
  const late = write('late.ndjson', '{"time":"2026-03-01T12:00:00Z","data":{"no2":1}}')
  expect(await fail(sara, 1, 'stream', 'produce', 'air', late)).toBe('records.stream-closed')
  expect(await run(sara, answer, 'stream', 'open', 'air')).toMatchObject({ state: 'open' })
  const { lastIndex } = await run(sara, produced, 'stream', 'produce', 'air', late)
  await waitUntilPublished(lastIndex)
  await run(sara, answer, 'log', 'anchor')
  const erasing = ['--stream', 'air', '--reason', 'Taken in by mistake.']
  expect(await run(sara, answer, 'record', 'erase', String(lastIndex), ...erasing)).toEqual({ erased: 1 })
  expect(await fail(sara, 1, 'receipt', String(lastIndex))).toBe('records.erased')
  expect(await run(olga, log, 'log', 'verify', organisation)).toMatchObject({ valid: true })
})

it('tells everything to people in text', async () => {
  const commands = [
    ['stream', 'list'],
    ['stream', 'show', 'air'],
    ['stream', 'records', 'air'],
    ['record', 'show', 'n7', '--stream', 'air'],
    ['device', 'list'],
    ['log', 'list'],
    ['log', 'show'],
    ['log', 'keys'],
    ['log', 'alarms', '--all'],
    ['stream', 'produce', '--help'],
  ]
  for (const command of commands) {
    const { exitCode, out, err } = await sara.run(...command)
    expect({ command, exitCode, out, err }).toEqual({
      ...{ command, exitCode: 0, err },
      out: expect.not.stringMatching(/undefined|NaN|\[object/),
    })
  }
})

/** Records can be read, and have receipts, once a checkpoint covers them. */
async function waitUntilPublished(index: number): Promise<void> {
  const state = z.looseObject({ published: z.object({ size: z.number() }) })
  while ((await run(sara, state, 'log', 'show')).published.size <= index) {
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
