import { useDraft } from '@concejo/ui'
import { useState } from 'react'

/** A form whose content outlives the tab: shown at once, saved to the node a little later. */
export interface FormDraft<T> {
  /** False until the node has said whether there is a draft. */
  readonly loaded: boolean
  readonly content: T
  readonly set: (change: Partial<T>) => void
  readonly savedAt: number | undefined
  /** Throw the draft away and begin anew. */
  readonly discard: () => void
}

/** The form of `key`; `create` makes a fresh one where no draft was saved, `parse` reads one that an older form saved. */
export function useFormDraft<T extends object>(
  key: string,
  options: { readonly parse: (content: unknown) => T | undefined; readonly create: () => T },
): FormDraft<T> {
  const draft = useDraft<T>(key, options.parse)
  const [fresh, setFresh] = useState<T>(options.create)
  const [typed, setTyped] = useState<T | undefined>(undefined)
  const content = typed ?? draft.content ?? fresh
  const set = (change: Partial<T>): void => {
    const next = { ...content, ...change }
    setTyped(next)
    draft.save(next)
  }
  const discard = (): void => {
    draft.discard()
    const next = options.create()
    setFresh(next)
    setTyped(next)
  }
  return { loaded: draft.loaded, content, set, savedAt: draft.savedAt, discard }
}
