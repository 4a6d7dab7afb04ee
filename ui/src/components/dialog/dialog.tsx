import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useUiText } from '../../use-text.tsx'
import type { Box } from '../box.ts'
import { Button } from '../button/button.tsx'
import './dialog.css'

/** A modal dialog: a native `dialog`, so focus, Escape and the rest of the page are the browser's work. */
export function Dialog(
  props: Box & {
    readonly title: ReactNode
    readonly open: boolean
    readonly onClose: () => void
    readonly footer?: ReactNode
    readonly wide?: boolean
  },
): ReactNode {
  const text = useUiText()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (props.open && element !== null && !element.open) {
      element.showModal()
    }
    if (!props.open && element?.open === true) {
      element.close()
    }
  }, [props.open])
  return (
    <dialog
      ref={dialog}
      className="cj-dialog"
      data-wide={props.wide === true ? '' : undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
    >
      {props.open ? (
        <>
          <header className="cj-dialog-header">
            <h2 id={titleId}>{props.title}</h2>
            <Button variant="tertiary" size="sm" label={text('action.close')} onClick={props.onClose}>
              <span aria-hidden="true">✕</span>
            </Button>
          </header>
          <div className="cj-dialog-body">{props.children}</div>
          {props.footer === undefined ? null : <footer className="cj-dialog-footer">{props.footer}</footer>}
        </>
      ) : null}
    </dialog>
  )
}

/** Ask once more before something that cannot be undone. */
export function ConfirmDialog(
  props: Box & {
    readonly title: ReactNode
    readonly open: boolean
    readonly confirmLabel: string
    readonly danger?: boolean
    readonly busy?: boolean
    readonly onConfirm: () => void
    readonly onClose: () => void
  },
): ReactNode {
  const text = useUiText()
  return (
    <Dialog
      title={props.title}
      open={props.open}
      onClose={props.onClose}
      footer={
        <>
          <Button
            tone={props.danger === true ? 'danger' : 'accent'}
            busy={props.busy === true}
            onClick={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
          <Button variant="secondary" onClick={props.onClose}>
            {text('action.cancel')}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}

/** A button that asks once more before something that cannot be undone. */
export function ConfirmButton(
  props: Box & {
    readonly question: string
    readonly confirm: string
    readonly danger?: boolean
    readonly disabled?: boolean
    readonly onConfirm: () => void
  },
): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" size="sm" disabled={props.disabled} onClick={() => setOpen(true)}>
        {props.children}
      </Button>
      <ConfirmDialog
        title={props.confirm}
        open={open}
        danger={props.danger ?? true}
        confirmLabel={props.confirm}
        onClose={() => setOpen(false)}
        onConfirm={() => {
          setOpen(false)
          props.onConfirm()
        }}
      >
        <p>{props.question}</p>
      </ConfirmDialog>
    </>
  )
}
