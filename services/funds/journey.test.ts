import { auditProjection } from '@concejo/ledger'
import { type Bytes32, bytes32, createId, type EndpointResult, unsafeBrand } from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoints } from './api.ts'
import {
  applyTo,
  commitScores,
  day,
  decideEligibility,
  drawEvaluators,
  publishCall,
  rankAndAdopt,
  revealScores,
  storeNote,
} from './demo-steps.ts'
import { funds } from './index.ts'
import { taskKeys } from './model.ts'
import { permissions, roles } from './permissions.ts'
import { computeRanking } from './ranking.ts'
import { demo } from './seeds.ts'
import { createRunner, type TestRunner } from './test-support/create-runner.ts'
import {
  checkPain001,
  create360GivingCheck,
  create360GivingRulesCheck,
  createOcdsCheck,
} from './test-support/open-data-schemas.ts'
import { startTestNode, type TestNode } from './test-support/start-node.ts'

type Call = EndpointResult<typeof endpoints.getCall>
type Application = EndpointResult<typeof endpoints.getApplication>
type Agreement = EndpointResult<typeof endpoints.getAgreement>

let node: TestNode
let runner: TestRunner
const calls: Record<string, Bytes32> = {}
let programme: Bytes32

beforeAll(async () => {
  node = await startTestNode([funds], demo)
  runner = createRunner(node)
  await demo.run(runner)
  const found = endpoints.listCalls.result?.parse(await runner.read('/api/funds/calls'))
  for (const call of found?.items ?? []) {
    calls[call.title?.en ?? ''] = call.call
    programme = call.programme
  }
})

afterAll(async () => {
  await node.stop()
})

describe('the demo city', () => {
  it('has one call with a payment, one being scored and one open', async () => {
    const phases = await Promise.all(Object.values(calls).map(async (call) => (await getCall(call)).phase))
    expect(phases.toSorted()).toEqual(['awards', 'open', 'scoring'])
    expect(await runner.read('/api/funds/register')).toMatchObject({
      programmes: 1,
      openCalls: 1,
      applications: 6,
      agreements: 1,
      totals: [{ currency: 'EUR', envelope: '30000000', committed: '4500000', paid: '1500000' }],
    })
  })

  it('shows where the money of the programme goes, to the last cent', async () => {
    const flow = endpoints.getProgrammeFlow.result?.parse(await runner.read(`/api/funds/programmes/${programme}/flow`))
    const out = flow?.links.filter((link) => link.from === programme) ?? []
    expect(out.reduce((sum, link) => sum + BigInt(link.amount), 0n)).toBe(30_000_000n)
    expect(flow?.links.filter((link) => link.paid !== '0').map((link) => link.paid)).toEqual(['1500000', '1500000'])
  })

  it('has tasks for the people whose turn it is, of kinds that the portal knows', async () => {
    const tasks = await Promise.all(
      demo.personas.map(async ({ id }) => (await getTasks(id)).map((key) => [id, key] as const)),
    )
    expect(tasks.flat().filter(([, key]) => !taskKeys.some((known) => known === key))).toEqual([])
    expect(tasks.flat()).toEqual(
      expect.arrayContaining([
        ['hugo', 'task.contract'],
        ['olga', 'task.report-milestone'],
      ]),
    )
  })
})

describe('an evaluator', () => {
  it('reads an application after declaring to have no interest in it, and no other', async () => {
    const url = `/api/funds/my-assignments?call=${at('Shops without steps')}`
    const assigned = z.object({
      items: z.array(z.object({ application: bytes32, interest: z.string(), committed: z.boolean() })),
    })
    const seen = await Promise.all(
      ['diego', 'elena', 'farid'].map(async (persona) => {
        const { items } = assigned.parse(await runner.read(url, persona))
        return Promise.all(
          items.map(async ({ application, interest, committed }) => {
            const { content } = await getApplication(application, persona)
            expect([content !== undefined, committed]).toEqual([interest === 'declared', interest === 'declared'])
            return persona
          }),
        )
      }),
    )
    // Two applications, two evaluators each.
    expect(seen.flat()).toHaveLength(4)
  })
})

describe('the ranking', () => {
  it('recomputes from public data to the very list of the ledger', async () => {
    await expectSameRanking(at('Green corners'))
  })
})

