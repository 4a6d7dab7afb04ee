import { randomUUID } from 'node:crypto'
import {
  type Bytes32,
  ConcejoError,
  type Hex,
  memberId,
  type Persona,
  p256PublicKey,
  p256Signer,
  type platformEndpoints,
} from '@concejo/protocol'
import { sql } from 'kysely'
import { openExchange } from '../http/exchange.ts'
import { pseudonym } from '../network/pseudonym.ts'
import type { Handlers } from '../service.ts'
import { identityErrors } from './errors.ts'
import type { IdentityContext } from './identity-context.ts'
import { createSession, describeSession } from './sessions.ts'

/** Someone of the demo city whom one can step into. The node holds the key; sandbox mode only. */
export interface PersonaDefinition {
  readonly id: string
  readonly name: string
  readonly roleTitle: string
  /** Zero id for a citizen or someone who registers later. */
  readonly organisation: Bytes32
  readonly roles: readonly string[]
  readonly privateKey: Hex
  /** The person handle under which genesis or an act enrols it. */
  readonly person: Bytes32
}

/** The ERC-7913 signer of a persona. */
export function personaSigner(
  context: Pick<IdentityContext, 'p256Verifier'>,
  persona: { readonly privateKey: Hex },
): Hex {
  return p256Signer(context.p256Verifier, p256PublicKey(persona.privateKey))
}

/** Make or refresh the accounts and keys of the personas. Does nothing outside sandbox mode. */
export async function installPersonas(context: IdentityContext, personas: readonly PersonaDefinition[]): Promise<void> {
  if (!context.sandbox) {
    return
  }
  for (const persona of personas) {
    const signer = personaSigner(context, persona)
    await context.database.transaction().execute(async (transaction) => {
      const account = await sql<{ id: string }>`
        insert into node.accounts (id, display_name, persona, created_at)
        values (${randomUUID()}, ${persona.name}, ${persona.id}, ${context.clock()})
        on conflict (persona) do update set display_name = excluded.display_name returning id`.execute(transaction)
      const accountId = account.rows[0]?.id ?? ''
      await sql`insert into node.member_keys (signer, member, account_id, kind, private_key, created_at)
        values (${signer}, ${memberId(signer)}, ${accountId}, 'sandbox', ${persona.privateKey}, ${context.clock()})
        on conflict do nothing`.execute(transaction)
      await sql`insert into node.person_profiles (person, name) values (${persona.person}, ${persona.name})
        on conflict (person) do update set name = excluded.name`.execute(transaction)
    })
  }
}

/** Handlers of /api/sandbox. */
export function createSandboxHandlers(
  context: IdentityContext,
  personas: readonly PersonaDefinition[],
): Handlers<Pick<typeof platformEndpoints, 'listPersonas' | 'enterSandbox' | 'moveSandboxClock'>> {
  return {
    listPersonas: async () => ({ items: await listPersonas(context, personas) }),
    enterSandbox: async (_context, { body }, raw) => {
      const found = await sql<{ id: string }>`select id from node.accounts where persona = ${body.persona}`.execute(
        context.database,
      )
      const accountId = found.rows[0]?.id
      if (accountId === undefined) {
        throw new ConcejoError(identityErrors.personaUnknown, { persona: body.persona })
      }
      const { token, expiresAt } = await createSession(context, accountId, openExchange(raw))
      return { token, session: await describeSession(context, { accountId, token, expiresAt }) }
    },
    moveSandboxClock: async (_context, { body }) => ({ now: await context.ledger.advanceClock(body.seconds) }),
  }
}

async function listPersonas(
  context: IdentityContext,
  personas: readonly PersonaDefinition[],
): Promise<readonly Persona[]> {
  const result = await sql<{ organisation: string; name: string }>`
    select organisation, name from node.organisation_profiles
    where organisation = any(${personas.map(({ organisation }) => organisation)}::text[])`.execute(context.database)
  const names = new Map(result.rows.map((row) => [row.organisation, row.name]))
  return personas.map(({ id, name, roleTitle, organisation, roles }) => ({
    id,
    name,
    roleTitle,
    organisation,
    organisationName: names.get(organisation) ?? pseudonym(organisation),
    roles: [...roles],
  }))
}
