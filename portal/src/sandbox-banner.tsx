import { platformEndpoints } from '@concejo/protocol'
import { DateTime, useFormatTime, useNow, usePortal, useText } from '@concejo/ui'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

const steps = [
  ['hour', 3_600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_592_000],
] as const

/** On every page of a sandbox: what it is, the ledger's time, and how to move it on. */
export function SandboxBanner(): ReactNode {
  const text = useText('portal')
  const format = useFormatTime()
  const { call, announce } = usePortal()
  const now = useNow(10_000)
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const move = async (seconds: number): Promise<void> => {
    setBusy(true)
    try {
      const moved = await call(platformEndpoints.moveSandboxClock, { body: { seconds } })
      await queries.invalidateQueries()
      announce(text('sandbox.moved', { time: format(moved.now) }), 'success')
    } catch {
      announce(text('sandbox.notMoved'), 'danger')
    }
    setBusy(false)
  }
  return (
    <aside className="cj-banner" aria-label={text('sandbox.label')}>
      <p>
        <strong>{text('sandbox.title')}</strong> {text('sandbox.text')}
      </p>
      <details className="cj-clock">
        <summary>
          {text('sandbox.clock')} <DateTime seconds={now} />
        </summary>
        <div className="cj-clock-steps">
          {steps.map(([unit, seconds]) => (
            <button key={unit} type="button" disabled={busy} onClick={() => void move(seconds)}>
              {text(`sandbox.${unit}`)}
            </button>
          ))}
        </div>
      </details>
    </aside>
  )
}