describe('open data', () => {
  it('is 360Giving by the official schema', async () => {
    const check = await create360GivingCheck()
    expect(check(await runner.read('/api/funds/open-data/360giving.json'))).toEqual([])
  })

  it('is 360Giving by our own, stricter rules', async () => {
    const check = await create360GivingRulesCheck()
    expect(check(await runner.read('/api/funds/open-data/360giving.json'))).toEqual([])
  })

  it('is OCDS 1.1.5', async () => {
    const check = await createOcdsCheck()
    const content = await runner.read('/api/funds/open-data/ocds.json')
    expect(check(content)).toEqual([])
    expect(content).toMatchObject({ releases: [{}, {}, { tag: ['tender', 'award', 'contract', 'implementation'] }] })
  })

  it('is CSV with a line for each grant', async () => {
    const lines = String(await runner.read('/api/funds/open-data/grants.csv'))
      .trim()
      .split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('45000.00,15000.00,signed')
  })
})

describe('before the deadline', () => {
  let application: Bytes32
  beforeAll(async () => {
    const plan = { persona: 'pablo', title: 'Secret until the deadline', amount: '1900000' }
    application = await applyTo(runner, at('Culture on the square'), plan)
  })

  it.each([undefined, 'bruno', 'carla', 'hugo', 'nora', 'diego', 'olga'])(
    'an application is a commitment and a time to %s',
    async (persona) => {
      const found = await getApplication(application, persona)
      expect([found.organisation, found.amount, found.title, found.content, found.mine]).toEqual([
        ...[undefined, undefined, undefined, undefined],
        false,
      ])
      const document = await node.call({
        url: `/api/commitments/${found.commitment}`,
        ...(persona === undefined ? {} : { persona }),
      })
      expect([401, 403, 404]).toContain(document.status)
    },
  )

  it('the applicant reads what it wrote', async () => {
    const found = await getApplication(application, 'pablo')
    expect(found).toMatchObject({ mine: true, amount: '1900000', content: { title: 'Secret until the deadline' } })
  })

  it('a decision on eligibility is refused with the two times', async () => {
    const reason = await storeNote(runner, 'carla', application, 'Too early.')
    const outcomes = ['registered', 'complete', 'no-debts'].map((rule) => ({ rule, met: true, reason }))
    const outcome = await runner.attempt(['carla'], 'funds.decide-eligibility', { application, outcomes })
    expect(outcome.code).toBe('funds.not-closed')
  })

  it('and from the deadline on, officials and auditors read it, others do not', async () => {
    const { closesAt } = await getCall(at('Culture on the square'))
    await runner.advanceClock(closesAt - runner.now())
    const read = await Promise.all(
      ['carla', 'nora', 'diego', 'olga', 'jorge', undefined].map(
        async (persona) => (await getApplication(application, persona)).content !== undefined,
      ),
    )
    expect(read).toEqual([true, true, false, false, false, false])
  })

  it('a late version is refused', async () => {
    const commitment = createId()
    const input = { application, call: at('Culture on the square'), amount: '1900000', commitment }
    expect((await runner.attempt(['pablo'], 'funds.submit-application', input)).code).toBe('funds.not-open')
  })
})

