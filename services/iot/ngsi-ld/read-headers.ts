import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import { findOwnContext } from './parse-entity.ts'
import type { NgsiSource } from './to-record.ts'

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

const contextRelation = 'http://www.w3.org/ns/json-ld#context'

/** Tenant and context of a request. The context is only noted, never fetched. Throws `iot.bad-tenant`. */
export function readHeaders(headers: Headers): Pick<NgsiSource, 'tenant' | 'context'> {
  const tenant = textOf(headers['ngsild-tenant'])
  if (tenant !== undefined && !/^[A-Za-z0-9._:/-]{1,100}$/.test(tenant)) {
    throw new ConcejoError(errors.badTenant)
  }
  const link = findContextLink(textOf(headers['link']) ?? '')
  return { tenant, context: link === undefined ? undefined : findOwnContext(link) }
}

/** Target of the link of a context (RFC 8288); undefined where there is none. */
export function findContextLink(header: string): string | undefined {
  for (const [, target, parameters] of header.slice(0, 8_000).matchAll(/<([^<>\s]{1,2000})>([^<]*)/g)) {
    const relation = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters ?? '')
    if ((relation?.[1] ?? relation?.[2] ?? '').split(' ').includes(contextRelation)) {
      return target
    }
  }
  return undefined
}

function textOf(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ')
}
