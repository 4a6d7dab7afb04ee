import { bytes32, defineEndpoint } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from './errors.ts'

const root = '/api/ngsi-ld/:organisation/ngsi-ld/v1'
const organisation = z.object({ organisation: bytes32 })
const entity = organisation.extend({ id: z.string().max(400) })
const attribute = entity.extend({ attribute: z.string().max(400) })
const bodyBytesMax = 8_388_608

/** What NGSI-LD lets one say of the form: `simplified` and `keyValues` are the same. Anything else is looked at. */
const query = z.object({
  /** By comma, as `keyValues`, `noOverwrite`. */
  options: z.string().max(200).optional(),
  format: z.string().max(40).optional(),
  /** Type of the entity, where the body does not tell. */
  type: z.string().max(300).optional(),
})
const attributeQuery = query.extend({
  datasetId: z.string().max(300).optional(),
  deleteAll: z.enum(['true', 'false']).optional(),
})

/** Answer to a batch of which not all was taken (5.2.16 and 5.2.17 of ETSI GS CIM 009). */
const batchResult = z.object({
  success: z.array(z.string()),
  errors: z.array(
    z.object({
      entityId: z.string(),
      error: z.object({
        type: z.string(),
        title: z.string(),
        status: z.number().int(),
        detail: z.string(),
        code: z.string(),
      }),
    }),
  ),
})
export type BatchResult = z.output<typeof batchResult>

const shared = { access: 'account', scope: 'records:produce', bodyBytesMax, errors: [errors.badEntity] } as const
const silent = { ...shared, statuses: [{ status: 204 }] } as const
const batch = {
  ...shared,
  method: 'POST',
  params: organisation,
  query,
  body: z.json(),
  errors: [errors.badBatch],
} as const
const silentBatch = {
  ...batch,
  result: z.union([batchResult, z.object({})]),
  statuses: [{ status: 207, when: batchResult }, { status: 204 }],
} as const

/**
 * NGSI-LD in: notifications of a context broker, and the operations on entities themselves. Each becomes a record of
 * the stream of its type. Answers are NGSI-LD's; places in the log stand in the header `concejo-records`.
 */
export const ngsiEndpoints = {
  notifyNgsi: defineEndpoint({
    ...shared,
    method: 'POST',
    path: '/api/ngsi-ld/:organisation/notify',
    summary: 'Take a notification of an NGSI-LD subscription; every entity becomes a record, a repeat is taken once.',
    params: organisation,
    query,
    body: z.json(),
    result: z.object({
      taken: z.number().int(),
      duplicates: z.number().int(),
      refused: z.array(z.object({ entity: z.string(), code: z.string() })),
    }),
    errors: [errors.badNotification, errors.badTenant],
  }),
  createNgsiEntity: defineEndpoint({
    ...shared,
    method: 'POST',
    path: `${root}/entities`,
    summary: 'Record the creation of an entity (5.6.1).',
    params: organisation,
    query,
    body: z.json(),
    statuses: [{ status: 201 }],
  }),
  mergeNgsiEntity: defineEndpoint({
    ...silent,
    method: 'PATCH',
    path: `${root}/entities/:id`,
    summary: 'Record a merge patch of an entity (5.6.17).',
    params: entity,
    query,
    body: z.json(),
  }),
  replaceNgsiEntity: defineEndpoint({
    ...silent,
    method: 'PUT',
    path: `${root}/entities/:id`,
    summary: 'Record the replacement of an entity (5.6.18).',
    params: entity,
    query,
    body: z.json(),
  }),
  deleteNgsiEntity: defineEndpoint({
    ...silent,
    method: 'DELETE',
    path: `${root}/entities/:id`,
    summary: 'Record the deletion of an entity (5.6.6).',
    params: entity,
    query,
    errors: [errors.typeUnknown],
  }),
  appendNgsiAttributes: defineEndpoint({
    ...silent,
    method: 'POST',
    path: `${root}/entities/:id/attrs`,
    summary: 'Record attributes that are appended to an entity (5.6.3).',
    params: entity,
    query,
    body: z.json(),
  }),
  updateNgsiAttributes: defineEndpoint({
    ...silent,
    method: 'PATCH',
    path: `${root}/entities/:id/attrs`,
    summary: 'Record the update of attributes of an entity (5.6.2).',
    params: entity,
    query,
    body: z.json(),
  }),
  updateNgsiAttribute: defineEndpoint({
    ...silent,
    method: 'PATCH',
    path: `${root}/entities/:id/attrs/:attribute`,
    summary: 'Record the partial update of an attribute (5.6.4).',
    params: attribute,
    query: attributeQuery,
    body: z.json(),
  }),
  replaceNgsiAttribute: defineEndpoint({
    ...silent,
    method: 'PUT',
    path: `${root}/entities/:id/attrs/:attribute`,
    summary: 'Record the replacement of an attribute (5.6.19).',
    params: attribute,
    query: attributeQuery,
    body: z.json(),
  }),
  deleteNgsiAttribute: defineEndpoint({
    ...silent,
    method: 'DELETE',
    path: `${root}/entities/:id/attrs/:attribute`,
    summary: 'Record the deletion of an attribute (5.6.5).',
    params: attribute,
    query: attributeQuery,
  }),
  createNgsiEntities: defineEndpoint({
    ...batch,
    path: `${root}/entityOperations/create`,
    summary: 'Record the creation of entities, each for itself (5.6.7).',
    result: z.union([z.array(z.string()), batchResult]),
    statuses: [
      { status: 207, when: batchResult },
      { status: 201, when: z.array(z.string()) },
    ],
  }),
  upsertNgsiEntities: defineEndpoint({
    ...silentBatch,
    path: `${root}/entityOperations/upsert`,
    summary: 'Record entities that are created or replaced, each for itself (5.6.8).',
  }),
  updateNgsiEntities: defineEndpoint({
    ...silentBatch,
    path: `${root}/entityOperations/update`,
    summary: 'Record the update of entities, each for itself (5.6.9).',
  }),
  mergeNgsiEntities: defineEndpoint({
    ...silentBatch,
    path: `${root}/entityOperations/merge`,
    summary: 'Record merge patches of entities, each for itself (5.6.20).',
  }),
  deleteNgsiEntities: defineEndpoint({
    ...silentBatch,
    path: `${root}/entityOperations/delete`,
    summary: 'Record the deletion of entities, each for itself (5.6.10).',
  }),
} as const
