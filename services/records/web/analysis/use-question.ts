import { useCall } from '@concejo/ui'
import { useEffect, useRef, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { AnalysisAnswer } from '../../api-analysis.ts'
import type { ChosenStream } from '../model/chosen-streams.ts'

/** A question to the node: its answer, or how it failed, and whether it still is on the way. */
export interface Question {
  readonly busy: boolean
  readonly error: unknown
  readonly answer: AnalysisAnswer | undefined
  /** Counts the answers. */
  readonly round: number
  readonly ask: (sql: string, streams: readonly ChosenStream[]) => void
  readonly cancel: () => void
}

/** One question at a time; a new one, and leaving the page, withdraw the one before. */
export function useQuestion(): Question {
  const call = useCall()
  const [state, setState] = useState<Omit<Question, 'ask' | 'cancel'>>({
    ...{ busy: false, error: undefined, answer: undefined, round: 0 },
  })
  const asked = useRef<AbortController | undefined>(undefined)
  const cancel = (): void => {
    asked.current?.abort()
    asked.current = undefined
    setState((before) => ({ ...before, busy: false }))
  }
  useEffect(() => () => asked.current?.abort(), [])
  const ask: Question['ask'] = (sql, streams) => {
    asked.current?.abort()
    const own = new AbortController()
    asked.current = own
    setState((before) => ({ ...before, busy: true, error: undefined }))
    const settle = (change: Partial<Question>): void => {
      if (asked.current === own) {
        setState((before) => ({ ...before, ...change, busy: false, round: before.round + 1 }))
      }
    }
    call(endpoints.analyseRecords, { body: { sql, streams: [...streams] } }, { signal: own.signal }).then(
      (answer) => settle({ answer }),
      (error: unknown) => settle({ error, answer: undefined }),
    )
  }
  return { ...state, ask, cancel }
}
