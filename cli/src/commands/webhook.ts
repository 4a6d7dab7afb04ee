import { ConcejoError } from '@concejo/protocol'
import type { Client, endpoints } from '@concejo/sdk'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, OptionSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { readNumber } from '../read-number.ts'
import {
  formatLag,
  formatOffset,
  placeText,
  readingOptions,
  readPlace,
  readReading,
} from '../records/consumer-options.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

type Api = Client<typeof endpoints>
type Webhook = Awaited<ReturnType<Api['getWebhook']>>
type Created = Awaited<ReturnType<Api['createWebhook']>>

const entryMax = Number.MAX_SAFE_INTEGER

const settingOptions: readonly OptionSpec[] = [
  { flags: '--batch <count>', text: 'records in one post, up to 1000 (default 100)' },
  { flags: '--attempts <count>', text: 'tries of a batch before it is a dead letter, up to 30 (default 15)' },
  { flags: '--when-dead <what>', text: 'after a dead letter: continue (default) or pause' },
]

export const webhookCommands: readonly CommandSpec[] = [
  {
    path: 'webhook list',
    arguments: '<stream>',
    summary: 'Webhooks of your organisation on a stream: state, lag, dead letters.',
    options: readingOptions,
    examples: ['concejo webhook list air', 'concejo webhook list air --json'],
    run: list,
  },
  {
    path: 'webhook create',
    arguments: '<stream> <address>',
    summary: 'Have records posted to an address, signed as Standard Webhooks say. The secret is shown only here.',
    options: [
      { flags: '--start <place>', text: `${placeText} (default newest)` },
      ...settingOptions,
      ...readingOptions,
    ],
    examples: [
      'concejo webhook create air https://city.example/hooks/air',
      'concejo webhook create air https://city.example/hooks/air --start oldest --batch 500 --when-dead pause',
    ],
    run: create,
  },
  {
    path: 'webhook show',
    arguments: '<stream> <webhook>',
    summary: 'A webhook: how far it is, why it failed, what is posted again.',
    options: readingOptions,
    examples: ['concejo webhook show air 0197…'],
    run: async (context) => describe(await context.connect().api.getWebhook(await readWebhook(context))),
  },
  {
    path: 'webhook change',
    arguments: '<stream> <webhook>',
    summary: 'Change the address or the settings of a webhook. Its place in the stream stays.',
    options: [
      { flags: '--address <url>', text: 'where it posts to from now on' },
      ...settingOptions,
      ...readingOptions,
    ],
    examples: ['concejo webhook change air 0197… --address https://city.example/hooks/new --attempts 20'],
    run: change,
  },
  {
    path: 'webhook pause',
    arguments: '<stream> <webhook>',
    summary: 'Post nothing more for now; nothing is lost meanwhile.',
    options: readingOptions,
    examples: ['concejo webhook pause air 0197…'],
    run: (context) => changeTo(context, { state: 'paused' }),
  },
  {
    path: 'webhook resume',
    arguments: '<stream> <webhook>',
    summary: 'Go on where it stands; a batch that waits for its next try is tried at once.',
    options: readingOptions,
    examples: ['concejo webhook resume air 0197…'],
    run: (context) => changeTo(context, { state: 'active' }),
  },
  {
    path: 'webhook secret',
    arguments: '<stream> <webhook>',
    summary: 'Make a new secret, shown only here. For a while batches are signed with the one before as well.',
    options: [
      { flags: '--grace <hours>', text: 'hours that the secret before still signs, up to 720 (default 24)' },
      ...readingOptions,
    ],
    examples: ['concejo webhook secret air 0197…', 'concejo webhook secret air 0197… --grace 0'],
    run: rotate,
  },
  {
    path: 'webhook remove',
    arguments: '<stream> <webhook>',
    summary: 'End a webhook, with its dead letters; the records stay.',
    options: readingOptions,
    examples: ['concejo webhook remove air 0197…'],
    run: async (context) => {
      const json = await context.connect().api.deleteWebhook(await readWebhook(context))
      return { json, text: 'Removed.' }
    },
  },
  {
    path: 'webhook dead-letters',
    arguments: '<stream> <webhook>',
    summary: 'Batches that were given up, the oldest first.',
    options: readingOptions,
    examples: ['concejo webhook dead-letters air 0197…'],
    run: listLetters,
  },
  {
    path: 'webhook discard',
    arguments: '<stream> <webhook> <number>',
    summary: 'Strike a batch off the dead letters without posting it again.',
    options: readingOptions,
    examples: ['concejo webhook discard air 0197… 3'],
    run: discard,
  },
  {
    path: 'webhook replay',
    arguments: '<stream> <webhook>',
    summary: 'Post a range of entries again beside what is new, or a dead letter.',
    options: [
      { flags: '--first <entry>', text: 'first entry of the log to post again (default: the oldest)' },
      {
        flags: '--last <entry>',
        text: 'last entry to post again (default: the last one that was accepted or given up)',
      },
      { flags: '--letter <number>', text: 'dead letter to post again, instead of a range' },
      ...readingOptions,
    ],
    examples: [
      'concejo webhook replay air 0197… --first 4711 --last 4720',
      'concejo webhook replay air 0197… --letter 3',
    ],
    run: replay,
  },
]

