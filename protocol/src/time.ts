/** Seconds since 1970-01-01T00:00:00Z, as a block carries it. Deadlines are decided in this unit. */
export type Seconds = number

/** A UTC instant as ISO 8601 text without fraction, `2026-11-23T09:00:00Z`. */
export function secondsToIso(seconds: Seconds): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

/** Whole seconds of an ISO 8601 instant; NaN for a text that is none. */
export function isoToSeconds(text: string): Seconds {
  return Math.floor(Date.parse(text) / 1000)
}
