import type { AddressBook, EventHandler, EventHandlers, LedgerEvent } from '@concejo/ledger'
import { createActKinds } from './act-kinds.ts'
import { eventArguments } from './event-arguments.ts'

const organisationKinds = ['none', 'administration', 'auditor', 'applicant'] as const
const organisationStatuses = ['none', 'active', 'suspended', 'excluded'] as const

/** The order of events on the chain as one number: block, then place in the block. */
export function positionOf(event: Pick<LedgerEvent, 'blockNumber' | 'logIndex'>): number {
  return Number(event.blockNumber) * 2 ** 20 + event.logIndex
}

/**
 * Handlers for the registry's events and for `ActApplied` of every contract. They write to the schema that the
 * projection builds.
 */
export function createNetworkHandlers(contracts: AddressBook): EventHandlers {
  const kinds = createActKinds(contracts)
  const onActApplied = createActHandler(kinds)
  return {
    'Registry.OrganisationAdmitted': onOrganisationAdmitted,
    'Registry.OrganisationStatusChanged': onOrganisationStatusChanged,
    'Registry.AdmissionThresholdChanged': onAdmissionThresholdChanged,
    'Registry.MemberEnrolled': onMemberEnrolled,
    'Registry.MemberRevoked': onMemberRevoked,
    'Registry.RoleGranted': onRoleGranted,
    'Registry.RoleRevoked': onRoleRevoked,
    'Registry.RoleDelegated': onRoleDelegated,
    'Registry.DelegationEnded': onDelegationEnded,
    ...Object.fromEntries(Object.keys(contracts).map((name) => [`${name}.ActApplied`, onActApplied])),
  }
}

const onOrganisationAdmitted: EventHandler = async (transaction, event) => {
  const { organisation, did, kind, governing } = eventArguments.OrganisationAdmitted.parse(event.args)
  await transaction
    .insertInto('read.organisations')
    .values({
      organisation,
      did,
      kind: organisationKinds[kind] ?? 'none',
      status: 'active',
      governing,
      admitted_at: event.blockTime,
      position: positionOf(event),
    })
    .execute()
}

const onOrganisationStatusChanged: EventHandler = async (transaction, event) => {
  const { organisation, status } = eventArguments.OrganisationStatusChanged.parse(event.args)
  await transaction
    .updateTable('read.organisations')
    .set({ status: organisationStatuses[status] ?? 'none' })
    .where('organisation', '=', organisation)
    .execute()
}

const onAdmissionThresholdChanged: EventHandler = async (transaction, event) => {
  const { threshold } = eventArguments.AdmissionThresholdChanged.parse(event.args)
  const row = { key: 'admission-threshold', value: String(threshold) }
  await transaction
    .insertInto('read.network_settings')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: row.value }))
    .execute()
}

const onMemberEnrolled: EventHandler = async (transaction, event) => {
  const { member, organisation, person, signer, validFrom, validUntil } = eventArguments.MemberEnrolled.parse(
    event.args,
  )
  await transaction
    .insertInto('read.members')
    .values({
      member,
      organisation,
      person,
      signer,
      valid_from: validFrom,
      valid_until: validUntil,
      enrolled_at: event.blockTime,
      position: positionOf(event),
    })
    .execute()
}

const onMemberRevoked: EventHandler = async (transaction, event) => {
  const { member } = eventArguments.MemberRevoked.parse(event.args)
  await transaction
    .updateTable('read.members')
    .set({ revoked_at: event.blockTime })
    .where('member', '=', member)
    .execute()
}

const onRoleGranted: EventHandler = async (transaction, event) => {
  const { member, role, scope, validFrom, validUntil } = eventArguments.RoleGranted.parse(event.args)
  const granted = { valid_from: validFrom, valid_until: validUntil, granted_at: event.blockTime, revoked_at: null }
  await transaction
    .insertInto('read.member_roles')
    .values({ member, role, scope, ...granted })
    .onConflict((conflict) => conflict.columns(['member', 'role', 'scope']).doUpdateSet(granted))
    .execute()
}

const onRoleRevoked: EventHandler = async (transaction, event) => {
  const { member, role, scope } = eventArguments.RoleRevoked.parse(event.args)
  await transaction
    .updateTable('read.member_roles')
    .set({ revoked_at: event.blockTime })
    .where('member', '=', member)
    .where('role', '=', role)
    .where('scope', '=', scope)
    .execute()
}

const onRoleDelegated: EventHandler = async (transaction, event) => {
  const { fromMember, toMember, role, scope, validUntil } = eventArguments.RoleDelegated.parse(event.args)
  const delegated = { valid_until: validUntil, delegated_at: event.blockTime, ended_at: null }
  await transaction
    .insertInto('read.delegations')
    .values({ from_member: fromMember, to_member: toMember, role, scope, ...delegated })
    .onConflict((conflict) => conflict.columns(['from_member', 'to_member', 'role', 'scope']).doUpdateSet(delegated))
    .execute()
}

const onDelegationEnded: EventHandler = async (transaction, event) => {
  const { fromMember, toMember, role, scope } = eventArguments.DelegationEnded.parse(event.args)
  await transaction
    .updateTable('read.delegations')
    .set({ ended_at: event.blockTime })
    .where('from_member', '=', fromMember)
    .where('to_member', '=', toMember)
    .where('role', '=', role)
    .where('scope', '=', scope)
    .execute()
}

function createActHandler(kinds: ReadonlyMap<string, string>): EventHandler {
  return async (transaction, event) => {
    const act = eventArguments.ActApplied.parse(event.args)
    const position = positionOf(event)
    await transaction
      .insertInto('read.acts')
      .values({
        contract: event.contract,
        act_id: act.id,
        kind: act.kind,
        function_name: kinds.get(`${event.contract} ${act.kind}`) ?? 'unknown',
        organisation: act.organisation,
        subject: act.subject,
        digest: act.digest,
        members: act.members,
        persons: act.persons,
        block_number: Number(event.blockNumber),
        block_time: event.blockTime,
        transaction_hash: event.transactionHash,
        log_index: event.logIndex,
        position,
      })
      .execute()
    const members = [...new Set(act.members)].map((member) => ({ member, position }))
    if (members.length > 0) {
      await transaction.insertInto('read.act_members').values(members).execute()
    }
  }
}
