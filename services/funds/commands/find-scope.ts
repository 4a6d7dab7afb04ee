import type { CommandContext } from '@concejo/platform'
import { type Bytes32, bytes32, zeroId } from '@concejo/protocol'

/** Where the programme of a file stands: by the name of the act's field, the table and its key. */
const tables = {
  call: ['read.grant_calls', 'call'],
  application: ['read.grant_applications', 'application'],
  appeal: ['read.grant_appeals', 'appeal'],
  agreement: ['read.grant_agreements', 'agreement'],
  payment: ['read.grant_payments', 'payment'],
  recovery: ['read.grant_recoveries', 'recovery'],
} as const

/**
 * The programme in whose scope the contracts ask for mandates: named by the act itself, or found from the file that it
 * names.
 * Zero where the file is not known yet.
 */
export async function findScope(context: CommandContext, params: Readonly<Record<string, unknown>>): Promise<Bytes32> {
  const programme = bytes32.safeParse(params['programme'])
  if (programme.success) {
    return programme.data
  }
  const call = bytes32.safeParse(params['call'])
  return findProgramme(context, call.success ? call.data : await findCall(context, params))
}

async function findProgramme(context: CommandContext, call: Bytes32): Promise<Bytes32> {
  const row = await context.database
    .selectFrom('read.grant_calls')
    .select('programme')
    .where('call', '=', call)
    .executeTakeFirst()
  return row === undefined ? zeroId : bytes32.parse(row['programme'])
}

async function findCall(context: CommandContext, params: Readonly<Record<string, unknown>>): Promise<Bytes32> {
  const payments = params['payments']
  const named: Readonly<Record<string, unknown>> = Array.isArray(payments) ? { payment: payments[0] } : params
  for (const [field, [table, key]] of Object.entries(tables)) {
    const id = bytes32.safeParse(named[field])
    if (id.success && field === 'recovery') {
      const row = await context.database
        .selectFrom('read.grant_recoveries as recovery')
        .innerJoin('read.grant_agreements as agreement', 'agreement.agreement', 'recovery.agreement')
        .select('agreement.call')
        .where('recovery.recovery', '=', id.data)
        .executeTakeFirst()
      return row === undefined ? zeroId : bytes32.parse(row['call'])
    }
    const row = id.success
      ? await context.database.selectFrom(table).select('call').where(key, '=', id.data).executeTakeFirst()
      : undefined
    if (row !== undefined) {
      return bytes32.parse(row['call'])
    }
  }
  return zeroId
}
