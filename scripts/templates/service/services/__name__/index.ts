import type { Service } from '@concejo/platform'
import { about } from './about.ts'
import { endpoints } from './api.ts'
import { commands } from './commands/index.ts'
import { contractErrors, errors } from './errors.ts'
import { roles } from './permissions.ts'
import { handlers } from './projection/index.ts'
import { routes } from './routes.ts'

/** The server half of the service __name__. It describes; it does nothing. */
export const __camel__: Service = {
  about,
  contracts: ['__Name__'],
  commands,
  handlers,
  endpoints,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
  roles: Object.values(roles),
  errors,
  contractErrors,
}
