/** A number that a record says, with the record's place. */
export interface Observation {
  /** Milliseconds since 1970. */
  readonly time: number
  /** Entry in the organisation's log. */
  readonly index: number
  readonly value: number
}

/** What a time window says in all. Of equal times the later entry counts as the later one. */
export interface WindowSummary {
  /** Begin of the window, milliseconds since 1970; windows are aligned to UTC. */
  readonly start: number
  readonly count: number
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Undefined where it is beyond what a double can hold. */
  readonly sum: number | undefined
  readonly first: Observation
  readonly last: Observation
}

/** Lengths of time windows by name, in milliseconds. */
export const windowLengthsMs = {
  '1m': 60_000,
  '5m': 300_000,
  '15m': 900_000,
  '1h': 3_600_000,
  '6h': 21_600_000,
  '1d': 86_400_000,
} as const
export type WindowName = keyof typeof windowLengthsMs

/**
 * Summaries of the windows in which something was observed, the earliest first, whatever the order of the observations.
 * What is no finite number is left out.
 */
export function summariseWindows(observations: readonly Observation[], lengthMs: number): readonly WindowSummary[] {
  const windows = new Map<number, Observation[]>()
  for (const observation of observations) {
    if (Number.isFinite(observation.value) && Number.isFinite(observation.time)) {
      const start = Math.floor(observation.time / lengthMs) * lengthMs
      const known = windows.get(start)
      if (known === undefined) {
        windows.set(start, [observation])
      } else {
        known.push(observation)
      }
    }
  }
  return [...windows]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, found]) => {
      const ordered = found.sort((a, b) => a.time - b.time || a.index - b.index)
      const [first] = ordered
      const last = ordered.at(-1)
      return first === undefined || last === undefined ? [] : [summarise(start, { ordered, first, last })]
    })
}

function summarise(
  start: number,
  found: { readonly ordered: readonly Observation[]; readonly first: Observation; readonly last: Observation },
): WindowSummary {
  const { ordered, first, last } = found
  let [min, max] = [first.value, first.value]
  for (const { value } of ordered) {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  const count = ordered.length
  const sum = addUp(ordered.map(({ value }) => value))
  // Where the sum is too large, its parts are not.
  const mean = Number.isFinite(sum) ? sum / count : addUp(ordered.map(({ value }) => value / count))
  return {
    ...{ start, count, min, max, first, last },
    mean: Math.min(max, Math.max(min, mean)),
    sum: Number.isFinite(sum) ? sum : undefined,
  }
}

/** Sum with the rounding errors carried along (Neumaier), so that the order of the records does not show. */
function addUp(values: readonly number[]): number {
  let sum = 0
  let carried = 0
  for (const value of values) {
    const next = sum + value
    carried += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return Number.isFinite(carried) ? sum + carried : sum
}
