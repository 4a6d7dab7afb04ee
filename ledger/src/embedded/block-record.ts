import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { type Bytes32, type Hex, type Seconds, unsafeBrand } from '@concejo/protocol'

const deflate = promisify(deflateRaw)
const inflate = promisify(inflateRaw)

/** A log as JSON-RPC gives it, without what the block knows. */
export interface StoredLog {
  readonly address: Hex
  readonly topics: readonly Hex[]
  readonly data: Hex
}

/** A receipt as JSON-RPC gives it, without what the block and the transaction know. */
export interface StoredReceipt {
  readonly status: Hex
  readonly type: Hex
  readonly cumulativeGasUsed: Hex
  readonly gasUsed: Hex
  readonly effectiveGasPrice: Hex
  readonly from: Hex
  readonly to: Hex | null
  readonly contractAddress: Hex | null
  readonly logsBloom: Hex
  readonly logs: readonly StoredLog[]
}

/** What the journal keeps of a block, readable without unpacking the rest. */
export interface BlockHead {
  readonly number: number
  readonly timestamp: Seconds
  readonly hash: Bytes32
  readonly transactionHashes: readonly Bytes32[]
  /** Acts that took effect in the block, so that an act is found without reading all blocks. */
  readonly actIds: readonly Bytes32[]
}

/** A whole block: enough to replay it, to serve it and to prove what is in it. */
export interface BlockRecord extends BlockHead {
  /** Header fields as JSON-RPC gives them. */
  readonly header: Readonly<Record<string, unknown>>
  readonly raws: readonly Hex[]
  readonly receipts: readonly StoredReceipt[]
}

const preludeBytes = 8 + 8 + 32 + 4 + 4
const packAboveBytes = 2_048

/** Bytes of a block for the journal. */
export async function encodeBlockRecord(record: BlockRecord): Promise<Buffer> {
  const { transactionHashes, actIds, header, raws, receipts } = record
  const prelude = Buffer.alloc(preludeBytes + 32 * (transactionHashes.length + actIds.length) + 1)
  prelude.writeBigUInt64BE(BigInt(record.number), 0)
  prelude.writeBigUInt64BE(BigInt(record.timestamp), 8)
  prelude.write(record.hash.slice(2), 16, 'hex')
  prelude.writeUInt32BE(transactionHashes.length, 48)
  prelude.writeUInt32BE(actIds.length, 52)
  for (const [index, hash] of [...transactionHashes, ...actIds].entries()) {
    prelude.write(hash.slice(2), preludeBytes + 32 * index, 'hex')
  }
  const plain = Buffer.from(JSON.stringify({ header, raws, receipts }))
  const packed = plain.length > packAboveBytes
  prelude.writeUInt8(packed ? 1 : 0, prelude.length - 1)
  return Buffer.concat([prelude, packed ? await deflate(plain, { level: 1 }) : plain])
}

/** The head of a block, read from the first bytes only. */
export function decodeBlockHead(payload: Buffer): BlockHead {
  const transactions = payload.readUInt32BE(48)
  const acts = payload.readUInt32BE(52)
  const hashAt = (offset: number): Bytes32 => unsafeBrand(`0x${payload.toString('hex', offset, offset + 32)}`)
  const hashes = Array.from({ length: transactions + acts }, (_, index) => hashAt(preludeBytes + 32 * index))
  return {
    number: Number(payload.readBigUInt64BE(0)),
    timestamp: Number(payload.readBigUInt64BE(8)),
    hash: hashAt(16),
    transactionHashes: hashes.slice(0, transactions),
    actIds: hashes.slice(transactions),
  }
}

/** The whole block. */
export async function decodeBlockRecord(payload: Buffer): Promise<BlockRecord> {
  const head = decodeBlockHead(payload)
  const bodyAt = preludeBytes + 32 * (head.transactionHashes.length + head.actIds.length) + 1
  const body = payload.subarray(bodyAt)
  const plain = payload.readUInt8(bodyAt - 1) === 1 ? await inflate(body) : body
  return {
    ...head,
    ...unsafeBrand<Pick<BlockRecord, 'header' | 'raws' | 'receipts'>>(JSON.parse(plain.toString('utf8'))),
  }
}
