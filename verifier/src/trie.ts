import type { Hex } from '@concejo/protocol'
import { hexToBytes, keccak256 } from 'viem'
import { decodeRlp, isList, isSame, type RlpItem, toBytes } from './rlp.ts'

/**
 * The value under `key` in a Merkle Patricia trie, read along `proof` from the root to the value (Ethereum Yellow
 * Paper, appendix D). Undefined when a node is missing, altered, superfluous or leads elsewhere. Nodes inside nodes
 * are refused: transactions and receipts are longer than the 31 bytes that would fit.
 */
export function readTrieValue(root: Hex, key: Uint8Array, proof: readonly Hex[]): Uint8Array | undefined {
  const path = [...key].flatMap((byte) => [byte >> 4, byte & 15])
  let expected = hexToBytes(root)
  let depth = 0
  for (const [position, text] of proof.entries()) {
    const node = hexToBytes(text)
    if (!isSame(keccak256(node, 'bytes'), expected)) {
      return undefined
    }
    const step = followNode(decodeRlp(node), path.slice(depth))
    if (step === undefined) {
      return undefined
    }
    if (step.value !== undefined) {
      return position === proof.length - 1 ? step.value : undefined
    }
    expected = step.next
    depth += step.length
  }
  return undefined
}

type Step =
  | { readonly value: Uint8Array }
  | { readonly value?: undefined; readonly next: Uint8Array<ArrayBuffer>; readonly length: number }

function followNode(node: RlpItem | undefined, path: readonly number[]): Step | undefined {
  if (!isList(node)) {
    return undefined
  }
  if (node.length === 17) {
    return followBranch(node, path)
  }
  return node.length === 2 ? followShortNode(node, path) : undefined
}

function followBranch(node: readonly RlpItem[], path: readonly number[]): Step | undefined {
  const [nibble] = path
  if (nibble === undefined) {
    const value = toBytes(node[16])
    return value === undefined || value.length === 0 ? undefined : { value }
  }
  return toReference(node[nibble], 1)
}

/** A leaf or an extension: the first nibble of its path says which, and whether the path has an odd length. */
function followShortNode(node: readonly RlpItem[], path: readonly number[]): Step | undefined {
  const encoded = [...(toBytes(node[0]) ?? [])].flatMap((byte) => [byte >> 4, byte & 15])
  const flag = encoded[0] ?? 4
  const isOdd = flag % 2 === 1
  if (flag > 3 || (!isOdd && encoded[1] !== 0)) {
    return undefined
  }
  const own = encoded.slice(isOdd ? 1 : 2)
  if (own.some((nibble, index) => nibble !== path[index])) {
    return undefined
  }
  if (flag < 2) {
    return toReference(node[1], own.length)
  }
  const value = toBytes(node[1])
  return own.length === path.length && value !== undefined ? { value } : undefined
}

function toReference(item: RlpItem | undefined, length: number): Step | undefined {
  const bytes = toBytes(item)
  return bytes?.length === 32 ? { next: Uint8Array.from(bytes), length } : undefined
}
