import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDataFolder, type RunningNode, removeDataFolder, startNode } from '../../test/support/start-node.ts'
import { createMachine, type TestMachine } from '../test-support/run.ts'

let node: RunningNode
let machine: TestMachine

beforeAll(async () => {
  node = await startNode()
  machine = createMachine({ CONCEJO_URL: node.url, CONCEJO_DATA: node.dataFolder })
})

afterAll(async () => {
  await node.kill()
  machine.remove()
  await removeDataFolder(node.dataFolder)
})

/** Run with `--json`, expect the exit code, give the result. */
async function ask(exitCode: number, ...args: readonly string[]) {
  const ran = await machine.run(...args, '--json')
  expect({ args, out: ran.exitCode === exitCode ? '' : ran.out, exitCode: ran.exitCode }).toEqual({
    args,
    out: '',
    exitCode,
  })
  return Object(ran.json())
}

const file = (name: string): string => path.join(machine.folder, name)

it('tells what the node is, and who is there', async () => {
  expect(await ask(0, 'status')).toMatchObject({ ready: true, mode: 'sandbox' })
  expect((await ask(0, 'organisation', 'list')).length).toBeGreaterThan(1)
  expect((await ask(0, 'member', 'list', '--role', 'funds.call-manager')).length).toBeGreaterThan(0)
  expect((await ask(0, 'act', 'commands')).length).toBeGreaterThan(20)
})

it('asks to sign in with code 4', async () => {
  expect(await ask(4, 'act', 'list')).toMatchObject({ error: { code: 'http.sign-in-needed' } })
})

it('takes an act with a key of its own from preparation to a proof that holds offline', async () => {
  await ask(0, 'key', 'create', 'mine')
  await ask(0, 'sign-in', '--key', 'mine', '--name', 'Test applicant')
  const act = await ask(0, 'network', 'register-applicant')
  expect(act).toMatchObject({ state: 'applied', name: 'network.register-applicant' })
  expect(await ask(0, 'act', 'show', act.actId)).toMatchObject({ state: 'applied' })
  await ask(0, 'act', 'proof', act.actId, '--out', file('proof.json'))
  expect(await ask(0, 'verify', file('proof.json'))).toMatchObject([{ valid: true, sandbox: true }])
  await ask(0, 'sign-out')
})

it('signs offline what was prepared online, and submits it without a session, once', async () => {
  await ask(0, 'key', 'create', 'offline')
  await ask(0, 'act', 'prepare', 'network.register-applicant', '--key', 'offline', '--out', file('act.json'))
  await ask(0, 'act', 'sign', file('act.json'), '--key', 'offline')
  const first = await ask(0, 'act', 'submit', file('act.json'))
  const second = await ask(0, 'act', 'submit', file('act.json'))
  expect(first.state).toBe('applied')
  expect(second).toEqual(first)
})

it('refuses an act that was altered after it was signed', async () => {
  const content = JSON.parse(fs.readFileSync(file('act.json'), 'utf8'))
  content.act.typedData.message.act.id = `0x${'7'.repeat(64)}`
  fs.writeFileSync(file('altered.json'), JSON.stringify(content))
  expect((await machine.run('act', 'submit', file('altered.json'))).exitCode).not.toBe(0)
})

it('steps into a persona and does the acts of its role, refused where it has none', async () => {
  await ask(0, 'demo')
  const personas = await ask(0, 'persona', 'list')
  const find = (role: string) => personas.find((item: { roles: readonly string[] }) => item.roles.includes(role)).id
  await ask(0, 'sign-in', '--persona', find('funds.evaluator'))
  const refused = await machine.run(
    'funds',
    'open-programme',
    '--set',
    'currency=EUR',
    '--set',
    'envelope="1000"',
    '--json',
  )
  expect(refused.exitCode).not.toBe(0)
  expect(Object(refused.json()).error.code).toMatch(/^[a-z]+(\.[a-z-]+)+$/)
})

it('describes the input of an act', async () => {
  expect(await ask(0, 'act', 'describe', 'funds.publish-call')).toMatchObject({ input: { type: 'object' } })
  expect((await machine.run('funds', 'publish-call', '--help')).out).toContain('closesAt')
  expect(await ask(2, 'act', 'describe', 'funds.nothing')).toMatchObject({ error: { code: 'cli.act-unknown' } })
})

it('audits, backs up and restores a stopped node', async () => {
  await node.stop()
  await ask(0, 'audit')
  await ask(0, 'backup', file('backup'))
  expect(await ask(1, 'backup', file('backup'))).toMatchObject({ error: { code: expect.any(String) } })
  const target = await createDataFolder()
  await ask(0, 'restore', file('backup'), '--data', target)
  await removeDataFolder(target)
})
