import type { Database, Ledger } from '@concejo/ledger'
import type { Address, Seconds } from '@concejo/protocol'
import type { RoleNames } from '../network/role-names.ts'
import type { AppMemory } from './app-memory.ts'

/** What every part of identity works with. */
export interface IdentityContext {
  readonly database: Database
  readonly ledger: Ledger
  readonly sandbox: boolean
  /** Public origin of the portal, as `https://grants.example.org`. */
  readonly origin: string
  readonly roleNames: RoleNames
  readonly p256Verifier: Address
  readonly webAuthnVerifier: Address
  /** Clock time in whole seconds: sessions and tokens must not end when a sandbox moves the ledger's clock. */
  readonly clock: () => Seconds
  readonly apps: AppMemory
}

/** Lengths of things that end by themselves, in seconds. */
export const lifetimes = {
  challenge: 300,
  session: 43_200,
  appToken: 900,
} as const
