import type { CommandContext, DocumentPolicy } from '@concejo/platform'
import { bytes32 } from '@concejo/protocol'
import { sql } from 'kysely'
import { z } from 'zod'
import { roles } from './permissions.ts'
import { getCallRow } from './queries/get-call-row.ts'
import { mayReadApplication } from './queries/may-read-application.ts'
import { holds, isAuditor, organisationsOf } from './queries/viewer-rights.ts'

const paymentStaff: readonly string[] = [roles.paymentPreparer, roles.paymentApprover]

/**
 * Who may read a document of this service. Applications and their attachments follow `mayReadApplication`; payee
 * accounts are for
 * the beneficiary and payment staff of the funder, whatever purpose was given when they were stored; everything else of
 * a file is
 * for both its parties and auditors. Public documents do not come here.
 */
export const mayReadDocument: DocumentPolicy = async (context, viewer, document) => {
  const agreement = await findAgreement(context, document)
  if (document.purpose === 'payee-account' || agreement?.isAccount === true) {
    const beneficiary = agreement?.organisation ?? document.organisation
    return (
      organisationsOf(viewer).includes(bytes32.parse(beneficiary)) ||
      (agreement !== undefined && holds(viewer, agreement.funder, paymentStaff))
    )
  }
  if (organisationsOf(viewer).includes(document.organisation)) {
    return true
  }
  const application = await findApplication(context, document)
  if (application !== undefined) {
    return mayReadApplication(context, viewer, {
      call: await getCallRow(context, application.call),
      application: application.application,
      applicant: application.organisation,
    })
  }
  return (
    agreement !== undefined &&
    (isAuditor(viewer) ||
      organisationsOf(viewer).some((own) => own === agreement.organisation || own === agreement.funder))
  )
}

type Document = Parameters<DocumentPolicy>[2]

const applicationParts = z.object({ application: bytes32, call: bytes32, organisation: bytes32 })
const agreementParts = z.object({ organisation: bytes32, funder: bytes32, isAccount: z.boolean() })

async function findApplication(
  context: CommandContext,
  document: Document,
): Promise<z.output<typeof applicationParts> | undefined> {
  const found = await context.database
    .selectFrom('read.grant_applications')
    .select(['application', 'call', 'organisation'])
    .where((where) =>
      where.or([where('application', '=', document.subject), where('commitment', '=', document.commitment)]),
    )
    .executeTakeFirst()
  return found === undefined ? undefined : applicationParts.parse(found)
}

/** The agreement that a document belongs to, and whether it is an account that money goes, went or is to go to. */
async function findAgreement(
  context: CommandContext,
  document: Document,
): Promise<z.output<typeof agreementParts> | undefined> {
  const { rows } = await sql`
    select organisation, funder, bool_or(is_account) as "isAccount" from (
      select organisation, funder, ${document.commitment} in (account, coalesce(pending_account, account)) as is_account
      from read.grant_agreements
      where agreement = ${document.subject} or account = ${document.commitment}
        or pending_account = ${document.commitment}
      union all
      select organisation, funder, true from read.grant_payments where account = ${document.commitment}
    ) found group by organisation, funder order by 3 desc limit 1`.execute(context.database)
  return rows[0] === undefined ? undefined : agreementParts.parse(rows[0])
}
