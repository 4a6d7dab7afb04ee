import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Bytes32, bytes32, createId, sha256Hex } from '@concejo/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { createMachine, type TestMachine } from '../../cli/test-support/run.ts'
import { type RunningNode, removeDataFolder, startNode } from '../support/start-node.ts'
import { createApplicationContent, createCallRules } from './crew.ts'

const staff = [
  ...['alba', 'bruno', 'carla', 'diego', 'elena', 'farid', 'greta', 'hugo', 'ines', 'jorge', 'karin', 'luis'],
  ...['marta', 'nora', 'olga', 'pablo'],
] as const
type Name = (typeof staff)[number] | 'keyholder'

/** What the answers are read for. */
const answer = z.looseObject({})
const act = z.looseObject({ actId: z.string(), state: z.string() })
const stored = z.looseObject({ documentId: z.string(), commitment: z.string() })
const listed = z.array(z.looseObject({}))
const failure = z.object({ error: z.looseObject({ code: z.string() }) })
const who = z.looseObject({
  members: z.array(z.looseObject({ member: z.string(), person: z.string(), organisation: z.string() })),
})

let node: RunningNode
const machines = new Map<Name, TestMachine>()
const memberships = new Map<Name, z.output<typeof who>['members'][number]>()
const [programme, call, best, second, third] = [createId(), createId(), createId(), createId(), createId()]
const [agreement, payment] = [createId(), createId()]

beforeAll(async () => {
  node = await startNode({ demo: false })
  for (const name of staff) {
    machines.set(name, createMachine({ CONCEJO_URL: node.url }))
    await run(name, answer, 'sign-in', '--persona', name)
  }
  machines.set('keyholder', createMachine({ CONCEJO_URL: node.url, CONCEJO_PASSPHRASE: 'a passphrase of a test' }))
})

afterAll(async () => {
  for (const machine of machines.values()) {
    machine.remove()
  }
  await node.stop()
  await removeDataFolder(node.dataFolder)
})

function machineOf(name: Name): TestMachine {
  const machine = machines.get(name)
  expect(machine).toBeDefined()
  return machine ?? createMachine()
}

/** Run a command on somebody's machine that succeeds; gives what `--json` printed. */
async function run<Schema extends z.ZodType>(
  name: Name,
  schema: Schema,
  ...args: readonly string[]
): Promise<z.output<Schema>> {
  const ran = await machineOf(name).run(...args, '--json')
  expect({ name, args, exitCode: ran.exitCode, said: ran.exitCode === 0 ? '' : ran.out + ran.err }).toEqual({
    name,
    args,
    exitCode: 0,
    said: '',
  })
  return schema.parse(ran.json())
}

/** Run a command that fails with an exit code; gives the code of the error, or of the refusal of the act. */
async function fail(name: Name, exitCode: number, ...args: readonly string[]): Promise<string> {
  const ran = await machineOf(name).run(...args, '--json')
  expect({ args, exitCode: ran.exitCode, said: ran.exitCode === exitCode ? '' : ran.out }).toEqual({
    args,
    exitCode,
    said: '',
  })
  const failed = failure.safeParse(ran.json())
  return failed.success ? failed.data.error.code : String(Object(ran.json()).refusal?.code)
}

