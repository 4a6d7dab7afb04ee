import { ConcejoError } from '@concejo/protocol'

const delayFirstMs = 200

/** Pause before attempt `attempt + 1` in milliseconds: what the node asked for, else doubling with jitter. */
export function retryDelayMs(options: {
  readonly attempt: number
  readonly retryAfter: string | null
  readonly delayMaxMs: number
  readonly nowMs?: number
}): number {
  const asked = readRetryAfterMs(options.retryAfter, options.nowMs ?? Date.now())
  if (asked !== undefined) {
    return Math.min(asked, options.delayMaxMs)
  }
  const ceiling = Math.min(delayFirstMs * 2 ** options.attempt, options.delayMaxMs)
  return ceiling / 2 + (Math.random() * ceiling) / 2
}

/** May this failure pass by itself? `sent`: the node may already have begun the work. */
export function isWorthRetrying(error: unknown, repeatable: boolean): boolean {
  if (!(error instanceof ConcejoError)) {
    return false
  }
  // 429 and 503 say that the work was not begun, so even a write without key may be sent again.
  const refusedUnread = error.descriptor.status === 429 || (error.descriptor.status === 503 && !isOurs(error))
  return (
    refusedUnread ||
    (repeatable && (error.descriptor.retryable === true || [502, 504].includes(error.descriptor.status)))
  )
}

/** Wait; ends early, by throwing the signal's reason, when aborted. */
export function sleep(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted()
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, delayMs)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

/** Nobody answered at all, so it is unknown whether the node has begun. */
function isOurs(error: ConcejoError): boolean {
  return error.code.startsWith('sdk.')
}

function readRetryAfterMs(text: string | null, nowMs: number): number | undefined {
  if (text === null || text.trim() === '') {
    return undefined
  }
  const delaySeconds = Number(text)
  const delayMs = Number.isFinite(delaySeconds) ? delaySeconds * 1000 : Date.parse(text) - nowMs
  return Number.isNaN(delayMs) ? undefined : Math.max(0, delayMs)
}
