/** The value at a property's name or at a JSON Pointer (RFC 6901); undefined where there is none. */
export function readAttribute(data: Readonly<Record<string, unknown>>, attribute: string): unknown {
  if (!attribute.startsWith('/')) {
    return Object.hasOwn(data, attribute) ? data[attribute] : undefined
  }
  let found: unknown = data
  for (const part of attribute.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined
  }
  return found
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
