import { bytes32, defineEndpoint, zeroId } from '@concejo/protocol'
import { z } from 'zod'
import type { Handlers, Service } from '../src/index.ts'

const testEndpoints = {
  getTestSum: defineEndpoint({
    method: 'GET',
    path: '/api/test/sums/:count',
    summary: 'Numbers beyond 53 bits, and an undeclared field that must not leave.',
    access: 'public',
    params: z.object({ count: z.coerce.number().int().min(1).max(10) }),
    query: z.object({ each: z.coerce.bigint().default(9_007_199_254_740_993n) }),
    result: z.object({ total: z.string() }),
  }),
  failTest: defineEndpoint({
    method: 'POST',
    path: '/api/test/failures',
    summary: 'Fails as nobody foresaw.',
    access: 'public',
    body: z.object({ secret: z.string() }),
    result: z.object({}),
  }),
  downloadTest: defineEndpoint({
    method: 'GET',
    path: '/api/test/file',
    summary: 'A download.',
    access: 'public',
    raw: 'download',
  }),
  writeTest: defineEndpoint({
    method: 'POST',
    path: '/api/test/writes',
    summary: 'Counts how often it ran.',
    access: 'account',
    scope: 'test:write',
    body: z.object({ value: z.string(), fail: z.boolean().default(false) }),
    result: z.object({ run: z.number(), value: z.string() }),
  }),
} as const

/** A service that owns documents of the purpose `test-shared`, has one task for everyone and counts its writes. */
export function createTestService(): Service {
  let runs = 0
  const routes: Handlers<typeof testEndpoints> = {
    getTestSum: async (_context, { params, query }) => ({
      total: query.each * BigInt(params.count),
      hidden: 'never sent',
    }),
    failTest: async (_context, { body }) => JSON.parse(`{${body.secret}`),
    downloadTest: async () => ({ contentType: 'text/html', content: '<script>', fileName: 'año "x".html' }),
    writeTest: async (_context, { body }) => {
      runs += 1
      return { run: runs, value: body.value }
    },
  }
  return {
    about: { id: 'test', order: 1 },
    contracts: [],
    commands: [],
    handlers: {},
    endpoints: testEndpoints,
    routes,
    migrations: new URL('../migrations/none/', import.meta.url),
    roles: ['funds.call-manager'],
    errors: {},
    contractErrors: {},
    mayReadDocument: async (_context, viewer, document) =>
      viewer.kind === 'account' && document.purpose === 'test-shared',
    findTasks: async () => [
      { key: 'task.test', subject: bytes32.parse(zeroId), title: 'Test', href: '/test', dueAt: 5 },
    ],
  }
}
