import { type Bytes32, ConcejoError, type OrganisationSummary } from '@concejo/protocol'
import { sql } from 'kysely'
import { networkErrors } from './errors.ts'
import type { NetworkContext } from './network-context.ts'
import { pseudonym } from './pseudonym.ts'

interface Row {
  readonly organisation: Bytes32
  readonly name: string | null
  readonly website: string | null
  readonly kind: OrganisationSummary['kind']
  readonly status: OrganisationSummary['status']
  readonly governing: boolean
  readonly did: Bytes32
  readonly member_count: string
  readonly admitted_at: string
  readonly position: string
}

/** Organisations in the order of their admission. */
export async function listOrganisations(
  context: NetworkContext,
  filter: {
    readonly kind?: string | undefined
    readonly search?: string | undefined
    readonly organisation?: string | undefined
    readonly after?: number | undefined
    readonly limit: number
  },
): Promise<readonly (OrganisationSummary & { readonly position: number })[]> {
  const conditions = [sql`true`]
  if (filter.kind !== undefined) {
    conditions.push(sql`o.kind = ${filter.kind}`)
  }
  if (filter.organisation !== undefined) {
    conditions.push(sql`o.organisation = ${filter.organisation}`)
  }
  if (filter.after !== undefined) {
    conditions.push(sql`o.position > ${filter.after}`)
  }
  if (filter.search !== undefined && filter.search.trim() !== '') {
    const pattern = `%${filter.search
      .trim()
      .toLowerCase()
      .replaceAll(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(lower(p.name) like ${pattern} or o.organisation like ${pattern})`)
  }
  const result = await sql<Row>`
    select o.organisation, p.name, p.website, o.kind, o.status, o.governing, o.did, o.admitted_at, o.position,
      (select count(*) from read.members m where m.organisation = o.organisation
        and m.revoked_at is null) as member_count
    from read.organisations o left join node.organisation_profiles p on p.organisation = o.organisation
    where ${sql.join(conditions, sql` and `)} order by o.position limit ${filter.limit}`.execute(context.database)
  return result.rows.map((row) => ({
    organisation: row.organisation,
    name: row.name ?? pseudonym(row.organisation),
    kind: row.kind,
    status: row.status,
    governing: row.governing,
    did: row.did,
    ...(row.website === null ? {} : { website: row.website }),
    memberCount: Number(row.member_count),
    admittedAt: Number(row.admitted_at),
    position: Number(row.position),
  }))
}

/** One organisation. Throws `network.organisation-not-found`. */
export async function getOrganisation(context: NetworkContext, organisation: Bytes32): Promise<OrganisationSummary> {
  const [found] = await listOrganisations(context, { organisation, limit: 1 })
  if (found === undefined) {
    throw new ConcejoError(networkErrors.organisationNotFound)
  }
  return found
}

/** Names of organisations by identifier; those without a profile get a pseudonym. */
export async function findOrganisationNames(
  context: Pick<NetworkContext, 'database'>,
  organisations: readonly Bytes32[],
): Promise<(organisation: Bytes32) => string> {
  const asked = [...new Set(organisations)]
  const rows: readonly { organisation: string; name: string }[] =
    asked.length === 0
      ? []
      : await context.database
          .withSchema('node')
          .selectFrom('organisation_profiles')
          .select(['organisation', 'name'])
          .where('organisation', 'in', asked)
          .execute()
  const names = new Map(rows.map((row) => [row.organisation, row.name]))
  return (organisation) => names.get(organisation) ?? pseudonym(organisation)
}
