import { platformEndpoints } from '@concejo/protocol'
import { useCall } from '@concejo/ui'
import { useEffect, useRef, useState } from 'react'

/** What opens a seal, kept in the drafts of the account so that a lost tab does not lose it. */
export interface Opening<T> {
  readonly loaded: boolean
  readonly opening: T | undefined
  /** Store it and wait until it is stored: a seal must not be signed before. Throws the node's error. */
  readonly keep: (opening: T) => Promise<void>
  /** Take one that was read from a downloaded file. */
  readonly take: (opening: T) => void
}

/** The opening of `key` with its file form; `parse` gives undefined for what is none. Undefined key: nobody is signed in. */
export function useOpening<T extends object>(
  key: string | undefined,
  parse: (content: unknown) => T | undefined,
): Opening<T> {
  const call = useCall()
  const [found, setFound] = useState<{ readonly key: string; readonly opening: T | undefined } | undefined>(undefined)
  const latest = useRef({ call, parse })
  useEffect(() => {
    latest.current = { call, parse }
  })
  useEffect(() => {
    if (key === undefined) {
      return undefined
    }
    let current = true
    void latest.current
      .call(platformEndpoints.getDraft, { params: { key } })
      .then((draft) => latest.current.parse(draft.content['opening']))
      .catch(() => undefined)
      .then((opening) => {
        if (current) {
          setFound({ key, opening })
        }
      })
    return () => {
      current = false
    }
  }, [key])
  const take = (opening: T): void => {
    if (key !== undefined) {
      setFound({ key, opening })
    }
  }
  const keep = async (opening: T): Promise<void> => {
    if (key !== undefined) {
      await call(platformEndpoints.saveDraft, { params: { key }, body: { content: { opening } } })
      take(opening)
    }
  }
  const loaded = key === undefined || found?.key === key
  return { loaded, opening: loaded ? found?.opening : undefined, keep, take }
}
