import { ConcejoError, type Session } from '@concejo/protocol'
import type { Language } from '@concejo/ui'
import { createContext, useContext } from 'react'
import { portalErrors } from './errors.ts'
import type { NodeClient } from './node-client.ts'

/** What lives as long as the portal is open. */
export interface ShellState {
  readonly client: NodeClient
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  readonly session: Session
  /** Go on with another session; `token` where it has no cookie. */
  readonly setSession: (session: Session, token?: string) => void
  /** Ask the node again who is signed in with which roles, after an act changed that. What is shown stays. */
  readonly reloadSession: () => Promise<void>
}

export const ShellStateContext = createContext<ShellState | undefined>(undefined)

/** The state of the portal itself, for its own pages. Throws `portal.outside`. */
export function useShellState(): ShellState {
  const state = useContext(ShellStateContext)
  if (state === undefined) {
    throw new ConcejoError(portalErrors.badShell)
  }
  return state
}
