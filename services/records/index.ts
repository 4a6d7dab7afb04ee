import type { Service } from '@concejo/platform'
import { about } from './about.ts'
import { endpoints } from './api.ts'
import { commands } from './commands/index.ts'
import { contractErrors, errors } from './errors.ts'
import { roles } from './permissions.ts'
import { handlers } from './projection/index.ts'
import { routes } from './routes.ts'
import { demo } from './seeds.ts'
import { start } from './start.ts'

/** Records: transparency logs whose checkpoints the ledger keeps. */
export const records: Service = {
  about,
  contracts: ['Checkpoints'],
  commands,
  handlers,
  endpoints,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
  roles: Object.values(roles),
  errors,
  contractErrors,
  demo,
  start,
}
