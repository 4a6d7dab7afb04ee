import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consistencyRanges,
  emptyRoot,
  equalBytes,
  foldNodes,
  hashChildren,
  hashLeaf,
  inclusionRanges,
  nodesOfRange,
  proveConsistency,
  proveInclusion,
  rootFromInclusion,
  rootOfLeaves,
  verifyConsistency,
} from './merkle-tree.ts'

const nativeHash = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

const sizeMax = 3_000
const leaves = Array.from({ length: sizeMax }, (_, index) => hashLeaf(Buffer.from(`entry ${index}`), nativeHash))
const roots = listRoots(leaves)
const rootAt = (size: number): Uint8Array => roots[size] ?? new Uint8Array()

// Inputs, roots and proofs as the reference implementations of RFC 6962 publish them, here from
// transparency-dev/merkle, proof/verify_test.go.
const published = {
  inputs: ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'],
  roots: [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
  inclusion: [
    {
      ...{ index: 0, size: 8 },
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      ...{ index: 5, size: 8 },
      proof: [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    { index: 2, size: 3, proof: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
    {
      ...{ index: 1, size: 5 },
      proof: [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
  ],
  consistency: [
    { oldSize: 1, size: 1, proof: [] },
    {
      ...{ oldSize: 1, size: 8 },
      proof: [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    },
    {
      ...{ oldSize: 6, size: 8 },
      proof: [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
    {
      ...{ oldSize: 2, size: 5 },
      proof: [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    },
    {
      ...{ oldSize: 6, size: 7 },
      proof: [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    },
  ],
}

describe('the published vectors of certificate transparency', () => {
  const own = published.inputs.map((input) => hashLeaf(fromHex(input)))
  const headAt = (size: number) => ({ size, root: fromHex(published.roots[size] ?? '') })

  it('have these roots', () => {
    expect(published.roots.map((_, size) => toHex(rootOfLeaves(own.slice(0, size))))).toEqual(published.roots)
    expect(toHex(emptyRoot())).toBe(published.roots[0])
  })

  it.each(published.inclusion)('have this proof of entry $index among $size', ({ index, size, proof }) => {
    expect(proveInclusion(own.slice(0, size), index).map(toHex)).toEqual(proof)
    const leaf = own[index] ?? new Uint8Array()
    expect(rootFromInclusion({ leaf, index, size }, proof.map(fromHex))).toEqual(headAt(size).root)
  })

  it.each(published.consistency)(
    'have this proof that $size entries begin with $oldSize',
    ({ oldSize, size, proof }) => {
      expect(proveConsistency(own.slice(0, size), oldSize).map(toHex)).toEqual(proof)
      expect(verifyConsistency(headAt(oldSize), headAt(size), proof.map(fromHex))).toBe(true)
    },
  )
})

describe('a tree, beside a second reading of the RFC', () => {
  it('has the same root whether built at once, entry by entry, or from its complete subtrees', () => {
    for (let size = 0; size <= 300; size += 1) {
      const own = leaves.slice(0, size)
      expect(equalBytes(rootOfLeaves(own, nativeHash), rootAt(size)), `${size}`).toBe(true)
      const nodes = nodesOfRange({ start: 0, end: size }).map(({ level, index }) =>
        rootOfLeaves(own.slice(index * 2 ** level, (index + 1) * 2 ** level), nativeHash),
      )
      expect(equalBytes(foldNodes(nodes, nativeHash), rootAt(size)), `${size}`).toBe(true)
    }
  })

  it('proves every entry of every size', () => {
    for (let size = 1; size <= 130; size += 1) {
      for (let index = 0; index < size; index += 1) {
        expectInclusion(index, size)
      }
    }
  })

  it('proves every earlier state of every size', () => {
    for (let size = 1; size <= 130; size += 1) {
      for (let oldSize = 1; oldSize <= size; oldSize += 1) {
        expectConsistency(oldSize, size)
      }
    }
  })

  it('proves entries and states of sizes up to some thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: sizeMax }), fc.nat(), (size, pick) => {
        expectInclusion(pick % size, size)
        expectConsistency(1 + (pick % size), size)
      }),
      { numRuns: 120 },
    )
  })

  it('judges changed proofs alike', () => {
    const small = fc.integer({ min: 1, max: 40 })
    const change = fc.record({ at: fc.nat(), how: fc.constantFrom('flip', 'drop', 'double', 'swap', 'none') })
    fc.assert(
      fc.property(small, fc.nat(), fc.nat(42), change, (size, pick, claimed, { at, how }) => {
        const index = pick % size
        const inclusion = alter(proveInclusion(leaves.slice(0, size), index, nativeHash), at, how)
        const leaf = leaves[index] ?? new Uint8Array()
        for (const claim of [
          { leaf, index, size },
          { leaf, index: claimed, size },
          { leaf, index, size: claimed },
        ]) {
          const root = rootFromInclusion(claim, inclusion, nativeHash)
          expect(root !== undefined && equalBytes(root, rootAt(size))).toBe(
            readInclusion(claim, inclusion, rootAt(size)),
          )
        }
        const oldSize = 1 + (pick % size)
        const consistency = alter(proveConsistency(leaves.slice(0, size), oldSize, nativeHash), at, how)
        for (const [first, second] of [
          [oldSize, size],
          [claimed, size],
          [oldSize, claimed],
        ] as const) {
          const [old, head] = [headOf(first, oldSize), headOf(second, size)]
          if (first > 0 && first < second) {
            expect(verifyConsistency(old, head, consistency, nativeHash)).toBe(readConsistency(old, head, consistency))
          }
        }
      }),
      { numRuns: 1_500 },
    )
  })

  it('lets the empty tree begin every tree, and nothing begin an earlier one', () => {
    const empty = { size: 0, root: emptyRoot() }
    expect(verifyConsistency(empty, headOf(5), [])).toBe(true)
    expect(verifyConsistency(empty, headOf(5), [rootAt(1)])).toBe(false)
    expect(verifyConsistency({ size: 0, root: rootAt(1) }, headOf(5), [])).toBe(false)
    expect(verifyConsistency(headOf(5), headOf(5), [])).toBe(true)
    expect(verifyConsistency(headOf(5), { size: 5, root: rootAt(4) }, [])).toBe(false)
    expect(verifyConsistency(headOf(5), headOf(4), [])).toBe(false)
    expect(verifyConsistency(headOf(2), headOf(4), [])).toBe(false)
  })

  it('refuses numbers that are none and hashes of another length', () => {
    const leaf = rootAt(1)
    for (const [index, size] of [
      [-1, 1],
      [0, 0],
      [1, 1],
      [0.5, 2],
      [0, Number.MAX_SAFE_INTEGER + 1],
      [Number.NaN, 2],
    ] as const) {
      expect(rootFromInclusion({ leaf, index, size }, [])).toBeUndefined()
      expect(verifyConsistency({ size: index, root: leaf }, { size, root: leaf }, [leaf])).toBe(false)
    }
    expect(rootFromInclusion({ leaf, index: 0, size: 2 }, [leaf.slice(1)])).toBeUndefined()
    expect(verifyConsistency(headOf(1), headOf(2), [leaf.slice(1)])).toBe(false)
  })

  it('needs few hashes for very large logs', () => {
    const size = 2 ** 52 - 1
    expect(inclusionRanges(size - 1, size).length).toBeLessThan(53)
    expect(consistencyRanges(2 ** 51 - 1, size).length).toBeLessThan(104)
  })
})

function expectInclusion(index: number, size: number): void {
  const proof = proveInclusion(leaves.slice(0, size), index, nativeHash)
  const claim = { leaf: leaves[index] ?? new Uint8Array(), index, size }
  const root = rootFromInclusion(claim, proof, nativeHash)
  const holds = root !== undefined && equalBytes(root, rootAt(size)) && readInclusion(claim, proof, rootAt(size))
  expect(holds, `${index} of ${size}`).toBe(true)
}

function expectConsistency(oldSize: number, size: number): void {
  const proof = proveConsistency(leaves.slice(0, size), oldSize, nativeHash)
  const [old, head] = [headOf(oldSize), headOf(size)]
  const holds = verifyConsistency(old, head, proof, nativeHash)
  const second = oldSize === size ? proof.length === 0 : readConsistency(old, head, proof)
  expect(holds && second, `${oldSize} to ${size}`).toBe(true)
}

function headOf(size: number, rootSize = size) {
  return { size, root: rootAt(rootSize) }
}

function alter(proof: readonly Uint8Array[], at: number, how: string): readonly Uint8Array[] {
  const place = proof.length === 0 ? 0 : at % proof.length
  const own = proof[place]
  if (own === undefined || how === 'none') {
    return proof
  }
  const flipped = Uint8Array.from(own, (byte, index) => (index === at % 32 ? byte ^ 1 : byte))
  const before = proof.slice(0, place)
  const after = proof.slice(place + 1)
  const parts: Readonly<Record<string, readonly Uint8Array[]>> = {
    flip: [...before, flipped, ...after],
    drop: [...before, ...after],
    double: [...before, own, own, ...after],
    swap: [...after, own, ...before],
  }
  return parts[how] ?? proof
}

// The second reading: roots by adding one leaf after the other, proofs by the loops that RFC 9162 gives in words.

function listRoots(all: readonly Uint8Array[]): readonly Uint8Array[] {
  const results: Uint8Array[] = [nativeHash(new Uint8Array())]
  const subtrees: { readonly height: number; readonly hash: Uint8Array }[] = []
  for (const leaf of all) {
    let own = { height: 0, hash: leaf }
    for (let last = subtrees.at(-1); last?.height === own.height; last = subtrees.at(-1)) {
      subtrees.pop()
      own = { height: own.height + 1, hash: hashChildren(last.hash, own.hash, nativeHash) }
    }
    subtrees.push(own)
    results.push(subtrees.map(({ hash }) => hash).reduceRight((right, left) => hashChildren(left, right, nativeHash)))
  }
  return results
}

/** RFC 9162, section 2.1.3.2. */
function readInclusion(
  claim: { readonly leaf: Uint8Array; readonly index: number; readonly size: number },
  path: readonly Uint8Array[],
  rootHash: Uint8Array,
): boolean {
  if (claim.index >= claim.size) {
    return false
  }
  let [fn, sn, r] = [claim.index, claim.size - 1, claim.leaf]
  for (const p of path) {
    if (sn === 0) {
      return false
    }
    if (fn % 2 === 1 || fn === sn) {
      r = hashChildren(p, r, nativeHash)
      while (fn % 2 === 0 && fn !== 0) {
        ;[fn, sn] = [fn >> 1, sn >> 1]
      }
    } else {
      r = hashChildren(r, p, nativeHash)
    }
    ;[fn, sn] = [fn >> 1, sn >> 1]
  }
  return sn === 0 && Buffer.compare(r, rootHash) === 0
}

/** RFC 9162, section 2.1.4.2, for 0 < first < second. */
function readConsistency(
  old: { readonly size: number; readonly root: Uint8Array },
  head: { readonly size: number; readonly root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  const isPower = Number.isInteger(Math.log2(old.size))
  const [seed, ...path] = isPower ? [old.root, ...proof] : proof
  if (proof.length === 0 || seed === undefined) {
    return false
  }
  let [fn, sn] = [old.size - 1, head.size - 1]
  while (fn % 2 === 1) {
    ;[fn, sn] = [fn >> 1, sn >> 1]
  }
  let [fr, sr] = [seed, seed]
  for (const c of path) {
    if (sn === 0) {
      return false
    }
    if (fn % 2 === 1 || fn === sn) {
      fr = hashChildren(c, fr, nativeHash)
      sr = hashChildren(c, sr, nativeHash)
      while (fn % 2 === 0 && fn !== 0) {
        ;[fn, sn] = [fn >> 1, sn >> 1]
      }
    } else {
      sr = hashChildren(sr, c, nativeHash)
    }
    ;[fn, sn] = [fn >> 1, sn >> 1]
  }
  return sn === 0 && Buffer.compare(fr, old.root) === 0 && Buffer.compare(sr, head.root) === 0
}
