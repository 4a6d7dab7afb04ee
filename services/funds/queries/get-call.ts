import type { CommandContext } from '@concejo/platform'
import type { Bytes32 } from '@concejo/protocol'
import { z } from 'zod'
import { type CallDetail, callDocument } from '../api.ts'
import { bytesToCode } from '../model.ts'
import { summarizeCalls } from './find-calls.ts'
import { getCallRow } from './get-call-row.ts'
import { findOrganisationNames } from './organisation-names.ts'
import { readText } from './read-text.ts'

const versionRow = z.object({
  version: z.number(),
  closes_at: z.coerce.number(),
  document: z.string(),
  at: z.coerce.number(),
})

/** A call with its frozen rules, clocks and counts. */
export async function getCall(context: CommandContext, call: Bytes32): Promise<z.input<typeof callDetailShape>> {
  const row = await getCallRow(context, call)
  const { rules } = row
  const [summary] = await summarizeCalls(context, [row])
  const [text, nameOf, versions] = await Promise.all([
    readText(context, callDocument, row.document),
    findOrganisationNames(context, [row.appeal_body]),
    findVersions(context, call),
  ])
  const labelOf = (list: readonly { code: string; label: CallDetail['title'] }[] | undefined, code: string) =>
    list?.find((entry) => entry.code === code)?.label
  return {
    ...summary,
    description: text?.description,
    document: row.document,
    version: row.version,
    versions,
    awardMin: rules.awardMin,
    awardMax: rules.awardMax,
    commitTerm: rules.commitTerm,
    revealTerm: rules.revealTerm,
    standstillTerm: rules.standstillTerm,
    reserveTerm: rules.reserveTerm,
    accountDelay: rules.accountDelay,
    evaluatorsMin: rules.evaluatorsMin,
    milestonesMax: rules.milestonesMax,
    prefinancingMax: rules.prefinancingMax,
    totalThreshold: rules.totalThreshold,
    secondApproverAbove: rules.secondApproverAbove,
    appealBody: row.appeal_body,
    appealBodyName: nameOf(row.appeal_body),
    criteria: rules.criteria.map((criterion) => {
      const name = bytesToCode(criterion.code)
      return { ...criterion, name, label: labelOf(text?.criteria, name) }
    }),
    tieBreak: rules.tieBreak,
    eligibilityRules: rules.eligibilityRules.map((rule) => {
      const name = bytesToCode(rule)
      return { rule, name, label: labelOf(text?.eligibilityRules, name) }
    }),
    eligibleCount: row.eligible_count,
    ineligibleCount: row.ineligible_count,
    undecidedCount: Math.max(0, row.application_count - row.eligible_count - row.ineligible_count),
    commitEndsAt: row.commit_ends_at,
    revealEndsAt: row.reveal_ends_at,
    standstillEndsAt: row.standstill_ends_at,
    rankingVersion: row.ranking_version,
    rankingComplete: row.ranking_complete,
    selectedCount: row.selected_count,
    ...(row.frozen_from === null ? {} : { frozenFrom: row.frozen_from + 1 }),
    publishedAt: row.published_at,
  }
}

const callDetailShape = z.record(z.string(), z.unknown())

async function findVersions(context: CommandContext, call: Bytes32): Promise<readonly unknown[]> {
  const rows = await context.database
    .selectFrom('read.grant_call_versions')
    .select(['version', 'closes_at', 'document', 'at'])
    .where('call', '=', call)
    .orderBy('version')
    .limit(100)
    .execute()
  return versionRow
    .array()
    .parse(rows)
    .map((version) => ({
      version: version.version,
      closesAt: version.closes_at,
      document: version.document,
      at: version.at,
    }))
}
