import type { CommandContext } from '@concejo/platform'
import type { Bytes32 } from '@concejo/protocol'
import type { AgreementDetail } from '../api.ts'
import { describeAgreements } from '../queries/describe-agreements.ts'
import { findNamedAgreements } from '../queries/find-agreements.ts'

const grantsMost = 10_000
const pageSize = 500

/**
 * Every grant with its milestones and payments, newest first, at most 10,000: what the open-data files are made from.
 */
export async function findGrantRecords(context: CommandContext, call?: Bytes32): Promise<readonly AgreementDetail[]> {
  const records: AgreementDetail[] = []
  let cursor: string | undefined
  do {
    const found = await findNamedAgreements(context, {
      limit: pageSize,
      ...(cursor === undefined ? {} : { cursor }),
      ...(call === undefined ? {} : { call }),
    })
    records.push(...(await describeAgreements(context, found.agreements)))
    cursor = found.next
  } while (cursor !== undefined && records.length < grantsMost)
  return records.slice(0, grantsMost)
}
