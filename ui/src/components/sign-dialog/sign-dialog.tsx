import type { ReactNode } from 'react'
import { useUiText } from '../../use-text.tsx'
import { Button } from '../button/button.tsx'
import { Dialog } from '../dialog/dialog.tsx'
import { Identifier } from '../identifier/identifier.tsx'
import { Notice } from '../notice/notice.tsx'
import { ProblemNotice } from '../problem-notice/problem-notice.tsx'
import { Tag } from '../tag/tag.tsx'
import './sign-dialog.css'

/** One field of the typed data, told. `raw` is the very value that is signed. */
export interface SignField {
  readonly key: string
  readonly label: string
  readonly value: ReactNode
  readonly raw: string
}

/** One signature that the act needs. */
export interface SignRequirement {
  readonly role: string
  readonly organisation: string
  readonly state: 'signed' | 'mine' | 'waiting'
}

export type SignStage = 'preparing' | 'preview' | 'signing' | 'carrying' | 'applied' | 'collecting' | 'refused'

/** "You are about to sign": plain words, every field of the typed data, who else must sign, and then what became of it. */
export function SignDialog(props: {
  readonly open: boolean
  readonly stage: SignStage
  readonly title: string
  readonly summary: ReactNode
  readonly fields: readonly SignField[]
  readonly requirements: readonly SignRequirement[]
  /** How it is signed, as the button says it; undefined: this person cannot sign now. */
  readonly signLabel: string | undefined
  /** Why the ledger would refuse the act if it were signed now, or did. */
  readonly refusal?: ReactNode
  readonly digest: string
  readonly sandbox: boolean
  readonly error?: unknown
  readonly result?: ReactNode
  readonly onSign: () => void
  readonly onClose: () => void
}): ReactNode {
  const text = useUiText()
  const ended = ['applied', 'collecting', 'refused'].includes(props.stage)
  const busy = ['preparing', 'signing', 'carrying'].includes(props.stage)
  return (
    <Dialog
      wide
      open={props.open}
      title={ended ? props.title : text('sign.title')}
      onClose={props.onClose}
      footer={
        <>
          {ended || props.signLabel === undefined ? null : (
            <Button busy={busy} onClick={props.onSign}>
              {props.signLabel}
            </Button>
          )}
          <Button variant="secondary" onClick={props.onClose}>
            {text(ended ? 'action.close' : 'sign.notNow')}
          </Button>
        </>
      }
    >
      <div aria-live="polite">{props.result}</div>
      {props.error === undefined ? null : <ProblemNotice error={props.error} />}
      {props.refusal === undefined || props.refusal === null ? null : props.refusal}
      {props.stage === 'preparing' ? (
        <p aria-live="polite" aria-busy="true">
          {text('sign.preparing')}
        </p>
      ) : (
        <SignPreview {...props} />
      )}
    </Dialog>
  )
}

/** The preview alone, for the page of an act. */
export function SignPreview(props: {
  readonly title: string
  readonly summary: ReactNode
  readonly fields: readonly SignField[]
  readonly requirements: readonly SignRequirement[]
  readonly digest: string
  readonly sandbox: boolean
}): ReactNode {
  const text = useUiText()
  return (
    <div className="cj-sign">
      <div className="cj-sign-summary">
        <p className="cj-sign-act">
          {props.title}
          {props.sandbox ? <Tag tone="warning">{text('sandbox.mark')}</Tag> : null}
        </p>
        <p>{props.summary}</p>
      </div>
      <h3>{text('sign.who')}</h3>
      <Requirements requirements={props.requirements} />
      <details className="cj-sign-details">
        <summary>{text('sign.fields', { count: props.fields.length })}</summary>
        <Fields fields={props.fields} />
        <p className="cj-hint">
          {text('sign.digest')} <Identifier value={props.digest} copy />
        </p>
      </details>
      {props.sandbox ? <Notice tone="warning">{text('sandbox.signNote')}</Notice> : null}
    </div>
  )
}

function Requirements({ requirements }: { readonly requirements: readonly SignRequirement[] }): ReactNode {
  const text = useUiText()
  const tones = { signed: 'success', mine: 'info', waiting: 'neutral' } as const
  return (
    <ol className="cj-sign-requirements">
      {requirements.map((requirement, index) => (
        // The contract's order is what tells two signatures of one role apart.
        <li key={index}>
          <span>
            <strong>{requirement.role}</strong>
            {requirement.organisation === '' ? null : ` · ${requirement.organisation}`}
          </span>
          <Tag tone={tones[requirement.state]}>{text(`sign.${requirement.state}`)}</Tag>
        </li>
      ))}
    </ol>
  )
}

function Fields({ fields }: { readonly fields: readonly SignField[] }): ReactNode {
  const text = useUiText()
  return (
    <table className="ds-table cj-table" data-size="sm">
      <caption className="cj-hidden">{text('sign.fieldsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('sign.field')}</th>
          <th scope="col">{text('sign.value')}</th>
          <th scope="col">{text('sign.raw')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key}>
            <th scope="row">{field.label}</th>
            <td data-label={text('sign.value')}>{field.value}</td>
            <td data-label={text('sign.raw')}>
              <code className="cj-raw">{field.raw}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
