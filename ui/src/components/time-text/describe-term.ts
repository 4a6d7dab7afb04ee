/** Units that people use for deadlines. */
export type TermUnit = 'day' | 'hour' | 'minute' | 'second'

const sizes: readonly (readonly [TermUnit, number])[] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/**
 * A length of time in its largest unit, rounded towards zero so that a deadline never looks farther than it is, and the
 * next smaller unit where there is a rest.
 */
export function describeTerm(seconds: number): {
  readonly value: number
  readonly unit: TermUnit
  readonly rest: { readonly value: number; readonly unit: TermUnit } | undefined
} {
  const length = Math.abs(Math.trunc(seconds))
  const index = Math.max(
    0,
    sizes.findIndex(([, size]) => length >= size),
  )
  const [unit, size] = length === 0 ? (['second', 1] as const) : (sizes[index] ?? (['second', 1] as const))
  const value = Math.trunc(length / size)
  const next = sizes[index + 1]
  const left = next === undefined || value >= 10 ? 0 : Math.trunc((length - value * size) / next[1])
  return {
    value: seconds < 0 ? -value : value,
    unit,
    rest: next === undefined || left === 0 ? undefined : { value: left, unit: next[0] },
  }
}
