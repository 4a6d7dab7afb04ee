import { ConcejoError } from '@concejo/protocol'
import type { FastifyInstance } from 'fastify'
import { httpErrors } from './errors.ts'

/** Far beyond any honest body, far below what recursive code (JSON.stringify, PostgreSQL's jsonb) breaks at. */
const levelsMax = 100

/** JSON, JSON-LD as NGSI-LD clients send it, and its merge patches (RFC 7396). */
const jsonTypes = ['application/json', 'application/ld+json', 'application/merge-patch+json']

/** Bodies are JSON and nothing else; those that nest too deep are refused before anything reads them. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>(jsonTypes, { parseAs: 'string' }, (request, body, done) => {
    if (exceedsDepth(body)) {
      done(new ConcejoError(httpErrors.bodyTooDeep, { limit: levelsMax }))
      return
    }
    void parse(request, body, done)
  })
  readLines(app)
}

/** A list of what stands on each line, one value a line (NDJSON); empty lines do not count. */
function readLines(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>('application/x-ndjson', { parseAs: 'string' }, (request, body, done) => {
    const lines = body.split('\n').filter((line) => line.trim() !== '')
    const text = `[${lines.join(',')}]`
    if (exceedsDepth(text)) {
      done(new ConcejoError(httpErrors.bodyTooDeep, { limit: levelsMax }))
      return
    }
    void parse(request, text, done)
  })
}

/** True for JSON that nests too deep for recursive code. Counts brackets outside strings; text that is no JSON is left to the parser. */
export function exceedsDepth(text: string): boolean {
  let level = 0
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index]
    if (quoted) {
      if (char === '\\') {
        index += 1
      } else if (char === '"') {
        quoted = false
      }
    } else if (char === '"') {
      quoted = true
    } else if (char === '[' || char === '{') {
      level += 1
      if (level > levelsMax) {
        return true
      }
    } else if (char === ']' || char === '}') {
      level -= 1
    }
  }
  return false
}
