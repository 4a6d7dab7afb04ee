import type { Endpoint } from '@concejo/protocol'

/** The address of an endpoint with its parameters and query, for links. */
export function endpointAddress(endpoint: Endpoint, input: unknown): string {
  const { params, query } = toRecord(input)
  const values = toRecord(params)
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name] ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(toRecord(query))) {
    if (value !== undefined && value !== null) {
      search.append(name, String(value))
    }
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

function toRecord(value: unknown): { readonly [name: string]: unknown; params?: unknown; query?: unknown } {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
