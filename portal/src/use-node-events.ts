import { platformEndpoints } from '@concejo/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const gatherMs = 400
/** However much happens on the network, one open page asks the node no more often than this. */
const restMs = 3_000

/**
 * When the node tells of changes, what is shown is read again: soon after a quiet time, rarely while much happens, and
 * not at all while nobody looks at the page.
 */
export function useNodeEvents(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const source = new EventSource(platformEndpoints.streamEvents.path)
    let timer: ReturnType<typeof setTimeout> | undefined
    let readAt = Number.NEGATIVE_INFINITY
    let changed = false
    const read = (): void => {
      timer = undefined
      if (document.visibilityState === 'visible') {
        changed = false
        readAt = performance.now()
        void queries.invalidateQueries()
      }
    }
    const later = (): void => {
      changed = true
      timer ??= setTimeout(read, Math.max(gatherMs, readAt + restMs - performance.now()))
    }
    const look = (): void => {
      if (changed) {
        later()
      }
    }
    for (const name of ['message', 'act', 'ledger', 'inbox', 'reset']) {
      source.addEventListener(name, later)
    }
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      source.close()
      document.removeEventListener('visibilitychange', look)
    }
  }, [queries])
}
