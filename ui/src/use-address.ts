import { type Bytes32, bytes32, ConcejoError } from '@concejo/protocol'
import { useCallback } from 'react'
import { uiErrors } from './errors.ts'
import { usePortal } from './portal-context.ts'

/** An identifier in the path of the open page. Throws `ui.bad-parameter`, which the page's error state shows. */
export function useParam(name: string): Bytes32 {
  const parsed = bytes32.safeParse(usePortal().params[name])
  if (!parsed.success) {
    throw new ConcejoError(uiErrors.badParameter, { name })
  }
  return parsed.data
}

/** A text in the path of the open page; empty when absent. */
export function useTextParam(name: string): string {
  return usePortal().params[name] ?? ''
}

/** A value of the query string and how to change it; `undefined` removes it. */
export function useQueryParam(name: string): readonly [string | undefined, (value: string | undefined) => void] {
  const { location, navigate } = usePortal()
  const query = new URLSearchParams(location.search)
  const set = useCallback(
    (value: string | undefined): void => {
      const next = new URLSearchParams(location.search)
      if (value === undefined) {
        next.delete(name)
      } else {
        next.set(name, value)
      }
      const text = next.toString()
      navigate(text === '' ? location.path : `${location.path}?${text}`, { replace: true })
    },
    [location.path, location.search, name, navigate],
  )
  return [query.get(name) ?? undefined, set]
}
