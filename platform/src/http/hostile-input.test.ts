import { type Endpoint, platformEndpoints, unsafeBrand } from '@concejo/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestPlatform, type TestPlatform } from '../../test-support/platform.ts'

let node: TestPlatform

beforeAll(async () => {
  node = await createTestPlatform()
})

afterAll(async () => {
  await node.stop()
})

const text = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom(`0x${'0'.repeat(64)}`, '5f0c1f2e-6a43-4a77-9a59-6f9d2f1f3f10', '%00', '\0', '..', "' or 1=1"),
  fc.constantFrom('18446744073709551616', '-1', '1e400', 'WyIxIl0', 'network.enrol-member', 'city-admin', 'Registry'),
)
const queryNames = ['limit', 'cursor', 'subject', 'organisation', 'state', 'search', 'waitMs', 'role', 'code', 'prefix']
const bodyNames = [
  ...['name', 'input', 'actId', 'signer', 'signature', 'challengeId', 'response', 'content', 'organisation', 'roles'],
  ...['persona', 'contract', 'functionName', 'act', 'params', 'approvals', 'purpose', 'displayName', 'scopes'],
]
const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), text)
/** Endpoints that would end the session of the test or move its clock out of reach. */
const left = ['/api/sandbox/clock', '/api/events']
const endpoints = Object.values(platformEndpoints).filter(({ path }) => !left.includes(path))

const request = fc.record({
  endpoint: fc.constantFrom<Endpoint>(...unsafeBrand<Endpoint[]>(endpoints)),
  part: text,
  query: fc.dictionary(fc.constantFrom(...queryNames), text, { maxKeys: 3 }),
  body: fc.oneof(value, fc.dictionary(fc.constantFrom(...bodyNames), value, { maxKeys: 8 })),
  signedIn: fc.boolean(),
})

describe('hostile input', () => {
  it('to a known address never makes the node fail', async () => {
    const admin = await node.enter('city-admin')
    await fc.assert(
      fc.asyncProperty(request, async ({ endpoint, part, query, body, signedIn }) => {
        if (endpoint.method === 'DELETE' && endpoint.path === '/api/session') {
          return
        }
        const path = endpoint.path.replaceAll(/:\w+/g, encodeSafely(part))
        const search = new URLSearchParams({ waitMs: '1', ...query })
        const method = unsafeBrand<'GET' | 'POST' | 'PUT' | 'DELETE'>(endpoint.method)
        const answer = await (signedIn ? admin : node.call)(
          method,
          `${path}?${search}`,
          method === 'GET' ? undefined : body,
        )
        expect(answer.status, `${method} ${path} ${JSON.stringify(answer.body)}`).toBeLessThan(500)
      }),
      { numRuns: 600 },
    )
  })

  it('to any address never makes the node fail', async () => {
    const wild = fc.tuple(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'), fc.webPath(), fc.string())
    await fc.assert(
      fc.asyncProperty(wild, async ([method, path, body]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await node.call(unsafeBrand(method), path || '/', method === 'GET' ? undefined : body, headers)
        expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})

/** Lone surrogates cannot be percent-encoded; nobody can send them in an address. */
function encodeSafely(part: string): string {
  return encodeURIComponent(Buffer.from(part, 'utf8').toString('utf8')) || 'x'
}
