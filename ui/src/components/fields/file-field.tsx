import { type DragEvent, type ReactNode, useState } from 'react'
import { useUiText } from '../../use-text.tsx'
import { FieldFrame } from './field-frame.tsx'

/** Choose files, or drop them. What becomes of them is the page's business. */
export function FileField(props: {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly accept?: string
  readonly multiple?: boolean
  readonly disabled?: boolean
  readonly required?: boolean
  readonly onFiles: (files: readonly File[]) => void
}): ReactNode {
  const text = useUiText()
  const [over, setOver] = useState(false)
  const give = (files: FileList | null): void => {
    const list = [...(files ?? [])].slice(0, props.multiple === true ? 20 : 1)
    if (list.length > 0) {
      props.onFiles(list)
    }
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    give(event.dataTransfer.files)
  }
  const described = [
    ...(props.hint === undefined || props.hint === null ? [] : [`${props.id}-hint`]),
    ...(props.error === undefined ? [] : [`${props.id}-error`]),
  ]
  return (
    <FieldFrame field={props}>
      {/* Dropping is a shortcut; the input inside does the same. */}
      <div
        className="cj-drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={props.id}
          type="file"
          accept={props.accept}
          multiple={props.multiple === true}
          disabled={props.disabled === true}
          aria-invalid={props.error === undefined ? undefined : true}
          aria-describedby={described.length === 0 ? undefined : described.join(' ')}
          onChange={(event) => {
            give(event.target.files)
            event.target.value = ''
          }}
        />
        <span aria-hidden="true">{text('field.dropHere')}</span>
      </div>
    </FieldFrame>
  )
}
