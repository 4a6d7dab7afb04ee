import type { Database, Ledger } from '@concejo/ledger'
import type { RoleNames } from './role-names.ts'

/** What the queries of the network work with. */
export interface NetworkContext {
  readonly database: Database
  readonly ledger: Ledger
  readonly roleNames: RoleNames
}
