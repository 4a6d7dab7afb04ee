import { ConcejoError, isoToSeconds } from '@concejo/protocol'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, OptionSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { actOptions, parseId, performAct, readId } from '../perform-act.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

const until: OptionSpec = { flags: '--until <date>', text: 'last moment, as 2027-12-31T23:59:59Z' }
const scope: OptionSpec = { flags: '--scope <id>', text: 'only for this file (default: the whole organisation)' }

export const memberCommands: readonly CommandSpec[] = [
  {
    path: 'member list',
    summary: 'Members of the network with their roles.',
    options: [
      { flags: '--organisation <id>', text: 'only of this organisation' },
      { flags: '--role <role>', text: 'only with this role' },
    ],
    examples: ['concejo member list --role funds.call-manager'],
    run: list,
  },
  {
    path: 'member show',
    arguments: '<member>',
    summary: 'A member: the person behind it by pseudonym, and its roles with their terms.',
    examples: ['concejo member show 0x…'],
    run: show,
  },
  {
    path: 'member enrol',
    summary: 'Enrol a key as a member of your organisation (`network.enrol-member`).',
    options: [
      { flags: '--signer <signer>', text: 'signer bytes of the new member (`concejo key show`)' },
      { flags: '--role <role>', text: 'role, as funds.evaluator; several times for several', many: true },
      until,
      ...actOptions,
    ],
    examples: ['concejo member enrol --signer 0x… --role funds.evaluator --key admin'],
    run: (context) =>
      performAct(context, 'network.enrol-member', {
        signer: context.required('signer'),
        roles: context.options('role'),
        ...readUntil(context),
      }),
  },
  {
    path: 'member revoke',
    arguments: '<member>',
    summary: 'End a membership from now on; what was signed before stays (`network.revoke-member`).',
    options: actOptions,
    examples: ['concejo member revoke 0x… --key admin'],
    run: (context) => performAct(context, 'network.revoke-member', { member: readMember(context) }),
  },
  {
    path: 'member grant-role',
    arguments: '<member> <role>',
    summary: 'Grant a role to a member (`network.grant-role`).',
    options: [until, scope, ...actOptions],
    examples: ['concejo member grant-role 0x… funds.payment-approver --until 2027-12-31T23:59:59Z --key admin'],
    run: (context) =>
      performAct(context, 'network.grant-role', {
        member: readMember(context),
        role: context.args[1],
        ...readScope(context),
        ...readUntil(context),
      }),
  },
  {
    path: 'member delegate',
    arguments: '<member> <role>',
    summary: 'Lend your own role to a colleague until a date (`network.delegate-role`).',
    options: [until, scope, ...actOptions],
    examples: ['concejo member delegate 0x… funds.call-manager --until 2026-12-31T23:59:59Z --key mine'],
    run: (context) => {
      context.required('until')
      return performAct(context, 'network.delegate-role', {
        toMember: readMember(context),
        role: context.args[1],
        ...readScope(context),
        ...readUntil(context),
      })
    },
  },
]

async function list(context: CommandContext): Promise<Outcome> {
  const organisation = context.option('organisation')
  const role = context.option('role')
  const query = {
    limit: 100,
    ...(organisation === undefined ? {} : { organisation: parseId(organisation, 'organisation') }),
    ...(role === undefined ? {} : { role }),
  }
  const items = await collectItems(context.connect().api.$pages('listMembers', { query }))
  const rows = items.map((item) => [
    item.name,
    item.organisationName,
    item.roles.map((held) => held.role).join(' '),
    item.member,
  ])
  return { json: items, text: formatTable(['name', 'organisation', 'roles', 'id'], rows) }
}

async function show(context: CommandContext): Promise<Outcome> {
  const found = await context.connect().api.getMember({ params: { member: readMember(context) } })
  const head = formatFields([
    ['name', found.name],
    ['member', found.member],
    ['person', found.person],
    ['organisation', `${found.organisationName} ${found.organisation}`],
    ['valid', formatTerm(found)],
  ])
  const rows = found.roles.map((held) => [
    held.role,
    formatTerm(held),
    /^0x0+$/.test(held.scope) ? 'the whole organisation' : held.scope,
  ])
  return { json: found, text: `${head}\n\n${formatTable(['role', 'valid', 'for'], rows)}` }
}

/** The last moment of the year 9999 stands for no end. */
const noEnd = 253_402_300_799

function formatTerm(term: {
  readonly validFrom: number
  readonly validUntil: number
  readonly revokedAt?: number | undefined
}): string {
  const end = term.revokedAt ?? term.validUntil
  const parts = [
    ...(term.validFrom === 0 ? [] : [`from ${formatSeconds(term.validFrom)}`]),
    ...(end >= noEnd || end === 0 ? [] : [`until ${formatSeconds(end)}`]),
  ]
  return parts.length === 0 ? 'without end' : parts.join(' ')
}

function readMember(context: CommandContext): string {
  return readId(context, 'member')
}

function readScope(context: CommandContext): { readonly scope?: string } {
  const given = context.option('scope')
  return given === undefined ? {} : { scope: parseId(given, 'scope') }
}

function readUntil(context: CommandContext): { readonly validUntil?: number } {
  const given = context.option('until')
  if (given === undefined) {
    return {}
  }
  const validUntil = isoToSeconds(given)
  if (!Number.isSafeInteger(validUntil) || validUntil <= 0) {
    throw new ConcejoError(cliErrors.badOption, {
      option: 'until',
      reason: 'it is not a date such as 2027-12-31T23:59:59Z',
    })
  }
  return { validUntil }
}
