import { defineErrors } from '@concejo/protocol'

export const sdkErrors = defineErrors({
  unreachable: {
    code: 'sdk.unreachable',
    text: 'No answer from {origin}.',
    status: 503,
    help: 'Check that the node is running and that the address is right (`concejo status`).',
    retryable: true,
  },
  timeout: {
    code: 'sdk.timeout',
    text: '{origin} did not answer within {timeoutMs} ms.',
    status: 504,
    help: 'Try again, or allow more time with `timeoutMs`.',
    retryable: true,
  },
  badAnswer: {
    code: 'sdk.bad-answer',
    text: 'The answer to {endpoint} is not what its declaration promises: {reason}.',
    status: 502,
    help: 'The node may be of another version than this program; update the older one.',
  },
  httpStatus: {
    code: 'sdk.http-status',
    text: '{origin} answered with status {status} and no explanation.',
    status: 502,
    help: 'Something between here and the node answers in its place: check the address, proxies and gateways.',
  },
  missingParameter: {
    code: 'sdk.missing-parameter',
    text: 'The path {path} needs the parameter {name}.',
    status: 400,
    help: 'Pass it in `params`.',
  },
  unknownEndpoint: {
    code: 'sdk.unknown-endpoint',
    text: 'There is no endpoint {name} of this kind.',
    status: 400,
    help: 'Files and event streams are read with $download and $events, files are sent with $upload.',
  },
  badBaseUrl: {
    code: 'sdk.bad-base-url',
    text: '{url} is not the address of a node.',
    status: 400,
    help: 'Give an address such as http://localhost:4180, without path.',
  },
  badKey: {
    code: 'sdk.bad-key',
    text: 'This is not a P-256 private key.',
    status: 400,
    help: 'Give 32 bytes as 0x and 64 hexadecimal digits, from createP256Key or `concejo key create`.',
  },
  badDeviceKey: {
    code: 'sdk.bad-device-key',
    text: 'This is no private key with which a device can sign.',
    status: 400,
    help: 'Give a P-256 or Ed25519 key as PKCS #8, from createDeviceKey or `concejo device register --create`.',
  },
  badRecord: {
    code: 'sdk.bad-record',
    text: 'These are not 1 to {limit} records that a node would take (faults: {count}).',
    status: 400,
    help: 'Correct the records listed in `issues`; each has `time` with a zone and `data`.',
  },
  digestMismatch: {
    code: 'sdk.digest-mismatch',
    text: 'The node asks to sign {given}, but the typed data it shows has the digest {computed}.',
    status: 409,
    help: 'Do not sign. The node shows something else than it asks for; tell its operator and an auditor.',
  },
  contentMismatch: {
    code: 'sdk.content-mismatch',
    text: 'The prepared act differs from what was asked: {field}.',
    status: 409,
    help: 'Do not sign. Compare the preview with your input.',
  },
  noRequirement: {
    code: 'sdk.no-requirement',
    text: 'None of the given keys is asked to sign act {actId}.',
    status: 403,
    help: 'Sign with a key whose member holds the role that the act names.',
  },
  tooManyPages: {
    code: 'sdk.too-many-pages',
    text: 'The list did not end within {pages} pages.',
    status: 400,
    help: 'Narrow the query, or raise `pagesMax`.',
  },
})
