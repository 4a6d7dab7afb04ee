import type { Service } from '@concejo/platform'
import { about } from './about.ts'
import { endpoints } from './api.ts'
import { commands } from './commands/index.ts'
import { mayReadDocument } from './document-policy.ts'
import { contractErrors, errors } from './errors.ts'
import { roles } from './permissions.ts'
import { handlers } from './projection/index.ts'
import { findTasks } from './queries/find-tasks.ts'
import { routes } from './routes.ts'
import { demo } from './seeds.ts'

/** The grants service: from the call to the payment. */
export const funds: Service = {
  about,
  contracts: ['GrantCalls', 'GrantEvaluation', 'GrantAgreements'],
  commands,
  handlers,
  endpoints,
  routes,
  migrations: new URL('./migrations/', import.meta.url),
  roles: Object.values(roles),
  errors,
  contractErrors,
  mayReadDocument,
  findTasks,
  demo,
}