/** Stream, webhook and reader of a command. */
async function readWebhook(context: CommandContext) {
  const { params, query } = await readReading(context)
  return { params: { ...params, webhook: context.args[1] ?? '' }, query }
}

async function list(context: CommandContext): Promise<Outcome> {
  const { params, query } = await readReading(context)
  const pages = context.connect().api.$pages('listWebhooks', { params, query: { ...query, limit: 100 } })
  const items = await collectItems(pages)
  const rows = items.map((item) => [
    item.id,
    describeState(item),
    formatLag(item.lag),
    item.acceptedAt === undefined ? 'never' : formatSeconds(item.acceptedAt),
    String(item.deadLetters),
    item.url,
  ])
  return { json: items, text: formatTable(['webhook', 'state', 'lag', 'accepted', 'dead', 'address'], rows) }
}

async function create(context: CommandContext): Promise<Outcome> {
  const start = readPlace(context, 'start')
  const body = {
    url: context.args[1] ?? '',
    ...(start === undefined ? {} : { start }),
    ...readSettings(context),
  }
  return showSecret(await context.connect().api.createWebhook({ ...(await readReading(context)), body }))
}

async function rotate(context: CommandContext): Promise<Outcome> {
  const hours = readNumber(context, 'grace', { min: 0, max: 720 })
  const body = hours === undefined ? {} : { graceSeconds: hours * 3_600 }
  return showSecret(await context.connect().api.rotateWebhookSecret({ ...(await readWebhook(context)), body }))
}

type Change = NonNullable<NonNullable<Parameters<Api['changeWebhook']>[0]>['body']>

async function change(context: CommandContext): Promise<Outcome> {
  const url = context.option('address')
  return changeTo(context, { ...(url === undefined ? {} : { url }), ...readSettings(context) })
}

async function changeTo(context: CommandContext, body: Change): Promise<Outcome> {
  return describe(await context.connect().api.changeWebhook({ ...(await readWebhook(context)), body }))
}

/** What the options say about posting; what they leave out is not in it. Throws `cli.bad-option`. */
function readSettings(context: CommandContext) {
  const batchMax = readNumber(context, 'batch', { min: 1, max: 1_000 })
  const attemptsMax = readNumber(context, 'attempts', { min: 1, max: 30 })
  return {
    ...(batchMax === undefined ? {} : { batchMax }),
    ...(attemptsMax === undefined ? {} : { attemptsMax }),
    ...readWhenDead(context),
  }
}

function readWhenDead(context: CommandContext): Pick<Change, 'whenDead'> {
  const whenDead = context.option('when-dead')
  if (whenDead === undefined) {
    return {}
  }
  if (whenDead !== 'continue' && whenDead !== 'pause') {
    throw new ConcejoError(cliErrors.badOption, { option: 'when-dead', reason: 'it is continue or pause' })
  }
  return { whenDead }
}

