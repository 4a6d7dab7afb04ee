import { ConcejoError } from '@concejo/protocol'
import type { Client, endpoints } from '@concejo/sdk'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, OptionSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { parseId, readId } from '../perform-act.ts'
import { formatAmount, formatFields, formatSeconds, formatTable } from '../table.ts'

type Api = Client<typeof endpoints>
type Call = Awaited<ReturnType<Api['getCall']>>
type Application = Awaited<ReturnType<Api['getApplication']>>
type Agreement = Awaited<ReturnType<Api['getAgreement']>>
type Payment = Awaited<ReturnType<Api['getPayment']>>

const ofCall: OptionSpec = { flags: '--call <id>', text: 'only of this call' }

export const fundsReadCommands: readonly CommandSpec[] = [
  {
    path: 'funds programmes',
    summary: 'Programmes with their money.',
    examples: ['concejo funds programmes'],
    run: listProgrammes,
  },
  {
    path: 'funds calls',
    summary: 'Calls, newest first.',
    options: [
      { flags: '--programme <id>', text: 'only of this programme' },
      { flags: '--phase <phase>', text: 'announced, open, evaluation, decided or closed' },
    ],
    examples: ['concejo funds calls', 'concejo funds calls --phase open'],
    run: listCalls,
  },
  {
    path: 'funds call',
    arguments: '<call>',
    summary: 'A call: phase, clocks, money, rules and criteria.',
    examples: ['concejo funds call 0x…'],
    run: async (context) =>
      describeCall(await context.connect().api.getCall({ params: { call: readId(context, 'call') } })),
  },
  {
    path: 'funds applications',
    arguments: '[call]',
    summary: 'Applications of a call; without a call those of your own organisations.',
    examples: ['concejo funds applications 0x…', 'concejo funds applications'],
    run: listApplications,
  },
  {
    path: 'funds application',
    arguments: '<application>',
    summary: 'An application: state, eligibility, scores, appeal, and its content for those entitled.',
    examples: ['concejo funds application 0x…'],
    run: async (context) => {
      const application = readId(context, 'application')
      return describeApplication(await context.connect().api.getApplication({ params: { application } }))
    },
  },
  {
    path: 'funds assignments',
    summary: 'Applications that you were drawn to evaluate, and until when.',
    options: [ofCall],
    examples: ['concejo funds assignments', 'concejo funds assignments --call 0x…'],
    run: listAssignments,
  },
  {
    path: 'funds agreements',
    summary: 'Grants: agreements with their money, newest first.',
    options: [ofCall],
    examples: ['concejo funds agreements'],
    run: listAgreements,
  },
  {
    path: 'funds agreement',
    arguments: '<agreement>',
    summary: 'A grant: its milestones, payments and recoveries.',
    examples: ['concejo funds agreement 0x…'],
    run: async (context) => {
      const agreement = readId(context, 'agreement')
      return describeAgreement(await context.connect().api.getAgreement({ params: { agreement } }))
    },
  },
  {
    path: 'funds payments',
    summary: 'Payment orders, newest first.',
    options: [ofCall, { flags: '--state <state>', text: `only in this state, as approved or exported` }],
    examples: ['concejo funds payments --state approved'],
    run: listPayments,
  },
  {
    path: 'funds payment',
    arguments: '<payment>',
    summary: 'A payment order and how far it has come.',
    examples: ['concejo funds payment 0x…'],
    run: async (context) => {
      const payment = readId(context, 'payment')
      return describePayment(await context.connect().api.getPayment({ params: { payment } }))
    },
  },
]

async function listProgrammes(context: CommandContext): Promise<Outcome> {
  const items = await collectItems(context.connect().api.$pages('listProgrammes', { query: { limit: 100 } }))
  const rows = items.map((item) => [
    item.title?.en ?? '',
    item.organisationName,
    formatAmount(item.envelope, item.currency),
    formatAmount(item.committed, item.currency),
    formatAmount(item.paid, item.currency),
    item.programme,
  ])
  return { json: items, text: formatTable(['title', 'organisation', 'envelope', 'committed', 'paid', 'id'], rows) }
}

async function listCalls(context: CommandContext): Promise<Outcome> {
  const programme = context.option('programme')
  const phase = readChoice(context, 'phase', ['announced', 'open', 'evaluation', 'decided', 'closed'])
  const query = {
    limit: 100,
    ...(programme === undefined ? {} : { programme: parseId(programme, 'programme') }),
    phase,
  }
  const items = await collectItems(context.connect().api.$pages('listCalls', { query }))
  const rows = items.map((item) => [
    item.title?.en ?? '',
    item.phase,
    formatSeconds(item.closesAt),
    formatAmount(item.budget, item.currency),
    String(item.applicationCount),
    item.call,
  ])
  return { json: items, text: formatTable(['title', 'phase', 'closes', 'budget', 'applications', 'id'], rows) }
}

