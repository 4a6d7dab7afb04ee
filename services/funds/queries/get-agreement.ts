import type { CommandContext } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import type { AgreementDetail } from '../api.ts'
import { errors } from '../errors.ts'
import { describeAgreements } from './describe-agreements.ts'
import { findAgreementRow } from './find-agreements.ts'

/** A grant agreement with milestones, payments and recoveries. Throws `funds.not-found`. */
export async function getAgreement(context: CommandContext, agreement: Bytes32): Promise<AgreementDetail> {
  const found = await findAgreementRow(context, agreement)
  const [detail] = found === undefined ? [] : await describeAgreements(context, [found])
  if (detail === undefined) {
    throw new ConcejoError(errors.notFound, { id: agreement })
  }
  return detail
}
