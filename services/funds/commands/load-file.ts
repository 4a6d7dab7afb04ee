import type { CommandContext } from '@concejo/platform'
import { type Bytes32, bytes32, ConcejoError } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from '../errors.ts'

/** A document by the id of its upload, or its commitment directly. */
export const documentReference = z.union([
  z.uuid({
    error: ({ input }) => (input === undefined ? undefined : 'must be the identifier of a document or its commitment'),
  }),
  bytes32,
])
export type DocumentReference = z.output<typeof documentReference>

/** The commitment that goes into the act. */
export async function resolveDocument(context: CommandContext, reference: DocumentReference): Promise<Bytes32> {
  const given = bytes32.safeParse(reference)
  return given.success ? given.data : context.documents.getCommitment(reference)
}

const file = z.object({ organisation: bytes32 })
const callFile = file.extend({ appealBody: bytes32, rankingVersion: z.number() })
const applicationFile = file.extend({ call: bytes32 })
const agreementFile = file.extend({ funder: bytes32, call: bytes32 })

/** The organisation of a programme. Throws `funds.not-found`. */
export async function loadProgramme(context: CommandContext, programme: Bytes32): Promise<z.output<typeof file>> {
  const row = await context.database
    .selectFrom('read.grant_programmes')
    .select('organisation')
    .where('programme', '=', programme)
    .executeTakeFirst()
  return file.parse(found(row, programme))
}

/** Organisation and appeal body of a call. Throws `funds.not-found`. */
export async function loadCall(context: CommandContext, call: Bytes32): Promise<z.output<typeof callFile>> {
  const row = await context.database
    .selectFrom('read.grant_calls')
    .select(['organisation', 'appeal_body as appealBody', 'ranking_version as rankingVersion'])
    .where('call', '=', call)
    .executeTakeFirst()
  return callFile.parse(found(row, call))
}

/** Applicant and call of an application. Throws `funds.not-found`. */
export async function loadApplication(
  context: CommandContext,
  application: Bytes32,
): Promise<z.output<typeof applicationFile>> {
  const row = await context.database
    .selectFrom('read.grant_applications')
    .select(['organisation', 'call'])
    .where('application', '=', application)
    .executeTakeFirst()
  return applicationFile.parse(found(row, application))
}

/** Beneficiary (`organisation`), funder and call of an agreement. Throws `funds.not-found`. */
export async function loadAgreement(
  context: CommandContext,
  agreement: Bytes32,
): Promise<z.output<typeof agreementFile>> {
  const row = await context.database
    .selectFrom('read.grant_agreements')
    .select(['organisation', 'funder', 'call'])
    .where('agreement', '=', agreement)
    .executeTakeFirst()
  return agreementFile.parse(found(row, agreement))
}

/** The agreement file of a payment order. Throws `funds.not-found`. */
export async function loadPayment(
  context: CommandContext,
  payment: Bytes32,
): Promise<{ readonly agreement: Bytes32; readonly funder: Bytes32 }> {
  const row = await context.database
    .selectFrom('read.grant_payments')
    .select(['agreement', 'funder'])
    .where('payment', '=', payment)
    .executeTakeFirst()
  return z.object({ agreement: bytes32, funder: bytes32 }).parse(found(row, payment))
}

/** The agreement file of a recovery. Throws `funds.not-found`. */
export async function loadRecovery(
  context: CommandContext,
  recovery: Bytes32,
): Promise<{ readonly agreement: Bytes32; readonly funder: Bytes32 }> {
  const row = await context.database
    .selectFrom('read.grant_recoveries as recovery')
    .innerJoin('read.grant_agreements as agreement', 'agreement.agreement', 'recovery.agreement')
    .select(['agreement.agreement', 'agreement.funder'])
    .where('recovery.recovery', '=', recovery)
    .executeTakeFirst()
  return z.object({ agreement: bytes32, funder: bytes32 }).parse(found(row, recovery))
}

function found(row: unknown, id: Bytes32): unknown {
  if (row === undefined) {
    throw new ConcejoError(errors.notFound, { id })
  }
  return row
}

/** Application and appeal body of an appeal. Throws `funds.not-found`. */
export async function loadAppeal(
  context: CommandContext,
  appeal: Bytes32,
): Promise<{ readonly application: Bytes32; readonly appealBody: Bytes32 }> {
  const row = await context.database
    .selectFrom('read.grant_appeals as appeal')
    .innerJoin('read.grant_calls as call', 'call.call', 'appeal.call')
    .select(['appeal.application', 'call.appeal_body as appealBody'])
    .where('appeal.appeal', '=', appeal)
    .executeTakeFirst()
  return z.object({ application: bytes32, appealBody: bytes32 }).parse(found(row, appeal))
}
