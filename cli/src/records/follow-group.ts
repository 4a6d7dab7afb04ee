import type { Client, endpoints } from '@concejo/sdk'
import { formatRecordLines } from '../records/format-records.ts'
import type { Terminal } from '../terminal.ts'
import type { Reading } from './consumer-options.ts'

type Api = Client<typeof endpoints>

const waitMs = 20_000

/** What a consumer did until it ended. */
export interface Followed {
  readonly records: number
  /** Everything up to this entry is done; absent where nothing was taken. */
  readonly committed?: number
}

/**
 * Take records of a group, print them as NDJSON, and commit what was printed; until SIGINT, until nobody reads the
 * output any more, or with `drain` until nothing is left. What was taken and not committed comes again.
 */
export async function followGroup(
  api: Pick<Api, 'takeRecords' | 'commitRecords'>,
  options: {
    readonly address: {
      readonly params: Reading['params'] & { readonly group: string }
      readonly query: Reading['query']
    }
    readonly take: { readonly limit?: number; readonly member?: string }
    readonly drain: boolean
    readonly terminal: Pick<Terminal, 'deliver'>
  },
): Promise<Followed> {
  const { address, terminal } = options
  const query = { ...address.query, ...options.take, waitMs: options.drain ? 0 : waitMs }
  const stop = new AbortController()
  const onSignal = (): void => stop.abort()
  process.once('SIGINT', onSignal)
  let followed: Followed = { records: 0 }
  try {
    while (!stop.signal.aborted) {
      const taken = await api.takeRecords({ params: address.params, query }, { signal: stop.signal }).catch((error) => {
        if (stop.signal.aborted) {
          return undefined
        }
        throw error
      })
      if (taken?.lease === undefined) {
        if (options.drain) {
          break
        }
        continue
      }
      if (!(await terminal.deliver(`${formatRecordLines(taken.items)}\n`))) {
        break
      }
      const { committed } = await api.commitRecords({ ...address, body: { lease: taken.lease } })
      followed = { records: followed.records + taken.items.length, committed }
    }
  } finally {
    process.removeListener('SIGINT', onSignal)
  }
  return followed
}
