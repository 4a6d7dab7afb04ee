import type { Service } from '@concejo/platform'
import { about } from './about.ts'
import { endpoints } from './api.ts'
import { commands } from './commands/index.ts'
import { contractErrors, errors } from './errors.ts'
import { handlers } from './projection/index.ts'
import { routes } from './routes.ts'
import { demo } from './seeds.ts'

/** Sensors: NGSI-LD and MQTT in, a simulated city. What comes in becomes records. */
export const iot: Service = {
  about,
  contracts: [],
  commands,
  handlers,
  endpoints,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
  roles: [],
  errors,
  contractErrors,
  demo,
  start: async (runtime) => (await import('./start.ts')).start(runtime),
}
