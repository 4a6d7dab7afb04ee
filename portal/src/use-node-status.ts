/* oxlint-disable purity -- only the first render reads the clock, until the node answers */
import { type NodeStatus, platformEndpoints, type Seconds } from '@concejo/protocol'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { useShellState } from './shell-state.ts'

/** What the node says of itself, and the ledger's clock as it goes on from there. */
export function useNodeStatus(): { readonly status: NodeStatus | undefined; readonly now: () => Seconds } {
  const { client } = useShellState()
  const clock = useRef({ ledger: Math.floor(Date.now() / 1000), local: performance.now() })
  const { data } = useQuery({
    queryKey: ['status'],
    queryFn: async () => {
      const status = await client.call(platformEndpoints.getStatus, {})
      clock.current = { ledger: status.now, local: performance.now() }
      return status
    },
    refetchInterval: 20_000,
  })
  const now = useCallback(
    (): Seconds => Math.floor(clock.current.ledger + (performance.now() - clock.current.local) / 1000),
    [],
  )
  return { status: data, now }
}
