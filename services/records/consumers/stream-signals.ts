import type { Records } from '@concejo/platform'

/** Wakes those who wait for records of a stream. What was appended between a look and the wait is not missed. */
export class StreamSignals {
  /** Counts appends by stream; only streams that somebody asked for or that grew are held. */
  readonly #versions = new Map<number, number>()
  readonly #waiters = new Map<number, Set<() => void>>()
  readonly #unfollow: () => void
  #stopped = false

  constructor(records: Pick<Records, 'onAppended'>) {
    this.#unfollow = records.onAppended((stream) => this.#raise(stream.number))
  }

  /** True once the node stops: nobody waits any more. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** How often a stream grew so far; take it before looking, hand it to `wait`. */
  version(stream: number): number {
    return this.#versions.get(stream) ?? 0
  }

  /** Resolves when the stream grew since `version`, the time is over, or nobody listens any more. */
  wait(stream: number, version: number, options: { timeoutMs: number; signal?: AbortSignal }): Promise<void> {
    const { timeoutMs, signal } = options
    if (this.#stopped || signal?.aborted === true || this.version(stream) !== version) {
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const waiters = this.#waiters.get(stream) ?? new Set()
      this.#waiters.set(stream, waiters)
      const finish = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', finish)
        waiters.delete(finish)
        resolve()
      }
      const timer = setTimeout(finish, timeoutMs)
      signal?.addEventListener('abort', finish)
      waiters.add(finish)
    })
  }

  stop(): void {
    this.#stopped = true
    this.#unfollow()
    for (const waiters of this.#waiters.values()) {
      for (const finish of [...waiters]) {
        finish()
      }
    }
  }

  #raise(stream: number): void {
    this.#versions.set(stream, this.version(stream) + 1)
    for (const finish of [...(this.#waiters.get(stream) ?? [])]) {
      finish()
    }
  }
}
