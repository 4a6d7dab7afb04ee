import type { Database, EventHandlers, Ledger } from '@concejo/ledger'
import type { Bytes32, Endpoint, Endpoints, ErrorDescriptor, HandlerInput } from '@concejo/protocol'
import type { AbiFunction } from 'viem'
import type { z } from 'zod'
import type { Records } from './records/types.ts'

/** The few facts that the server and the portal both need. */
export interface ServiceAbout {
  /** Folder name and URL segment, as `funds`. */
  readonly id: string
  readonly order: number
}

/** Whose signature an act needs. One entry per approval, in the contract's order. */
export interface Requirement {
  /** Organisation of the member; zero id: any signer, no mandate asked (a citizen). */
  readonly organisation: Bytes32
  /** Role name, as `funds.call-manager`; empty where no mandate is asked. */
  readonly role: string
  /** Scope of the mandate; zero id: the whole organisation. */
  readonly scope: Bytes32
}

/** What a command may look at while it prepares an act. Reads only. */
export interface CommandContext {
  readonly database: Database
  readonly ledger: Ledger
  readonly documents: DocumentReader
  readonly records: Records
}

export interface DocumentReader {
  /** The commitment of a stored document by its id; throws `documents.not-found`. */
  getCommitment(documentId: string): Promise<Bytes32>
  /** Parsed JSON content of a document, undefined where it was erased or is not held here. */
  findJson(commitment: Bytes32): Promise<unknown>
}

/**
 * One act of a service, declared once: its contract function, what people type, how that becomes the signed parameters
 * and who
 * must sign. Route, CLI verb, SDK method, simulation, batching and preview are all made from it.
 */
export interface Command<Input extends z.ZodType = z.ZodType> {
  /** `<service>.<verb-noun>`, as `funds.publish-call`. */
  readonly name: string
  readonly contract: string
  readonly functionName: AbiFunction['name']
  readonly summary: string
  readonly input: Input
  /** The organisation in whose name the act is done, from the input or the signer's own. */
  prepare(
    context: CommandContext,
    input: z.output<Input>,
    actor: { readonly organisation: Bytes32 },
  ): Promise<{
    readonly organisation: Bytes32
    readonly params: Readonly<Record<string, unknown>>
    readonly requirements: readonly Requirement[]
    /** The file that this act belongs to (a call, an application, an agreement), for the timeline. */
    readonly subject: Bytes32
  }>
}

/** Keep the exact input type of a command. */
export function defineCommand<Input extends z.ZodType>(command: Command<Input>): Command<Input> {
  return command
}

/** Who is asking. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'account'
      readonly accountId: string
      readonly members: readonly {
        readonly member: Bytes32
        readonly organisation: Bytes32
        readonly roles: readonly string[]
      }[]
      readonly sandbox: boolean
    }
  | { readonly kind: 'app'; readonly appId: string; readonly organisation: Bytes32; readonly scopes: readonly string[] }

/** What a route handler gets besides its validated input. */
export interface HandlerContext extends CommandContext {
  readonly viewer: Viewer
  /** True for `npm start`; everything shown and proved says so. */
  readonly sandbox: boolean
}

/** Handlers by endpoint name; the HTTP layer binds each to its declaration. */
export type Handlers<E extends Endpoints> = {
  readonly [Name in keyof E]: (
    context: HandlerContext,
    input: HandlerInput<E[Name]>,
    raw: RawExchange,
  ) => Promise<unknown>
}

/** For `raw` endpoints only: streaming in and out. */
export interface RawExchange {
  readonly request: unknown
  readonly reply: unknown
}

/** Says whether a viewer may read a document of a subject; each service answers for its own. */
export type DocumentPolicy = (
  context: CommandContext,
  viewer: Viewer,
  document: {
    readonly subject: Bytes32
    readonly purpose: string
    readonly commitment: Bytes32
    readonly organisation: Bytes32
  },
) => Promise<boolean>

/** One thing that waits for a member, shown in the inbox. */
export interface Task {
  /** Message key of the service, as `task.publish-call`. */
  readonly key: string
  readonly subject: Bytes32
  readonly title: string
  readonly href: string
  readonly dueAt?: number
}

