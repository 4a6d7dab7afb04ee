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
const headersKept = 256

const blocksKey = Buffer.from('"blocks":[')
const transactionsKey = Buffer.from(',"transactions":[')

/** Unpack and parse a small dump. */
export async function readDump(dump: Hex): Promise<EngineDump> {
  return unsafeBrand(JSON.parse((await unpackDump(dump)).toString('utf8')))
}

/**
 * A dump without history: the state, and the headers of the last 256 blocks without their transactions. History is
 * served from the journal, so that a snapshot grows with the state only. Works on bytes: the state can exceed what a
 * string can hold.
 */
export async function trimDump(dump: Hex): Promise<Buffer> {
  const bytes = await unpackDump(dump)
  const start = bytes.indexOf(blocksKey)
  const end = bytes.lastIndexOf(transactionsKey)
  if (start < 0 || end < start) {
    throw new ConcejoError(ledgerErrors.engineFailed, { reason: 'its state dump has another form than expected' })
  }
  const blocks = unsafeBrand<{ header: { number: Hex } }[]>(
    JSON.parse(bytes.toString('utf8', start + blocksKey.length - 1, end)),
  )
  const best = Math.max(...blocks.map((block) => Number(block.header.number)))
  const kept = blocks
    .filter((block) => Number(block.header.number) > best - headersKept)
    .map((block) => ({ ...block, transactions: [], ommers: [] }))
  const tail = Buffer.from(`"blocks":${JSON.stringify(kept)},"transactions":[],"historical_states":null}`)
  return Buffer.concat([bytes.subarray(0, start), tail])
}

async function unpackDump(dump: Hex): Promise<Buffer> {
  return unpack(Buffer.from(dump.slice(2), 'hex'))
}
