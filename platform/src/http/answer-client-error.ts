import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { ConcejoError, type ErrorDescriptor, errorToProblem } from '@concejo/protocol'
import { httpErrors } from './errors.ts'
import { securityHeaders } from './security.ts'

const descriptors: Readonly<Record<string, ErrorDescriptor>> = {
  HPE_HEADER_OVERFLOW: httpErrors.headersTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: httpErrors.requestTimeout,
}

/** What is no HTTP never becomes a request: answer it on its socket, with problem details like everything else. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  const code = error.code ?? ''
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy()
    return
  }
  const descriptor = descriptors[code]
  const failure =
    descriptor === undefined
      ? new ConcejoError(httpErrors.badRequest, { reason: 'it is no HTTP/1.1' })
      : new ConcejoError(descriptor)
  const { status } = failure.descriptor
  const requestId = randomUUID()
  const body = JSON.stringify({ ...errorToProblem(failure), requestId })
  const headers = {
    ...securityHeaders,
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`)
}
