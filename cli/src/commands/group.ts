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
import { followGroup } from '../records/follow-group.ts'
import { formatRecords } from '../records/format-records.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

type Api = Client<typeof endpoints>
type Group = Awaited<ReturnType<Api['createConsumerGroup']>>

const takeOptions: readonly OptionSpec[] = [
  { flags: '--limit <count>', text: 'at most so many records at once, up to 1000 (default 100)' },
  { flags: '--member <name>', text: 'name of whoever takes them, for the node: letters, digits, . : _ -' },
]

export const groupCommands: readonly CommandSpec[] = [
  {
    path: 'group list',
    arguments: '<stream>',
    summary: 'Consumer groups of your organisation on a stream: how far they are and how far behind.',
    options: readingOptions,
    examples: ['concejo group list air', 'concejo group list air --json'],
    run: list,
  },
  {
    path: 'group create',
    arguments: '<stream> <group>',
    summary: 'Begin a consumer group: its members share the records of the stream, each at least once.',
    options: [
      { flags: '--start <place>', text: `${placeText} (default newest)` },
      { flags: '--lease <seconds>', text: 'time that a member has for what it took, up to 3600 (default 60)' },
      ...readingOptions,
    ],
    examples: ['concejo group create air dashboards', 'concejo group create air archive --start oldest --lease 300'],
    run: create,
  },
  {
    path: 'group next',
    arguments: '<stream> <group>',
    summary: 'Take the next records of a group for a while. Commit the lease when they are done, else they come again.',
    options: [
      ...takeOptions,
      { flags: '--wait <seconds>', text: 'wait so long for a record, up to 25 (default 0)' },
      ...readingOptions,
    ],
    examples: ['concejo group next air archive --limit 10', 'concejo group next air archive --wait 20 --json'],
    run: next,
  },
  {
    path: 'group follow',
    arguments: '<stream> <group>',
    summary:
      'Take, print as NDJSON and commit what was printed, again and again until Ctrl+C. A record may come twice.',
    options: [...takeOptions, { flags: '--drain', text: 'end when nothing is left to take' }, ...readingOptions],
    examples: ['concejo group follow air archive >> air.ndjson', 'concejo group follow air archive --drain | wc -l'],
    run: follow,
  },
  {
    path: 'group commit',
    arguments: '<stream> <group>',
    summary: 'Say what is done: a lease, a lease up to an entry, or everything up to an entry.',
    options: [
      { flags: '--lease <id>', text: 'lease that `group next` gave' },
      { flags: '--offset <entry>', text: 'last entry that is done; with --lease, the rest of it stays taken' },
      ...readingOptions,
    ],
    examples: ['concejo group commit air archive --lease 5e…', 'concejo group commit air archive --offset 4711'],
    run: commit,
  },
  {
    path: 'group position',
    arguments: '<stream> <group>',
    summary: 'Set a group back or forward. What its members hold is no longer theirs.',
    options: [{ flags: '--to <place>', text: placeText }, ...readingOptions],
    examples: ['concejo group position air archive --to oldest', 'concejo group position air archive --to 2h'],
    run: move,
  },
  {
    path: 'group remove',
    arguments: '<stream> <group>',
    summary: 'End a consumer group; the records stay.',
    options: readingOptions,
    examples: ['concejo group remove air archive'],
    run: async (context) => {
      const json = await context.connect().api.deleteConsumerGroup(await readGroup(context))
      return { json, text: 'Removed.' }
    },
  },
]

/** Stream, group and reader of a command. */
async function readGroup(context: CommandContext) {
  const { params, query } = await readReading(context)
  return { params: { ...params, group: context.args[1] ?? '' }, query }
}

