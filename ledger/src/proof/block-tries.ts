import type { Hex } from '@concejo/protocol'
import { createMerkleProof, createMPT } from '@ethereumjs/mpt'
import { RLP } from '@ethereumjs/rlp'
import { bytesToHex, hexToBytes } from 'viem'

/** A receipt as JSON-RPC gives it, the parts that consensus knows. */
export interface RpcReceipt {
  readonly type?: Hex
  readonly status: Hex
  readonly cumulativeGasUsed: Hex
  readonly logsBloom: Hex
  readonly logs: readonly {
    readonly address: Hex
    readonly topics: readonly Hex[]
    readonly data: Hex
    readonly logIndex: Hex
  }[]
}

/** The header fields in consensus order; the later ones exist from the fork on that brought them. */
const headerFields = [
  ...['parentHash', 'sha3Uncles', 'miner', 'stateRoot', 'transactionsRoot', 'receiptsRoot', 'logsBloom', 'difficulty'],
  ...['number', 'gasLimit', 'gasUsed', 'timestamp', 'extraData', 'mixHash', 'nonce'],
]
const laterFields = [
  ...['baseFeePerGas', 'withdrawalsRoot', 'blobGasUsed', 'excessBlobGas', 'parentBeaconBlockRoot', 'requestsHash'],
]
const quantities: ReadonlySet<string> = new Set([
  ...['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp', 'baseFeePerGas', 'blobGasUsed', 'excessBlobGas'],
])

/** RLP of a block header from its JSON-RPC form. */
export function encodeHeader(block: Readonly<Record<string, unknown>>): Hex {
  const present = laterFields.filter((name) => block[name] !== undefined && block[name] !== null)
  const values = [...headerFields, ...present].map((name) => {
    const value = String(block[name])
    return quantities.has(name) ? quantity(value) : hexToBytes(`0x${value.slice(2)}`)
  })
  return bytesToHex(RLP.encode(values))
}

/** Consensus bytes of a receipt: the type byte, where there is one, and the RLP of status, gas, bloom and logs. */
export function encodeReceipt(receipt: RpcReceipt): Hex {
  const logs = receipt.logs.map((log) => [
    hexToBytes(log.address),
    log.topics.map((topic) => hexToBytes(topic)),
    hexToBytes(log.data),
  ])
  const body = RLP.encode([
    quantity(receipt.status),
    quantity(receipt.cumulativeGasUsed),
    hexToBytes(receipt.logsBloom),
    logs,
  ])
  const type = Number(receipt.type ?? 0)
  return bytesToHex(type === 0 ? body : Uint8Array.of(type, ...body))
}

/** The trie of a block's transactions or receipts, and the nodes from its root to one of them. */
export async function proveInclusion(
  items: readonly Hex[],
  index: number,
): Promise<{ root: Hex; proof: readonly Hex[] }> {
  const trie = await createMPT()
  for (const [position, item] of items.entries()) {
    await trie.put(RLP.encode(position), hexToBytes(item))
  }
  const proof = await createMerkleProof(trie, RLP.encode(index))
  return { root: bytesToHex(trie.root()), proof: proof.map((node) => bytesToHex(node)) }
}

function quantity(value: string): Uint8Array {
  const digits = BigInt(value).toString(16)
  return value === '0x' || BigInt(value) === 0n
    ? new Uint8Array()
    : hexToBytes(`0x${digits.length % 2 === 1 ? '0' : ''}${digits}`)
}
