import { platformEndpoints } from '@concejo/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

const gatherMs = 400

/** When the node tells of changes, what is shown is read again, at most every 400 ms. */
export function useNodeEvents(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const source = new EventSource(platformEndpoints.streamEvents.path)
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries()
      }, gatherMs)
    }
    for (const name of ['message', 'act', 'ledger', 'inbox', 'reset']) {
      source.addEventListener(name, later)
    }
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [queries])
}