const flags = (input: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(input).flatMap(([field, value]) => [
    '--set',
    `${field}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  ])

/** The first prepares and signs; each of the others finds the act in the list of what waits, and signs it. */
async function perform(names: readonly Name[], command: string, input: Readonly<Record<string, unknown>>) {
  const [first = 'alba', ...others] = names
  const words = command.split('.')
  let done = await run(first, act, ...words, ...flags(input))
  for (const name of others) {
    expect(done.state).toBe('collecting')
    const waiting = await run(name, listed, 'act', 'list', '--waiting')
    expect(waiting.map(({ actId }) => actId)).toContain(done.actId)
    done = await run(name, act, 'act', 'sign', done.actId)
  }
  expect(done.state).toBe('applied')
  return done
}

/** The code with which an act is refused: exit code 1, or 4 where the person is not allowed to do it. */
const refused = (name: Name, command: string, input: Readonly<Record<string, unknown>>, exitCode = 1) =>
  fail(name, exitCode, ...command.split('.'), ...flags(input))

async function note(name: Name, subject: Bytes32, text: string): Promise<string> {
  const made = await run(name, stored, 'document', 'create', '--purpose', 'note', '--subject', subject, '--text', text)
  return made.commitment
}

async function meet(name: Name) {
  const known = memberships.get(name)
  const [membership] = known === undefined ? (await run(name, who, 'whoami')).members : [known]
  expect(membership).toBeDefined()
  const found = membership ?? { member: '', person: '', organisation: '' }
  memberships.set(name, found)
  return found
}

const moveClock = (length: string) => run('alba', answer, 'clock', length)

function writeJson(name: Name, file: string, content: unknown): string {
  const target = path.join(machineOf(name).folder, file)
  writeFileSync(target, JSON.stringify(content))
  return target
}

it('registers an applicant whose key is locked and never leaves the machine', async () => {
  const { member } = await run('keyholder', answer, 'key', 'create', 'mine', '--passphrase')
  await run('keyholder', answer, 'sign-in', '--key', 'mine', '--name', 'Applicant with a key')
  const registered = await run('keyholder', act, 'network', 'register-applicant')
  expect(registered.state).toBe('applied')
  await run('keyholder', answer, 'sign-in', '--key', 'mine')
  expect(await meet('keyholder')).toMatchObject({ member, roles: ['funds.applicant', 'registry.administrator'] })
})

it('opens a programme and publishes a call, never above the envelope', async () => {
  const title = { en: 'Living neighbourhoods', es: 'Barrios vivos' }
  const publish = ['--public', '--set', `title=${JSON.stringify(title)}`, '--set', `summary=${JSON.stringify(title)}`]
  const about = await run('alba', stored, 'document', 'create', '--purpose', 'programme', ...publish)
  const input = { programme, currency: 'EUR', envelope: '10000000', document: about.commitment }
  await perform(['alba'], 'funds.open-programme', input)
  const file = writeJson('bruno', 'call-text.json', { title, summary: title, criteria: [], eligibilityRules: [] })
  const text = await run('bruno', stored, 'document', 'create', '--purpose', 'call', '--public', '--input', file)
  const { now } = z.object({ now: z.number() }).parse(await run('bruno', answer, 'clock'))
  const marta = await meet('marta')
  const rules = createCallRules({
    programme,
    now,
    closesIn: 10 * 86_400,
    appealBody: bytes32.parse(marta.organisation),
    document: bytes32.parse(text.commitment),
  })
  const rulesFile = writeJson('bruno', 'call.json', { ...rules, call, opensAt: new Date(now * 1000).toISOString() })
  const tooMuch = ['funds', 'publish-call', '--input', rulesFile, '--set', 'budget=10000001']
  const prepared = await run('bruno', act, ...tooMuch)
  expect(await fail('alba', 1, 'act', 'sign', prepared.actId)).toBe('funds.over-envelope')
  const published = await run('bruno', act, 'funds', 'publish-call', '--input', rulesFile)
  const signed = await run('alba', act, 'act', 'sign', published.actId)
  expect(signed.state).toBe('applied')
  expect(await run('pablo', answer, 'funds', 'call', call)).toMatchObject({ phase: 'open', budget: '10000000' })
})

it('takes applications, one replaced, one withdrawn, none after the deadline', async () => {
  const submit = async (name: Name, application: Bytes32, amount: string) => {
    const file = writeJson(name, 'application.json', createApplicationContent('Shade', amount))
    const place = ['--purpose', 'application', '--subject', application]
    const { commitment } = await run(name, stored, 'document', 'create', ...place, '--input', file)
    await perform([name], 'funds.submit-application', { application, call, amount, commitment })
  }
  await submit('keyholder', best, '4000000')
  await submit('keyholder', best, '4500000')
  await submit('pablo', second, '5800000')
  await submit('olga', third, '2000000')
  await perform(['olga'], 'funds.withdraw-application', { application: third })
  expect(await run('keyholder', answer, 'funds', 'application', best)).toMatchObject({
    version: 2,
    amount: '4500000',
    state: 'submitted',
    content: { title: 'Shade' },
  })
  expect(await run('olga', listed, 'funds', 'applications')).toMatchObject([{ state: 'withdrawn' }])
  expect(Object.keys(await run('carla', answer, 'funds', 'application', best))).not.toContain('content')
  await moveClock('10d1s')
  const late = { application: createId(), call, amount: '1000000', commitment: createId() }
  expect(await refused('olga', 'funds.submit-application', late)).toBe('funds.not-open')
})

it('shows the content to officials after the deadline, and the commitment stands for exactly it', async () => {
  const { commitment, content } = await run('carla', answer, 'funds', 'application', best)
  expect(content).toMatchObject({ title: 'Shade' })
  const file = path.join(machineOf('carla').folder, 'downloaded.json')
  await run('carla', answer, 'document', 'download', String(commitment), '--out', file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(content)
})

it('decides on eligibility, and draws evaluators by seeds that no single party chose', async () => {
  for (const application of [best, second]) {
    const reason = await note('carla', application, 'Checked against the registers.')
    const outcomes = ['registered', 'complete'].map((rule) => ({ rule, met: true, reason }))
    await perform(['carla'], 'funds.decide-eligibility', { application, outcomes })
  }
  await perform(['bruno'], 'funds.finish-eligibility', { call })
  const evaluators = await run('bruno', listed, 'member', 'list', '--role', 'funds.evaluator')
  const members = evaluators.map(({ member }) => member)
  expect(members).toHaveLength(3)
  await perform(['bruno'], 'funds.form-pool', { call, members, seedTerm: 3_600 })
  await run('greta', act, 'funds', 'seal-seed', call, '--role', 'funds.panel-chair')
  await run('nora', act, 'funds', 'seal-seed', call, '--role', 'auditor')
  expect(await fail('bruno', 1, 'funds', 'unseal-seed', call)).toBe('cli.nothing-sealed')
  await moveClock('1h1s')
  await run('greta', act, 'funds', 'unseal-seed', call)
  await run('nora', act, 'funds', 'unseal-seed', call)
  await moveClock('1h1s')
  await perform(['bruno'], 'funds.draw-evaluators', { call })
  expect(await run('nora', answer, 'funds', 'call', call)).toMatchObject({ phase: 'scoring' })
})

const pool = ['diego', 'elena', 'farid'] as const

async function assignmentOf(name: Name, application: Bytes32) {
  const items = await run(name, listed, 'funds', 'assignments', '--call', call)
  return items.find((item) => item['application'] === application)
}

it('replaces an evaluator with a conflict, who can no longer score', async () => {
  const assigned: Name[] = []
  for (const name of pool) {
    if ((await assignmentOf(name, best)) !== undefined) {
      assigned.push(name)
    }
  }
  expect(assigned).toHaveLength(2)
  const [conflicted = 'diego'] = assigned
  const declaration = await note(conflicted, best, 'The applicant is my neighbour.')
  await perform([conflicted], 'funds.declare-interest', { application: best, conflict: true, declaration })
  const scores = ['--score', 'quality=9', '--score', 'impact=8', '--text', 'A sound plan.']
  expect(await fail(conflicted, 4, 'funds', 'seal-score', best, ...scores)).toBe('funds.conflict')
  expect(existsSync(path.join(machineOf(conflicted).folder, 'sealed'))).toBe(true)
  expect(readdirSync(path.join(machineOf(conflicted).folder, 'sealed'))).toEqual([])
  const replacement = pool.find((name) => !assigned.includes(name)) ?? 'diego'
  expect(await assignmentOf(replacement, best)).toMatchObject({ interest: 'none' })
})

it('seals scores and reveals what was sealed, nothing else', async () => {
  const sealed: { readonly name: Name; readonly application: Bytes32 }[] = []
  for (const [application, points] of [
    [best, 9],
    [second, 7],
  ] as const) {
    for (const name of pool) {
      const assignment = await assignmentOf(name, application)
      if (assignment === undefined || assignment['interest'] === 'conflict') {
        continue
      }
      const declaration = await note(name, application, 'No interest.')
      await perform([name], 'funds.declare-interest', { application, conflict: false, declaration })
      const scores = ['--score', `impact=${points - 1}`, '--score', `quality=${points}`, '--text', 'A sound plan.']
      await run(name, act, 'funds', 'seal-score', application, ...scores)
      sealed.push({ name, application })
    }
  }
  expect(sealed).toHaveLength(4)
  const [first = { name: 'diego' as const, application: best }] = sealed
  expect(await fail(first.name, 2, 'funds', 'seal-score', best, '--score', 'quality=11')).toBe('cli.bad-option')
  await moveClock('7d1s')
  const kept = readSealed(first.name, first.application)
  const changed = { ...kept, scores: [10, 10] }
  expect(await refused(first.name, 'funds.reveal-score', changed)).toBe('funds.reveal-mismatch')
  for (const { name, application } of sealed) {
    const revealed = await run(name, act, 'funds', 'unseal-score', application)
    expect(revealed.state).toBe('applied')
  }
})

/** What an evaluator's machine keeps of the scores for an application. */
function readSealed(name: Name, application: Bytes32): Readonly<Record<string, unknown>> {
  const folder = path.join(machineOf(name).folder, 'sealed')
  const openings = readdirSync(folder).map((file) => Object(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))))
  return openings.find(({ subject }) => subject === application)?.opening ?? {}
}

it('ranks as anybody computes it from public data', async () => {
  await moveClock('2d1s')
  const file = path.join(machineOf('greta').folder, 'ranking.json')
  await run('greta', answer, 'funds', 'ranking', call, '--out', file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ call, applications: [best, second], below: [] })
  const wrong = { call, applications: [second, best], below: [] }
  expect(await refused('greta', 'funds.append-ranking', wrong)).toBe('funds.out-of-order')
  const appended = await run('greta', act, 'funds', 'append-ranking', '--input', file)
  expect(appended.state).toBe('applied')
  await perform(['hugo'], 'funds.adopt-list', { call })
  expect(await run('nora', answer, 'funds', 'ranking', call)).toMatchObject({
    version: 1,
    complete: true,
    ranked: [
      { application: best, selected: true },
      { application: second, selected: false },
    ],
    differences: [],
  })
})

it('hears an appeal within the standstill', async () => {
  const appeal = createId()
  const selected = { appeal, application: best, grounds: createId() }
  expect(await refused('keyholder', 'funds.file-appeal', selected)).toBe('funds.not-appealable')
  const grounds = await note('pablo', second, 'The impact was scored too low.')
  await perform(['pablo'], 'funds.file-appeal', { appeal, application: second, grounds })
  const reason = await note('marta', second, 'The scores stand.')
  await perform(['marta'], 'funds.decide-appeal', { appeal, upheld: false, reason })
  expect(await run('pablo', answer, 'funds', 'application', second)).toMatchObject({
    appeal: { appeal, state: 'dismissed' },
  })
})

it('signs the agreement with the key of the applicant and two people of the funder', async () => {
  await moveClock('5d1s')
  const account = await run(
    'keyholder',
    stored,
    ...['document', 'create', '--purpose', 'payee-account', '--subject', agreement],
    ...flags({ holder: 'Applicant with a key', iban: 'ES9121000418450200051332' }),
  )
  const { now } = z.object({ now: z.number() }).parse(await run('hugo', answer, 'clock'))
  await perform(['hugo', 'alba', 'keyholder'], 'funds.sign-agreement', {
    agreement,
    application: best,
    amount: '4500000',
    milestones: [{ amount: '4500000', dueAt: now + 30 * 86_400, prefinancing: false }],
    account: account.commitment,
    document: await note('hugo', agreement, 'Agreement in the standard form.'),
  })
  expect(await fail('hugo', 1, 'document', 'show', account.commitment)).toMatch(/^documents\./)
  const photo = path.join(machineOf('keyholder').folder, 'works.txt')
  writeFileSync(photo, 'The trees stand.')
  const place = ['--purpose', 'report', '--subject', agreement]
  const { documentId } = await run('keyholder', stored, 'document', 'upload', photo, ...place)
  const report = ['--text', 'The works are done.', '--attach', documentId]
  const told = await run('keyholder', stored, 'document', 'create', ...place, ...report)
  const document = told.commitment
  await perform(['keyholder'], 'funds.report-milestone', { agreement, milestone: 0, document })
  expect(await run('ines', answer, 'document', 'download', documentId)).toMatchObject({ content: 'The trees stand.' })
  const reason = await note('ines', agreement, 'One invoice is missing.')
  await perform(['ines'], 'funds.decide-milestone', { agreement, milestone: 0, accepted: '4000000', reason })
  expect(await run('keyholder', answer, 'funds', 'agreement', agreement)).toMatchObject({
    milestones: [{ state: 'partly-accepted', accepted: '4000000' }],
  })
})

it('pays by four different hands: who prepares does not approve, who accepts does not pay', async () => {
  for (const name of ['jorge', 'ines'] as const) {
    const { member } = await meet(name)
    await run('alba', act, 'member', 'grant-role', member, 'funds.payment-approver')
  }
  for (const name of ['karin', 'luis'] as const) {
    const { person } = await meet(name)
    await perform(['alba', 'hugo'], 'funds.set-payment-limit', { programme, person, limit: '5000000' })
  }
  const order = { payment, agreement, milestone: 0, amount: '4000000' }
  expect(await refused('jorge', 'funds.prepare-payment', { ...order, amount: '4000001' })).toBe('funds.over-accepted')
  await perform(['jorge'], 'funds.prepare-payment', order)
  expect(await refused('jorge', 'funds.approve-payment', { payment }, 4)).toBe('funds.preparer-approves')
  expect(await refused('ines', 'funds.approve-payment', { payment }, 4)).toBe('funds.acceptor-pays')
  await perform(['karin'], 'funds.approve-payment', { payment })
  expect(await refused('karin', 'funds.approve-payment', { payment })).toBe('funds.approved-twice')
  await perform(['luis'], 'funds.approve-payment', { payment })
  const file = path.join(machineOf('jorge').folder, 'pay.xml')
  const debtor = ['--debtor-name', 'Villa Concejo', '--debtor-iban', 'ES9121000418450200051332']
  const made = await run(
    'jorge',
    answer,
    ...['funds', 'bank-file', payment, ...debtor, '--date', '2030-01-15', '--out', file],
  )
  expect(made).toMatchObject({ count: 1, controlSum: '4000000', digest: sha256Hex(readFileSync(file)) })
  await perform(['jorge'], 'funds.export-payments', { payments: [payment], file: made['digest'] })
  const evidence = await note('karin', agreement, 'On the statement.')
  const recorded = await perform(['karin'], 'funds.record-payment', { payment, confirmed: true, evidence })
  expect(await run('nora', answer, 'funds', 'payment', payment)).toMatchObject({ state: 'confirmed', approvals: 2 })
  expect(await run('nora', answer, 'funds', 'agreement', agreement)).toMatchObject({ paid: '4000000' })
  const proof = path.join(machineOf('nora').folder, 'payment.proof.json')
  await run('nora', answer, 'act', 'proof', recorded.actId, '--out', proof)
  expect(await run('nora', listed, 'verify', proof)).toMatchObject([{ valid: true }])
})

it('shows the whole file to people, in text, with nothing undefined', async () => {
  const commands = [
    ['whoami'],
    ['clock'],
    ['act', 'list'],
    ['document', 'list', '--subject', agreement],
    ['member', 'show', (await meet('karin')).member],
    ['funds', 'programmes'],
    ['funds', 'calls'],
    ['funds', 'call', call],
    ['funds', 'applications', call],
    ['funds', 'application', best],
    ['funds', 'ranking', call],
    ['funds', 'agreements'],
    ['funds', 'agreement', agreement],
    ['funds', 'payments'],
    ['funds', 'payment', payment],
    ['funds', 'publish-call', '--help'],
  ]
  for (const command of commands) {
    const { exitCode, out } = await machineOf('karin').run(...command)
    expect({ command, exitCode, out }).toEqual({ command, exitCode: 0, out: expect.not.stringMatching(oddText) })
  }
})

const oddText = /undefined|null|NaN|\[object/
