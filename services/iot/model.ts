/** Most types that an organisation maps. */
export const mappingsMax = 1_000

/** Most records that the port takes at once. */
export const batchMax = 1_000

/** Messages that could not be taken, kept for each organisation. */
export const deadLettersMax = 1_000

/** Split a list into pieces of at most `size`. */
export function splitList<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
