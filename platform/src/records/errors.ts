import { defineErrors } from '@concejo/protocol'

/** Errors of streams and records. */
export const recordErrors = defineErrors({
  streamNotFound: {
    code: 'records.stream-not-found',
    text: 'There is no stream {name} that you may use.',
    status: 404,
    help: 'See the streams of the organisation, and whether you may read or produce.',
  },
  streamExists: {
    code: 'records.stream-exists',
    text: 'The organisation already has a stream {name}.',
    status: 409,
    help: 'Take another name, or change the stream that is there.',
  },
  streamClosed: {
    code: 'records.stream-closed',
    text: 'The stream {name} is closed.',
    status: 409,
    help: 'Its records can still be read. A records steward can open it again.',
  },
  schemaInvalid: {
    code: 'records.schema-invalid',
    text: 'The schema cannot be used: {reason}.',
    status: 400,
    help: 'Give a JSON Schema 2020-12 of an object, without references to other addresses.',
  },
  schemaIncompatible: {
    code: 'records.schema-incompatible',
    text: 'Records that were good would be refused, or readers would miss what they rely on (changes: {count}).',
    status: 409,
    help: 'Only add optional attributes or allow more. For anything else begin a new stream.',
  },
  personalData: {
    code: 'records.personal-data',
    text: 'The attribute {attribute} looks like personal data ({kind}), and the stream is not classed for it.',
    status: 422,
    help: 'Leave it out or put a pseudonym in its place; or have a records steward class the stream.',
  },
  invalid: {
    code: 'records.invalid',
    text: 'Records do not fit the schema of the stream (faults: {count}). Nothing was taken.',
    status: 422,
    help: 'Correct the records listed in `issues` and send all of them again.',
  },
  badSignature: {
    code: 'records.bad-signature',
    text: 'The signature of device {device} does not fit these records.',
    status: 422,
    help: 'Sign the batch statement over exactly these records in this order.',
  },
  deviceUnknown: {
    code: 'records.device-unknown',
    text: 'The device {device} is not registered or was revoked.',
    status: 422,
    help: 'A records steward registers devices and their keys.',
  },
  deviceExists: {
    code: 'records.device-exists',
    text: 'There is or was a device named {device}.',
    status: 409,
    help: 'Register the new key under another name: receipts of the old one go on naming it.',
  },
  keyInvalid: {
    code: 'records.key-invalid',
    text: 'This is no public key for {algorithm}.',
    status: 400,
    help: 'Give SubjectPublicKeyInfo (DER) as base 64: a P-256 key for ES256, an Ed25519 key for EdDSA.',
  },
  busy: {
    code: 'records.busy',
    text: 'The node takes as many records as it can. Try again in {retryAfterSeconds} s.',
    status: 429,
    help: 'Wait as the header `retry-after` says, then send the same records again; ids make repeats harmless.',
    retryable: true,
  },
  notFound: {
    code: 'records.not-found',
    text: 'There is no such record that you may read.',
    status: 404,
    help: 'Check identifier and organisation.',
  },
  erased: {
    code: 'records.erased',
    text: 'The record was erased; what remains is its place in the log.',
    status: 410,
    help: 'Receipts that were made before still verify.',
  },
  notYet: {
    code: 'records.not-yet',
    text: 'The record is safe, but no checkpoint covers it yet.',
    status: 409,
    help: 'Ask again in a second.',
    retryable: true,
  },
  attributeUnknown: {
    code: 'records.attribute-unknown',
    text: 'The record has no attribute {attribute}.',
    status: 400,
    help: 'Name attributes by JSON Pointer, as /time or /data/temperature.',
  },
})
