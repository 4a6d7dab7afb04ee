import type { ReactNode } from 'react'
import { useUiText } from '../../use-text.tsx'
import './stepper.css'

export interface Step {
  readonly key: string
  readonly label: ReactNode
  readonly state: 'done' | 'current' | 'next'
  readonly detail?: ReactNode
}

/** Where one is in a sequence. */
export function Stepper(props: { readonly label: string; readonly steps: readonly Step[] }): ReactNode {
  const text = useUiText()
  return (
    <nav aria-label={props.label} className="cj-stepper">
      <ol>
        {props.steps.map((step, index) => (
          <li key={step.key} data-state={step.state} aria-current={step.state === 'current' ? 'step' : undefined}>
            <span className="cj-step-number" aria-hidden="true">
              {step.state === 'done' ? '✓' : index + 1}
            </span>
            <span className="cj-step-label">
              {step.label}
              <span className="cj-hidden"> ({text(`step.${step.state}`)})</span>
            </span>
            {step.detail === undefined || step.detail === null ? null : (
              <span className="cj-step-detail">{step.detail}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
