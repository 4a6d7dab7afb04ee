import { endpoints as funds } from './funds/api.ts'
import { endpoints as questions } from './questions/api.ts'

/** Endpoint declarations of every service, one line each. */
export const serviceEndpoints = {
  ...funds,
  ...questions,
} as const
