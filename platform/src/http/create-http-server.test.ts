import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineEndpoint, type Endpoint, platformEndpoints, unsafeBrand } from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestPlatform, type TestPlatform } from '../../test-support/platform.ts'
import { createOpenApi } from './open-api.ts'
import { RateLimiter } from './rate-limiter.ts'

let node: TestPlatform
let portalFolder: string

beforeAll(async () => {
  portalFolder = await mkdtemp(join(tmpdir(), 'concejo-portal-'))
  await writeFile(join(portalFolder, 'index.html'), '<!doctype html><title>portal</title>')
  node = await createTestPlatform({ portalFolder, documentBytesMax: 200_000 })
})

afterAll(async () => {
  await node.stop()
  await rm(portalFolder, { recursive: true, force: true })
})

const problem = z.object({ code: z.string(), issues: z.array(z.object({ path: z.string() })).optional() })
const codeOf = (answer: { body: unknown }): string | undefined => problem.safeParse(answer.body).data?.code

describe('requests and answers', () => {
  it('carry big integers as text and nothing undeclared', async () => {
    const answer = await node.call('GET', '/api/test/sums/3')
    expect(answer.body).toEqual({ total: '27021597764222979' })
  })

  it('are refused with every issue at once', async () => {
    const answer = await node.call('GET', '/api/test/sums/0?each=x')
    expect(answer.status).toBe(400)
    expect(problem.parse(answer.body).issues?.map(({ path }) => path)).toEqual(['params.count', 'query.each'])
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  it('are refused by problem details whatever is wrong with them', async () => {
    const json = { 'content-type': 'application/json' }
    expect(codeOf(await node.call('GET', '/api/nothing'))).toBe('http.not-found')
    const wrongMethod = await node.call('DELETE', '/api/acts')
    expect([codeOf(wrongMethod), wrongMethod.headers['allow']]).toEqual(['http.method-not-allowed', 'GET, POST'])
    expect(codeOf(await node.call('POST', '/api/test/failures', '{"a', json))).toBe('http.bad-json')
    expect(codeOf(await node.call('POST', '/api/test/failures', 'a=1', { 'content-type': 'text/plain' }))).toBe(
      'http.unsupported-media-type',
    )
    const large = JSON.stringify({ secret: 'x'.repeat(1_100_000) })
    expect(codeOf(await node.call('POST', '/api/test/failures', large, json))).toBe('http.body-too-large')
    const deep = `{"a":"[[","b":${'['.repeat(100)}${']'.repeat(100)}}`
    expect(codeOf(await node.call('POST', '/api/test/failures', deep, json))).toBe('http.body-too-deep')
    expect(codeOf(await node.call('GET', '/api/%'))).toBe('http.bad-request')
    expect(codeOf(await node.call('POST', '/api/test/failures', '{"__proto__":1}', json))).toBe('http.bad-json')
  })

  it('say nothing of unexpected failures but the number of the request', async () => {
    const answer = await node.call('POST', '/api/test/failures', { secret: 'my-secret-text' })
    expect([answer.status, codeOf(answer)]).toEqual([500, 'http.internal'])
    expect(JSON.stringify(answer.body)).not.toContain('my-secret-text')
    expect(JSON.stringify(answer.body)).toContain(String(answer.headers['x-request-id']))
  })

  it('carry security headers, downloads too', async () => {
    const answer = await node.call('GET', '/api/status')
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
    const file = await node.call('GET', '/api/test/file')
    expect(file.headers['content-disposition']).toContain('attachment; filename="a_o__x_.html"')
    expect(file.headers['content-security-policy']).toContain('sandbox')
  })
})

describe('idempotency keys', () => {
  it('make a repeat get the first answer, and refuse other content', async () => {
    const clerk = await node.enter('city-clerk')
    const key = { 'idempotency-key': 'key-1' }
    const first = await clerk('POST', '/api/test/writes', { value: 'a' }, key)
    const again = await clerk('POST', '/api/test/writes', { value: 'a' }, key)
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(codeOf(await clerk('POST', '/api/test/writes', { value: 'b' }, key))).toBe('http.idempotency-reused')
    expect(codeOf(await clerk('POST', '/api/test/writes', { value: 'b' }, { 'idempotency-key': 'ñ' }))).toBe(
      'http.idempotency-key',
    )
    const other = await node.enter('city-second')
    expect((await other('POST', '/api/test/writes', { value: 'b' }, key)).status).toBe(200)
  })

  it('run the work once when repeats come together', async () => {
    const clerk = await node.enter('city-clerk')
    const key = { 'idempotency-key': 'key-2' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => clerk('POST', '/api/test/writes', { value: 'c' }, key)))
    const runs = new Set(answers.filter(({ status }) => status === 200).map(({ body }) => JSON.stringify(body)))
    expect(runs.size).toBe(1)
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true)
  })
})

