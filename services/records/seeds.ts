import type { Demo } from '@concejo/platform'
import { z } from 'zod'
import { roles } from './permissions.ts'

const logKeys = z.object({ origin: z.string(), signer: z.string(), noteKey: z.string() })

/** The demo city's steward of records: fictional. */
export const demo: Demo = {
  organisations: [],
  personas: [
    {
      id: 'sara',
      name: 'Sara Costa',
      roleTitle: 'Records steward · Responsable de anotaciones',
      organisation: 'city',
      roles: [roles.steward],
    },
  ],
  spanSeconds: 0,
  run: async (runner) => {
    const city = runner.organisationOf('city')
    const keys = logKeys.parse(await runner.read(`/api/records/logs/${city}/keys`, 'sara'))
    await runner.act(['sara'], 'records.open-log', keys)
  },
}
