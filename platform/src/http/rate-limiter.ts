import { ConcejoError } from '@concejo/protocol'
import { httpErrors } from './errors.ts'

/** Token buckets by key, refilled evenly; the least recently used key is forgotten beyond `keysMax`. */
export class RateLimiter {
  readonly #buckets = new Map<string, { tokens: number; at: number }>()
  readonly #keysMax: number
  readonly #clockMs: () => number

  constructor(options: { readonly keysMax?: number; readonly clockMs?: () => number } = {}) {
    this.#keysMax = options.keysMax ?? 10_000
    this.#clockMs = options.clockMs ?? Date.now
  }

  /** Take one request from the bucket of `key`. Throws `http.too-many-requests` with the seconds to wait. */
  take(key: string, perMinute: number): void {
    if (!Number.isFinite(perMinute)) {
      return
    }
    const now = this.#clockMs()
    const known = this.#buckets.get(key)
    const refilled = known === undefined ? perMinute : known.tokens + ((now - known.at) / 60_000) * perMinute
    const tokens = Math.min(perMinute, refilled)
    this.#buckets.delete(key)
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    this.#forgetOldest()
    if (tokens < 1) {
      throw new ConcejoError(httpErrors.tooManyRequests, {
        retryAfterSeconds: Math.ceil(((1 - tokens) * 60) / perMinute),
      })
    }
  }

  /** Keys held now; never more than the limit. */
  get size(): number {
    return this.#buckets.size
  }

  #forgetOldest(): void {
    if (this.#buckets.size <= this.#keysMax) {
      return
    }
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key)
      return
    }
  }
}
