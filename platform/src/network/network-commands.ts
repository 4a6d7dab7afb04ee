import { type Bytes32, bytes32, ConcejoError, createId, hexBytes, memberId, roleId, zeroId } from '@concejo/protocol'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Command, type CommandContext, defineCommand, type Requirement } from '../service.ts'
import { networkErrors } from './errors.ts'
import { farthestSecond } from './event-arguments.ts'

const contract = 'Registry'
const administrator = 'registry.administrator'
const governor = 'registry.governor'

const roleName = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(80)
const second = z.number().int().min(0).max(farthestSecond)
const digest = bytes32.default(zeroId)

const admitOrganisation = defineCommand({
  name: 'network.admit-organisation',
  contract,
  functionName: 'admitOrganisation',
  summary: 'Admit an organisation to the network, by votes of the governing organisations.',
  input: z.object({
    organisation: bytes32.optional(),
    /** SHA-256 of the organisation's did:web. */
    did: bytes32,
    kind: z.enum(['administration', 'auditor']),
    governing: z.boolean().default(false),
    firstSigner: hexBytes,
    firstPerson: bytes32.optional(),
    voters: z.array(bytes32).max(32).optional(),
  }),
  prepare: async (context, input, actor) => {
    const organisation = input.organisation ?? createId()
    return {
      organisation: actor.organisation,
      subject: organisation,
      requirements: await votes(context, actor.organisation, input.voters),
      params: {
        organisation,
        did: input.did,
        kind: input.kind === 'administration' ? 1 : 2,
        governing: input.governing,
        firstSigner: input.firstSigner,
        firstPerson: input.firstPerson ?? createId(),
      },
    }
  },
})

const registerApplicant = defineCommand({
  name: 'network.register-applicant',
  contract,
  functionName: 'registerApplicant',
  summary: 'Register as an applicant with a key of your own.',
  input: z.object({ organisation: bytes32.optional(), did: digest, person: bytes32.optional() }),
  prepare: async (_context, input) => {
    const organisation = input.organisation ?? createId()
    return {
      organisation,
      subject: organisation,
      requirements: [{ organisation: zeroId, role: '', scope: zeroId }],
      params: { organisation, did: input.did, person: input.person ?? createId() },
    }
  },
})

const setOrganisationStatus = defineCommand({
  name: 'network.set-organisation-status',
  contract,
  functionName: 'setOrganisationStatus',
  summary: 'Suspend, restore or exclude an organisation, by votes; an organisation may suspend itself.',
  input: z.object({
    organisation: bytes32,
    status: z.enum(['active', 'suspended', 'excluded']),
    /** Commitment of the document that gives the reason. */
    reason: digest,
    voters: z.array(bytes32).max(32).optional(),
  }),
  prepare: async (context, input, actor) => {
    const suspendsItself = input.organisation === actor.organisation && input.status === 'suspended'
    const requirements = suspendsItself
      ? [{ organisation: actor.organisation, role: administrator, scope: zeroId }]
      : await votes(context, actor.organisation, input.voters)
    const status = { active: 1, suspended: 2, excluded: 3 }[input.status]
    return {
      organisation: actor.organisation,
      subject: input.organisation,
      requirements,
      params: { organisation: input.organisation, status, reason: input.reason },
    }
  },
})

const setAdmissionThreshold = defineCommand({
  name: 'network.set-admission-threshold',
  contract,
  functionName: 'setAdmissionThreshold',
  summary: 'Set how many governing organisations must agree to an admission.',
  input: z.object({ threshold: z.number().int().min(1).max(255), voters: z.array(bytes32).max(32).optional() }),
  prepare: async (context, input, actor) => ({
    organisation: actor.organisation,
    subject: actor.organisation,
    requirements: await votes(context, actor.organisation, input.voters),
    params: { threshold: input.threshold },
  }),
})

const enrolMember = defineCommand({
  name: 'network.enrol-member',
  contract,
  functionName: 'enrolMember',
  summary: 'Enrol a key as a member of the organisation, with roles.',
  input: z.object({
    signer: hexBytes,
    person: bytes32.optional(),
    validFrom: second.default(0),
    validUntil: second.default(farthestSecond),
    roles: z.array(roleName).max(20).default([]),
  }),
  prepare: async (context, input, actor) => ({
    organisation: actor.organisation,
    subject: actor.organisation,
    requirements: await administrators(context, actor.organisation),
    params: {
      signer: input.signer,
      person: input.person ?? (await findRequestedPerson(context, input.signer, actor.organisation)) ?? createId(),
      validFrom: BigInt(input.validFrom),
      validUntil: BigInt(input.validUntil),
      roles: input.roles.map((role) => roleId(role)),
    },
  }),
})

const revokeMember = defineCommand({
  name: 'network.revoke-member',
  contract,
  functionName: 'revokeMember',
  summary: 'End a membership, from this block on.',
  input: z.object({ member: bytes32, reason: digest }),
  prepare: async (_context, input, actor) => ({
    organisation: actor.organisation,
    subject: actor.organisation,
    requirements: [{ organisation: actor.organisation, role: administrator, scope: zeroId }],
    params: { member: input.member, reason: input.reason },
  }),
})

