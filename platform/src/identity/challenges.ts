import { randomUUID } from 'node:crypto'
import { ConcejoError } from '@concejo/protocol'
import type { z } from 'zod'
import { identityErrors } from './errors.ts'
import { type IdentityContext, lifetimes } from './identity-context.ts'

const challengesMax = 100_000

/** Keep what must be remembered between the two halves of a sign-in. Used once, for five minutes. */
export async function createChallenge(
  context: IdentityContext,
  kind: string,
  content: Readonly<Record<string, unknown>>,
): Promise<{ readonly challengeId: string; readonly expiresAt: number }> {
  const challengeId = randomUUID()
  const now = context.clock()
  const expiresAt = now + lifetimes.challenge
  const database = context.database.withSchema('node')
  await database.deleteFrom('challenges').where('expires_at', '<', now).execute()
  await database
    .insertInto('challenges')
    .values({ id: challengeId, kind, content: JSON.stringify(content), expires_at: expiresAt })
    .execute()
  return { challengeId, expiresAt }
}

/** Take a challenge out: a second use finds nothing. Throws `identity.challenge-unknown`. */
export async function takeChallenge<Schema extends z.ZodType>(
  context: IdentityContext,
  kind: string,
  options: { readonly challengeId: string; readonly schema: Schema },
): Promise<z.output<Schema>> {
  const row: { content: unknown } | undefined = await context.database
    .withSchema('node')
    .deleteFrom('challenges')
    .where('id', '=', options.challengeId)
    .where('kind', '=', kind)
    .where('expires_at', '>=', context.clock())
    .returning('content')
    .executeTakeFirst()
  if (row === undefined) {
    throw new ConcejoError(identityErrors.challengeUnknown)
  }
  return options.schema.parse(row.content)
}

/** Upper bound of open challenges; beyond it the oldest go first. */
export async function boundChallenges(context: IdentityContext): Promise<void> {
  const database = context.database.withSchema('node')
  const oldest = database.selectFrom('challenges').select('id').orderBy('expires_at', 'desc').offset(challengesMax)
  await database.deleteFrom('challenges').where('id', 'in', oldest).execute()
}
