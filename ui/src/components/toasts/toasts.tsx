import type { ReactNode } from 'react'
import { useUiText } from '../../use-text.tsx'
import './toasts.css'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'neutral' | 'success' | 'danger'
}

/** Short notices. The region is always there, so that screen readers notice what comes into it. */
export function Toasts(props: {
  readonly toasts: readonly Toast[]
  readonly onDismiss: (id: number) => void
}): ReactNode {
  const text = useUiText()
  return (
    <div className="cj-toasts" aria-live="polite">
      {props.toasts.map((toast) => (
        <div key={toast.id} className="cj-toast" data-tone={toast.tone}>
          <span>{toast.text}</span>
          <button
            type="button"
            className="cj-icon-button"
            aria-label={text('action.close')}
            onClick={() => props.onDismiss(toast.id)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        </div>
      ))}
    </div>
  )
}
