import type { Portal, Toast } from '@concejo/ui'
import { useCallback, useRef, useState } from 'react'

const toastsMax = 4
const shownMs = 6_000

/** Short notices that go away by themselves. */
export function useToasts(): {
  readonly toasts: readonly Toast[]
  readonly announce: Portal['announce']
  readonly dismiss: (id: number) => void
} {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const next = useRef(0)
  const dismiss = useCallback((id: number): void => {
    setToasts((known) => known.filter((toast) => toast.id !== id))
  }, [])
  const announce = useCallback<Portal['announce']>(
    (text, tone = 'neutral') => {
      next.current += 1
      const id = next.current
      setToasts((known) => [...known, { id, text, tone }].slice(-toastsMax))
      setTimeout(() => dismiss(id), shownMs)
    },
    [dismiss],
  )
  return { toasts, announce, dismiss }
}
