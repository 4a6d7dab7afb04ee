import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Download } from '../service.ts'

/** Types that a browser may show in place; everything else is saved, so that an uploaded page cannot act as ours. */
const shownInPlace =
  /^(application\/(json|pdf|xml|problem\+json)|text\/(plain|csv|event-stream)|image\/(png|jpeg|webp|gif))\b/

/** Send what a raw handler returned; a handler that wrote the answer itself returns nothing. */
export async function sendDownload(
  _request: FastifyRequest,
  reply: FastifyReply,
  value: unknown,
): Promise<FastifyReply> {
  if (reply.sent || !isDownload(value)) {
    return reply
  }
  const inPlace = value.fileName === undefined && shownInPlace.test(value.contentType)
  const name = (value.fileName ?? 'document').replaceAll(/[^\w.-]/g, '_').slice(0, 150)
  const encoded = encodeURIComponent(value.fileName ?? 'document')
  if (reply.getHeader('cache-control') === undefined) {
    reply.header('cache-control', 'private, no-cache')
  }
  return reply
    .header('content-type', value.contentType)
    .header('content-disposition', inPlace ? 'inline' : `attachment; filename="${name}"; filename*=UTF-8''${encoded}`)
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .send(value.content)
}

function isDownload(value: unknown): value is Download {
  const isObject = typeof value === 'object' && value !== null
  return isObject && 'contentType' in value && 'content' in value && typeof value.contentType === 'string'
}
