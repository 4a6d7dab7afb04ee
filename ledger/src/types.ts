import type { Act, Address, Approval, Bytes32, Hex, Seconds } from '@concejo/protocol'
import type { Kysely, Transaction } from 'kysely'
import type { Abi, PublicClient } from 'viem'

/** A contract of the product on one network. */
export interface DeployedContract {
  readonly name: string
  readonly address: Address
  readonly abi: Abi
}

/** Contracts by name, as `Registry` and `GrantCalls`. */
export type AddressBook = Readonly<Record<string, DeployedContract>>

/** What the connected network can do; shown in the portal. */
export interface LedgerProfile {
  readonly engine: 'embedded' | 'remote'
  readonly chainId: number
  readonly genesis: Bytes32
  /** `full`: contracts run here; `anchor`: only checkpoints of another ledger. */
  readonly profile: 'full' | 'anchor'
  /** Blocks after which a block is final: 0 on the embedded engine and on BFT chains. */
  readonly finalityBlocks: number
  readonly clientVersion: string
}

/** The one interface to a ledger: Ethereum JSON-RPC through viem, plus a clock and a life. */
export interface Ledger {
  readonly profile: LedgerProfile
  readonly client: PublicClient
  readonly contracts: AddressBook
  /**
   * Ledger time in whole seconds: what the next block's timestamp would be. Every component asks this, never
   * `Date.now`.
   */
  now(): Seconds
  /**
   * Send a raw transaction; resolves with its hash once the block that holds it is durable (embedded) or mined
   * (remote).
   */
  sendRaw(raw: Hex): Promise<Hex>
  /** Sandbox only: move the ledger's clock forward. Throws `ledger.clock-fixed` where time is real. */
  advanceClock(seconds: number): Promise<Seconds>
  /** One JSON-RPC request, for the node's read-only `/rpc` endpoint. */
  request(method: string, params: readonly unknown[]): Promise<unknown>
  health(): Promise<{ readonly ready: boolean; readonly head: bigint; readonly detail: string }>
  stop(): Promise<void>
}

/** A decoded event of one of our contracts, in chain order. */
export interface LedgerEvent {
  readonly contract: string
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
  readonly blockNumber: bigint
  readonly blockHash: Bytes32
  readonly blockTime: Seconds
  readonly transactionHash: Bytes32
  readonly transactionIndex: number
  readonly logIndex: number
}

/**
 * Applies one event to the read models, inside the database transaction that also moves the cursor. No other effect.
 */
// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
export type EventHandler = (transaction: Transaction<any>, event: LedgerEvent) => Promise<void>

/**
 * Handlers by `Contract.Event`, as `GrantCalls.CallPublished`. Several modules may handle one event; order is
 * registration order.
 */
export type EventHandlers = Readonly<Record<string, EventHandler>>

/** An act ready to be carried. */
export interface SignedAct {
  readonly contract: string
  readonly functionName: string
  readonly act: Act
  readonly params: Readonly<Record<string, unknown>>
  readonly approvals: readonly Approval[]
}

/** Where an act is on its way. `refused` and `applied` are final. */
export type SubmissionState =
  | { readonly state: 'accepted' | 'prepared' | 'signed' | 'sent'; readonly attempts: number }
  | {
      readonly state: 'applied'
      readonly transactionHash: Bytes32
      readonly blockNumber: bigint
      readonly blockTime: Seconds
      readonly logIndex: number
    }
  | {
      readonly state: 'refused'
      /** Product error code mapped from the contract's custom error, with its values. */
      readonly code: string
      readonly values: Readonly<Record<string, string>>
    }

/** Carries signed acts to the ledger: accept → prepare → sign → send → confirm. */
export interface Submission {
  /**
   * Durable on return; a repeat with the same act id and content returns the first state. Throws `ledger.busy` (429)
   * or `ledger.act-id-reused` (409).
   */
  accept(signed: SignedAct): Promise<SubmissionState>
  find(actId: Bytes32): Promise<SubmissionState | undefined>
  /** Resolves at a final state, or with the state reached when `timeoutMs` has passed. */
  wait(actId: Bytes32, timeoutMs: number): Promise<SubmissionState>
  /** `eth_call` of the act as if mined now; undefined when it would be applied, else the refusal. */
  simulate(
    signed: SignedAct,
  ): Promise<{ readonly code: string; readonly values: Readonly<Record<string, string>> } | undefined>
  metrics(): Readonly<Record<string, number>>
  stop(): Promise<void>
}

/** Follows the chain and keeps the read models: follow → decode → apply → checkpoint → rewind. */
export interface Projection {
  /** Resolves when everything up to that block is applied. */
  reached(blockNumber: bigint, timeoutMs: number): Promise<boolean>
  head(): Promise<{ readonly blockNumber: bigint; readonly lagBlocks: bigint }>
  /** Called after each applied batch, outside the transaction. */
  onApplied(listener: (events: readonly LedgerEvent[]) => void): () => void
  stop(): Promise<void>
}

// oxlint-disable-next-line no-explicit-any -- each module types its own tables.
export type Database = Kysely<any>
