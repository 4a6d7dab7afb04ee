import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Box } from '../box.ts'
import { Link } from '../link/link.tsx'
import './page.css'

/** A page: its heading (which gets the focus when the page opens), a lead, actions, content. Sets the document's title. */
export function Page(
  props: Box & {
    readonly title: ReactNode
    /** Where `title` is no plain text: the text for the window's title. */
    readonly documentTitle?: string | undefined
    readonly lead?: ReactNode
    readonly actions?: ReactNode
    readonly back?: { readonly to: string; readonly label: string } | undefined
    /** Reading width for texts and forms, else the whole width. */
    readonly narrow?: boolean
  },
): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  const text = props.documentTitle ?? (typeof props.title === 'string' ? props.title : undefined)
  useEffect(() => {
    if (text !== undefined) {
      document.title = `${text} · Concejo`
    }
  }, [text])
  return (
    <div className="cj-page" data-narrow={props.narrow === true ? '' : undefined}>
      <header className="cj-page-header">
        {props.back === undefined ? null : (
          <p className="cj-page-back">
            <Link to={props.back.to}>
              <span aria-hidden="true">← </span>
              {props.back.label}
            </Link>
          </p>
        )}
        <h1 ref={heading} tabIndex={-1} data-page-heading="">
          {props.title}
        </h1>
        {props.lead === undefined || props.lead === null ? null : <p className="cj-page-lead">{props.lead}</p>}
        {props.actions === undefined || props.actions === null ? null : (
          <div className="cj-actions">{props.actions}</div>
        )}
      </header>
      {props.children}
    </div>
  )
}

/** A part of a page under a heading. */
export function Section(
  props: Box & {
    readonly title: ReactNode
    readonly id?: string | undefined
    readonly actions?: ReactNode
    readonly lead?: ReactNode
    readonly level?: 2 | 3
  },
): ReactNode {
  const ownId = useId()
  const headingId = `${props.id ?? ownId}-heading`
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section className="cj-section" id={props.id} aria-labelledby={headingId}>
      <div className="cj-section-header">
        <Heading id={headingId}>{props.title}</Heading>
        {props.actions === undefined || props.actions === null ? null : (
          <div className="cj-actions">{props.actions}</div>
        )}
      </div>
      {props.lead === undefined || props.lead === null ? null : <p className="cj-section-lead">{props.lead}</p>}
      {props.children}
    </section>
  )
}

/** A surface that groups what belongs together. */
export function Panel(props: Box & { readonly tone?: 'plain' | 'tinted' | 'accent' }): ReactNode {
  return (
    <div className="cj-panel" data-tone={props.tone ?? 'plain'}>
      {props.children}
    </div>
  )
}
