import { bytes32, defineEndpoint, page, pageQuery } from '@concejo/protocol'
import { z } from 'zod'
import { cityEndpoints } from './api-city.ts'
import { ngsiEndpoints } from './api-ngsi.ts'
import { errors } from './errors.ts'

const organisation = z.object({ organisation: bytes32 })

/** Name of a tenant; empty: all that have no mapping of their own. */
const tenant = z.string().regex(/^[A-Za-z0-9._:/-]{0,100}$/, 'must be letters, digits, and . _ : / -')

/** Which stream takes entities of a type. */
export const ngsiMapping = z.object({
  tenant,
  type: z.string().regex(/^[^\s\p{Cc}]{1,300}$/u, 'must be a name or an address'),
  stream: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
    .max(60),
})
export type NgsiMappingInfo = z.output<typeof ngsiMapping>

/** A message that could not be taken: why, never what it said. */
export const deadLetter = z.object({
  number: z.number().int(),
  /** `mqtt`: the broker of CONCEJO_MQTT_URL; `broker`: the embedded one; `notification`: NGSI-LD. */
  source: z.enum(['mqtt', 'broker', 'notification']),
  stream: z.string(),
  code: z.string(),
  /** Places of the faults. */
  detail: z.string(),
  bytes: z.number().int(),
  /** Clock time in whole seconds. */
  refusedAt: z.number().int(),
})
export type DeadLetterInfo = z.output<typeof deadLetter>

/** What this service offers over HTTP. */
export const endpoints = {
  ...ngsiEndpoints,
  ...cityEndpoints,
  listNgsiMappings: defineEndpoint({
    method: 'GET',
    path: '/api/iot/organisations/:organisation/mappings',
    summary: 'Which streams of your organisation take which types of entities, where it is not that of the name.',
    access: 'account',
    scope: 'records:read',
    params: organisation,
    query: pageQuery,
    result: page(ngsiMapping),
    errors: [errors.memberNeeded],
  }),
  setNgsiMapping: defineEndpoint({
    method: 'PUT',
    path: '/api/iot/organisations/:organisation/mappings',
    summary: 'Have a stream take entities of a type; a records steward may.',
    access: 'account',
    params: organisation,
    body: ngsiMapping.extend({ tenant: tenant.default('') }),
    result: ngsiMapping,
    errors: [errors.stewardNeeded, errors.tooManyMappings],
  }),
  removeNgsiMapping: defineEndpoint({
    method: 'DELETE',
    path: '/api/iot/organisations/:organisation/mappings',
    summary: 'Take a mapping back; the type goes to the stream of its name again.',
    access: 'account',
    params: organisation,
    query: ngsiMapping.pick({ type: true }).extend({ tenant: tenant.default('') }),
    result: ngsiMapping.pick({ type: true, tenant: true }),
    errors: [errors.stewardNeeded, errors.mappingUnknown],
  }),
  listRefusedMessages: defineEndpoint({
    method: 'GET',
    path: '/api/iot/organisations/:organisation/dead-letters',
    summary: 'Messages of your organisation that could not be taken, the newest first: why, not what they said.',
    access: 'account',
    scope: 'records:read',
    params: organisation,
    query: pageQuery,
    result: page(deadLetter),
    errors: [errors.memberNeeded],
  }),
} as const
