import type { Database, Ledger, Projection, Submission } from '@concejo/ledger'
import type { ErrorDescriptor, PlatformEvent } from '@concejo/protocol'
import type { DocumentStore } from '../documents/document-store.ts'
import type { RoleNames } from '../network/role-names.ts'
import type { Records } from '../records/types.ts'
import type { Command } from '../service.ts'

/** What the flow of acts works with. */
export interface ActContext {
  readonly database: Database
  readonly ledger: Ledger
  readonly submission: Submission
  readonly projection: Projection
  readonly documents: DocumentStore
  readonly records: Records
  readonly sandbox: boolean
  readonly roleNames: RoleNames
  /** Commands of all services and of the network, by name. */
  readonly commands: ReadonlyMap<string, Command>
  /** Every error of the product by code, to tell a refusal of the ledger in words. */
  readonly errorsByCode: ReadonlyMap<string, ErrorDescriptor>
  readonly publish: (event: PlatformEvent) => void
}
