import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { createMachine } from '../test-support/run.ts'
import { commandSpecs } from './commands/index.ts'

const machine = createMachine({ CONCEJO_URL: 'http://127.0.0.1:9' })
const vectors = fileURLToPath(new URL('../../verifier/vectors/', import.meta.url))

afterAll(() => machine.remove())

/** A committed vector as a proof file. */
function writeProof(name: string): string {
  const { proof } = JSON.parse(fs.readFileSync(path.join(vectors, `${name}.json`), 'utf8'))
  const file = path.join(machine.folder, `${name}.json`)
  fs.writeFileSync(file, JSON.stringify(proof))
  return file
}

describe('help', () => {
  it.each(commandSpecs.map((spec) => spec.path))('of %s shows options and an example', async (name) => {
    const { exitCode, out } = await machine.run(...name.split(' '), '--help')
    expect(exitCode).toBe(0)
    expect(out).toContain('--json')
    expect(out).toContain('Examples:')
    expect(out).toContain(`$ concejo ${name}`)
  })

  it('of the program shows the exit codes', async () => {
    const { exitCode, out } = await machine.run('--help')
    expect(exitCode).toBe(0)
    expect(out).toContain('Exit codes:')
  })
})

describe('wrong use', () => {
  it.each([
    [['nonsense']],
    [['key']],
    [['key', 'create']],
    [['status', '--nonsense']],
    [['funds', 'ranking', 'not-an-id']],
    [['organisation', 'list', '--kind', 'nonsense']],
    [['member', 'delegate', `0x${'1'.repeat(64)}`, 'auditor', '--until', 'soon']],
    [['act', 'do', 'x.y', '--input', '/nowhere.json']],
    [['act', 'submit', '/nowhere.json']],
    [['act', 'do', 'x.y', '--set', 'nonsense']],
    [['verify', '/nowhere.json']],
    [['clock', 'soon']],
    [['document', 'create', '--purpose', 'note']],
    [['document', 'create', '--text', 'no purpose']],
    [['document', 'show', 'nonsense']],
    [['document', 'upload', '/nowhere.pdf', '--purpose', 'note']],
    [['funds', 'call', 'nonsense']],
    [['funds', 'payments', '--state', 'nonsense']],
    [['funds', 'bank-file', 'nonsense']],
    [['funds', 'bank-status', '/nowhere.xml']],
    [['funds', 'seal-seed', `0x${'1'.repeat(64)}`]],
    [['sign-in']],
    [['sign-in', '--app']],
    [['status', '--url', 'nonsense']],
  ])('%j ends with code 2', async (args) => {
    const { exitCode, err } = await machine.run(...args)
    expect(err).not.toBe('')
    expect(exitCode).toBe(2)
  })
})

it('says that no node answers with code 3', async () => {
  const dead = createMachine({ CONCEJO_URL: 'http://127.0.0.1:9' })
  const ran = await dead.run('act', 'show', `0x${'1'.repeat(64)}`, '--json')
  dead.remove()
  expect(ran.exitCode).toBe(3)
  expect(ran.json()).toMatchObject({ error: { code: 'sdk.unreachable' } })
})