function describeCall(call: Call): Outcome {
  const money = (amount: string): string => formatAmount(amount, call.currency)
  const moment = (seconds: number | undefined): string | undefined =>
    seconds === undefined ? undefined : formatSeconds(seconds)
  const head = formatFields([
    ['title', call.title?.en],
    ['id', call.call],
    ['programme', call.programme],
    ['organisation', call.organisationName],
    ['phase', call.phase],
    ['open', `${formatSeconds(call.opensAt)} to ${formatSeconds(call.closesAt)}`],
    ['scores sealed by', moment(call.commitEndsAt)],
    ['revealed by', moment(call.revealEndsAt)],
    ['standstill until', moment(call.standstillEndsAt)],
    ['budget', `${money(call.budget)}, committed ${money(call.committed)}, paid ${money(call.paid)}`],
    ['award', `${money(call.awardMin)} to ${money(call.awardMax)}`],
    ['applications', `${call.applicationCount}: ${countEligibility(call)}`],
    ['evaluators each', call.evaluatorsMin],
    ['appeals to', call.appealBodyName],
    ['rules document', `${call.document} (version ${call.version})`],
  ])
  const criteria = call.criteria.map((item) => [
    item.name,
    `${item.weight / 100} %`,
    String(item.scoreMax),
    String(item.threshold),
  ])
  const rules = `eligibility: ${call.eligibilityRules.map(({ name }) => name).join(', ')}`
  const table = formatTable(['criterion', 'weight', 'points', 'least'], criteria)
  return { json: call, text: `${head}\n\n${table}\n\n${rules}` }
}

function countEligibility(call: Call): string {
  return `${call.eligibleCount} eligible, ${call.ineligibleCount} not, ${call.undecidedCount} undecided`
}

async function listApplications(context: CommandContext): Promise<Outcome> {
  const { api } = context.connect()
  const query = { limit: 100 }
  const items = await collectItems(
    context.args[0] === undefined
      ? api.$pages('listMyApplications', { query })
      : api.$pages('listApplications', { params: { call: readId(context, 'call') }, query }),
  )
  const rows = items.map((item) => [
    item.organisationName ?? '(until the deadline: secret)',
    item.state,
    item.rank === undefined ? '' : String(item.rank),
    item.amount === undefined ? '' : formatAmount(item.amount, item.currency),
    formatSeconds(item.submittedAt),
    item.application,
  ])
  return { json: items, text: formatTable(['organisation', 'state', 'rank', 'amount', 'submitted', 'id'], rows) }
}

function describeApplication(item: Application): Outcome {
  const head = formatFields([
    ['title', item.content?.title ?? item.title],
    ['id', item.application],
    ['call', `${item.callTitle?.en ?? ''} ${item.call}`.trim()],
    ['phase', item.callPhase],
    ['organisation', item.organisationName],
    ['amount', item.amount === undefined ? undefined : formatAmount(item.amount, item.currency)],
    ['state', item.state],
    ['rank', item.rank],
    ['version', item.version],
    ['submitted', formatSeconds(item.submittedAt)],
    ['commitment', item.commitment],
    ['agreement', item.agreement],
    ['appeal', item.appeal === undefined ? undefined : `${item.appeal.state} ${item.appeal.appeal}`],
    ['summary', item.content?.summary],
  ])
  const rules = item.eligibility.map((outcome) => [outcome.name, outcome.met ? 'met' : 'not met', outcome.reason])
  const scores = item.scores.map((score) => [score.member, describeScore(score)])
  return {
    json: item,
    text: [
      head,
      ...(rules.length === 0 ? [] : [formatTable(['rule', 'outcome', 'reason'], rules)]),
      ...(scores.length === 0 ? [] : [formatTable(['evaluator', 'scores'], scores)]),
    ].join('\n\n'),
  }
}

function describeScore(score: Application['scores'][number]): string {
  if (score.scores !== undefined) {
    return score.scores.join(', ')
  }
  if (score.conflict) {
    return 'steps back: conflict of interest'
  }
  return score.committed ? 'sealed' : 'none yet'
}

