import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { ConcejoError, type Hex, unsafeBrand } from '@concejo/protocol'
import { ledgerErrors } from '../errors.ts'

const unpack = promisify(gunzip)

/** The engine's own state file: block environment, accounts, and the blocks and transactions it has in memory. */
export interface EngineDump {
  readonly block: unknown
  readonly accounts: Readonly<Record<string, { readonly storage: Readonly<Record<Hex, Hex>> }>>
}

/** Headers that a chain must know for the BLOCKHASH instruction. */
export const headersKept = 256

const blocksKey = Buffer.from('"blocks":[')
const transactionsKey = Buffer.from(',"transactions":[')
const headerKey = Buffer.from('{"header":{')
const headerEnd = Buffer.from('},"transactions":[')

/** Unpack and parse a small dump. */
export async function readDump(dump: Hex): Promise<EngineDump> {
  return unsafeBrand(JSON.parse((await unpackDump(dump)).toString('utf8')))
}

/**
 * A dump without history: the state after `block`, and the headers of the last 256 blocks without their transactions.
 * History is served from the journal, so that a snapshot grows with the state only. Works on bytes: the state can
 * exceed what a string can hold, and parsing the transactions would hold up the node. Throws `ledger.engine-failed`.
 */
export async function trimDump(dump: Hex, block: number): Promise<Buffer> {
  const bytes = await unpackDump(dump)
  const start = bytes.indexOf(blocksKey)
  const end = bytes.lastIndexOf(transactionsKey)
  const headers = start < 0 || end < start ? [] : readHeaders(bytes.subarray(start + blocksKey.length, end))
  const kept = headers.filter(({ number }) => number > block - headersKept)
  if (Math.max(-1, ...kept.map(({ number }) => number)) !== block) {
    throw new ConcejoError(ledgerErrors.engineFailed, { reason: 'its state dump is not of the block expected' })
  }
  const blocks = kept.map(({ text }) => `{"header":${text},"transactions":[],"ommers":[],"withdrawals":null}`)
  const tail = Buffer.from(`"blocks":[${blocks.join(',')}],"transactions":[],"historical_states":null}`)
  return Buffer.concat([bytes.subarray(0, start), tail])
}

/** Headers of the blocks in a dump, in whatever order they stand there. */
function readHeaders(bytes: Buffer): readonly { readonly number: number; readonly text: string }[] {
  const headers: { number: number; text: string }[] = []
  for (let at = bytes.indexOf(headerKey); at >= 0; at = bytes.indexOf(headerKey, at + 1)) {
    const end = bytes.indexOf(headerEnd, at)
    const text = end < 0 ? '' : bytes.toString('latin1', at + headerKey.length - 1, end + 1)
    headers.push({ number: Number(/"number":"(0x[0-9a-f]+)"/.exec(text)?.[1] ?? Number.NaN), text })
  }
  return headers
}

async function unpackDump(dump: Hex): Promise<Buffer> {
  return unpack(Buffer.from(dump.slice(2), 'hex'))
}
