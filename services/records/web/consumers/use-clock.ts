import { useEffect, useState } from 'react'

/** Clock time in whole seconds, each second: what is under way goes by it, and not by the ledger's clock. */
export function useClock(): number {
  const [now, setNow] = useState(readClock)
  useEffect(() => {
    const timer = setInterval(() => setNow(readClock()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

function readClock(): number {
  return Math.floor(Date.now() / 1000)
}
