import { type HandlerContext, recordErrors, type Stream } from '@concejo/platform'
import { type Bytes32, base64ToBytes, ConcejoError, logProofToText, type RecordReceipt } from '@concejo/protocol'
import { mayRead } from './rights.ts'

const receiptsMax = 200

/** A receipt of an entry whose stream the viewer may read. Throws `records.not-found` as the port does. */
export async function getReceipt(
  context: HandlerContext,
  position: { readonly organisation: Bytes32; readonly index: number },
  disclose: readonly string[] | undefined,
): Promise<RecordReceipt> {
  await requireEntry(context, position)
  return context.records.createReceipt(position, disclose === undefined ? {} : { disclose })
}

/** The proof of inclusion alone: it says nothing of the content, and is for everyone. */
export async function getLogProof(
  context: HandlerContext,
  position: { readonly organisation: Bytes32; readonly index: number },
): Promise<string> {
  const { inclusion, checkpoint } = await context.records.createReceipt(position)
  return logProofToText({ index: inclusion.index, hashes: inclusion.hashes.map(base64ToBytes), checkpoint })
}

/** Receipts of many records of a stream; what has none is told with its reason. */
export async function createReceipts(
  context: HandlerContext,
  stream: Stream,
  asked: {
    readonly ids?: readonly string[] | undefined
    readonly indexes?: readonly number[] | undefined
    readonly from?: number | undefined
    readonly to?: number | undefined
  },
): Promise<{
  receipts: RecordReceipt[]
  missing: { id?: string; index?: number; code: string }[]
}> {
  const receipts: RecordReceipt[] = []
  const missing: { id?: string; index?: number; code: string }[] = []
  const add = async (index: number, name: { readonly id?: string }): Promise<void> => {
    try {
      receipts.push(await context.records.createReceipt({ organisation: stream.organisation, index }))
    } catch (error) {
      if (!(error instanceof ConcejoError) || error.descriptor.status >= 500) {
        throw error
      }
      missing.push({ ...name, index, code: error.code })
    }
  }
  for (const id of asked.ids ?? []) {
    const found = await context.records.findById(stream, id)
    if (found === undefined) {
      missing.push({ id, code: recordErrors.notFound.code })
    } else {
      await add(found.index, { id })
    }
  }
  for (const index of asked.indexes ?? []) {
    const found = await context.records.findByIndex(stream.organisation, index)
    if (found?.stream === stream.name) {
      await add(index, {})
    } else {
      missing.push({ index, code: recordErrors.notFound.code })
    }
  }
  if (asked.from !== undefined || asked.to !== undefined) {
    const range = {
      ...(asked.from === undefined ? {} : { from: asked.from }),
      ...(asked.to === undefined ? {} : { to: asked.to }),
    }
    for (const { index } of await context.records.read(stream, { ...range, limit: receiptsMax })) {
      await add(index, {})
    }
  }
  return { receipts, missing }
}

async function requireEntry(
  context: HandlerContext,
  position: { readonly organisation: Bytes32; readonly index: number },
): Promise<void> {
  const found = await context.records.findByIndex(position.organisation, position.index)
  if (found === undefined) {
    // The log says which it is: not there, or not readable yet.
    await context.records.createReceipt(position)
  }
  const stream = found === undefined ? undefined : await context.records.findStream(position.organisation, found.stream)
  if (stream === undefined || !mayRead(context, stream)) {
    throw new ConcejoError(recordErrors.notFound)
  }
}
