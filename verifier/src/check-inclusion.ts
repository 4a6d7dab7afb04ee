import { type ActProof, type Hex, unsafeBrand } from '@concejo/protocol'
import { bytesToHex, hexToBytes, keccak256 } from 'viem'
import type { Report } from './report.ts'
import { decodeRlp, encodeIndex, isList, isSame, type RlpItem, toBytes, toSafeInteger } from './rlp.ts'
import { readTrieValue } from './trie.ts'

/** A log of the receipt. */
export interface ReceiptLog {
  readonly address: Hex
  readonly topics: readonly Hex[]
  readonly data: Hex
}

/** What the block says, once it is known to belong to the block hash. */
export interface IncludedReceipt {
  readonly blockNumber: number
  readonly timestamp: number
  readonly logs: readonly ReceiptLog[]
}

/** Header → roots → transaction and receipt. Undefined when a link of that chain is broken. */
export function checkInclusion(proof: ActProof, report: Report): IncludedReceipt | undefined {
  const header = checkHeader(proof, report)
  const raw = hexToBytes(proof.transaction.raw)
  const hash = keccak256(raw)
  const hashed = report.note('proof.transaction-hash', hash === proof.transaction.hash, {
    good: 'The transaction has the hash that the proof names.',
    bad: `The transaction has the hash ${hash}, not ${proof.transaction.hash}.`,
  })
  if (header === undefined) {
    return undefined
  }
  const key = encodeIndex(proof.transaction.index)
  const transaction = readTrieValue(header.transactionsRoot, key, proof.transaction.proof)
  const transactionIncluded = report.note('proof.transaction-included', equals(transaction, raw), {
    good: `The transaction stands in the block at position ${proof.transaction.index}.`,
    bad: `The block does not hold this transaction at position ${proof.transaction.index}.`,
  })
  const receipt = hexToBytes(proof.receipt.raw)
  const found = readTrieValue(header.receiptsRoot, key, proof.receipt.proof)
  const receiptIncluded = report.note('proof.receipt-included', equals(found, receipt), {
    good: 'The receipt of the transaction stands in the block.',
    bad: `The block does not hold this receipt at position ${proof.transaction.index}.`,
  })
  const logs = receiptIncluded ? checkReceipt(receipt, report) : undefined
  return hashed && transactionIncluded && logs !== undefined
    ? { blockNumber: header.blockNumber, timestamp: header.timestamp, logs }
    : undefined
}

interface Header {
  readonly transactionsRoot: Hex
  readonly receiptsRoot: Hex
  readonly blockNumber: number
  readonly timestamp: number
}

function checkHeader(proof: ActProof, report: Report): Header | undefined {
  const bytes = hexToBytes(proof.header)
  const hash = keccak256(bytes)
  const header = readHeader(decodeRlp(bytes))
  const ok = report.note('proof.header', hash === proof.blockHash && header !== undefined, {
    good: `The header hashes to the block hash ${proof.blockHash}.`,
    bad:
      header === undefined
        ? 'The header is not that of a block.'
        : `The header hashes to ${hash}, not to ${proof.blockHash}.`,
  })
  return ok ? header : undefined
}

/** Positions in the header (Yellow Paper, 4.4): 4 transactions root, 5 receipts root, 8 number, 11 timestamp. */
function readHeader(item: RlpItem | undefined): Header | undefined {
  if (!isList(item) || item.length < 15 || item.length > 24) {
    return undefined
  }
  const [transactionsRoot, receiptsRoot] = [toBytes(item[4]), toBytes(item[5])]
  const [blockNumber, timestamp] = [toSafeInteger(item[8]), toSafeInteger(item[11])]
  if (
    transactionsRoot?.length !== 32 ||
    receiptsRoot?.length !== 32 ||
    blockNumber === undefined ||
    timestamp === undefined
  ) {
    return undefined
  }
  return {
    transactionsRoot: bytesToHex(transactionsRoot),
    receiptsRoot: bytesToHex(receiptsRoot),
    blockNumber,
    timestamp,
  }
}

function checkReceipt(receipt: Uint8Array, report: Report): readonly ReceiptLog[] | undefined {
  // A typed receipt (EIP-2718) has one byte before its list; a list begins at 0xc0.
  const body = (receipt[0] ?? 0) < 0xc0 ? receipt.subarray(1) : receipt
  const item = decodeRlp(Uint8Array.from(body))
  const logs = isList(item) && item.length === 4 ? readLogs(item[3]) : undefined
  const succeeded = isList(item) && toSafeInteger(item[0]) === 1
  const ok = report.note('proof.receipt-success', succeeded && logs !== undefined, {
    good: 'The transaction succeeded.',
    bad: 'The transaction failed, or the receipt cannot be read.',
  })
  return ok ? logs : undefined
}

function readLogs(item: RlpItem | undefined): readonly ReceiptLog[] | undefined {
  const logs = isList(item) ? item.map(readLog) : [undefined]
  return logs.includes(undefined) ? undefined : unsafeBrand<readonly ReceiptLog[]>(logs)
}

function readLog(item: RlpItem): ReceiptLog | undefined {
  const [address, topics, data] = isList(item) ? [toBytes(item[0]), item[1], toBytes(item[2])] : []
  if (address === undefined || data === undefined || !isList(topics)) {
    return undefined
  }
  return {
    address: bytesToHex(address),
    topics: topics.map((topic) => bytesToHex(toBytes(topic) ?? new Uint8Array())),
    data: bytesToHex(data),
  }
}

function equals(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && isSame(a, b)
}
