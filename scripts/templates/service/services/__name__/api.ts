import { bytes32, defineEndpoint, page, pageQuery } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from './errors.ts'

export const file = z.object({
  file: bytes32,
  organisation: bytes32,
  document: bytes32,
  state: z.enum(['open']),
  /** Ledger time in seconds. */
  openedAt: z.number().int(),
})
export type __Name__File = z.output<typeof file>

/** What this service offers over HTTP. */
export const endpoints = {
  list__Name__Files: defineEndpoint({
    method: 'GET',
    path: '/api/__name__/files',
    summary: 'Files, newest first.',
    access: 'public',
    query: pageQuery,
    result: page(file),
  }),
  get__Name__File: defineEndpoint({
    method: 'GET',
    path: '/api/__name__/files/:file',
    summary: 'One file.',
    access: 'public',
    params: z.object({ file: bytes32 }),
    result: file,
    errors: [errors.fileNotFound],
  }),
} as const