describe('payments', () => {
  let agreement: Bytes32
  const payment = createId()
  beforeAll(async () => {
    const found = endpoints.listAgreements.result?.parse(await runner.read('/api/funds/agreements'))
    agreement = found?.items[0]?.agreement ?? createId()
    await report(1)
    await runner.act(['ines'], 'funds.decide-milestone', {
      agreement,
      milestone: 1,
      accepted: '2500000',
      reason: await storeNote(runner, 'ines', agreement, 'Two of three gardens.'),
    })
  })

  async function report(milestone: number): Promise<void> {
    const document = await storeNote(runner, 'olga', agreement, 'Three gardens.')
    await runner.act(['olga'], 'funds.report-milestone', { agreement, milestone, document })
  }

  it('above what was accepted are refused', async () => {
    const input = { payment: createId(), agreement, milestone: 1, amount: '2500001' }
    expect((await runner.attempt(['jorge'], 'funds.prepare-payment', input)).code).toBe('funds.over-accepted')
  })

  it('above the bound of the call say from the beginning that they need two approvals', async () => {
    expect(await getTasks('jorge')).toContain('task.prepare-payment')
    await runner.act(['jorge'], 'funds.prepare-payment', { payment, agreement, milestone: 1, amount: '2500000' })
    expect(await runner.read(`/api/funds/payments/${payment}`)).toMatchObject({
      state: 'prepared',
      approvals: 0,
      needed: 2,
    })
    await runner.act(['karin'], 'funds.approve-payment', { payment })
    expect((await runner.attempt(['karin'], 'funds.approve-payment', { payment })).code).toBe('funds.approved-twice')
    await runner.act(['luis'], 'funds.approve-payment', { payment })
  })

  it('go into a bank file that is valid, for payment staff only', async () => {
    const body = {
      payments: [payment],
      debtorName: 'Villa Concejo',
      debtorIban: 'ES7921000813610123456789',
      executionDate: '2026-12-01',
    }
    const refused = await node.call({ persona: 'bruno', url: '/api/funds/bank-files', body })
    expect(refused.body).toMatchObject({ code: 'funds.not-payment-staff' })
    const answer = await node.call({ persona: 'jorge', url: '/api/funds/bank-files', body })
    const file = endpoints.createBankFile.result?.parse(answer.body)
    expect(file).toMatchObject({ controlSum: '2500000', count: 1 })
    expect(await checkPain001(file?.xml ?? '')).toEqual([])
    await runner.act(['jorge'], 'funds.export-payments', { payments: [payment], file: file?.digest })
  })

  it('are recognised in what the bank answers, and a wrong amount is seen', async () => {
    const read = async (amount: string) => {
      const xml = `<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd>
        <Sts><Cd>BOOK</Cd></Sts><NtryDtls><TxDtls><Refs><EndToEndId>${payment.slice(2, 37)}</EndToEndId></Refs></TxDtls>
        <TxDtls><Refs><EndToEndId>unknown</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`
      const single = amount === '' ? xml : xml.replace(/<TxDtls><Refs><EndToEndId>unknown.*?<\/TxDtls>/s, '')
      const answer = await node.call({ persona: 'karin', url: '/api/funds/bank-statuses', body: { xml: single } })
      return endpoints.readBankStatus.result?.parse(answer.body).items
    }
    expect(await read('25000.00')).toMatchObject([{ payment, known: true, confirmed: true, amountDiffers: false }])
    expect(await read('25000.01')).toMatchObject([{ payment, known: true, confirmed: false, amountDiffers: true }])
    expect(await read('')).toMatchObject([{ known: true }, { known: false, endToEndId: 'unknown' }])
    await runner.act(['luis'], 'funds.record-payment', {
      payment,
      confirmed: true,
      evidence: await storeNote(runner, 'luis', agreement, 'Seen.'),
    })
  })

  it('go to an account that only the beneficiary and payment staff can read', async () => {
    const { account } = await getAgreement(agreement)
    const readers = await Promise.all(
      ['olga', 'karin', 'jorge', 'bruno', 'ines', 'nora', 'pablo'].map(
        async (persona) => (await node.call({ persona, url: `/api/commitments/${account}` })).status === 200,
      ),
    )
    expect(readers).toEqual([true, true, true, false, false, false, false])
  })

  it('go to a changed account only after the delay', async () => {
    const content = { holder: 'Cooperativa El Huerto', iban: 'ES7921000813610123456789' }
    const documentId = await runner.storeJson('olga', content, { purpose: 'note', subject: agreement })
    await runner.act(['olga', 'ines', 'karin'], 'funds.change-account', { agreement, account: documentId })
    const commitment = await runner.commitmentOf(documentId)
    expect((await getAgreement(agreement)).pendingAccount?.account).toBe(commitment)
    // Whatever purpose was given when it was stored, it is an account now.
    expect((await node.call({ persona: 'ines', url: `/api/commitments/${commitment}` })).status).not.toBe(200)
    await runner.advanceClock(3 * day + 1)
    const later = await getAgreement(agreement)
    expect([later.account, later.pendingAccount]).toEqual([commitment, undefined])
  })

  it('can be recovered, and the agreement closed; what it did not use goes back to the call', async () => {
    const recovery = createId()
    const reason = await storeNote(runner, 'hugo', agreement, 'Materials were returned.')
    await runner.act(['hugo', 'ines'], 'funds.order-recovery', { recovery, agreement, amount: '100000', reason })
    const tooMuch = { recovery, amount: '100001', evidence: reason }
    expect((await runner.attempt(['karin'], 'funds.record-repayment', tooMuch)).code).toBe('funds.over-outstanding')
    await runner.act(['karin'], 'funds.record-repayment', { recovery, amount: '100000', evidence: reason })
    expect(await getTasks('ines')).toContain('task.close-agreement')
    await runner.act(['ines', 'hugo'], 'funds.close-agreement', { agreement, terminated: false, reason })
    expect(await getAgreement(agreement)).toMatchObject({ state: 'closed', paid: '4000000', recovered: '100000' })
    expect((await getCall(at('Green corners'))).committed).toBe('4000000')
  })

  it('leave a call that can be settled, and the rest goes back to the programme', async () => {
    const call = at('Green corners')
    const [second, third] = await getRanked(call)
    const reason = await storeNote(runner, 'hugo', call, 'Declined.')
    await runner.act(['hugo', 'ines'], 'funds.lapse-award', { application: second, reason })
    await runner.act(['hugo'], 'funds.activate-reserve', { call })
    await runner.act(['hugo', 'ines'], 'funds.lapse-award', { application: third, reason })
    await runner.act(['bruno'], 'funds.settle-call', { call })
    expect((await getCall(call)).phase).toBe('settled')
    const onChain = z
      .object({ reserved: z.bigint() })
      .parse(await readContract('GrantCalls', 'getProgramme', [programme]))
    expect(await runner.read(`/api/funds/programmes/${programme}`)).toMatchObject({
      reserved: onChain.reserved.toString(),
    })
    await expectSameRanking(call)
    const flow = endpoints.getProgrammeFlow.result?.parse(await runner.read(`/api/funds/programmes/${programme}/flow`))
    const held = flow?.links.filter((link) => link.from === programme && link.to !== 'unspent') ?? []
    expect(held.reduce((sum, link) => sum + BigInt(link.amount), 0n)).toBe(onChain.reserved)
  })

  async function getRanked(call: Bytes32): Promise<readonly (Bytes32 | undefined)[]> {
    const ranking = endpoints.getRanking.result?.parse(await runner.read(`/api/funds/calls/${call}/ranking`))
    return (ranking?.items ?? []).slice(1).map((item) => item.application)
  }
})

