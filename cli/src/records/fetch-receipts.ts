import { type Bytes32, ConcejoError, type RecordReceipt } from '@concejo/protocol'
import type { Client, endpoints } from '@concejo/sdk'
import { verifyRecordReceipt } from '@concejo/verifier'
import { cliErrors } from '../errors.ts'

/** Receipts that a node makes in one request. */
const batchMax = 200
const pauseMs = 300
/** What a record has no receipt for in its first second. */
const passing = ['records.not-yet', 'records.not-found']

export interface ReceiptRequest {
  readonly organisation: Bytes32
  readonly stream: string
  readonly indexes: readonly number[]
  /** Wait until the ledger holds them. */
  readonly anchored: boolean
  readonly timeoutMs: number
  /** A receipt that was verified here. */
  readonly onReceipt: (receipt: RecordReceipt) => void
  /** Why nothing comes yet. */
  readonly onWait?: (text: string) => void
}

/**
 * Receipts of entries as they become ready, each verified before it is handed on. Throws `cli.wait-over` when some were
 * not ready in time, `cli.receipt-wrong` for one that does not hold, `cli.log-not-opened` when they will never be
 * anchored, and what the node says of records that have none.
 */
export async function fetchReceipts(
  api: Pick<Client<typeof endpoints>, 'createReceipts' | 'getLog'>,
  request: ReceiptRequest,
): Promise<void> {
  const { organisation, stream, anchored } = request
  const end = performance.now() + request.timeoutMs
  const pending = new Set(request.indexes)
  await waitForLog(api, request, end)
  for (;;) {
    for (const indexes of cut([...pending])) {
      const { receipts, missing } = await api.createReceipts({ params: { organisation, stream }, body: { indexes } })
      refuseMissing(missing)
      for (const receipt of receipts) {
        if (!anchored || receipt.anchor !== undefined) {
          await requireGood(receipt)
          pending.delete(receipt.inclusion.index)
          request.onReceipt(receipt)
        }
      }
    }
    if (pending.size === 0) {
      return
    }
    if (performance.now() > end) {
      throw toWaitOver(request, pending.size)
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

/** Wait until a checkpoint, or an anchor, covers all entries; asking for each receipt until then would be a burden. */
async function waitForLog(
  api: Pick<Client<typeof endpoints>, 'getLog'>,
  request: ReceiptRequest,
  end: number,
): Promise<void> {
  const { organisation, anchored, indexes } = request
  const needed = Math.max(-1, ...indexes) + 1
  for (;;) {
    const log = await api.getLog({ params: { organisation } })
    if (anchored && !log.opened) {
      throw new ConcejoError(cliErrors.logNotOpened, { organisation })
    }
    if ((anchored ? (log.anchor?.size ?? 0) : log.published.size) >= needed) {
      return
    }
    if (performance.now() > end) {
      throw toWaitOver(request, indexes.length)
    }
    request.onWait?.(anchored ? 'waits for the next anchor' : 'waits for the next checkpoint')
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

function refuseMissing(missing: readonly { readonly index?: number | undefined; readonly code: string }[]): void {
  const lost = missing.find(({ code }) => !passing.includes(code))
  if (lost !== undefined) {
    throw new ConcejoError(cliErrors.noReceipt, { index: lost.index ?? -1, reason: lost.code })
  }
}

/** Throws `cli.receipt-wrong` for a receipt that does not hold. */
export async function requireGood(receipt: RecordReceipt): Promise<void> {
  const { valid, checks } = await verifyRecordReceipt(receipt)
  if (!valid) {
    const reason = checks.find(({ ok }) => !ok)?.code ?? 'incomplete'
    throw new ConcejoError(cliErrors.receiptWrong, { index: receipt.inclusion.index, reason })
  }
}

function toWaitOver({ indexes, timeoutMs }: ReceiptRequest, missing: number): ConcejoError {
  return new ConcejoError(cliErrors.waitOver, { missing, count: indexes.length, seconds: Math.ceil(timeoutMs / 1000) })
}

function cut(indexes: readonly number[]): readonly number[][] {
  return Array.from({ length: Math.ceil(indexes.length / batchMax) }, (_, part) =>
    indexes.slice(part * batchMax, (part + 1) * batchMax),
  )
}
