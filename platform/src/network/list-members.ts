import { type Bytes32, ConcejoError, type Hex, type NetworkMember } from '@concejo/protocol'
import { sql } from 'kysely'
import { networkErrors } from './errors.ts'
import type { NetworkContext } from './network-context.ts'
import { pseudonym } from './pseudonym.ts'

interface RoleRow {
  readonly role: Bytes32
  readonly scope: Bytes32
  readonly valid_from: number
  readonly valid_until: number
  readonly revoked_at: number | null
  readonly delegated_by: Bytes32 | null
}

interface Row {
  readonly member: Bytes32
  readonly person: Bytes32
  readonly organisation: Bytes32
  readonly organisation_name: string | null
  readonly name: string | null
  readonly signer: Hex
  readonly valid_from: string
  readonly valid_until: string
  readonly revoked_at: string | null
  readonly position: string
  readonly roles: readonly RoleRow[]
}

/** Members in the order of their enrolment, with their roles and what was delegated to them. */
export async function listMembers(
  context: NetworkContext,
  filter: {
    readonly organisation?: string | undefined
    readonly role?: string | undefined
    readonly member?: string | undefined
    readonly after?: number | undefined
    readonly limit: number
  },
): Promise<readonly (NetworkMember & { readonly position: number })[]> {
  const conditions = [sql`true`]
  if (filter.organisation !== undefined) {
    conditions.push(sql`m.organisation = ${filter.organisation}`)
  }
  if (filter.member !== undefined) {
    conditions.push(sql`m.member = ${filter.member}`)
  }
  if (filter.after !== undefined) {
    conditions.push(sql`m.position > ${filter.after}`)
  }
  if (filter.role !== undefined) {
    const role = filter.role.startsWith('0x') ? filter.role : context.roleNames.idOf(filter.role)
    conditions.push(
      sql`exists (select from read.member_roles r where r.member = m.member and r.role = ${role}
        and r.revoked_at is null)`,
    )
  }
  const result = await sql<Row>`
    select m.member, m.person, m.organisation, p.name as organisation_name, h.name, m.signer, m.valid_from,
      m.valid_until,      m.revoked_at, m.position,
      coalesce((select jsonb_agg(to_jsonb(x) order by x.role, x.scope, x.delegated_by) from (
        select r.role, r.scope, r.valid_from, r.valid_until, r.revoked_at, null as delegated_by
          from read.member_roles r where r.member = m.member
        union all
        select d.role, d.scope, d.delegated_at, d.valid_until, d.ended_at, d.from_member
          from read.delegations d where d.to_member = m.member
        limit 200) x), '[]') as roles
    from read.members m
    left join node.organisation_profiles p on p.organisation = m.organisation
    left join node.person_profiles h on h.person = m.person
    where ${sql.join(conditions, sql` and `)} order by m.position limit ${filter.limit}`.execute(context.database)
  return result.rows.map((row) => ({
    member: row.member,
    person: row.person,
    name: row.name ?? pseudonym(row.person),
    organisation: row.organisation,
    organisationName: row.organisation_name ?? pseudonym(row.organisation),
    signer: row.signer,
    validFrom: Number(row.valid_from),
    validUntil: Number(row.valid_until),
    ...(row.revoked_at === null ? {} : { revokedAt: Number(row.revoked_at) }),
    roles: row.roles.map((role) => toRole(context, role)),
    position: Number(row.position),
  }))
}

/** One member. Throws `network.member-not-found`. */
export async function getMember(context: NetworkContext, member: Bytes32): Promise<NetworkMember> {
  const [found] = await listMembers(context, { member, limit: 1 })
  if (found === undefined) {
    throw new ConcejoError(networkErrors.memberNotFound)
  }
  return found
}

function toRole(context: NetworkContext, row: RoleRow): NetworkMember['roles'][number] {
  return {
    role: context.roleNames.nameOf(row.role),
    roleId: row.role,
    scope: row.scope,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
    ...(row.delegated_by === null ? {} : { delegatedBy: row.delegated_by }),
  }
}
