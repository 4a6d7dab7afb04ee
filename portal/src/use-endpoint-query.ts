import { type Endpoint, type EndpointResult, unsafeBrand } from '@concejo/protocol'
import type { CallInput, Loaded } from '@concejo/ui'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useShellState } from './shell-state.ts'

/** Read an endpoint with React Query; one entry for each endpoint, input and account. */
export function useEndpointQuery<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> | undefined,
  options?: { readonly pollMs?: number },
): Loaded<EndpointResult<E>> {
  const { client, session } = useShellState()
  const { data, error, refetch } = useQuery({
    queryKey: ['endpoint', endpoint.method, endpoint.path, session.account?.id ?? '', toKey(input)],
    queryFn: () => client.call<Endpoint>(endpoint, unsafeBrand(input ?? {})),
    enabled: input !== undefined,
    refetchInterval: options?.pollMs ?? false,
    // A page that was left and opened again shows what it had at once.
    gcTime: 300_000,
  })
  const reload = useCallback((): void => void refetch(), [refetch])
  if (data !== undefined) {
    return { state: 'ready', data: unsafeBrand<EndpointResult<E>>(data), reload }
  }
  return error === null ? { state: 'loading' } : { state: 'error', error, reload }
}

function toKey(input: unknown): string {
  return JSON.stringify(input ?? null, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
}
