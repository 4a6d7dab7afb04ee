import type { Hex } from '@concejo/protocol'
import { createMerkleProof, createMPT } from '@ethereumjs/mpt'
import fc from 'fast-check'
import { bytesToHex } from 'viem'
import { expect, it } from 'vitest'
import { encodeIndex } from './rlp.ts'
import { readTrieValue } from './trie.ts'

/** A trie as a block has it, made by another implementation, with the nodes that lead to each entry. */
async function build(values: readonly Uint8Array[]): Promise<{ root: Hex; proofs: readonly (readonly Hex[])[] }> {
  const trie = await createMPT()
  for (const [index, value] of values.entries()) {
    await trie.put(encodeIndex(index), value)
  }
  const proofs: Hex[][] = []
  for (const index of values.keys()) {
    proofs.push((await createMerkleProof(trie, encodeIndex(index))).map((node) => bytesToHex(node)))
  }
  return { root: bytesToHex(trie.root()), proofs }
}

const entries = fc.array(fc.uint8Array({ minLength: 33, maxLength: 90 }), { minLength: 1, maxLength: 300 })

it('reads every entry of a trie that another implementation made, and none at another key', async () => {
  await fc.assert(
    fc.asyncProperty(entries, async (values) => {
      const { root, proofs } = await build(values)
      for (const [index, value] of values.entries()) {
        expect(readTrieValue(root, encodeIndex(index), proofs[index] ?? [])).toEqual(value)
      }
      const other = readTrieValue(root, encodeIndex(values.length), proofs[0] ?? [])
      expect(other).toBeUndefined()
    }),
    { numRuns: 12 },
  )
})

it('refuses missing, swapped and superfluous nodes', async () => {
  const { root, proofs } = await build(Array.from({ length: 40 }, (_, index) => new Uint8Array(40).fill(index + 1)))
  const key = encodeIndex(20)
  const proof = proofs[20] ?? []
  const last = proof.at(-1) ?? '0x'
  expect(readTrieValue(root, key, proof)).toBeDefined()
  for (const bad of [
    proof.slice(1),
    proof.slice(0, -1),
    [...proof].reverse(),
    [...proof, last],
    [last, ...proof],
    [],
  ]) {
    expect(readTrieValue(root, key, bad)).toBeUndefined()
  }
})