describe('an appeal', () => {
  let call: Bytes32
  let selected: Bytes32
  let costly: Bytes32
  let ineligible: Bytes32
  let small: Bytes32
  const appeals = { costly: createId(), ineligible: createId(), small: createId() }

  beforeAll(async () => {
    call = await publishCall(runner, programme, {
      title: { en: 'Quiet streets', es: 'Calles tranquilas' },
      summary: { en: 'Less noise.', es: 'Menos ruido.' },
      budget: '6000000',
      closesAt: runner.now() + day,
      evaluatorsMin: 1,
    })
    selected = await applyTo(runner, call, { persona: 'olga', title: 'First', amount: '1800000' })
    costly = await applyTo(runner, call, { persona: 'pablo', title: 'Second', amount: '4300000' })
    ineligible = await applyTo(runner, call, { persona: 'rosa', title: 'Third', amount: '1000000' })
    small = await applyTo(runner, call, { persona: 'rosa', title: 'Fourth', amount: '400000' })
    await runner.advanceClock(day)
    await decideEligibility(runner, call, [selected, costly, ineligible, small], [ineligible])
    await drawEvaluators(runner, call, ['diego', 'elena'])
    const points: readonly (readonly [Bytes32, number])[] = [
      [selected, 9],
      [costly, 7],
      [small, 6],
    ]
    await revealScores(runner, await commitScores(runner, call, new Map(points)))
    await rankAndAdopt(runner, call, [selected, costly, small])
  })

  it('freezes what it could change, as the contract computes it', async () => {
    const filed = [
      ['rosa', small, appeals.small],
      ['rosa', ineligible, appeals.ineligible],
      ['pablo', costly, appeals.costly],
    ] as const
    for (const [persona, application, appeal] of filed) {
      const grounds = await storeNote(runner, persona, application, 'The scores overlook our partners.')
      await runner.act([persona], 'funds.file-appeal', { appeal, application, grounds })
      await expectSameFreeze()
    }
    expect(await getTasks('marta')).toContain('task.decide-appeal')
    await decide(appeals.costly, costly, false)
    await expectSameFreeze()
  })

  it('takes the call back to its evaluation when it is upheld', async () => {
    await decide(appeals.small, small, true)
    await decide(appeals.ineligible, ineligible, true)
    const detail = await getCall(call)
    expect(detail).toMatchObject({ rankingComplete: false, eligibleCount: 4, ineligibleCount: 0 })
    expect(detail.phase).not.toBe('ranked')
    expect(detail.frozenFrom).toBeUndefined()
    expect(await getTasks('greta')).toContain('act.funds.reopen-scoring.title')
  })

  it('lets others of an enlarged pool score anew, with clocks of their own', async () => {
    await runner.act(['bruno'], 'funds.form-pool', { call, members: [runner.memberOf('farid')], seedTerm: 0 })
    const evaluation = endpoints.getEvaluation.result?.parse(await runner.read(`/api/funds/calls/${call}/evaluation`))
    expect([evaluation?.pool.length, evaluation?.seeds.length]).toEqual([3, 2])
    for (const application of [small, ineligible]) {
      const reason = await storeNote(runner, 'greta', application, 'Appeal upheld.')
      await runner.act(['greta', 'bruno'], 'funds.reopen-scoring', { application, reason })
    }
    expect(await getTasks('greta')).not.toContain('act.funds.reopen-scoring.title')
    const points: readonly (readonly [Bytes32, number])[] = [
      [small, 10],
      [ineligible, 8],
    ]
    const openings = await commitScores(runner, call, new Map(points))
    expect(openings.map((opening) => opening.application)).toEqual([small, ineligible])
    await runner.advanceClock(7 * day + 1)
    expect((await getCall(call)).phase).toBe('reveal')
    expect(await getTasks(openings[0]?.persona ?? '')).toContain('task.reveal-score')
    await revealScores(runner, openings)
    await rankAndAdopt(runner, call, [small, selected, ineligible, costly])
    expect(await getApplication(small)).toMatchObject({ rank: 1, state: 'selected' })
    await expectSameRanking(call)
  })

  async function decide(appeal: Bytes32, application: Bytes32, upheld: boolean): Promise<void> {
    const reason = await storeNote(runner, 'marta', application, 'Looked at again.')
    await runner.act(['marta'], 'funds.decide-appeal', { appeal, upheld, reason })
  }

  async function expectSameFreeze(): Promise<void> {
    const [, , open, frozenFrom] = z
      .tuple([z.bigint(), z.bigint(), z.bigint(), z.bigint()])
      .parse(await readContract('GrantEvaluation', 'getStandstill', [call]))
    expect(open).toBeGreaterThan(0n)
    expect((await getCall(call)).frozenFrom).toBe(Number(frozenFrom) + 1)
  }
})