const grantRole = defineCommand({
  name: 'network.grant-role',
  contract,
  functionName: 'grantRole',
  summary: 'Grant a role to a member, for a time.',
  input: z.object({
    member: bytes32,
    role: roleName,
    scope: digest,
    validFrom: second.default(0),
    validUntil: second.default(farthestSecond),
  }),
  prepare: async (context, input, actor) => {
    const rules = input.role === administrator || input.role === governor
    return {
      organisation: actor.organisation,
      subject: actor.organisation,
      requirements: rules
        ? await administrators(context, actor.organisation)
        : [{ organisation: actor.organisation, role: administrator, scope: zeroId }],
      params: {
        member: input.member,
        role: roleId(input.role),
        scope: input.scope,
        validFrom: BigInt(input.validFrom),
        validUntil: BigInt(input.validUntil),
      },
    }
  },
})

const revokeRole = defineCommand({
  name: 'network.revoke-role',
  contract,
  functionName: 'revokeRole',
  summary: 'Take a role from a member.',
  input: z.object({ member: bytes32, role: roleName, scope: digest }),
  prepare: async (_context, input, actor) => ({
    organisation: actor.organisation,
    subject: actor.organisation,
    requirements: [{ organisation: actor.organisation, role: administrator, scope: zeroId }],
    params: { member: input.member, role: roleId(input.role), scope: input.scope },
  }),
})

const delegateRole = defineCommand({
  name: 'network.delegate-role',
  contract,
  functionName: 'delegateRole',
  summary: 'Lend your own role to a colleague until a date.',
  input: z.object({ toMember: bytes32, role: roleName, scope: digest, validUntil: second }),
  prepare: async (_context, input, actor) => ({
    organisation: actor.organisation,
    subject: actor.organisation,
    requirements: [{ organisation: actor.organisation, role: input.role, scope: input.scope }],
    params: {
      toMember: input.toMember,
      role: roleId(input.role),
      scope: input.scope,
      validUntil: BigInt(input.validUntil),
    },
  }),
})

const endDelegation = defineCommand({
  name: 'network.end-delegation',
  contract,
  functionName: 'endDelegation',
  summary: 'End a delegation; the one who lent and the one who got the role may do it.',
  input: z.object({ toMember: bytes32, role: roleName, scope: digest }),
  prepare: async (_context, input, actor) => ({
    organisation: actor.organisation,
    subject: actor.organisation,
    requirements: [{ organisation: actor.organisation, role: '', scope: zeroId }],
    params: { toMember: input.toMember, role: roleId(input.role), scope: input.scope },
  }),
})

/** Acts of the registry, through the same flow as those of services. */
export const networkCommands: readonly Command[] = [
  admitOrganisation,
  registerApplicant,
  setOrganisationStatus,
  setAdmissionThreshold,
  enrolMember,
  revokeMember,
  grantRole,
  revokeRole,
  delegateRole,
  endDelegation,
]

/** One governor each of as many governing organisations as the threshold asks; the proposer's own first. */
async function votes(
  context: CommandContext,
  proposer: Bytes32,
  voters: readonly Bytes32[] | undefined,
): Promise<readonly Requirement[]> {
  const result = await sql<{ organisation: Bytes32 }>`
    select organisation from read.organisations where governing and status = 'active'
      order by position limit 255`.execute(context.database)
  const governing = result.rows.map((row) => row.organisation)
  if (!governing.includes(proposer)) {
    throw new ConcejoError(networkErrors.notGoverning)
  }
  const setting = await sql<{ value: string }>`
    select value from read.network_settings where key = 'admission-threshold'`.execute(context.database)
  const needed = Number(setting.rows[0]?.value ?? '1')
  const others = (voters ?? governing).filter(
    (organisation) => organisation !== proposer && governing.includes(organisation),
  )
  const chosen = [proposer, ...(voters === undefined ? others.slice(0, needed - 1) : others)]
  if (chosen.length < needed) {
    throw new ConcejoError(networkErrors.tooFewGovernors, { needed, found: chosen.length })
  }
  return chosen.map((organisation) => ({ organisation, role: governor, scope: zeroId }))
}

/**
 * Two administrators for a governing organisation where two people hold that role now, else one: the contract's own
 * rule.
 */
async function administrators(context: CommandContext, organisation: Bytes32): Promise<readonly Requirement[]> {
  const now = context.ledger.now()
  const result = await sql<{ governing: boolean; people: number }>`
    select o.governing, (select count(distinct m.person)::int from read.members m
      join read.member_roles r on r.member = m.member
      where m.organisation = o.organisation and m.revoked_at is null and m.valid_from <= ${now}
        and m.valid_until > ${now}
        and r.role = ${roleId(administrator)} and r.scope = ${zeroId} and r.revoked_at is null
        and r.valid_from <= ${now} and r.valid_until > ${now}) as people
    from read.organisations o where o.organisation = ${organisation}`.execute(context.database)
  const row = result.rows[0]
  const one = { organisation, role: administrator, scope: zeroId }
  return row?.governing === true && row.people > 1 ? [one, one] : [one]
}

/** The person handle that a request for enrolment made on this node. */
async function findRequestedPerson(
  context: CommandContext,
  signer: `0x${string}`,
  organisation: Bytes32,
): Promise<Bytes32 | undefined> {
  const result = await sql<{ person: Bytes32 }>`
    select person from node.enrolments where member = ${memberId(signer)} and organisation = ${organisation}`.execute(
    context.database,
  )
  return result.rows[0]?.person
}
