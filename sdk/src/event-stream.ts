import type { ServerEvent } from './client-types.ts'

const eventCharactersMax = 4_000_000

/** The events of a `text/event-stream` body (WHATWG HTML, section 9.2), until it ends. Comments and empty events are skipped. */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent, void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) {
        return
      }
      // Line ends are CR, LF or CRLF; a CR at the end of a piece may be half of one.
      const text = rest + decoder.decode(value, { stream: true })
      const held = text.endsWith('\r') ? '\r' : ''
      const blocks = text
        .slice(0, text.length - held.length)
        .replace(/\r\n?/g, '\n')
        .split('\n\n')
      rest = (blocks.pop() ?? '') + held
      if (rest.length > eventCharactersMax) {
        return
      }
      yield* blocks.map(parseEvent).filter((event) => event !== undefined)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function parseEvent(block: string): ServerEvent | undefined {
  const data: string[] = []
  let event = 'message'
  let id: string | undefined
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') {
      data.push(value)
    } else if (field === 'event') {
      event = value
    } else if (field === 'id') {
      id = value
    }
  }
  return data.length === 0 ? undefined : { id, event, data: parseJson(data.join('\n')) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
