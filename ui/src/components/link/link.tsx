import type { MouseEvent, ReactNode } from 'react'
import { usePortal } from '../../portal-context.ts'
import type { Box } from '../box.ts'
import type { ButtonVariant } from '../button/button.tsx'

/** A link to a page of the portal. A plain `a`: opens in a new tab, is copied and works as people expect. */
export function Link(
  props: Box & {
    readonly to: string
    readonly current?: boolean
    readonly label?: string | undefined
    readonly className?: string
    readonly onOpen?: () => void
  },
): ReactNode {
  const open = useOpen(props.to, props.onOpen)
  return (
    <a
      href={props.to}
      className={props.className ?? 'ds-link'}
      aria-current={props.current === true ? 'page' : undefined}
      aria-label={props.label}
      onClick={open}
    >
      {props.children}
    </a>
  )
}

/** A link that looks like a button: it leads on, it does not act. */
export function ButtonLink(
  props: Box & { readonly to: string; readonly variant?: ButtonVariant; readonly size?: 'sm' | 'md' },
): ReactNode {
  const open = useOpen(props.to)
  return (
    <a
      href={props.to}
      className="ds-button"
      data-variant={props.variant ?? 'primary'}
      data-color="accent"
      data-size={props.size ?? 'md'}
      onClick={open}
    >
      {props.children}
    </a>
  )
}

function useOpen(to: string, onOpen?: () => void): (event: MouseEvent) => void {
  const { navigate } = usePortal()
  return (event) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (plain && !event.defaultPrevented && to.startsWith('/')) {
      event.preventDefault()
      onOpen?.()
      navigate(to)
    }
  }
}
