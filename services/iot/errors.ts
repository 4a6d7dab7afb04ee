import { defineErrors, type ErrorDescriptor } from '@concejo/protocol'

/** Types of problems that ETSI GS CIM 009 names. */
const ngsiErrors = 'https://uri.etsi.org/ngsi-ld/errors/'

/** Errors of the IoT service. */
export const errors = defineErrors({
  badEntity: {
    code: 'iot.bad-entity',
    type: `${ngsiErrors}BadRequestData`,
    text: 'This is no NGSI-LD entity: {place} {reason}.',
    status: 400,
    help: 'Send an entity or a part of one, normalised, concise or simplified, as ETSI GS CIM 009 says.',
  },
  badNotification: {
    code: 'iot.bad-notification',
    type: `${ngsiErrors}BadRequestData`,
    text: 'This is no NGSI-LD notification: {reason}.',
    status: 400,
    help: 'Point a subscription of your context broker here, with the format normalized, concise or keyValues.',
  },
  badBatch: {
    code: 'iot.bad-batch',
    type: `${ngsiErrors}BadRequestData`,
    text: 'A batch is a list of 1 to {limit} entities.',
    status: 400,
    help: 'Send smaller batches.',
  },
  badTenant: {
    code: 'iot.bad-tenant',
    type: `${ngsiErrors}BadRequestData`,
    text: 'The header NGSILD-Tenant has no name of a tenant.',
    status: 400,
    help: 'Use at most 100 letters, digits, and . _ : / -',
  },
  typeUnknown: {
    code: 'iot.type-unknown',
    type: `${ngsiErrors}ResourceNotFound`,
    text: 'No stream takes {entity}: its type is not known here.',
    status: 404,
    help: 'Give the type as query parameter `type`, or send the entity with its type first.',
  },
  badType: {
    code: 'iot.bad-type',
    type: `${ngsiErrors}BadRequestData`,
    text: 'The entity type {type} gives no name of a stream.',
    status: 400,
    help: 'Have a records steward map it to a stream.',
  },
  badTopic: {
    code: 'iot.bad-topic',
    text: 'The topic names no stream.',
    status: 400,
    help: 'Publish to concejo/<organisation>/<stream>.',
  },
  badPayload: {
    code: 'iot.bad-payload',
    text: 'The message is no record: {reason}.',
    status: 400,
    help: 'Send a record, a list of records, `{records, signature}`, or NGSI-LD, as JSON.',
  },
  stewardNeeded: {
    code: 'iot.steward-needed',
    text: 'Only a records steward of the organisation may do this.',
    status: 403,
    help: 'Ask an administrator of the organisation for the role records.steward.',
  },
  memberNeeded: {
    code: 'iot.member-needed',
    text: 'Only members and apps of the organisation may do this.',
    status: 403,
    help: 'Sign in as a member of the organisation, or use one of its apps.',
  },
  mappingUnknown: {
    code: 'iot.mapping-unknown',
    text: 'The type {type} is not mapped.',
    status: 404,
    help: 'See the list of mappings. A type without one goes to the stream of its name.',
  },
  tooManyMappings: {
    code: 'iot.too-many-mappings',
    text: 'An organisation maps at most {limit} types.',
    status: 409,
    help: 'Take back mappings that are not used.',
  },
  cityRuns: {
    code: 'iot.city-runs',
    text: 'A simulated city runs already.',
    status: 409,
    help: 'Stop it first: DELETE /api/iot/city, or `concejo demo city --stop`.',
  },
  cityNone: {
    code: 'iot.city-none',
    text: 'No simulated city has run since this node started.',
    status: 404,
    help: 'Start one: POST /api/iot/city, or `concejo demo city`.',
  },
  citySandboxOnly: {
    code: 'iot.city-sandbox-only',
    text: 'Only a sandbox has a simulated city.',
    status: 404,
    help: 'Start a sandbox (`npm start`); a production node takes what real sensors say.',
  },
})

/** The service has no contract. */
export const contractErrors: Readonly<Record<string, ErrorDescriptor>> = {}

/** The error with a type that NGSI-LD knows, where it has one for it. */
export function toNgsiError(descriptor: ErrorDescriptor): ErrorDescriptor {
  const name = descriptor.type === undefined ? ngsiNames[descriptor.status] : undefined
  return name === undefined ? descriptor : { ...descriptor, type: `${ngsiErrors}${name}` }
}

const ngsiNames: Readonly<Record<number, string>> = {
  400: 'BadRequestData',
  404: 'ResourceNotFound',
  409: 'OperationNotSupported',
  422: 'BadRequestData',
  500: 'InternalError',
}