async function list(context: CommandContext): Promise<Outcome> {
  const { params, query } = await readReading(context)
  const pages = context.connect().api.$pages('listConsumerGroups', { params, query: { ...query, limit: 100 } })
  const items = await collectItems(pages)
  const rows = items.map((item) => [
    item.name,
    formatOffset(item.committed),
    formatLag(item.lag),
    String(item.leases.held),
    String(item.leases.returned),
    item.committedAt === undefined ? 'never' : formatSeconds(item.committedAt),
  ])
  const headings = ['group', 'committed', 'lag', 'leases', 'returned', 'last commit']
  return { json: items, text: formatTable(headings, rows) }
}

async function create(context: CommandContext): Promise<Outcome> {
  const leaseSeconds = readNumber(context, 'lease', { min: 1, max: 3_600 })
  const start = readPlace(context, 'start')
  const body = {
    name: context.args[1] ?? '',
    ...(start === undefined ? {} : { start }),
    ...(leaseSeconds === undefined ? {} : { leaseSeconds }),
  }
  return describe(await context.connect().api.createConsumerGroup({ ...(await readReading(context)), body }))
}

async function move(context: CommandContext): Promise<Outcome> {
  context.required('to')
  const start = readPlace(context, 'to') ?? 'newest'
  return describe(await context.connect().api.moveConsumerGroup({ ...(await readGroup(context)), body: { start } }))
}

/** What the options say about taking records. */
function readTake(context: CommandContext) {
  const limit = readNumber(context, 'limit', { min: 1, max: 1_000 })
  const member = context.option('member')
  return { ...(limit === undefined ? {} : { limit }), ...(member === undefined ? {} : { member }) }
}

async function next(context: CommandContext): Promise<Outcome> {
  const waitSeconds = readNumber(context, 'wait', { min: 0, max: 25 }) ?? 0
  const take = { ...readTake(context), waitMs: waitSeconds * 1_000 }
  const { params, query } = await readGroup(context)
  const taken = await context.connect().api.takeRecords({ params, query: { ...query, ...take } })
  const { lease, leasedUntilMs, delivery, items } = taken
  if (lease === undefined) {
    return { json: taken, text: 'Nothing to take.' }
  }
  const fields = formatFields([
    ['lease', lease],
    ['yours until', leasedUntilMs === undefined ? undefined : formatSeconds(Math.floor(leasedUntilMs / 1_000))],
    ['delivery', delivery],
  ])
  return { json: taken, text: `${fields}\n\n${formatRecords(items)}` }
}

async function follow(context: CommandContext): Promise<Outcome> {
  const address = await readGroup(context)
  const { api } = context.connect()
  const followed = await followGroup(api, {
    address,
    take: readTake(context),
    drain: context.flag('drain'),
    terminal: context.terminal,
  })
  // The records are the output; a line of another kind among them would break what reads them.
  return { json: followed, text: '' }
}

async function commit(context: CommandContext): Promise<Outcome> {
  const lease = context.option('lease')
  const offset = readNumber(context, 'offset', { min: 0, max: Number.MAX_SAFE_INTEGER })
  if (lease === undefined && offset === undefined) {
    throw new ConcejoError(cliErrors.missingOption, { option: 'lease or --offset' })
  }
  const place = offset === undefined ? {} : { offset }
  const body = lease === undefined ? { offset: offset ?? 0 } : { lease, ...place }
  const done = await context.connect().api.commitRecords({ ...(await readGroup(context)), body })
  return { json: done, text: `Committed up to entry ${formatOffset(done.committed)}.` }
}

function describe(group: Group): Outcome {
  const text = formatFields([
    ['group', group.name],
    ['reader', group.reader],
    ['committed', formatOffset(group.committed)],
    ['lag', formatLag(group.lag)],
    ['leases', `${group.leases.held} held, ${group.leases.returned} returned, ${group.leaseSeconds} s each`],
    ['last commit', group.committedAt === undefined ? undefined : formatSeconds(group.committedAt)],
    ['since', formatSeconds(group.createdAt)],
  ])
  return { json: group, text }
}
