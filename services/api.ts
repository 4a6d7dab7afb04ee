import { endpoints as funds } from './funds/api.ts'
import { endpoints as iot } from './iot/api.ts'
import { endpoints as questions } from './questions/api.ts'
import { endpoints as records } from './records/api.ts'

/** Endpoint declarations of every service, one line each. */
export const serviceEndpoints = {
  ...funds,
  ...questions,
  ...records,
  ...iot,
} as const
