import { Button, TextAreaField, useText } from '@concejo/ui'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'

const sqlMax = 20_000

/** Where a question is written; Ctrl+Enter asks it. */
export function SqlEditor(props: {
  readonly sql: string
  readonly busy: boolean
  readonly onChange: (sql: string) => void
  readonly onRun: () => void
  readonly onCancel: () => void
}): ReactNode {
  const text = useText()
  const empty = props.sql.trim() === ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    props.onRun()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      props.onRun()
    }
  }
  return (
    // oxlint-disable-next-line no-noninteractive-element-interactions -- the key is a second way; the button is the first
    <form className="cj-stack rec-schema" onSubmit={submit} onKeyDown={onKeyDown}>
      <TextAreaField
        id="analysis-sql"
        label={text('analysis.sql')}
        hint={text('analysis.sqlHint')}
        rows={7}
        maxLength={sqlMax}
        value={props.sql}
        onChange={props.onChange}
      />
      <div className="cj-actions">
        <Button type="submit" disabled={empty} busy={props.busy}>
          {text('analysis.run')}
        </Button>
        {props.busy ? (
          <Button variant="secondary" onClick={props.onCancel}>
            {text('analysis.cancel')}
          </Button>
        ) : null}
        <output>{props.busy ? text('analysis.busy') : ''}</output>
      </div>
    </form>
  )
}
