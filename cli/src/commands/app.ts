import { ConcejoError } from '@concejo/protocol'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { parseId } from '../perform-act.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

export const appCommands: readonly CommandSpec[] = [
  {
    path: 'app create',
    arguments: '<name>',
    summary: 'Make an app (integration). Its secret is shown once.',
    options: [
      { flags: '--organisation <id>', text: 'organisation that owns it' },
      { flags: '--scope <scope>', text: 'what it may do, as acts:prepare; several times for several', many: true },
      { flags: '--valid-days <days>', text: 'days until it expires (default 365)' },
      { flags: '--requests-per-minute <count>', text: 'limit of requests (default 600)' },
    ],
    examples: ['concejo app create registry-sync --organisation 0x… --scope acts:read'],
    run: create,
  },
  {
    path: 'app list',
    summary: 'Apps of the organisations that you administrate.',
    examples: ['concejo app list'],
    run: async (context) => {
      const items = await collectItems(context.connect().api.$pages('listApps', { query: { limit: 100 } }))
      const rows = items.map((item) => [
        item.name,
        item.revokedAt === undefined ? 'active' : 'revoked',
        formatSeconds(item.expiresAt),
        item.scopes.join(' '),
        item.appId,
      ])
      return { json: items, text: formatTable(['name', 'state', 'expires', 'scopes', 'id'], rows) }
    },
  },
  {
    path: 'app rotate',
    arguments: '<app>',
    summary: 'A new secret; the old one works on for the grace time.',
    options: [{ flags: '--grace-seconds <seconds>', text: 'how long the old secret works on (default one day)' }],
    examples: ['concejo app rotate 1b4e28ba-… --grace-seconds 3600'],
    run: async (context) => {
      const graceSeconds = readNumber(context, 'grace-seconds')
      const app = await context.connect().api.rotateAppSecret({
        params: { appId: context.args[0] ?? '' },
        body: graceSeconds === undefined ? {} : { graceSeconds },
      })
      return describeSecret(app)
    },
  },
  {
    path: 'app revoke',
    arguments: '<app>',
    summary: 'Revoke an app and all its tokens at once.',
    examples: ['concejo app revoke 1b4e28ba-…'],
    run: async (context) => {
      const appId = context.args[0] ?? ''
      await context.connect().api.revokeApp({ params: { appId } })
      return { json: { appId, revoked: true }, text: 'Revoked.' }
    },
  },
]

async function create(context: CommandContext): Promise<Outcome> {
  const validDays = readNumber(context, 'valid-days')
  const requestsPerMinute = readNumber(context, 'requests-per-minute')
  const app = await context.connect().api.createApp({
    body: {
      name: context.args[0] ?? '',
      organisation: parseId(context.required('organisation'), 'organisation'),
      scopes: [...context.options('scope')],
      ...(validDays === undefined ? {} : { validDays }),
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    },
  })
  return describeSecret(app)
}

function describeSecret(app: {
  readonly appId: string
  readonly clientSecret: string
  readonly expiresAt: number
}): Outcome {
  const text = formatFields([
    ['client id', app.appId],
    ['client secret', app.clientSecret],
    ['expires', formatSeconds(app.expiresAt)],
  ])
  return { json: app, text: `${text}\n\nKeep the secret now: it is not shown again.` }
}

function readNumber(context: CommandContext, option: string): number | undefined {
  const given = context.option(option)
  if (given === undefined) {
    return undefined
  }
  if (!/^\d{1,9}$/.test(given)) {
    throw new ConcejoError(cliErrors.badOption, { option, reason: 'it must be a whole number' })
  }
  return Number(given)
}
