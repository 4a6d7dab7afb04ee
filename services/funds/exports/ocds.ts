import type { CommandContext, Download } from '@concejo/platform'
import { type Bytes32, moneyToDecimal, secondsToIso } from '@concejo/protocol'
import type { AgreementDetail, CallDetail, CallSummary } from '../api.ts'
import { callDetail } from '../api.ts'
import { findCalls } from '../queries/find-calls.ts'
import { getCall } from '../queries/get-call.ts'
import { findGrantRecords } from './find-grant-records.ts'

const callsMost = 1_000
/** Prefix of our process identifiers until the publisher registers one of its own. */
const ocidPrefix = 'ocds-concejo'

/** Calls, awards, agreements and payments as an OCDS 1.1.5 release package; one release for each call. */
export async function exportOcds(context: CommandContext, call?: Bytes32): Promise<Download> {
  const releases = []
  for (const id of call === undefined ? await findCallIds(context) : [call]) {
    const detail = callDetail.parse(await getCall(context, id))
    releases.push(toRelease(detail, await findGrantRecords(context, id), context.ledger.now()))
  }
  const content = {
    uri: 'urn:concejo:ocds:release-package',
    version: '1.1',
    publishedDate: secondsToIso(context.ledger.now()),
    publisher: { name: 'Concejo' },
    license: 'https://creativecommons.org/publicdomain/zero/1.0/',
    releases,
  }
  return {
    contentType: 'application/json; charset=utf-8',
    content: JSON.stringify(content, undefined, 2),
    fileName: 'ocds-release-package.json',
  }
}

/** The release of one call. */
export function toRelease(
  call: CallDetail,
  grants: readonly AgreementDetail[],
  now: number,
): Readonly<Record<string, unknown>> {
  const buyer = { id: call.organisation, name: call.organisationName }
  const parties = new Map<string, { id: string; name: string; roles: string[] }>([
    [call.organisation, { ...buyer, roles: ['buyer', 'procuringEntity', 'funder', 'payer'] }],
  ])
  for (const grant of grants) {
    parties.set(grant.organisation, {
      id: grant.organisation,
      name: grant.organisationName,
      roles: ['supplier', 'payee'],
    })
  }
  return {
    ocid: `${ocidPrefix}-${call.call.slice(2)}`,
    id: `${call.call.slice(2)}-${now}`,
    date: secondsToIso(now),
    tag: releaseTags(grants),
    initiationType: 'tender',
    language: 'en',
    parties: [...parties.values()],
    buyer,
    planning: { budget: { id: call.programme, amount: toValue(call.budget, call.currency) } },
    tender: toTender(call, buyer),
    awards: grants.map(toAward),
    contracts: grants.map(toContract),
  }
}

function releaseTags(grants: readonly AgreementDetail[]): readonly string[] {
  if (grants.length === 0) {
    return ['tender']
  }
  const paid = grants.some((grant) => grant.payments.length > 0)
  return ['tender', 'award', 'contract', ...(paid ? ['implementation'] : [])]
}

function toTender(call: CallDetail, buyer: { id: string; name: string }): Readonly<Record<string, unknown>> {
  const status = call.phase === 'cancelled' ? 'cancelled' : tenderStatus(call.phase)
  return {
    id: call.call,
    title: call.title?.en ?? call.call,
    description: call.summary?.en ?? '',
    status,
    procuringEntity: buyer,
    value: toValue(call.budget, call.currency),
    minValue: toValue(call.awardMin, call.currency),
    procurementMethod: 'open',
    awardCriteria: 'ratedCriteria',
    awardCriteriaDetails: call.criteria
      .map((criterion) => `${criterion.label?.en ?? criterion.name} ${criterion.weight / 100} %`)
      .join('; '),
    eligibilityCriteria: call.eligibilityRules.map((rule) => rule.label?.en ?? rule.name).join('; '),
    tenderPeriod: { startDate: secondsToIso(call.opensAt), endDate: secondsToIso(call.closesAt) },
    numberOfTenderers: call.applicationCount,
    documents: [{ id: call.document, documentType: 'tenderNotice', title: 'Rules of the call' }],
    amendments: call.versions
      .filter((version) => version.version > 1)
      .map((version) => ({ id: String(version.version), date: secondsToIso(version.at) })),
  }
}

function tenderStatus(phase: CallSummary['phase']): string {
  if (phase === 'announced') {
    return 'planned'
  }
  return phase === 'settled' || phase === 'awards' ? 'complete' : 'active'
}

function toAward(grant: AgreementDetail): Readonly<Record<string, unknown>> {
  return {
    id: grant.application,
    title: grant.title ?? grant.application,
    status: 'active',
    date: secondsToIso(grant.signedAt),
    value: toValue(grant.amount, grant.currency),
    suppliers: [{ id: grant.organisation, name: grant.organisationName }],
  }
}

const milestoneStatus: Readonly<Record<string, string>> = {
  planned: 'scheduled',
  reported: 'scheduled',
  accepted: 'met',
  'partly-accepted': 'partiallyMet',
  rejected: 'notMet',
}

function toContract(grant: AgreementDetail): Readonly<Record<string, unknown>> {
  return {
    id: grant.agreement,
    awardID: grant.application,
    title: grant.title ?? grant.agreement,
    status: grant.state === 'signed' ? 'active' : 'terminated',
    value: toValue(grant.amount, grant.currency),
    dateSigned: secondsToIso(grant.signedAt),
    implementation: {
      transactions: grant.payments
        .filter((payment) => payment.state === 'confirmed')
        .map((payment) => ({
          id: payment.payment,
          date: secondsToIso(payment.recordedAt ?? payment.preparedAt),
          value: toValue(payment.amount, payment.currency),
          payer: { id: grant.funder, name: grant.funderName },
          payee: { id: grant.organisation, name: grant.organisationName },
        })),
      milestones: grant.milestones.map((milestone) => ({
        id: `${grant.agreement.slice(2)}-${milestone.milestone}`,
        title: `Milestone ${milestone.milestone + 1}`,
        type: 'financing',
        dueDate: secondsToIso(milestone.dueAt),
        status: milestoneStatus[milestone.state] ?? 'scheduled',
      })),
    },
  }
}

function toValue(minor: string, currency: string): { amount: number; currency: string } {
  return { amount: Number(moneyToDecimal({ amount: BigInt(minor), currency })), currency }
}

async function findCallIds(context: CommandContext): Promise<readonly Bytes32[]> {
  const ids: Bytes32[] = []
  let cursor: string | undefined
  do {
    const found = await findCalls(context, { limit: 100, ...(cursor === undefined ? {} : { cursor }) })
    ids.push(...found.items.map((call) => call.call))
    cursor = found.next
  } while (cursor !== undefined && ids.length < callsMost)
  return ids
}
