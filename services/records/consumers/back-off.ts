const firstMs = 1_000
const longestMs = 3_600_000

/**
 * How long to wait after so many failed tries: doubled each time from one second to one hour, and between half and all
 * of it, so that many batches that failed together do not come back together. A target that names a time is heard.
 */
export function backOffMs(attempts: number, options: { retryAfterSeconds?: number | undefined } = {}): number {
  const fullMs = Math.min(firstMs * 2 ** Math.min(attempts - 1, 30), longestMs)
  const jitteredMs = Math.max(firstMs, Math.round(fullMs * (0.5 + Math.random() / 2)))
  const askedMs = Math.min((options.retryAfterSeconds ?? 0) * 1_000, longestMs)
  return Math.max(jitteredMs, askedMs)
}
