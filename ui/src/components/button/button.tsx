import { Button as DesignButton } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { Box } from '../box.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary'

/** A button. While `busy` it keeps its place and size, says so, and does nothing. */
export function Button(
  props: Box & {
    readonly onClick?: (() => void) | undefined
    readonly type?: 'button' | 'submit'
    readonly variant?: ButtonVariant
    readonly tone?: 'accent' | 'danger' | 'neutral'
    readonly size?: 'sm' | 'md'
    readonly disabled?: boolean | undefined
    readonly busy?: boolean
    /** Accessible name where the visible text alone does not say what is acted on. */
    readonly label?: string | undefined
    readonly expanded?: boolean | undefined
    readonly pressed?: boolean | undefined
    readonly controls?: string | undefined
  },
): ReactNode {
  const busy = props.busy === true
  return (
    <DesignButton
      type={props.type ?? 'button'}
      variant={props.variant ?? 'primary'}
      data-color={props.tone ?? 'accent'}
      data-size={props.size ?? 'md'}
      disabled={props.disabled === true}
      loading={busy}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      onClick={busy ? undefined : props.onClick}
    >
      {props.children}
    </DesignButton>
  )
}
