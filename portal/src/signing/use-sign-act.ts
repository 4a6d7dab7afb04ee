import type { Portal, SignRequest, SignResult } from '@concejo/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'

/** An act that a page wants signed, and how to tell the page what became of it. */
export interface OpenRequest {
  readonly id: number
  readonly act: SignRequest
  readonly done: (result: SignResult) => void
  readonly failed: (error: unknown) => void
}

/** One signature at a time: the dialog that is open, and the function that opens it. */
export function useSignAct(): { readonly request: OpenRequest | undefined; readonly signAct: Portal['signAct'] } {
  const queries = useQueryClient()
  const [request, setRequest] = useState<OpenRequest | undefined>(undefined)
  const count = useRef(0)
  const signAct = useCallback<Portal['signAct']>(
    (act) =>
      new Promise((resolve, reject) => {
        count.current += 1
        const close = (): void => {
          setRequest(undefined)
          void queries.invalidateQueries()
        }
        setRequest({
          id: count.current,
          act,
          done: (result) => {
            close()
            resolve(result)
          },
          failed: (error) => {
            close()
            reject(error)
          },
        })
      }),
    [queries],
  )
  return { request, signAct }
}
