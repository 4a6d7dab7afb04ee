/* oxlint-disable refs -- the newest functions are wanted without saving again for each */
import { ConcejoError, platformEndpoints, type Seconds } from '@concejo/protocol'
import { useCallback, useEffect, useRef, useState } from 'react'
import { usePortal } from './portal-context.ts'

const saveDelayMs = 800

/** A form's draft on the node. */
export interface Draft<T> {
  readonly loaded: boolean
  /** What was found when the page opened. */
  readonly content: T | undefined
  readonly savedAt: Seconds | undefined
  /** Save a little later; the last one of a burst counts. */
  readonly save: (content: T) => void
  readonly discard: () => void
}

/**
 * Keep what is typed into a form. Signed-in people only: for everybody else nothing is kept. `parse` gets what was
 * saved, perhaps by an older version of the form; undefined ignores it. A key of undefined keeps nothing.
 */
export function useDraft<T>(key: string | undefined, parse: (content: unknown) => T | undefined): Draft<T> {
  const { call, session, now } = usePortal()
  const wanted = session.account === null ? undefined : key
  const [found, setFound] = useState<{ readonly key: string; readonly content: T | undefined } | undefined>(undefined)
  const [savedAt, setSavedAt] = useState<Seconds | undefined>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef({ call, parse, now })
  latest.current = { call, parse, now }

  useEffect(() => {
    if (wanted === undefined) {
      return undefined
    }
    let current = true
    void findDraft(latest.current.call, wanted).then((draft) => {
      if (current) {
        setFound({ key: wanted, content: draft === undefined ? undefined : latest.current.parse(draft.content) })
        setSavedAt(draft?.updatedAt)
      }
    })
    return () => {
      current = false
      clearTimeout(timer.current)
    }
  }, [wanted])

  const save = useCallback(
    (content: T): void => {
      clearTimeout(timer.current)
      if (wanted !== undefined) {
        const body = { content: toRecord(content) }
        timer.current = setTimeout(() => {
          latest.current
            .call(platformEndpoints.saveDraft, { params: { key: wanted }, body })
            .then((saved) => setSavedAt(saved.updatedAt))
            // A draft that could not be saved harms nothing: the form still holds everything.
            .catch(() => setSavedAt(undefined))
        }, saveDelayMs)
      }
    },
    [wanted],
  )
  const discard = useCallback((): void => {
    clearTimeout(timer.current)
    setSavedAt(undefined)
    if (wanted !== undefined) {
      latest.current.call(platformEndpoints.deleteDraft, { params: { key: wanted } }).catch(() => undefined)
    }
  }, [wanted])
  const loaded = wanted === undefined || found?.key === wanted
  return { loaded, content: loaded ? found?.content : undefined, savedAt, save, discard }
}

async function findDraft(
  call: ReturnType<typeof usePortal>['call'],
  key: string,
): Promise<{ readonly content: unknown; readonly updatedAt: Seconds } | undefined> {
  try {
    return await call(platformEndpoints.getDraft, { params: { key } })
  } catch (error) {
    if (error instanceof ConcejoError) {
      return undefined
    }
    throw error
  }
}

/** Drafts are JSON: big integers would be lost, so forms keep them as text. */
function toRecord(content: unknown): Record<string, unknown> {
  return typeof content === 'object' && content !== null ? Object.fromEntries(Object.entries(content)) : {}
}
