import type { ReactNode } from 'react'
import type { Draft } from '../../use-draft.ts'
import { useUiText } from '../../use-text.tsx'
import { Button } from '../button/button.tsx'
import { useFormatTime } from '../time-text/time-text.tsx'

/** Says when a form was last kept, and offers to begin anew. */
export function DraftNote(props: {
  readonly draft: Pick<Draft<unknown>, 'savedAt' | 'discard'>
  readonly onDiscard?: () => void
}): ReactNode {
  const text = useUiText()
  const format = useFormatTime()
  const { draft } = props
  return (
    <p className="cj-draft-note" aria-live="polite">
      {draft.savedAt === undefined ? text('draft.none') : text('draft.saved', { time: format(draft.savedAt) })}{' '}
      {draft.savedAt === undefined || props.onDiscard === undefined ? null : (
        <Button
          variant="tertiary"
          size="sm"
          onClick={() => {
            draft.discard()
            props.onDiscard?.()
          }}
        >
          {text('draft.discard')}
        </Button>
      )}
    </p>
  )
}
