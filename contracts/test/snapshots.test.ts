import fs from 'node:fs'
import path from 'node:path'
import { createId, unsafeBrand } from '@concejo/protocol'
import { afterAll, expect, test } from 'vitest'
import { contracts } from '../index.ts'
import { contractsFolder } from '../sources.ts'
import { type Chain, createPersona, getPersona, startChain } from './support/chain.ts'
import { as, commitScores, decide, drawPool, publish, submit, terms } from './support/grant.ts'
import { consistencyOf, createLeaves, uniformRoots } from './support/merkle-tree.ts'

const codeBytesMax = 24_576
const file = path.join(contractsFolder, 'snapshots/gas/acts.json')
/** Gas moves a little with the values: zero bytes are cheaper, and the draw decides how many members are compared. */
const tolerance = 0.1

/** Sizes to anchor one after the other, those with a name to measure. */
const anchorSizes: readonly (readonly [number, string?])[] = [
  [941, 'the first'],
  [1_000, '10^3'],
  [999_401],
  [1_000_000, '10^6'],
  [999_940_001],
  [1_000_000_000, '10^9'],
]

let chain: Chain | undefined
afterAll(() => chain?.stop())

test('each contract fits into what a chain accepts', () => {
  for (const { name, runtimeCode } of Object.values(contracts)) {
    expect([name, (runtimeCode.length - 2) / 2 <= codeBytesMax]).toEqual([name, true])
  }
})

test('every custom error is provoked by a test', () => {
  const tests = readTests(path.join(contractsFolder, 'test'))
  const errors = Object.values(contracts).flatMap(({ name, abi }) =>
    name.endsWith('Verifier')
      ? []
      : unsafeBrand<{ type: string; name: string }[]>(abi).filter(({ type }) => type === 'error'),
  )
  const missing = [...new Set(errors.map(({ name }) => name))].filter((name) => !tests.includes(`'${name}'`))
  expect(missing.sort()).toEqual([
    // Of the library that computes the domain separator, for fields that we do not use.
    'ERC5267ExtensionsNotSupported',
    // GrantCalls refuses a known identifier first; kept so that the frozen rules do not rest on that alone.
    'GrantRulesFrozen',
  ])
})

test('gas of the acts stays as committed', async () => {
  chain = await startChain()
  const gas = await measure(chain)
  if (!fs.existsSync(file) || process.env['CONCEJO_UPDATE_SNAPSHOTS'] === '1') {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, `${JSON.stringify(gas, null, 2)}\n`)
  }
  const committed: Readonly<Record<string, number>> = JSON.parse(fs.readFileSync(file, 'utf8'))
  expect(Object.keys(gas)).toEqual(Object.keys(committed))
  for (const [name, used] of Object.entries(gas)) {
    const before = committed[name] ?? 0
    expect([name, Math.abs(used - before) <= before * tolerance ? before : used]).toEqual([name, before])
  }
})

async function measure(on: Chain): Promise<Record<string, number>> {
  const gas: Record<string, number> = {}
  const must = on.must
  on.must = async (contract, functionName, params, signers, options) => {
    const outcome = await must(contract, functionName, params, signers, options)
    gas[functionName] ??= Number(outcome.gas)
    return outcome
  }
  const scenario = await publish(on, { budget: 2000n, awardMax: 100n, evaluatorsMin: 1 })
  on.advance(20)
  for (let index = 0; index < 100; index += 1) {
    await submit(scenario, `applicant${(index % 4) + 1}`, 20n)
  }
  on.advance(terms.open)
  for (const application of scenario.applications) {
    await decide(scenario, application, true)
  }
  await on.must('GrantCalls', 'finishEligibility', { call: scenario.call }, as(on, 'manager'))
  await drawPool(scenario, ['evaluator1', 'evaluator2', 'evaluator3', 'evaluator4', 'evaluator5'])
  const reveals = []
  for (const application of scenario.applications) {
    reveals.push(...(await commitScores(scenario, application, [8, 4])))
  }
  for (const reveal of reveals) {
    await reveal()
  }
  const applications = [...scenario.applications].sort()
  const ranking = await on.must(
    'GrantEvaluation',
    'appendRanking',
    { call: scenario.call, applications, below: [] },
    as(on, 'chair'),
  )
  gas['appendRanking of 100'] = Number(ranking.gas)
  delete gas['appendRanking']
  await on.must('GrantEvaluation', 'adoptList', { call: scenario.call, rankingVersion: 1 }, as(on, 'authority'))
  on.advance(terms.standstill)
  const milestones = [{ amount: 20n, dueAt: 0n, prefinancing: false }]
  const [application] = scenario.applications
  const agreement = createId()
  const contract = { agreement, application, amount: 20n, milestones, account: createId(), document: createId() }
  await on.must('GrantAgreements', 'signAgreement', contract, as(on, 'authority', 'owner', 'applicant1'))
  await on.must(
    'GrantAgreements',
    'reportMilestone',
    { agreement, milestone: 0, document: createId() },
    as(on, 'applicant1'),
  )
  await on.must(
    'GrantAgreements',
    'decideMilestone',
    { agreement, milestone: 0, accepted: 20n, reason: createId() },
    as(on, 'project'),
  )
  await on.must(
    'GrantAgreements',
    'preparePayment',
    { payment: createId(), agreement, milestone: 0, amount: 20n },
    as(on, 'preparer'),
  )
  return { ...gas, ...(await measureLog(on)) }
}

/** Anchors of a log as it grows: each from a little smaller tree, whose proof has about all the hashes there are. */
async function measureLog(on: Chain): Promise<Record<string, number>> {
  const logKey = createPersona('log', getPersona(on.people, 'steward').organisation)
  const keys = { origin: createId(), signer: logKey.signer, noteKey: createId() }
  const opened = await on.must('Checkpoints', 'openLog', keys, as(on, 'steward'))
  const gas: Record<string, number> = { openLog: Number(opened.gas) }
  const [leaf = createId()] = createLeaves('city', 1)
  const roots = uniformRoots(leaf)
  let last = 0
  for (const [size, name] of anchorSizes) {
    const consistency = last === 0 ? [] : consistencyOf(roots, last, size)
    const params = { size: BigInt(size), root: roots(0, size), consistency }
    const anchored = await on.must('Checkpoints', 'anchorCheckpoint', params, [logKey])
    if (name !== undefined) {
      gas[`anchorCheckpoint of ${name}, ${consistency.length} hashes`] = Number(anchored.gas)
    }
    last = size
  }
  return gas
}

function readTests(folder: string): string {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('snapshots'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')
}
