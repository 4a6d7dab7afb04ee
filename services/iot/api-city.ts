import { bytes32, defineEndpoint } from '@concejo/protocol'
import { z } from 'zod'
import { errors } from './errors.ts'

const count = z.number().int().nonnegative()

/** How far the simulated city is. */
export const cityState = z.object({
  organisation: bytes32,
  /** `filling`: on its way to the present; `live`: in it. */
  state: z.enum(['filling', 'live', 'ended', 'stopped', 'failed']),
  seed: z.number().int(),
  sensors: count,
  /** Time that is simulated: from when, and everything that arrived before when was taken. */
  from: z.string(),
  through: z.string(),
  /** Readings taken since the node started, and those of them that had been taken before. */
  records: count,
  duplicates: count,
  /** Code of what made it fail. */
  failure: z.string().optional(),
})
export type CityState = z.output<typeof cityState>

/** The simulated city of a sandbox. */
export const cityEndpoints = {
  startCity: defineEndpoint({
    method: 'POST',
    path: '/api/iot/city',
    summary:
      'Sandbox: let simulated sensors fill streams of an organisation; a records steward may. Makes the streams.',
    access: 'account',
    body: z.object({
      organisation: bytes32,
      /** The same gives the same city. */
      seed: z.number().int().min(0).max(4_294_967_295).default(1),
      sensorsPerKind: z.number().int().min(1).max(1_000).default(6),
      /** How long before the present it begins. */
      hours: z.number().min(0).max(2_400).default(24),
      /** Simulated seconds in a second until the present is reached; 0: as fast as readings are taken. */
      speed: z.number().min(0).max(1_000_000).default(0),
      /** Go on in the present, until it is stopped. */
      live: z.boolean().default(true),
    }),
    result: cityState,
    errors: [errors.stewardNeeded, errors.cityRuns, errors.citySandboxOnly],
  }),
  getCity: defineEndpoint({
    method: 'GET',
    path: '/api/iot/city',
    summary: 'Sandbox: how far the simulated city is.',
    access: 'public',
    result: cityState,
    errors: [errors.cityNone, errors.citySandboxOnly],
  }),
  stopCity: defineEndpoint({
    method: 'DELETE',
    path: '/api/iot/city',
    summary: 'Sandbox: let the simulated sensors fall silent. What they said stays.',
    access: 'account',
    result: cityState,
    errors: [errors.stewardNeeded, errors.cityNone, errors.citySandboxOnly],
  }),
} as const