async function listAssignments(context: CommandContext): Promise<Outcome> {
  const call = context.option('call')
  const query = call === undefined ? {} : { call: parseId(call, 'call') }
  const { items } = await context.connect().api.listMyAssignments({ query })
  const rows = items.map((item) => [
    item.title ?? item.callTitle?.en ?? '',
    interestTexts[item.interest],
    describeProgress(item),
    formatSeconds(item.commitEndsAt),
    formatSeconds(item.revealEndsAt),
    item.application,
  ])
  const headings = ['title', 'interest', 'scores', 'seal by', 'reveal by', 'application']
  return { json: items, text: formatTable(headings, rows) }
}

function describeProgress(item: { readonly revealed: boolean; readonly committed: boolean }): string {
  if (item.revealed) {
    return 'revealed'
  }
  return item.committed ? 'sealed' : 'none yet'
}

const interestTexts = { none: 'to declare', declared: 'no conflict', conflict: 'conflict' } as const

async function listAgreements(context: CommandContext): Promise<Outcome> {
  const call = context.option('call')
  const query = { limit: 100, ...(call === undefined ? {} : { call: parseId(call, 'call') }) }
  const items = await collectItems(context.connect().api.$pages('listAgreements', { query }))
  const rows = items.map((item) => [
    item.organisationName,
    item.state,
    formatAmount(item.amount, item.currency),
    formatAmount(item.paid, item.currency),
    formatSeconds(item.signedAt),
    item.agreement,
  ])
  return { json: items, text: formatTable(['beneficiary', 'state', 'amount', 'paid', 'signed', 'id'], rows) }
}

function describeAgreement(item: Agreement): Outcome {
  const money = (amount: string): string => formatAmount(amount, item.currency)
  const head = formatFields([
    ['title', item.title],
    ['id', item.agreement],
    ['call', `${item.callTitle?.en ?? ''} ${item.call}`.trim()],
    ['application', item.application],
    ['beneficiary', item.organisationName],
    ['funder', item.funderName],
    ['state', item.state],
    ['amount', money(item.amount)],
    ['accepted', money(item.accepted)],
    ['paid', money(item.paid)],
    ['recovered', money(item.recovered)],
    ['signed', formatSeconds(item.signedAt)],
    ['document', item.document],
    ['account', item.account],
  ])
  const milestones = item.milestones.map((one) => [
    String(one.milestone),
    one.prefinancing ? 'prefinancing' : one.state,
    money(one.amount),
    money(one.accepted),
    formatSeconds(one.dueAt),
  ])
  const recoveries = item.recoveries.map((one) => [money(one.amount), money(one.repaid), one.recovery])
  return {
    json: item,
    text: [
      head,
      formatTable(['milestone', 'state', 'amount', 'accepted', 'due'], milestones),
      ...(item.payments.length === 0 ? [] : [tablePayments(item.payments)]),
      ...(recoveries.length === 0 ? [] : [formatTable(['recovery', 'repaid', 'id'], recoveries)]),
    ].join('\n\n'),
  }
}

async function listPayments(context: CommandContext): Promise<Outcome> {
  const call = context.option('call')
  const states = ['prepared', 'approved', 'exported', 'confirmed', 'failed', 'cancelled'] as const
  const query = {
    limit: 100,
    ...(call === undefined ? {} : { call: parseId(call, 'call') }),
    state: readChoice(context, 'state', states),
  }
  const items = await collectItems(context.connect().api.$pages('listPayments', { query }))
  return { json: items, text: tablePayments(items) }
}

function tablePayments(items: readonly Payment[]): string {
  const rows = items.map((item) => [
    item.organisationName,
    item.state,
    formatAmount(item.amount, item.currency),
    `${item.approvals}/${item.needed}`,
    formatSeconds(item.preparedAt),
    item.payment,
  ])
  return formatTable(['payment to', 'state', 'amount', 'approved', 'prepared', 'id'], rows)
}

function describePayment(item: Payment): Outcome {
  const text = formatFields([
    ['id', item.payment],
    ['to', item.organisationName],
    ['amount', formatAmount(item.amount, item.currency)],
    ['state', item.state],
    ['approved', `${item.approvals} of ${item.needed} needed`],
    ['agreement', `${item.agreement}, milestone ${item.milestone}`],
    ['account', item.account],
    ['bank file', item.file],
    ['prepared', formatSeconds(item.preparedAt)],
    ['recorded', item.recordedAt === undefined ? undefined : formatSeconds(item.recordedAt)],
  ])
  return { json: item, text }
}

/** One of the given words. Throws `cli.bad-option`. */
function readChoice<Word extends string>(
  context: CommandContext,
  option: string,
  words: readonly Word[],
): Word | undefined {
  const given = context.option(option)
  const found = words.find((word) => word === given)
  if (given !== undefined && found === undefined) {
    throw new ConcejoError(cliErrors.badOption, { option, reason: `it is one of ${words.join(', ')}` })
  }
  return found
}