describe('signatures', () => {
  it('were asked of the roles that the permissions name', () => {
    const named = new Map<string, readonly string[]>(permissions.map(({ command, signers }) => [command, signers]))
    const witnesses: readonly string[] = ['funds.commit-seed', 'funds.reveal-seed']
    for (const [command, asked] of runner.asked) {
      const expected = witnesses.includes(command) ? [[roles.panelChair], [roles.auditor]] : [named.get(command)]
      expect(expected, command).toContainEqual(asked)
    }
  })
})

describe('the read models', () => {
  it('are what a rebuild gives', async () => {
    const audit = await auditProjection(node.projectionOptions)
    expect(audit.tables.filter((table) => !table.equal)).toEqual([])
    expect(audit.tables.length).toBeGreaterThan(20)
  })
})

function at(title: string): Bytes32 {
  return bytes32.parse(calls[title])
}

async function getCall(call: Bytes32): Promise<Call> {
  return endpoints.getCall.result?.parse(await runner.read(`/api/funds/calls/${call}`)) ?? unsafeBrand({})
}

async function getApplication(application: Bytes32, persona?: string): Promise<Application> {
  const content = await runner.read(`/api/funds/applications/${application}`, persona)
  return endpoints.getApplication.result?.parse(content) ?? unsafeBrand({})
}

async function getAgreement(agreement: Bytes32): Promise<Agreement> {
  return (
    endpoints.getAgreement.result?.parse(await runner.read(`/api/funds/agreements/${agreement}`)) ?? unsafeBrand({})
  )
}

async function getTasks(persona: string): Promise<readonly string[]> {
  const inbox = z.object({ items: z.array(z.object({ key: z.string() })) })
  return inbox.parse(await runner.read('/api/inbox?limit=100', persona)).items.map((item) => item.key)
}

async function readContract(name: string, functionName: string, args: readonly unknown[]): Promise<unknown> {
  const { address, abi } = node.ledger.contracts[name] ?? unsafeBrand<{ address: `0x${string}`; abi: readonly [] }>({})
  return node.ledger.client.readContract({ address, abi, functionName, args })
}

/** The list recomputed from public data, the one that is served and the one that the contract keeps. */
async function expectSameRanking(call: Bytes32): Promise<void> {
  const input = endpoints.getRankingInput.result?.parse(await runner.read(`/api/funds/calls/${call}/ranking-input`))
  const computed = computeRanking(input ?? unsafeBrand({}))
  const served = endpoints.getRanking.result?.parse(await runner.read(`/api/funds/calls/${call}/ranking`))
  const [version, ranked, selected] = z
    .tuple([z.number(), z.array(bytes32), z.bigint()])
    .parse(await readContract('GrantEvaluation', 'getRanking', [call]))
  expect(computed.ranked.map((score) => score.application)).toEqual(ranked)
  expect(BigInt(computed.selected)).toBe(selected)
  expect(served?.version).toBe(version)
  expect(served?.items.filter((item) => !item.below).map((item) => [item.application, item.total])).toEqual(
    computed.ranked.map((score) => [score.application, score.total.toString()]),
  )
}
