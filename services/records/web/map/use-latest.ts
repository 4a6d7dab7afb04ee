import { useCall } from '@concejo/ui'
import { useEffect, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { StreamInfo } from '../../api-streams.ts'
import type { ReadableRecord } from '../model/latest-records.ts'

/** The latest record of an entity, and the stream it stands in. */
export interface LatestOf extends Omit<ReadableRecord, 'stream'> {
  readonly stream: StreamInfo
  readonly entity: string
}

export interface LatestState {
  readonly items: readonly LatestOf[] | undefined
  readonly error: unknown
  /** Streams that have more entities than are shown. */
  readonly cut: readonly StreamInfo[]
}

const entitiesMax = 500

/** The latest of every entity of some streams, read again every so often; without `everyMs` only once. */
export function useLatest(streams: readonly StreamInfo[], everyMs: number | undefined): LatestState {
  const call = useCall()
  const [state, setState] = useState<LatestState>({ items: undefined, error: undefined, cut: [] })
  const key = streams.map(({ organisation, name }) => `${organisation}/${name}`).join(' ')
  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      if (document.hidden) {
        return
      }
      const found = await Promise.all(
        streams.map(async (stream) => {
          const params = { organisation: stream.organisation, stream: stream.name }
          const query = { limit: entitiesMax }
          const { items, next } = await call(endpoints.listLatestRecords, { params, query }, { signal: leaving.signal })
          return { stream, items, more: next !== undefined }
        }),
      )
      const items = found.flatMap(({ stream, items: own }) =>
        own.map(({ entity, index, record }) => ({ stream, entity, index, record })),
      )
      setState({ items, error: undefined, cut: found.flatMap(({ stream, more }) => (more ? [stream] : [])) })
    }
    const run = (): void =>
      void read().catch((error: unknown) => {
        if (!leaving.signal.aborted) {
          setState((known) => ({ ...known, error }))
        }
      })
    run()
    const timer = everyMs === undefined ? undefined : setInterval(run, everyMs)
    return () => {
      leaving.abort()
      clearInterval(timer)
    }
    // The streams are the same as long as their names are.
    // oxlint-disable-next-line exhaustive-deps -- `key` stands for `streams`.
  }, [key, call, everyMs])
  return state
}