/** The server half of a service. It describes; it does nothing. */
export interface Service {
  readonly about: ServiceAbout
  /** Names of the contracts it owns. */
  readonly contracts: readonly string[]
  readonly commands: readonly Command[]
  readonly handlers: EventHandlers
  readonly endpoints: Endpoints
  /** Handlers by endpoint name; each service types its own with `Handlers<typeof endpoints>`. */
  readonly routes: Readonly<Record<string, unknown>>
  /** Folder of numbered SQL files, creating tables in the schema `read` only. */
  readonly migrations: URL
  readonly roles: readonly string[]
  readonly errors: Readonly<Record<string, ErrorDescriptor>>
  /** Contract custom errors by name → product error, as `{ GrantCallsOverBudget: errors.callOverBudget }`. */
  readonly contractErrors: Readonly<Record<string, ErrorDescriptor>>
  readonly mayReadDocument?: DocumentPolicy
  /** What waits for this viewer, and until when. */
  readonly findTasks?: (context: CommandContext, viewer: Viewer) => Promise<readonly Task[]>
  readonly demo?: Demo
  /** Work that goes on beside requests, from the node's start to its stop. */
  readonly start?: (runtime: ServiceRuntime) => Promise<RunningService>
}

/** What work in the background works with. */
export interface ServiceRuntime {
  readonly database: Database
  readonly ledger: Ledger
  readonly records: Records
  readonly sandbox: boolean
  /** Data folder of the node; a service keeps its files in a folder of its own there. */
  readonly dataFolder: string
  /** Clock time in whole seconds. */
  readonly clock: () => number
  /** Settings of the node, as `CONCEJO_MQTT_URL`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** A key for one purpose, from the node's secret. */
  readonly derive: (purpose: string) => Bytes32
  /** An app by its id and secret; undefined when they do not fit. */
  authenticateApp(
    clientId: string,
    clientSecret: string,
  ): Promise<{ readonly appId: string; readonly organisation: Bytes32; readonly scopes: readonly string[] } | undefined>
  /** To the node's log: no personal data, no content. */
  log(level: 'info' | 'warn' | 'error', message: string, details?: Readonly<Record<string, unknown>>): void
}

export interface RunningService {
  /** Before the last requests end: let go of those that wait or go on for long. */
  drain?(): void
  stop(): Promise<void>
  /** Numbers for the metrics, by name. */
  gauges?(): Readonly<Record<string, number>>
}

export type AnyEndpoint = Endpoint

/** What a handler of a `raw: 'download'` endpoint returns; the HTTP layer streams it with safe headers. */
export interface Download {
  /** Media type with charset where it is text. */
  readonly contentType: string
  readonly content: string | Uint8Array | NodeJS.ReadableStream
  /** Offered name; the browser saves instead of showing. Without it, the content is shown in place. */
  readonly fileName?: string
}

/** An organisation of the demo city. */
export interface DemoOrganisation {
  /** Short key, as `city`; its identifier is the Keccak-256 of `organisation:<key>`. */
  readonly key: string
  readonly name: string
  readonly kind: 'administration' | 'auditor' | 'applicant'
  readonly governing: boolean
}

/** A person of the demo city that one can step into. Fictional. */
export interface DemoPersona {
  readonly id: string
  readonly name: string
  /** Plain title, in English and Spanish. */
  readonly roleTitle: string
  readonly organisation: string
  readonly roles: readonly string[]
}

/** What fills the demo city works with; every step is a signed act. */
export interface DemoRunner {
  now(): number
  advanceClock(seconds: number): Promise<void>
  memberOf(persona: string): Bytes32
  personOf(persona: string): Bytes32
  organisationOf(key: string): Bytes32
  readonly chainId: number
  contract(name: string): `0x${string}`
  /** Store a JSON document as a persona; returns its id. */
  storeJson(
    persona: string,
    content: unknown,
    options: { readonly purpose: string; readonly subject?: Bytes32; readonly public?: boolean },
  ): Promise<string>
  /** What the node answers a persona at a path, as `/api/funds/calls`. */
  read(path: string, persona: string): Promise<unknown>
  /** Send what is no act, as records, as a persona; returns the answer. */
  send(path: string, body: unknown, persona: string): Promise<unknown>
  /** Prepare an act, have each persona sign in turn, wait until it is applied. Throws its refusal. */
  act(personas: readonly string[], command: string, input: unknown): Promise<void>
}

/** The demo of a service, for the sandbox, the examples and the tests. */
export interface Demo {
  readonly organisations: readonly DemoOrganisation[]
  readonly personas: readonly DemoPersona[]
  /** Seconds of ledger time that `run` moves the clock by. */
  readonly spanSeconds: number
  run(runner: DemoRunner): Promise<void>
}
