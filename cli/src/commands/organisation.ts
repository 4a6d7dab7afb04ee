import { ConcejoError, sha256Hex } from '@concejo/protocol'
import { collectItems } from '../collect-items.ts'
import type { CommandContext, CommandSpec, Outcome } from '../command-spec.ts'
import { cliErrors } from '../errors.ts'
import { actOptions, performAct, readId } from '../perform-act.ts'
import { formatFields, formatSeconds, formatTable } from '../table.ts'

export const organisationCommands: readonly CommandSpec[] = [
  {
    path: 'organisation list',
    summary: 'Organisations of the network.',
    options: [
      { flags: '--kind <kind>', text: 'administration, auditor or applicant' },
      { flags: '--search <text>', text: 'part of the name' },
    ],
    examples: ['concejo organisation list', 'concejo organisation list --kind auditor --json'],
    run: list,
  },
  {
    path: 'organisation show',
    arguments: '<organisation>',
    summary: 'An organisation with its members and roles.',
    examples: ['concejo organisation show 0x…'],
    run: show,
  },
  {
    path: 'organisation admit',
    summary: 'Admit an organisation, by votes of the governing organisations (`network.admit-organisation`).',
    options: [
      { flags: '--did <did>', text: 'its did:web, as did:web:city.example' },
      { flags: '--kind <kind>', text: 'administration or auditor (default administration)' },
      { flags: '--first-signer <signer>', text: 'signer bytes of its first administrator (`concejo key show`)' },
      { flags: '--governing', text: 'it takes part in admitting others' },
      ...actOptions,
    ],
    examples: ['concejo organisation admit --did did:web:city.example --first-signer 0x… --key governor'],
    run: (context) =>
      performAct(context, 'network.admit-organisation', {
        did: sha256Hex(new TextEncoder().encode(context.required('did'))),
        kind: context.option('kind') ?? 'administration',
        governing: context.flag('governing'),
        firstSigner: context.required('first-signer'),
      }),
  },
]

async function list(context: CommandContext): Promise<Outcome> {
  const { api } = context.connect()
  const search = context.option('search')
  const query = { limit: 100, ...readKind(context), ...(search === undefined ? {} : { search }) }
  const items = await collectItems(api.$pages('listOrganisations', { query }))
  const rows = items.map((item) => [item.name, item.kind, item.status, String(item.memberCount), item.organisation])
  return { json: items, text: formatTable(['name', 'kind', 'status', 'members', 'id'], rows) }
}

function readKind(context: CommandContext): { readonly kind?: 'administration' | 'auditor' | 'applicant' } {
  const given = context.option('kind')
  const kinds = ['administration', 'auditor', 'applicant'] as const
  const kind = kinds.find((name) => name === given)
  if (given !== undefined && kind === undefined) {
    throw new ConcejoError(cliErrors.badOption, { option: 'kind', reason: `it is one of ${kinds.join(', ')}` })
  }
  return kind === undefined ? {} : { kind }
}

async function show(context: CommandContext): Promise<Outcome> {
  const organisation = readId(context, 'organisation')
  const found = await context.connect().api.getOrganisation({ params: { organisation } })
  const members = found.members.map((member) => [
    member.name,
    member.revokedAt === undefined ? 'active' : 'revoked',
    member.roles.map((role) => role.role).join(' '),
    member.member,
  ])
  const head = formatFields([
    ['name', found.name],
    ['id', found.organisation],
    ['kind', found.kind],
    ['status', found.status],
    ['governing', found.governing ? 'yes' : 'no'],
    ['admitted', formatSeconds(found.admittedAt)],
  ])
  return { json: found, text: `${head}\n\n${formatTable(['member', 'state', 'roles', 'id'], members)}` }
}
