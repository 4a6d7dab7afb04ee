import { unsafeBrand } from '@concejo/protocol'
import { numberToHex } from 'viem'

interface LogFilter {
  readonly fromBlock?: string
  readonly toBlock?: string
  readonly blockHash?: string
}

type Ask = (method: string, params: readonly unknown[]) => Promise<unknown>

const splitsMax = 24

/** Ask for logs; where the node refuses the range (too many blocks, too many results), ask for its halves. */
export async function getLogsInRanges(ask: Ask, filter: LogFilter): Promise<readonly unknown[]> {
  const from = Number(filter.fromBlock)
  const to = Number(filter.toBlock)
  if (filter.blockHash !== undefined || !Number.isSafeInteger(from) || !Number.isSafeInteger(to)) {
    return unsafeBrand(await ask('eth_getLogs', [filter]))
  }
  return askHalves(ask, filter, from, to, splitsMax)
}

async function askHalves(
  ask: Ask,
  filter: LogFilter,
  from: number,
  to: number,
  left: number,
): Promise<readonly unknown[]> {
  const range = { ...filter, fromBlock: numberToHex(from), toBlock: numberToHex(to) }
  try {
    return unsafeBrand(await ask('eth_getLogs', [range]))
  } catch (error) {
    if (from >= to || left === 0) {
      throw error
    }
    const middle = Math.floor((from + to) / 2)
    const first = await askHalves(ask, filter, from, middle, left - 1)
    return [...first, ...(await askHalves(ask, filter, middle + 1, to, left - 1))]
  }
}