describe('verify', () => {
  it('tells who did what, offline', async () => {
    const { exitCode, json } = await machine.run(
      'verify',
      writeProof('good-passkey'),
      writeProof('good-batch'),
      '--json',
    )
    expect(exitCode).toBe(0)
    expect(json()).toMatchObject([{ valid: true, who: [{ keyKind: 'passkey' }] }, { valid: true }])
  })

  it('ends with code 1 when one of several does not hold, and says why', async () => {
    const { exitCode, out } = await machine.run('verify', writeProof('good-p256-key'), writeProof('bad-other-call'))
    expect(exitCode).toBe(1)
    expect(out).toMatch(/FAILED +proof.carried/)
  })

  it('compares with what the reader knows', async () => {
    const file = writeProof('good-p256-key')
    expect((await machine.run('verify', file, '--chain-id', '870603')).exitCode).toBe(0)
    expect((await machine.run('verify', file, '--chain-id', '1')).exitCode).toBe(1)
    expect((await machine.run('verify', file, '--block-hash', `0x${'1'.repeat(64)}`)).exitCode).toBe(1)
  })

  it('tells what was recorded, with and without the ledger, and holds it against the key of the log', async () => {
    const [whole, early] = [writeProof('good-record-whole'), writeProof('good-record-not-anchored')]
    const { exitCode, out } = await machine.run('verify', whole, early)
    expect(exitCode).toBe(0)
    expect(out).toMatch(/record-whole.json: holds\n/)
    expect(out).toMatch(/record-not-anchored.json: holds by the log alone\n/)
    expect(out).toMatch(/\/data\/no2 +41.5/)
    const { json } = await machine.run('verify', whole, early, '--json')
    expect(json()).toMatchObject([
      { kind: 'record', valid: true, anchored: true, what: { attributeCount: 9, device: 'd1' } },
      { kind: 'record', valid: true, anchored: false },
    ])
    const { log } = JSON.parse(fs.readFileSync(whole, 'utf8'))
    expect((await machine.run('verify', whole, '--log-key', log.key)).exitCode).toBe(0)
    const other = JSON.parse(fs.readFileSync(writeProof('bad-record-other-anchor'), 'utf8'))
    expect((await machine.run('verify', early, '--log-key', other.log.key)).exitCode).toBe(1)
    expect((await machine.run('verify', whole, '--witness', log.key)).exitCode).toBe(1)
    expect((await machine.run('verify', whole, '--log-key', 'no key')).exitCode).not.toBe(0)
  })

  it('ends with code 1 when a receipt does not hold, and says why', async () => {
    const { exitCode, out } = await machine.run('verify', writeProof('bad-record-other-value'))
    expect(exitCode).toBe(1)
    expect(out).toMatch(/FAILED +receipt.attributes/)
  })

  it('checks a proof of a log with what it does not hold itself', async () => {
    const receipt = writeProof('good-record-whole')
    const { inclusion, checkpoint, log } = JSON.parse(fs.readFileSync(receipt, 'utf8'))
    const file = path.join(machine.folder, '5.tlog-proof')
    fs.writeFileSync(
      file,
      ['c2sp.org/tlog-proof@v1', `index ${inclusion.index}`, ...inclusion.hashes, '', checkpoint].join('\n'),
    )
    const whole = (await machine.run('verify', receipt, '--json')).json()
    const { entry } = Object(whole)[0].what
    const known = ['--log-key', log.key]
    expect((await machine.run('verify', file, ...known, '--entry', entry)).out).toContain('holds by the log alone')
    expect((await machine.run('verify', file, ...known)).out).toMatch(/FAILED +log-proof.inclusion/)
    expect((await machine.run('verify', file, '--entry', entry)).exitCode).toBe(1)
  })

  it('refuses a file that is no JSON', async () => {
    const file = path.join(machine.folder, 'text.json')
    fs.writeFileSync(file, 'hello')
    expect((await machine.run('verify', file)).exitCode).toBe(2)
  })
})

it('finds the machine in order', async () => {
  const data = path.join(machine.folder, 'data')
  const ran = await machine.run('doctor', '--data', data, '--json')
  expect(ran.json()).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ name: 'ledger engine' })]),
  })
  expect(fs.existsSync(data)).toBe(false)
})

it('runs as a program of its own', () => {
  const program = fileURLToPath(new URL('../bin/concejo.mjs', import.meta.url))
  const ran = spawnSync(process.execPath, [program, 'verify', writeProof('good-p256-key'), '--json'], {
    cwd: machine.folder,
    encoding: 'utf8',
  })
  expect(ran.stderr).toBe('')
  expect(ran.status).toBe(0)
  expect(JSON.parse(ran.stdout)).toMatchObject([{ valid: true }])
})
