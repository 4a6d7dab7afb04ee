import { ConcejoError } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'
import type { Database, EventHandlers, Ledger, LedgerEvent, Projection } from '../types.ts'
import { advanceTo, type BuildContext, wasTakenBack } from './advance.ts'
import { createHandlerTable } from './apply.ts'
import { type Checkpoint, createCheckpointTable, findCheckpoint } from './checkpoint.ts'
import { createLogDecoder } from './decode.ts'
import { findFinalHead } from './follow.ts'
import { rebuildInPlace } from './rewind.ts'

export interface ProjectionOptions {
  readonly ledger: Ledger
  /** Connection of a role that owns the read models: a rebuild makes and renames schemas. */
  readonly database: Database
  /** Handlers of each module, in order of registration. */
  readonly handlers: readonly EventHandlers[]
  /** Makes the tables of the read models in an empty or older schema of that name. */
  readonly prepareSchema: (schema: string) => Promise<void>
  /** Default `read`. */
  readonly schema?: string
  readonly onError?: (error: unknown) => void
  readonly onProgress?: (block: number, of: number) => void
}

const pollEmbeddedMs = 20
const pollRemoteMs = 1_000
const retryMs = 1_000

/** What the three ways of building read models share. */
export function createBuildContext(options: ProjectionOptions): BuildContext {
  const { ledger, database } = options
  return {
    ledger,
    database,
    schema: options.schema ?? 'read',
    handlers: createHandlerTable(options.handlers),
    decode: createLogDecoder(ledger.contracts),
    addresses: Object.values(ledger.contracts).map(({ address }) => address),
  }
}

/**
 * Start following the chain. Continues from the cursor; a failure is told to `onError` and tried again from the same
 * block.
 */
export async function createProjection(options: ProjectionOptions): Promise<Projection> {
  const context = createBuildContext(options)
  await options.prepareSchema(context.schema)
  await createCheckpointTable(context.database, context.schema)
  return new Follower(options, context)
}

/** Has a life: the loop that follows, and those who wait for a block. */
class Follower implements Projection {
  readonly #options: ProjectionOptions
  readonly #context: BuildContext
  readonly #listeners = new Set<(events: readonly LedgerEvent[]) => void>()
  readonly #waiters = new Set<{ readonly number: number; readonly resolve: (reached: boolean) => void }>()
  readonly #loop: Promise<void>
  #wake: () => void = () => undefined
  #stopped = false
  #at = -1

  constructor(options: ProjectionOptions, context: BuildContext) {
    this.#options = options
    this.#context = context
    this.#loop = this.#run()
  }

  async reached(blockNumber: bigint, timeoutMs: number): Promise<boolean> {
    const number = Number(blockNumber)
    if (this.#at >= number) {
      return true
    }
    if (this.#stopped) {
      return false
    }
    this.#wake()
    return new Promise((resolve) => {
      const waiter = {
        number,
        resolve: (reached: boolean): void => {
          clearTimeout(timer)
          this.#waiters.delete(waiter)
          resolve(reached)
        },
      }
      const timer = setTimeout(() => waiter.resolve(this.#at >= number), timeoutMs)
      this.#waiters.add(waiter)
    })
  }

  async head(): Promise<{ blockNumber: bigint; lagBlocks: bigint }> {
    const cursor = await findCheckpoint(this.#context.database, this.#context.schema)
    const head = Number(await this.#context.ledger.request('eth_blockNumber', []))
    const number = Math.max(0, cursor?.number ?? 0)
    return { blockNumber: BigInt(number), lagBlocks: BigInt(Math.max(0, head - number)) }
  }

  onApplied(listener: (events: readonly LedgerEvent[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#wake()
    await this.#loop
    for (const waiter of this.#waiters) {
      waiter.resolve(false)
    }
  }

  async #run(): Promise<void> {
    const pollMs = this.#context.ledger.profile.engine === 'embedded' ? pollEmbeddedMs : pollRemoteMs
    while (!this.#stopped) {
      try {
        await this.#advance()
        await this.#pause(pollMs)
      } catch (error) {
        if (!this.#stopped) {
          this.#options.onError?.(error)
          await this.#pause(retryMs)
        }
      }
    }
  }

  async #advance(): Promise<void> {
    const { ledger } = this.#context
    const head = await findFinalHead(ledger)
    if (head === this.#at && ledger.profile.engine === 'embedded') {
      // The embedded chain never takes a block back.
      return
    }
    const advanced = await advanceTo(this.#context, head, (events, at) => this.#tell(events, at))
    const { at } = advanced
    // A cursor above the final head, or on a block that is gone, means that the chain was reorganised below what was
    // final.
    if (advanced.end === 'reorganised' || (at !== undefined && (await wasTakenBack(ledger, at)))) {
      await this.#rewind()
    } else if (at !== undefined) {
      this.#tell([], at)
    }
  }

  async #rewind(): Promise<void> {
    const at = await rebuildInPlace(this.#context, this.#options.prepareSchema, this.#options.onProgress)
    const error = new ConcejoError(ledgerErrors.reorganisationTooDeep, { block: at.number })
    this.#options.onError?.(error)
    this.#at = at.number
    this.#tell([], at)
  }

  #tell(events: readonly LedgerEvent[], at: Checkpoint): void {
    this.#at = at.number
    for (const waiter of [...this.#waiters].filter(({ number }) => number <= at.number)) {
      waiter.resolve(true)
    }
    if (events.length === 0) {
      return
    }
    for (const listener of this.#listeners) {
      try {
        listener(events)
      } catch (error) {
        this.#options.onError?.(error)
      }
    }
  }

  async #pause(durationMs: number): Promise<void> {
    if (this.#stopped) {
      return
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, durationMs)
      this.#wake = (): void => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

/** Build all read models again from the chain and put them in place. Returns the block reached. */
export async function rebuildProjection(options: ProjectionOptions): Promise<{ readonly blockNumber: bigint }> {
  const context = createBuildContext(options)
  await options.prepareSchema(context.schema)
  await createCheckpointTable(context.database, context.schema)
  const at = await rebuildInPlace(context, options.prepareSchema, options.onProgress)
  return { blockNumber: BigInt(at.number) }
}