async function listLetters(context: CommandContext): Promise<Outcome> {
  const { params, query } = await readWebhook(context)
  const pages = context.connect().api.$pages('listDeadLetters', { params, query: { ...query, limit: 100 } })
  const items = await collectItems(pages)
  const rows = items.map((item) => [
    String(item.number),
    `${item.after + 1} to ${item.upto}`,
    String(item.records),
    String(item.attempts),
    describeFailure(item.lastFailure),
    formatSeconds(item.lastFailure.at),
  ])
  return { json: items, text: formatTable(['number', 'entries', 'records', 'tries', 'reason', 'given up'], rows) }
}

async function discard(context: CommandContext): Promise<Outcome> {
  const { params, query } = await readWebhook(context)
  const given = context.args[2] ?? ''
  if (!/^[1-9]\d{0,14}$/.test(given)) {
    throw new ConcejoError(cliErrors.badArgument, { argument: 'number', reason: 'it is a number of `dead-letters`' })
  }
  const number = Number(given)
  const json = await context.connect().api.discardDeadLetter({ params: { ...params, number }, query })
  return { json, text: 'Struck off.' }
}

async function replay(context: CommandContext): Promise<Outcome> {
  const letter = readNumber(context, 'letter', { min: 1, max: entryMax })
  const first = readNumber(context, 'first', { min: 0, max: entryMax })
  const last = readNumber(context, 'last', { min: 0, max: entryMax })
  const ranged = first !== undefined || last !== undefined
  if (letter !== undefined && ranged) {
    throw new ConcejoError(cliErrors.badOption, { option: 'letter', reason: 'it stands alone: a range is another way' })
  }
  if (letter === undefined && !ranged) {
    throw new ConcejoError(cliErrors.missingOption, { option: 'first, --last or --letter' })
  }
  const { api } = context.connect()
  const address = await readWebhook(context)
  const range = async () => ({ after: (first ?? 0) - 1, upto: last ?? (await api.getWebhook(address)).cursor })
  const body = letter === undefined ? await range() : { deadLetter: letter }
  return describe(await api.replayWebhook({ ...address, body }))
}

function showSecret({ webhook, secret }: Created): Outcome {
  const text = [
    formatFields([['secret', secret]]),
    'Keep it now: it is shown only once. The receiver checks webhook-signature with it (standardwebhooks.com).',
    '',
    describe(webhook).text,
  ].join('\n')
  return { json: { webhook, secret }, text }
}

function describe(webhook: Webhook): Outcome {
  const { lastFailure, nextTryAt } = webhook
  const text = formatFields([
    ['webhook', webhook.id],
    ['address', webhook.url],
    ['reader', webhook.reader],
    ['state', describeState(webhook)],
    ['done up to', formatOffset(webhook.cursor)],
    ['lag', formatLag(webhook.lag)],
    ['accepted', webhook.acceptedAt === undefined ? 'never' : formatSeconds(webhook.acceptedAt)],
    ['failed tries', webhook.attempts === 0 ? undefined : webhook.attempts],
    ['next try', nextTryAt === undefined ? undefined : formatSeconds(nextTryAt)],
    ['last failure', lastFailure && `${describeFailure(lastFailure)}, ${formatSeconds(lastFailure.at)}`],
    ['dead letters', webhook.deadLetters],
    ...webhook.replays.map(({ after, upto }) => ['posted again', `entries ${after + 1} to ${upto}`] as const),
    ['a post', `up to ${webhook.batchMax} records, ${webhook.attemptsMax} tries, then ${webhook.whenDead}`],
    ['old secret', webhook.previousSecretUntil && `signs too until ${formatSeconds(webhook.previousSecretUntil)}`],
    ['since', formatSeconds(webhook.createdAt)],
  ])
  return { json: webhook, text }
}

function describeState({ state, pausedBecause, attempts }: Webhook): string {
  if (state === 'paused') {
    return pausedBecause === undefined ? 'paused' : `paused: ${pausedBecause}`
  }
  return attempts > 0 ? 'failing' : 'active'
}

function describeFailure({ code, status }: NonNullable<Webhook['lastFailure']>): string {
  return status === undefined ? code : `${code} ${status}`
}