describe('sessions by cookie', () => {
  it('need the CSRF token and our own origin for writes, and end at once', async () => {
    const entered = await node.call('POST', '/api/sandbox/enter', { persona: 'city-clerk' })
    const cookie = String(entered.headers['set-cookie'])
    expect(cookie).toMatch(/concejo_session=\S+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict/)
    const { csrfToken } = z.object({ session: z.object({ csrfToken: z.string() }) }).parse(entered.body).session
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    const write = (more: Record<string, string>) =>
      node.call('POST', '/api/test/writes', { value: 'a' }, { ...headers, ...more })
    expect(codeOf(await write({}))).toBe('http.csrf')
    expect(codeOf(await write({ 'x-csrf-token': `${csrfToken}0` }))).toBe('http.csrf')
    expect(codeOf(await write({ 'x-csrf-token': csrfToken, origin: 'https://evil.example' }))).toBe('http.csrf')
    expect(
      (await write({ 'x-csrf-token': csrfToken, origin: 'http://localhost:80', host: 'localhost:80' })).status,
    ).toBe(200)
    expect(
      (await node.call('DELETE', '/api/session', undefined, { ...headers, 'x-csrf-token': csrfToken })).status,
    ).toBe(200)
    expect(codeOf(await write({ 'x-csrf-token': csrfToken }))).toBe('http.sign-in-needed')
    const session = await node.call('GET', '/api/session', undefined, headers)
    expect(session.body).toEqual({ account: null, members: [], sandbox: true })
    expect(codeOf(await node.call('GET', '/api/session', undefined, { authorization: 'Bearer x' }))).toBe(
      'http.invalid-token',
    )
  })

  it('are not made from another site', async () => {
    const answer = await node.call(
      'POST',
      '/api/sandbox/enter',
      { persona: 'city-clerk' },
      { origin: 'https://evil.example' },
    )
    expect(codeOf(answer)).toBe('http.csrf')
  })
})

