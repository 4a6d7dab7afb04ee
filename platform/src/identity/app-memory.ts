import type { Authentication } from '../http/exchange.ts'

interface Remembered {
  readonly appId: string
  readonly authentication: Authentication
  readonly untilMs: number
}

const rememberedMs = 1_000
const rememberedMax = 10_000

/**
 * Apps that showed their credentials a moment ago: one that sends hundreds of requests a second is looked up once a
 * second. What ends an app or a secret forgets it at once.
 */
export class AppMemory {
  readonly #known = new Map<string, Remembered>()

  /** Undefined when these credentials were not seen lately. `key` is a digest of them. */
  find(key: string): Authentication | undefined {
    const known = this.#known.get(key)
    return known === undefined || known.untilMs < performance.now() ? undefined : known.authentication
  }

  remember(key: string, appId: string, authentication: Authentication): void {
    if (this.#known.size >= rememberedMax) {
      this.#known.clear()
    }
    this.#known.set(key, { appId, authentication, untilMs: performance.now() + rememberedMs })
  }

  forget(appId: string): void {
    for (const [key, known] of this.#known) {
      if (known.appId === appId) {
        this.#known.delete(key)
      }
    }
  }
}
