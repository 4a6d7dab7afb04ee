import type { Demo } from '@concejo/platform'

/** The demo city's sensors: fictional, of the kinds that Santander publishes. They go on while the sandbox runs. */
export const demo: Demo = {
  organisations: [],
  personas: [],
  spanSeconds: 0,
  run: async (runner) => {
    const organisation = runner.organisationOf('city')
    await runner.send('/api/iot/city', { organisation, sensorsPerKind: 6, hours: 12, live: true }, 'sara')
  },
}
