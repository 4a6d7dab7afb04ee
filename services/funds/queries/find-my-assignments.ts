import type { CommandContext, Viewer } from '@concejo/platform'
import { type Bytes32, bytes32 } from '@concejo/protocol'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Assignment, callDocument } from '../api.ts'
import { roles } from '../permissions.ts'
import { findTitle } from './find-applications.ts'
import { getCallRow } from './get-call-row.ts'
import { readText } from './read-text.ts'
import { membersOf } from './viewer-rights.ts'

const assignmentsMost = 200
const callsMost = 20
const askedAtOnce = 50
const poolRow = z.object({ call: bytes32 })
const applicationRow = z.object({ application: bytes32, commitment: bytes32 })
type Eligible = z.output<typeof applicationRow>
const roundRow = z.object({ round: z.number(), commit_ends_at: z.coerce.number(), reveal_ends_at: z.coerce.number() })
const isAssignedAbi = [
  {
    type: 'function',
    name: 'isAssigned',
    stateMutability: 'view',
    inputs: [
      { name: 'application', type: 'bytes32' },
      { name: 'member', type: 'bytes32' },
    ],
    outputs: [{ name: '', type: 'bool' }],
  },
] as const

/** Applications that the viewer was drawn to evaluate: the contract answers, so that the rule is written once. */
export async function findMyAssignments(
  context: CommandContext,
  viewer: Viewer,
  call?: Bytes32,
): Promise<readonly Assignment[]> {
  const evaluators = membersOf(viewer).filter((member) => member.roles.includes(roles.evaluator))
  const assignments: Assignment[] = []
  for (const { member } of evaluators) {
    for (const drawn of await findDrawnCalls(context, member, call)) {
      const mine = await findAssigned(context, await findEligible(context, drawn), member)
      for (const application of mine.slice(0, assignmentsMost - assignments.length)) {
        assignments.push(await describe(context, drawn, application, member))
      }
    }
  }
  return assignments
}

/** Calls whose evaluators were drawn and whose pool, enlarged or not, the member is in. */
async function findDrawnCalls(context: CommandContext, member: Bytes32, call?: Bytes32): Promise<readonly Bytes32[]> {
  let select = context.database
    .selectFrom('read.grant_pools as pools')
    .innerJoin('read.grant_calls as calls', 'calls.call', 'pools.call')
    .select('pools.call')
    .where('pools.drawn_at', 'is not', null)
    .where('calls.state', '=', 'evaluation')
    .where(sql<boolean>`pools.members @> array[${member}]`)
    .limit(callsMost)
  if (call !== undefined) {
    select = select.where('pools.call', '=', call)
  }
  return poolRow
    .array()
    .parse(await select.execute())
    .map((row) => row.call)
}

/** Some at a time, so that a call with a thousand applications asks the chain in a few steps. */
async function findAssigned(
  context: CommandContext,
  applications: readonly Eligible[],
  member: Bytes32,
): Promise<readonly Eligible[]> {
  const assigned: Eligible[] = []
  for (let from = 0; from < applications.length; from += askedAtOnce) {
    const part = applications.slice(from, from + askedAtOnce)
    const answers = await Promise.all(part.map(({ application }) => isAssigned(context, application, member)))
    assigned.push(...part.filter((_, index) => answers[index] === true))
  }
  return assigned
}

async function findEligible(context: CommandContext, call: Bytes32): Promise<readonly Eligible[]> {
  const rows = await context.database
    .selectFrom('read.grant_applications')
    .select(['application', 'commitment'])
    .where('call', '=', call)
    .where('state', '=', 'eligible')
    .orderBy('position')
    .limit(1_000)
    .execute()
  return applicationRow.array().parse(rows)
}

async function isAssigned(context: CommandContext, application: Bytes32, member: Bytes32): Promise<boolean> {
  const contract = context.ledger.contracts['GrantEvaluation']
  if (contract === undefined) {
    return false
  }
  return context.ledger.client.readContract({
    address: contract.address,
    abi: isAssignedAbi,
    functionName: 'isAssigned',
    args: [application, member],
  })
}

async function describe(
  context: CommandContext,
  call: Bytes32,
  { application, commitment }: Eligible,
  member: Bytes32,
): Promise<Assignment> {
  const row = await getCallRow(context, call)
  const interest = await context.database
    .selectFrom('read.grant_interests')
    .select('conflict')
    .where('application', '=', application)
    .where('member', '=', member)
    .executeTakeFirst()
  const reopened = await findRound(context, application)
  const score = await context.database
    .selectFrom('read.grant_scores')
    .select('revealed_at')
    .where('application', '=', application)
    .where('member', '=', member)
    .where('round', '=', reopened?.round ?? 0)
    .executeTakeFirst()
  const declared = interest?.['conflict'] === true ? 'conflict' : 'declared'
  return {
    application,
    call,
    callTitle: (await readText(context, callDocument, row.document))?.title,
    member,
    title: declared === 'declared' && interest !== undefined ? await findTitle(context, commitment) : undefined,
    interest: interest === undefined ? 'none' : declared,
    committed: score !== undefined,
    revealed: score !== undefined && score['revealed_at'] !== null,
    commitEndsAt: reopened?.commit_ends_at ?? row.first_commit_ends_at ?? 0,
    revealEndsAt: reopened?.reveal_ends_at ?? row.first_reveal_ends_at ?? 0,
  }
}

/** The round in which an application is scored anew, with clocks of its own. */
async function findRound(
  context: CommandContext,
  application: Bytes32,
): Promise<z.output<typeof roundRow> | undefined> {
  const found = await context.database
    .selectFrom('read.grant_scoring_rounds')
    .select(['round', 'commit_ends_at', 'reveal_ends_at'])
    .where('application', '=', application)
    .orderBy('round', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found === undefined ? undefined : roundRow.parse(found)
}
