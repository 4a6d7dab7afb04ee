import type { Demo } from '@concejo/platform'
import { roles } from './permissions.ts'

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
  run: () => Promise.resolve(),
}
