import { ConcejoError, type Endpoint } from '@concejo/protocol'
import type { z } from 'zod'
import { httpErrors } from './errors.ts'
import { listIssues } from './list-issues.ts'

/** The three parts of a request that an endpoint declares. */
export interface RequestParts {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/** Validate all parts at once. Throws `http.invalid-request` with every issue, its path beginning with the part. */
export function parseRequest(endpoint: Endpoint, parts: RequestParts): RequestParts {
  const issues: { path: string; message: string }[] = []
  const parse = (name: keyof RequestParts, schema: z.ZodType | undefined): unknown => {
    if (schema === undefined) {
      return undefined
    }
    const parsed = schema.safeParse(parts[name] ?? (name === 'body' ? undefined : {}))
    if (parsed.success) {
      return parsed.data
    }
    issues.push(...listIssues(parsed.error, name))
    return undefined
  }
  const result = {
    params: parse('params', endpoint.params),
    query: parse('query', endpoint.query),
    body: endpoint.raw === 'upload' ? parts.body : parse('body', endpoint.body),
  }
  if (issues.length > 0) {
    throw new ConcejoError(httpErrors.invalidRequest, { count: issues.length }, { issues: issues.slice(0, 100) })
  }
  return result
}
