import { Button, DateTime, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { FormDraft } from './use-form-draft.ts'

/** When the draft was saved, and the way to throw it away. */
export function DraftNote<T>({ draft }: { readonly draft: FormDraft<T> }): ReactNode {
  const text = useText()
  if (draft.savedAt === undefined) {
    return null
  }
  return (
    <span className="funds-draft" aria-live="polite">
      {text('draft.saved')} <DateTime seconds={draft.savedAt} />{' '}
      <Button variant="tertiary" onClick={draft.discard}>
        {text('action.discard')}
      </Button>
    </span>
  )
}
