import { createHash } from 'node:crypto'
import { actErrors, type Bytes32, ConcejoError, encodeAct, unsafeBrand } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import type { Database, Ledger, SignedAct } from '../types.ts'
import { insertSubmissions, type StoredSubmission, type SubmissionRow } from './store.ts'

/** Bytes of call data that one act may have. */
export const actBytesMax = 60_000

/**
 * Encode a signed act for its contract. Throws `ledger.unknown-contract`, `ledger.bad-parameters`, `ledger.act-too-
 * large`.
 */
export function encodeSignedAct(ledger: Ledger, signed: SignedAct): StoredSubmission {
  const contract = Object.hasOwn(ledger.contracts, signed.contract) ? ledger.contracts[signed.contract] : undefined
  if (contract === undefined) {
    throw new ConcejoError(ledgerErrors.unknownContract, { name: signed.contract })
  }
  const { functionName, act, params, approvals } = signed
  try {
    const { abi, address } = contract
    const calldata = encodeAct({ abi, functionName, act, params, approvals })
    if (calldata.length / 2 > actBytesMax) {
      throw new ConcejoError(ledgerErrors.actTooLarge, { bytes: calldata.length / 2 - 1, limit: actBytesMax })
    }
    const actId = unsafeBrand<Bytes32>(act.id.toLowerCase())
    // The signed content is what stands before the approvals: two sets of signatures of one act are the same act.
    const content = encodeAct({ abi, functionName, act, params, approvals: [] })
    const digest = unsafeBrand<Bytes32>(`0x${createHash('sha256').update(`${address}${content}`).digest('hex')}`)
    return { actId, contract: signed.contract, functionName, target: address, digest, calldata }
  } catch (cause) {
    if (cause instanceof ConcejoError && cause.code !== actErrors.unknownAct.code) {
      throw cause
    }
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'unknown'
    const values = { contract: signed.contract, functionName, reason: reason.slice(0, 300) }
    throw new ConcejoError(ledgerErrors.badParameters, values, { cause })
  }
}

/** Makes acts durable, those of the same moment in one database commit. */
export interface Acceptor {
  /**
   * Durable on return: the act as the table has it, and if this call brought it there. Throws `ledger.act-id-reused`.
   */
  accept(submission: StoredSubmission): Promise<SubmissionRow>
  stop(): Promise<void>
}

const rowsPerInsertMax = 500

/** Start accepting into the table of submissions. */
export function createAcceptor(database: Database): Acceptor {
  interface Waiting {
    readonly submission: StoredSubmission
    readonly resolve: (row: SubmissionRow) => void
    readonly reject: (error: unknown) => void
  }
  const queue: Waiting[] = []
  let running: Promise<void> | undefined
  const flush = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) {
      const batch = queue.splice(0, rowsPerInsertMax)
      // Two copies of one act in one statement would update a row twice: the first stands for both.
      const first = [
        ...new Map(batch.toReversed().map(({ submission }) => [submission.actId, submission])).values(),
      ].toReversed()
      try {
        const rows = await insertSubmissions(database, first)
        for (const { submission, resolve, reject } of batch) {
          const row = rows.get(submission.actId)
          if (row === undefined || row.digest !== submission.digest) {
            reject(new ConcejoError(ledgerErrors.actIdReused, { actId: submission.actId }))
          } else {
            resolve(row)
          }
        }
      } catch (error) {
        for (const { reject } of batch) {
          reject(error)
        }
      }
    }
  }
  const wake = (): void => {
    running ??= flush().finally(() => {
      running = undefined
      if (queue.length > 0) {
        wake()
      }
    })
  }
  return {
    accept: (submission) =>
      new Promise((resolve, reject) => {
        queue.push({ submission, resolve, reject })
        wake()
      }),
    async stop() {
      await running
    },
  }
}
