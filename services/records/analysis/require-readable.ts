import { type HandlerContext, recordErrors, type Stream } from '@concejo/platform'
import { type Bytes32, ConcejoError } from '@concejo/protocol'
import { requireReader } from '../streams/rights.ts'

/**
 * As `requireReader`. An app needs the scope besides, unless the stream is public: an endpoint that anyone may use asks
 * for none by itself. Throws `records.stream-not-found`.
 */
export async function requireReadable(
  context: HandlerContext,
  address: { readonly organisation: Bytes32; readonly stream: string },
): Promise<Stream> {
  const stream = await requireReader(context, address)
  const { viewer } = context
  if (stream.readers !== 'public' && viewer.kind === 'app' && !viewer.scopes.includes('records:read')) {
    throw new ConcejoError(recordErrors.streamNotFound, { name: stream.name })
  }
  return stream
}
