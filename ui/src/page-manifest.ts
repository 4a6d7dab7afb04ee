import type { ComponentType } from 'react'
import type { CallEndpoint } from './portal-context.ts'

/** Languages of the portal. */
export type Language = 'en' | 'es'
export const languages: readonly Language[] = ['en', 'es']

/** Texts of a module: keys may be nested or written with dots. `{{name}}` is replaced by a value. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree
}

/** For whom an entry of the navigation is shown. `applicant`: members of an applicant organisation. */
export type Audience = 'public' | 'staff' | 'applicant'

export interface NavigationEntry {
  /** Message key of the service, as `nav.calls`. */
  readonly key: string
  readonly path: string
  readonly audience: Audience
  /** Staff entries only: shown to members with one of these roles; without it, to all staff. */
  readonly roles?: readonly string[]
}

/** One page. `load` resolves to its component, so that a page is fetched when somebody opens it. */
export interface PageEntry {
  /** Path with `:name` parameters, as `/funds/calls/:call`. */
  readonly path: string
  readonly load: () => Promise<ComponentType>
  /** Signed-in people only; everybody else is led to the sign-in page and back. */
  readonly account?: boolean
}

/** How the portal shows one field of an act in the preview of the signature. */
export type FieldKind =
  | 'text'
  | 'number'
  /** Minor units; the currency comes from `currency` of the preview. */
  | 'money'
  /** Ledger seconds. */
  | 'time'
  /** A length in seconds. */
  | 'term'
  /** Basis points. */
  | 'percent'
  /** Short ASCII text in fixed bytes, padded with zeros. */
  | 'code'
  /** Role identifier. */
  | 'role'
  | 'organisation'
  | 'member'
  /** Commitment of a document. */
  | 'document'
  | 'id'
  | 'boolean'
  /** A number or text with a message: `<options>.<value>`. */
  | 'enum'

export interface FieldPreview {
  readonly kind: FieldKind
  /** For `enum`: message key prefix of the values, as `outcome`. */
  readonly options?: string
}

/** Message of an act: the fields of the very typed data that is signed; integers are decimal strings. */
export type ActMessage = Readonly<Record<string, unknown>>

/**
 * How an act is told in plain words. Texts by message key of the service: `act.<name>.title`, `act.<name>.summary`,
 * and for the table `act.<name>.field.<field>`, else `field.<field>`.
 */
export interface ActPreview {
  /** By field name; fields of nested structs by path without indices, as `criteria.weight`. Others are guessed. */
  readonly fields?: Readonly<Record<string, FieldPreview>>
  /** ISO 4217 code of the money fields. */
  readonly currency?: (message: ActMessage, call: CallEndpoint) => Promise<string | undefined>
  /** More values for the summary than the fields, as the title of the call. */
  readonly values?: (
    message: ActMessage,
    call: CallEndpoint,
    language: Language,
  ) => Promise<Readonly<Record<string, string | number>>>
}

/** What a service brings into the portal. It describes; it does nothing. */
export interface PortalService {
  readonly id: string
  readonly order: number
  readonly navigation: readonly NavigationEntry[]
  readonly pages: readonly PageEntry[]
  readonly messages: Readonly<Record<Language, () => Promise<{ readonly default: MessageTree }>>>
  /** By command name, as `funds.publish-call`. */
  readonly actPreviews?: Readonly<Record<string, ActPreview>>
}
