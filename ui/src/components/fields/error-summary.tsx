import { ErrorSummary as DesignErrorSummary } from '@digdir/designsystemet-react'
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { useUiText } from '../../use-text.tsx'

/** All faults of a form on top of it, each leading to its field. Gets the focus when faults appear. */
export function ErrorSummary(props: {
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[]
}): ReactNode {
  const text = useUiText()
  const box = useRef<HTMLDivElement>(null)
  const some = props.errors.length > 0
  useEffect(() => {
    if (some) {
      box.current?.focus()
    }
  }, [some])
  if (!some) {
    return null
  }
  const lead = (event: MouseEvent, fieldId: string): void => {
    event.preventDefault()
    const field = document.getElementById(fieldId)
    field?.scrollIntoView({ block: 'center' })
    field?.focus()
  }
  return (
    <div ref={box} tabIndex={-1} className="cj-error-summary">
      <DesignErrorSummary>
        <DesignErrorSummary.Heading level={2}>
          {text('field.faults', { count: props.errors.length })}
        </DesignErrorSummary.Heading>
        <DesignErrorSummary.List>
          {props.errors.map((error) => (
            <DesignErrorSummary.Item key={error.fieldId + error.text}>
              <DesignErrorSummary.Link href={`#${error.fieldId}`} onClick={(event) => lead(event, error.fieldId)}>
                {error.text}
              </DesignErrorSummary.Link>
            </DesignErrorSummary.Item>
          ))}
        </DesignErrorSummary.List>
      </DesignErrorSummary>
    </div>
  )
}
