import { randomUUID } from 'node:crypto'
import {
  type Bytes32,
  ConcejoError,
  createId,
  type Hex,
  type Membership,
  memberId,
  unsafeBrand,
} from '@concejo/protocol'
import { sql } from 'kysely'
import { pseudonym } from '../network/pseudonym.ts'
import type { Viewer } from '../service.ts'
import { identityErrors } from './errors.ts'
import type { IdentityContext } from './identity-context.ts'

/** An account row. */
export interface Account {
  readonly id: string
  readonly displayName: string
  readonly persona: string | null
}

/** A signer that belongs to an account. */
export interface MemberKey {
  readonly signer: Hex
  readonly kind: 'passkey' | 'key' | 'sandbox'
  readonly credentialId?: string
  readonly coseKey?: Uint8Array
  readonly signCount?: number
  readonly transports?: readonly string[]
  readonly privateKey?: Hex
}

/** Make an account. */
export async function createAccount(
  context: IdentityContext,
  options: { readonly displayName: string; readonly issuer?: string; readonly subject?: string },
): Promise<Account> {
  const id = randomUUID()
  await context.database
    .withSchema('node')
    .insertInto('accounts')
    .values({
      id,
      display_name: options.displayName.slice(0, 120),
      oidc_issuer: options.issuer ?? null,
      oidc_subject: options.subject ?? null,
      created_at: context.clock(),
    })
    .execute()
  return { id, displayName: options.displayName, persona: null }
}

/** An account by id; undefined when it is gone. */
export async function findAccount(context: IdentityContext, id: string): Promise<Account | undefined> {
  const row: { id: string; display_name: string; persona: string | null } | undefined = await context.database
    .withSchema('node')
    .selectFrom('accounts')
    .select(['id', 'display_name', 'persona'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : { id: row.id, displayName: row.display_name, persona: row.persona }
}

/** Attach a signer to an account. Throws `identity.key-taken`. */
export async function attachKey(context: IdentityContext, accountId: string, key: MemberKey): Promise<void> {
  const inserted: unknown = await context.database
    .withSchema('node')
    .insertInto('member_keys')
    .values({
      signer: key.signer,
      member: memberId(key.signer),
      account_id: accountId,
      kind: key.kind,
      credential_id: key.credentialId ?? null,
      cose_key: key.coseKey === undefined ? null : Buffer.from(key.coseKey),
      sign_count: key.signCount ?? 0,
      transports: [...(key.transports ?? [])],
      private_key: context.sandbox ? (key.privateKey ?? null) : null,
      created_at: context.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('signer')
    .executeTakeFirst()
  if (inserted === undefined) {
    throw new ConcejoError(identityErrors.keyTaken)
  }
}

/** The handle of an account's human in an organisation, made on first use: it tells other organisations nothing. */
export async function getPerson(context: IdentityContext, accountId: string, organisation: Bytes32): Promise<Bytes32> {
  const result = await sql<{ person: string }>`
    insert into node.persons (account_id, organisation, person) values (${accountId}, ${organisation}, ${createId()})
    on conflict (account_id, organisation) do update set person = node.persons.person returning person`.execute(
    context.database,
  )
  return unsafeBrand(result.rows[0]?.person)
}

interface MemberRow {
  readonly signer: string
  readonly kind: 'passkey' | 'key' | 'sandbox'
  readonly credential_id: string | null
  readonly member: string
  readonly organisation: string
  readonly organisation_name: string | null
  readonly person: string
  readonly valid_from: string
  readonly valid_until: string
  readonly revoked_at: string | null
  readonly roles: readonly string[]
}

/** As which members an account can sign now, with the roles that hold at ledger time, delegated ones included. */
export async function listMemberships(context: IdentityContext, accountId: string): Promise<readonly Membership[]> {
  const now = context.ledger.now()
  const result = await sql<MemberRow>`
    select k.signer, k.kind, k.credential_id, m.member, m.organisation, p.name as organisation_name, m.person,
      m.valid_from, m.valid_until, m.revoked_at,
      array(
        select distinct r.role from read.member_roles r
          where r.member = m.member and r.revoked_at is null and r.valid_from <= ${now} and r.valid_until > ${now}
        union
        select d.role from read.delegations d
          where d.to_member = m.member and d.ended_at is null and d.valid_until > ${now}
      ) as roles
    from node.member_keys k
    join read.members m on m.member = k.member
    left join node.organisation_profiles p on p.organisation = m.organisation
    where k.account_id = ${accountId} order by m.position limit 50`.execute(context.database)
  return result.rows.map((row) => toMembership(context, row, now))
}

/** The viewer that services see. Only active members count. */
export function toViewer(accountId: string, memberships: readonly Membership[], sandbox: boolean): Viewer {
  const members = memberships
    .filter((membership) => membership.active)
    .map(({ member, organisation, roles }) => ({ member, organisation, roles }))
  return { kind: 'account', accountId, members, sandbox }
}

/** Throws `identity.not-administrator` unless the viewer administrates the organisation. */
export function requireAdministrator(viewer: Viewer, organisation: string): string {
  if (viewer.kind === 'account' && administrated(viewer).some((id) => id === organisation)) {
    return viewer.accountId
  }
  throw new ConcejoError(identityErrors.notAdministrator)
}

/** Organisations that the viewer administrates. */
export function administrated(viewer: Viewer): readonly Bytes32[] {
  return viewer.kind === 'account'
    ? viewer.members
        .filter(({ roles }) => roles.includes('registry.administrator'))
        .map(({ organisation }) => organisation)
    : []
}

function toMembership(context: IdentityContext, row: MemberRow, now: number): Membership {
  const validUntil = Number(row.valid_until)
  return {
    member: unsafeBrand(row.member),
    signer: unsafeBrand(row.signer),
    signing: row.kind,
    ...(row.credential_id === null ? {} : { credentialId: row.credential_id }),
    organisation: unsafeBrand(row.organisation),
    organisationName: row.organisation_name ?? pseudonym(row.organisation),
    person: unsafeBrand(row.person),
    roles: row.roles.map((role) => context.roleNames.nameOf(role)).sort(),
    validUntil,
    active: row.revoked_at === null && Number(row.valid_from) <= now && now < validUntil,
  }
}
