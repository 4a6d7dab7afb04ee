import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConcejoError, platformEndpoints, unsafeBrand } from '@concejo/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ClientOptions } from './client-types.ts'
import { createClient } from './create-client.ts'

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

const id = `0x${'1'.repeat(64)}`
let server: Server
let baseUrl: string
let answers: Answer[]
let requests: {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  body: string
}[]

beforeAll(async () => {
  server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${unsafeBrand<AddressInfo>(server.address()).port}`
})

beforeEach(() => {
  answers = []
  requests = []
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk))
  }
  const body = Buffer.concat(chunks).toString('utf8')
  requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
  const answer = answers.length > 1 ? answers.shift() : answers[0]
  answer?.(request, response, body)
}

function json(content: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content))
  }
}

function problem(status: number, code: string, retryable = false): unknown {
  return {
    type: `urn:concejo:error:${code}`,
    title: code,
    status,
    detail: 'No.',
    code,
    help: 'Help.',
    retryable,
    values: {},
  }
}

function connect(options: Partial<ClientOptions> = {}) {
  return createClient(platformEndpoints, { baseUrl, retryDelayMaxMs: 20, timeoutMs: 2_000, ...options })
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    return error instanceof ConcejoError ? error.code : String(error)
  }
}

const apps = { items: [{ appId: '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b', clientSecret: 's' }] }
const nothing = {}

describe('a call', () => {
  it('fills path and query, sends token, and gives the parsed answer', async () => {
    answers = [json({ documentId: 'x' })]
    const client = connect({ token: () => 'secret' })
    const documentId = '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b'
    expect(await codeOf(client.getDocument({ params: { documentId } }))).toBe('sdk.bad-answer')
    expect(requests[0]).toMatchObject({ method: 'GET', url: `/api/documents/${documentId}` })
    expect(requests[0]?.headers.authorization).toBe('Bearer secret')
    answers = [json({ commitment: id.toUpperCase().replace('0X', '0x'), salt: '0xAB', contentDigest: id, documentId })]
    expect((await client.getDocumentOpening({ params: { documentId } })).salt).toBe('0xab')
  })

  it('sends writes by accounts with an idempotency key and the csrf token, and reads with neither', async () => {
    answers = [json(nothing)]
    const client = connect({ csrf: 'token', idempotencyKey: () => 'key-1' })
    await client.signOut()
    await codeOf(client.addKey({ body: { challengeId: 'x', signature: '0x' } }))
    await codeOf(client.getSession())
    expect(requests.map(({ headers }) => [headers['x-csrf-token'], headers['idempotency-key']])).toEqual([
      ['token', undefined],
      ['token', 'key-1'],
      [undefined, undefined],
    ])
  })

  it('without its path parameter is refused before anything is sent', async () => {
    const client = connect()
    expect(await codeOf(client.getAct(unsafeBrand({ params: {} })))).toBe('sdk.missing-parameter')
    expect(requests).toEqual([])
  })

  it('throws the code, help and issues of the node', async () => {
    const issues = [{ path: 'body.name', message: 'is missing' }]
    answers = [json({ ...Object(problem(422, 'acts.invalid-input')), issues }, 422)]
    const error = await connect()
      .signOut()
      .catch((cause: unknown) => cause)
    expect(error).toMatchObject({ code: 'acts.invalid-input', issues, descriptor: { status: 422, help: 'Help.' } })
  })

  it.each(['', '<html>', '[]', '{"code":5}'])('copes with an error that explains nothing: %s', async (body) => {
    answers = [(_request, response) => void response.writeHead(500).end(body)]
    expect(await codeOf(connect().getSession())).toBe('sdk.http-status')
  })

  it.each(['ftp://x', 'localhost', 'http://x/?a=1'])('to %s is refused as no address of a node', (url) => {
    expect(() => connect({ baseUrl: url })).toThrow(ConcejoError)
  })
})

describe('repeating', () => {
  it('waits as Retry-After says and then succeeds', async () => {
    answers = [json(problem(429, 'http.too-many-requests', true), 429, { 'retry-after': '1' }), json(nothing)]
    const start = performance.now()
    await connect({ retryDelayMaxMs: 5_000 }).signOut()
    expect(performance.now() - start).toBeGreaterThan(900)
    expect(requests).toHaveLength(2)
  })

  it('keeps the idempotency key, so that the node does it once', async () => {
    answers = [json(problem(503, 'x.busy', true), 503), json(apps)]
    await codeOf(connect().addKey({ body: { challengeId: 'x', signature: '0x' } }))
    const keys = requests.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toMatch(/^0x/)
    expect(keys).toEqual([keys[0], keys[0]])
  })

  it('ends after as many times as allowed', async () => {
    answers = [json(problem(503, 'x.busy', true), 503)]
    expect(await codeOf(connect({ retriesMax: 2 }).getSession())).toBe('x.busy')
    expect(requests).toHaveLength(3)
  })

  it('does not happen for what cannot pass by itself, nor for a public write that may have begun', async () => {
    answers = [json(problem(409, 'x.conflict'), 409)]
    await codeOf(connect().getSession())
    expect(requests).toHaveLength(1)
    answers = [(request) => void request.socket.destroy()]
    expect(await codeOf(connect().enterSandbox({ body: { persona: 'x' } }))).toBe('sdk.unreachable')
    expect(requests).toHaveLength(2)
    await codeOf(connect({ retriesMax: 1 }).enterSandbox({ body: { persona: 'x' } }, { repeatable: true }))
    expect(requests).toHaveLength(4)
  })
})

describe('time', () => {
  it('is limited for each attempt, also when the answer stalls half way', async () => {
    answers = [(_request, response) => void response.writeHead(200).write('{')]
    expect(await codeOf(connect({ timeoutMs: 100, retriesMax: 0 }).getSession())).toBe('sdk.timeout')
  })

  it('ends when the caller aborts, with the reason of the caller', async () => {
    answers = [() => undefined]
    const controller = new AbortController()
    const call = connect().getSession(undefined, { signal: controller.signal })
    setTimeout(() => controller.abort('enough'), 50)
    expect(await codeOf(call)).toBe('enough')
  })
})

describe('lists', () => {
  const block = {
    number: 1,
    hash: id,
    parentHash: id,
    timestamp: 1,
    transactionCount: 0,
    actCount: 0,
    gasUsed: '0',
    size: 1,
  }

  it('are read page by page', async () => {
    answers = [json({ items: [block, block], next: 'c2' }), json({ items: [block] })]
    let count = 0
    for await (const item of connect().$pages('listBlocks', { query: { limit: 2 } })) {
      count += item.number
    }
    expect(count).toBe(3)
    expect(requests.map(({ url }) => url)).toEqual([
      '/api/network/blocks?limit=2',
      '/api/network/blocks?limit=2&cursor=c2',
    ])
  })

  it('that never end are left', async () => {
    answers = [json({ items: [block], next: 'again' })]
    const all = (async () => {
      for await (const _ of connect().$pages('listBlocks', {}, { pagesMax: 3 })) {
        // Only the end matters.
      }
    })()
    expect(await codeOf(all)).toBe('sdk.too-many-pages')
  })
})

describe('streams', () => {
  it('bring events and go on after a broken connection', async () => {
    const send = (text: string): Answer => {
      return (_request, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text)
    }
    answers = [
      send(': hello\n\nid: a-1\nevent: act\ndata: {"type":"inbox"}\n\n'),
      send('id: a-2\r\ndata: one\r\ndata: two\r\n\r\nid: a-3\ndata: {"n":3}\n\n'),
    ]
    const seen: unknown[] = []
    for await (const event of connect().$events('streamEvents')) {
      seen.push([event.id, event.event, event.data])
      if (seen.length === 3) {
        break
      }
    }
    expect(seen).toEqual([
      ['a-1', 'act', { type: 'inbox' }],
      ['a-2', 'message', 'one\ntwo'],
      ['a-3', 'message', { n: 3 }],
    ])
    expect(requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, 'a-1'])
  })

  it('end quietly when the caller aborts', async () => {
    answers = [(_request, response) => void response.writeHead(200).write(':\n\n')]
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    for await (const _ of connect().$events('streamEvents', {}, { signal: controller.signal })) {
      // Nothing comes.
    }
    expect(controller.signal.aborted).toBe(true)
  })

  it('carry files both ways', async () => {
    answers = [
      (_request, response) =>
        void response
          .writeHead(200, {
            'content-type': 'text/csv',
            'content-disposition': "attachment; filename*=UTF-8''a%C3%B1o.csv",
          })
          .end('a,b'),
    ]
    const documentId = '1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b'
    const file = await connect().$download('downloadDocument', { params: { documentId } })
    expect([file.fileName, file.contentType, await file.text()]).toEqual(['año.csv', 'text/csv', 'a,b'])
    const upload = {
      query: { purpose: 'plan' },
      content: new Blob(['hello']),
      contentType: 'text/plain',
      fileName: 'año.txt',
    }
    expect(await codeOf(connect().$upload('uploadDocument', upload))).toBe('sdk.bad-answer')
    expect(requests[1]).toMatchObject({ method: 'POST', url: '/api/documents?purpose=plan', body: 'hello' })
    expect(requests[1]?.headers['x-file-name']).toBe('a%C3%B1o.txt')
  })
})
