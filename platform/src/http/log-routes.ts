import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bytes32, ConcejoError } from '@concejo/protocol'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { logErrors } from '../log/errors.ts'
import type { RecordsEngine } from '../records/records-engine.ts'

/** Level 0 to 63 or `entries`, then the number in groups of three digits, then the width of an unfinished tile. */
const tilePattern =
  /^(?:\d|[1-5]\d|6[0-3]|entries)\/(?:x\d{3}\/){0,5}\d{3}(?:\.p\/(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-5]))?$/

/** Public files of logs, as C2SP tlog-tiles lays them out: for monitors, mirrors and witnesses. */
export function addLogRoutes(app: FastifyInstance, records: RecordsEngine): void {
  app.get<{ Params: { organisation: string } }>('/log/:organisation/checkpoint', async (request, reply) => {
    const note = findLog(records, request.params.organisation)?.published.note
    if (note === undefined) {
      throw new ConcejoError(logErrors.notFound)
    }
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=1')
      .header('access-control-allow-origin', '*')
      .send(note)
  })
  app.get<{ Params: { organisation: string; '*': string } }>('/log/:organisation/tile/*', async (request, reply) => {
    const { organisation, '*': path } = request.params
    if (findLog(records, organisation) === undefined || !tilePattern.test(path)) {
      throw new ConcejoError(logErrors.notFound)
    }
    return sendTile(reply, join(records.publicFolder(bytes32.parse(`0x${organisation}`)), 'tile', path))
  })
}

function findLog(records: RecordsEngine, organisation: string): ReturnType<RecordsEngine['findLog']> {
  const id = bytes32.safeParse(`0x${organisation}`)
  return id.success ? records.findLog(id.data) : undefined
}

/** A tile never changes; an unfinished one may have gone once it is whole. */
async function sendTile(reply: FastifyReply, file: string): Promise<FastifyReply> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isFile() !== true) {
    throw new ConcejoError(logErrors.notFound)
  }
  return reply
    .header('content-type', 'application/octet-stream')
    .header('content-length', found.size)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('access-control-allow-origin', '*')
    .send(createReadStream(file))
}
