import type { CommandContext } from '@concejo/platform'
import { type Bytes32, bytes32, type EndpointResult } from '@concejo/protocol'
import { z } from 'zod'
import type { endpoints } from '../api.ts'

const poolRow = z.object({
  round: z.number(),
  members: z.array(bytes32),
  commit_ends_at: z.coerce.number(),
  reveal_ends_at: z.coerce.number(),
  seed: bytes32.nullable(),
  silent: z.array(bytes32),
  drawn_at: z.union([z.string(), z.null()]),
})
const seedRow = z.object({ member: bytes32, commitment: bytes32, seed: bytes32.nullable() })

/** Pool, seeds and draw of the current round of a call. */
export async function getEvaluation(
  context: CommandContext,
  call: Bytes32,
): Promise<EndpointResult<typeof endpoints.getEvaluation>> {
  const found = await context.database
    .selectFrom('read.grant_pools')
    .selectAll()
    .where('call', '=', call)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (found === undefined) {
    return { call, round: 0, pool: [], seeds: [], silent: [] }
  }
  const pool = poolRow.parse(found)
  const seeds = await context.database
    .selectFrom('read.grant_seeds')
    .select(['member', 'commitment', 'seed'])
    .where('call', '=', call)
    .where('round', '=', pool.round)
    .orderBy('member')
    .execute()
  return {
    call,
    round: pool.round,
    pool: pool.members,
    seedCommitEndsAt: pool.commit_ends_at,
    seedRevealEndsAt: pool.reveal_ends_at,
    seeds: seedRow
      .array()
      .parse(seeds)
      .map((seed) => ({ member: seed.member, commitment: seed.commitment, seed: seed.seed ?? undefined })),
    silent: pool.silent,
    drawnSeed: pool.seed ?? undefined,
    drawnAt: pool.drawn_at === null ? undefined : Number(pool.drawn_at),
  }
}
