import type { Seconds } from '@concejo/protocol'
import { useEffect, useState } from 'react'
import { usePortal } from './portal-context.ts'

/** Ledger time in seconds; renders again each `everyMs` (default 30 s; a minute is the finest that pages show). */
export function useNow(everyMs = 30_000): Seconds {
  const { now } = usePortal()
  const [, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now()
}
