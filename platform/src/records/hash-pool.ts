import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type BatchHashes, hashBatch } from './hash-batch.ts'

interface Pending {
  readonly content: Uint8Array
  readonly signed: boolean
  readonly resolve: (hashes: BatchHashes) => void
}

interface Answer extends BatchHashes {
  /** -1: the worker is ready. */
  readonly id: number
}

/** Smaller batches are hashed before a worker would have them. */
const recordsMin = 20
/** More than these are not given to the worker at a time: this thread takes some too. */
const pendingMax = 6

/**
 * Hashes batches beside the thread that answers requests: salting and hashing the attributes of a record is most of the
 * work of taking it. A worker starts with the first batch that is worth it; where there is none, or it ends, the work is
 * done here.
 */
export class HashPool {
  readonly #pending = new Map<number, Pending>()
  #worker: Worker | undefined
  #ready = false
  #closed = availableParallelism() < 2
  #next = 0

  /** Batches that the worker has. */
  get pending(): number {
    return this.#pending.size
  }

  /** True once the worker takes batches. */
  get ready(): boolean {
    return this.#ready
  }

  hash(content: Buffer, batch: { readonly records: number; readonly signed: boolean }): Promise<BatchHashes> {
    const { records, signed } = batch
    const worker = records < recordsMin ? undefined : this.#find()
    if (worker === undefined || this.#pending.size >= pendingMax) {
      return Promise.resolve(hashBatch(content, signed))
    }
    return new Promise((resolve) => {
      this.#next += 1
      this.#pending.set(this.#next, { content, signed, resolve })
      // A copy: what is moved to the worker is gone here.
      const moved = new Uint8Array(content)
      worker.postMessage({ id: this.#next, content: moved, signed }, [moved.buffer])
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#worker?.terminate()
  }

  #find(): Worker | undefined {
    if (this.#worker === undefined && !this.#closed) {
      this.#worker = this.#start()
    }
    return this.#ready ? this.#worker : undefined
  }

  #start(): Worker {
    const worker = new Worker(new URL('./hash-worker.mjs', import.meta.url), { execArgv: [] })
    worker.unref()
    worker.on('message', ({ id, ...hashes }: Answer) => {
      this.#ready = true
      this.#pending.get(id)?.resolve(hashes)
      this.#pending.delete(id)
    })
    // Ends only when something is wrong with it: not tried again.
    worker.on('error', () => this.#end())
    worker.on('exit', () => this.#end())
    return worker
  }

  #end(): void {
    this.#closed = true
    this.#ready = false
    this.#worker = undefined
    for (const { content, signed, resolve } of this.#pending.values()) {
      resolve(hashBatch(content, signed))
    }
    this.#pending.clear()
  }
}