describe('the portal and operations', () => {
  it('serves pages, but never for the API', async () => {
    const html = { accept: 'text/html' }
    expect((await node.call('GET', '/funds/calls/1', undefined, html)).status).toBe(200)
    expect(codeOf(await node.call('GET', '/api/x', undefined, html))).toBe('http.not-found')
    expect(codeOf(await node.call('GET', '/assets/x.js', undefined, html))).toBe('http.not-found')
    expect(codeOf(await node.call('GET', '/../../etc/passwd'))).toBe('http.not-found')
  })

  it('tells health, readiness, metrics and its interface', async () => {
    expect((await node.call('GET', '/health')).status).toBe(200)
    expect((await node.call('GET', '/ready')).status).toBe(200)
    const metrics = await node.call('GET', '/metrics')
    expect(String(metrics.body)).toContain('concejo_state{name="ledger_ready"} 1')
    expect(String(metrics.body)).not.toContain('each=')
    const openApi = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
    const document = openApi.parse((await node.call('GET', '/api/openapi.json')).body)
    expect(Object.keys(document.paths)).toContain('/api/test/sums/{count}')
    const docs = await node.call('GET', '/api/docs/')
    expect([docs.status, /(src|href)="?https?:/.test(String(docs.body))]).toEqual([200, false])
    expect(String(docs.body)).not.toMatch(/<script>[^<]/)
    const reversed = unsafeBrand<typeof platformEndpoints>(
      Object.fromEntries(Object.entries(platformEndpoints).reverse()),
    )
    expect(JSON.stringify(createOpenApi(reversed))).toBe(JSON.stringify(createOpenApi(platformEndpoints)))
  })

  it('tells the statuses that answers can have', () => {
    const declared = {
      method: 'POST',
      path: '/api/test',
      summary: 'x',
      access: 'public',
      result: z.array(z.string()),
    } as const
    const statusesOf = (statuses: NonNullable<Endpoint['statuses']>): readonly string[] => {
      const { paths } = z
        .object({
          paths: z.record(z.string(), z.object({ post: z.object({ responses: z.record(z.string(), z.json()) }) })),
        })
        .parse(createOpenApi({ test: defineEndpoint({ ...declared, statuses }) }))
      return Object.keys(paths['/api/test']?.post.responses ?? {})
    }
    expect(statusesOf([])).toEqual(['200', 'default'])
    expect(statusesOf([{ status: 207, when: z.object({}) }, { status: 204 }])).toEqual(['204', '207', 'default'])
    expect(statusesOf([{ status: 201, when: z.array(z.string()) }])).toEqual(['200', '201', 'default'])
  })

  it('passes reading methods of JSON-RPC on, and no other', async () => {
    const ask = async (body: unknown) => JSON.stringify((await node.call('POST', '/rpc', body)).body)
    const request = (method: string, params: unknown[] = []) => ({ jsonrpc: '2.0', id: 1, method, params })
    expect(await ask(request('eth_chainId'))).toContain('"result":"0x66dda"')
    expect(await ask(request('evm_mine'))).toContain('-32601')
    expect(await ask(request('anvil_setBalance'))).toContain('-32601')
    expect(await ask(request('eth_getLogs', [{ fromBlock: '0x0', toBlock: '0xffffff' }]))).toContain('http.rpc-range')
    expect(await ask([])).toContain('http.rpc-batch')
    expect(await ask([request('eth_blockNumber'), 5])).toContain('-32600')
    expect(await ask(request('eth_sendRawTransaction', ['0x1234']))).toContain('error')
  })
})

describe('server-sent events', () => {
  it('tell of changes and resume where a listener left', async () => {
    await node.platform.http.listen({ port: 0, host: '127.0.0.1' })
    const address = node.platform.http.server.address()
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/api/events`
    const listen = async (headers: Record<string, string>, until: string): Promise<string> => {
      const abort = new AbortController()
      const response = await fetch(url, { headers, signal: abort.signal })
      expect(response.headers.get('content-security-policy')).toContain('default-src')
      let text = ''
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString()
        if (text.includes(until)) {
          break
        }
        if (text.includes('retry')) {
          node.platform.events.publish({ type: 'inbox' })
        }
      }
      abort.abort()
      return text
    }
    const first = await listen({}, 'event: inbox')
    const id = /id: (\S+)/.exec(first)?.[1] ?? ''
    node.platform.events.publish({ type: 'inbox' })
    expect(await listen({ 'last-event-id': id }, 'event: inbox')).toContain('event: inbox')
    expect(await listen({ 'last-event-id': 'other-7' }, 'event: reset')).toContain('event: reset')
  })
})

describe('rate limits', () => {
  it('answer with the time to wait and forget the oldest key', () => {
    let now = 0
    const limiter = new RateLimiter({ keysMax: 3, clockMs: () => now })
    limiter.take('a', 1)
    expect(() => limiter.take('a', 1)).toThrowError(expect.objectContaining({ code: 'http.too-many-requests' }))
    now += 60_000
    limiter.take('a', 1)
    for (const key of ['b', 'c', 'd', 'e']) {
      limiter.take(key, 1)
    }
    expect(limiter.size).toBe(3)
  })
})
