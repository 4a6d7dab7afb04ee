import type {
  Bytes32,
  DocumentInfo,
  Endpoint,
  EndpointInput,
  EndpointResult,
  Hex,
  Membership,
  NodeStatus,
  Seconds,
  Session,
} from '@concejo/protocol'
import { ConcejoError } from '@concejo/protocol'
import { createContext, useContext } from 'react'
import { uiErrors } from './errors.ts'

/** State of what a page asked for. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly error: unknown; readonly reload: () => void }
  | { readonly state: 'ready'; readonly data: T; readonly reload: () => void }

type IsOptional<Value> = undefined extends Value ? true : Record<never, never> extends Value ? true : false

/** Input of an endpoint; parts that need no value can be left out. */
export type CallInput<E> = {
  readonly [Key in keyof EndpointInput<E> as IsOptional<EndpointInput<E>[Key]> extends true
    ? never
    : Key]: EndpointInput<E>[Key]
} & {
  readonly [Key in keyof EndpointInput<E> as IsOptional<EndpointInput<E>[Key]> extends true ? Key : never]?:
    | EndpointInput<E>[Key]
    | undefined
}

/**
 * Calls an endpoint of the node. Throws `ConcejoError` with the node's code; with a signal that aborts, the reason of
 * it.
 */
export type CallEndpoint = <E extends Endpoint>(
  endpoint: E,
  input: CallInput<E>,
  options?: { readonly signal?: AbortSignal },
) => Promise<EndpointResult<E>>

/** What became of an act that a page asked for. `cancelled`: the person turned back; nothing happened. */
export type SignOutcome = 'applied' | 'collecting' | 'submitted' | 'refused' | 'cancelled'

export interface SignRequest {
  /** Command, as `funds.publish-call`. */
  readonly name: string
  /** In whose name; default: the first organisation of the account. */
  readonly organisation?: Bytes32
  readonly input: unknown
  /** Key of the account to sign with where no mandate decides; default: its first. */
  readonly signer?: Hex
}

export interface SignResult {
  readonly state: SignOutcome
  readonly actId: Bytes32 | undefined
}

export interface UploadOptions {
  readonly purpose: string
  readonly subject?: Bytes32
  readonly organisation?: Bytes32
  readonly public?: boolean
  /** Share that was sent, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** What the portal offers to every page. Implemented by the portal; `ui` itself fetches nothing. */
export interface Portal {
  readonly call: CallEndpoint
  /** A hook: read an endpoint and keep it fresh; `undefined` as input asks nothing yet. */
  readonly useEndpoint: <E extends Endpoint>(
    endpoint: E,
    input: CallInput<E> | undefined,
    options?: { readonly pollMs?: number },
  ) => Loaded<EndpointResult<E>>
  readonly downloadText: (endpoint: Endpoint, input: unknown) => Promise<string>
  readonly upload: (file: File, options: UploadOptions) => Promise<DocumentInfo>
  /** Prepare, show, sign, follow. Resolves with what became of the act. */
  readonly signAct: (request: SignRequest) => Promise<SignResult>
  readonly session: Session
  readonly status: NodeStatus | undefined
  /** Ledger time in seconds. */
  readonly now: () => Seconds
  /** Open a path of the portal, with query. */
  readonly navigate: (to: string, options?: { readonly replace?: boolean }) => void
  /** Path with query of the page that is open. */
  readonly location: { readonly path: string; readonly search: string }
  /** Parameters of the open page's path. */
  readonly params: Readonly<Record<string, string>>
  /** A short notice, read out by screen readers. */
  readonly announce: (text: string, tone?: 'neutral' | 'success' | 'danger') => void
}

export const PortalContext = createContext<Portal | undefined>(undefined)

/** The portal around this page. Throws `ui.no-portal` outside of one. */
export function usePortal(): Portal {
  const portal = useContext(PortalContext)
  if (portal === undefined) {
    throw new ConcejoError(uiErrors.noPortal)
  }
  return portal
}

/** Read an endpoint; asked again when the input changes, when the ledger tells of changes, or each `pollMs`. */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> | undefined,
  options?: { readonly pollMs?: number },
): Loaded<EndpointResult<E>> {
  return usePortal().useEndpoint(endpoint, input, options)
}

/** Call an endpoint when something was done. */
export function useCall(): CallEndpoint {
  return usePortal().call
}

/** Let an act be previewed and signed. */
export function useSignAct(): Portal['signAct'] {
  return usePortal().signAct
}

/** Store a file as a document. */
export function useUpload(): Portal['upload'] {
  return usePortal().upload
}

/** Read the text of a download endpoint. */
export function useDownloadText(): Portal['downloadText'] {
  return usePortal().downloadText
}

export function useNavigate(): Portal['navigate'] {
  return usePortal().navigate
}

export function useSession(): Session {
  return usePortal().session
}

/** Memberships of the signed-in account; empty for everybody else. */
export function useMembers(): readonly Membership[] {
  return usePortal().session.members
}

/** What the node says of itself; undefined until it answered. */
export function useStatus(): NodeStatus | undefined {
  return usePortal().status
}
