import { useState } from 'react'

/** Something that a button does: whether it goes on, and how it failed. */
export interface Task {
  readonly busy: boolean
  readonly error: unknown
  /** Begin; a second click while it goes on does nothing. */
  readonly run: (work: () => Promise<void>) => void
}

/** The state behind a button that calls the node. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const run: Task['run'] = (work) => {
    if (busy) {
      return
    }
    setBusy(true)
    setError(undefined)
    work()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return { busy, error, run }
}
