/**
 * Whether two values say the same as JSON. Fields that are undefined do not count. Deep values are compared as deep as
 * the second one goes, so that it has to be one that was parsed within limits.
 */
export function equalsJson(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      b.every((value, index) => equalsJson(a[index], value))
    )
  }
  const [own, other] = [listFields(a), new Map(listFields(b))]
  return (
    own.length === other.size && own.every(([name, value]) => other.has(name) && equalsJson(value, other.get(name)))
  )
}

function listFields(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, field]) => field !== undefined)
}
