import { type Endpoint, platformEndpoints } from '@concejo/protocol'
import { serviceEndpoints } from '@concejo/services/api'

/** Every scope that some endpoint of this node asks for, by name. */
export function listScopes(): readonly string[] {
  const all: readonly Endpoint[] = Object.values({ ...platformEndpoints, ...serviceEndpoints })
  const scopes = all.flatMap(({ scope }) => (scope === undefined ? [] : [scope]))
  return [...new Set(scopes)].sort()
}

/** Key of a scope's words in the messages: `records:read` is `records-read`. */
export function scopeKey(scope: string): string {
  return `apps.scope.${scope.replaceAll(':', '-')}`
}
