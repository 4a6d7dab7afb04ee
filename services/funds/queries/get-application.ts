import type { CommandContext, Viewer } from '@concejo/platform'
import { type Bytes32, bytes32, ConcejoError, type EndpointResult } from '@concejo/protocol'
import { z } from 'zod'
import { type ApplicationDetail, applicationDocument, callDocument, type endpoints } from '../api.ts'
import { errors } from '../errors.ts'
import { bytesToCode } from '../model.ts'
import { summarizeApplications } from './find-applications.ts'
import { getCallRow, phaseOf } from './get-call-row.ts'
import { mayReadApplication } from './may-read-application.ts'
import { readText } from './read-text.ts'
import { applicationRow, scoreRow } from './rows.ts'

const eligibilityRow = z.object({ rule: bytes32, met: z.boolean(), reason: bytes32 })
const appealRow = z.object({
  appeal: bytes32,
  state: z.enum(['filed', 'upheld', 'dismissed']),
  grounds: bytes32,
  reason: bytes32.nullable(),
  filed_at: z.coerce.number(),
})
const interestRow = z.object({ member: bytes32, conflict: z.boolean() })

/** An application, with its content for those entitled. Throws `funds.not-found`. */
export async function getApplication(
  context: CommandContext,
  viewer: Viewer,
  application: Bytes32,
): Promise<EndpointResult<typeof endpoints.getApplication>> {
  const found = await context.database
    .selectFrom('read.grant_applications')
    .selectAll()
    .where('application', '=', application)
    .executeTakeFirst()
  if (found === undefined) {
    throw new ConcejoError(errors.notFound, { id: application })
  }
  const row = applicationRow.parse(found)
  const call = await getCallRow(context, row.call)
  const text = await readText(context, callDocument, call.document)
  const [summary] = await summarizeApplications(context, viewer, call, [row])
  if (summary === undefined) {
    throw new ConcejoError(errors.notFound, { id: application })
  }
  const entitled = await mayReadApplication(context, viewer, { call, application, applicant: row.organisation })
  const content = entitled ? await readText(context, applicationDocument, row.commitment) : undefined
  return {
    ...summary,
    title: summary.title ?? content?.title,
    callTitle: text?.title,
    callPhase: phaseOf(context, call),
    content,
    eligibility: await findEligibility(context, application, text?.eligibilityRules ?? []),
    scores: await findScores(context, application),
    appeal: await findAppeal(context, application),
    agreement: await findAgreement(context, application),
  }
}

async function findEligibility(
  context: CommandContext,
  application: Bytes32,
  labels: readonly { code: string; label: { en: string; es?: string | undefined } }[],
): Promise<ApplicationDetail['eligibility']> {
  const rows = await context.database
    .selectFrom('read.grant_eligibility')
    .select(['rule', 'met', 'reason'])
    .where('application', '=', application)
    .orderBy('rule_index')
    .execute()
  return eligibilityRow
    .array()
    .parse(rows)
    .map((outcome) => {
      const name = bytesToCode(outcome.rule)
      return { ...outcome, name, label: labels.find((entry) => entry.code === name)?.label }
    })
}

async function findScores(context: CommandContext, application: Bytes32): Promise<ApplicationDetail['scores']> {
  const scores = scoreRow
    .array()
    .parse(
      await context.database
        .selectFrom('read.grant_scores')
        .selectAll()
        .where('application', '=', application)
        .orderBy('round')
        .orderBy('member')
        .limit(500)
        .execute(),
    )
  const interests = interestRow
    .array()
    .parse(
      await context.database
        .selectFrom('read.grant_interests')
        .select(['member', 'conflict'])
        .where('application', '=', application)
        .orderBy('member')
        .execute(),
    )
  const scored = scores.map((score) => ({
    member: score.member,
    round: score.round,
    committed: true,
    commitment: score.commitment,
    scores: score.scores ?? undefined,
    justification: score.justification,
    salt: score.salt,
    conflict: false,
  }))
  const waiting = interests
    .filter((interest) => !scores.some((score) => score.member === interest.member))
    .map((interest) => ({ member: interest.member, round: 0, committed: false, conflict: interest.conflict }))
  return [...scored, ...waiting]
}

async function findAppeal(context: CommandContext, application: Bytes32): Promise<ApplicationDetail['appeal']> {
  const row = await context.database
    .selectFrom('read.grant_appeals')
    .select(['appeal', 'state', 'grounds', 'reason', 'filed_at'])
    .where('application', '=', application)
    .executeTakeFirst()
  if (row === undefined) {
    return undefined
  }
  const { filed_at: filedAt, reason, ...appeal } = appealRow.parse(row)
  return { ...appeal, filedAt, reason: reason ?? undefined }
}

async function findAgreement(context: CommandContext, application: Bytes32): Promise<Bytes32 | undefined> {
  const row = await context.database
    .selectFrom('read.grant_agreements')
    .select('agreement')
    .where('application', '=', application)
    .executeTakeFirst()
  return row === undefined ? undefined : bytes32.parse(row.agreement)
}
