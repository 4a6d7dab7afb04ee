import { type Bytes32, createId, unsafeBrand, zeroId } from '@concejo/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chain, createPersona, getPersona, type Persona, startChain } from '../support/chain.ts'
import { as } from '../support/grant.ts'
import { consistencyOf, createLeaves, hashLeaf, type Roots, rootsOf } from '../support/merkle-tree.ts'

interface Attempt {
  readonly size: number
  readonly root: Bytes32
  readonly consistency: readonly Bytes32[]
}

const sizeMost = 300
const leaves = createLeaves('city', sizeMost)
const roots = rootsOf(leaves)
const sizes = fc
  .tuple(fc.integer({ min: 1, max: sizeMost }), fc.integer({ min: 1, max: sizeMost }))
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ last: Math.min(a, b), size: Math.max(a, b) }))
let chain: Chain
let logKey: Persona

beforeAll(async () => {
  chain = await startChain()
  logKey = createPersona('log', getPersona(chain.people, 'steward').organisation)
  const keys = { origin: createId(), signer: logKey.signer, noteKey: createId() }
  await chain.must('Checkpoints', 'openLog', keys, as(chain, 'steward'))
})
afterAll(() => chain.stop())

test('trees and proofs are those of the test vectors that certificate transparency publishes', () => {
  const contents = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const published = rootsOf(contents.map((content) => hashLeaf(Buffer.from(content, 'hex'))))
  expect(contents.map((_, index) => published(0, index + 1))).toEqual([
    '0x6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    '0xfac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    '0xaeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    '0xd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '0x4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '0x76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    '0xddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '0x5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ])
  expect(consistencyOf(published, 1, 1)).toEqual([])
  expect(consistencyOf(published, 1, 8)).toEqual([
    '0x96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
    '0x5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '0x6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  ])
  expect(consistencyOf(published, 6, 8)).toEqual([
    '0x0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    '0xca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    '0xd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
  expect(consistencyOf(published, 2, 5)).toEqual([
    '0x5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
    '0xbc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  ])
})

test('every true proof between small trees is accepted, and no proof of any other pair', async () => {
  const most = 10
  for (let last = 1; last < most; last += 1) {
    await after(last, roots, async () => {
      for (let size = last + 1; size <= most; size += 1) {
        const truth = honest(last, size)
        expect([last, size, await judge(truth)]).toEqual([last, size, 'accepted'])
        const others = [last - 1, last + 1].filter((other) => other > 0 && other < size)
        for (const other of others) {
          const wrong = { ...truth, consistency: consistencyOf(roots, other, size) }
          const same = wrong.consistency.join() === truth.consistency.join()
          expect([last, other, size, await judge(wrong)]).toEqual([last, other, size, same ? 'accepted' : 'refused'])
        }
      }
    })
  }
})

test('a true proof is accepted, and nothing that differs from it', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), fc.integer({ min: 1, max: 255 }), async ({ last, size }, place, flip) => {
      const truth = honest(last, size)
      const { consistency } = truth
      const changes: readonly (readonly [string, Attempt])[] = [
        ['a changed byte', { ...truth, consistency: changeByte(consistency, place, flip) }],
        ['another root', { ...truth, root: changeByte([truth.root], place, flip)[0] ?? zeroId }],
        ['shortened at the end', { ...truth, consistency: consistency.slice(0, -1) }],
        ['shortened in front', { ...truth, consistency: consistency.slice(1) }],
        ['empty', { ...truth, consistency: [] }],
        ['lengthened at the end', { ...truth, consistency: [...consistency, createId()] }],
        ['lengthened in front', { ...truth, consistency: [createId(), ...consistency] }],
        ['the last root in front', { ...truth, consistency: [roots(0, last), ...consistency] }],
        ['its last hash twice', { ...truth, consistency: [...consistency, ...consistency.slice(-1)] }],
        ['the same tree', { size: last, root: roots(0, last), consistency: [] }],
        ['a smaller tree', smaller(last, place)],
      ]
      await after(last, roots, async () => {
        for (const [name, attempt] of changes) {
          expect([name, await judge(attempt)]).toEqual([name, 'refused'])
        }
        // Two hashes in another order are another proof, unless there are not two.
        const [first, second] = consistency
        if (first !== undefined && second !== undefined) {
          const swapped = [second, first, ...consistency.slice(2)]
          expect(['swapped', await judge({ ...truth, consistency: swapped })]).toEqual(['swapped', 'refused'])
        }
        await accept(truth)
      })
    }),
    { numRuns: 40 },
  )
}, 180_000)

test('a size that is not the one of the tree is refused where the proof would be another', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: sizeMost }), async ({ last, size }, claimed) => {
      fc.pre(claimed > last && claimed !== size && shapeOf(last, claimed) !== shapeOf(last, size))
      await after(last, roots, async () => {
        expect(await judge({ ...honest(last, size), size: claimed })).toBe('refused')
      })
    }),
    { numRuns: 60 },
  )
}, 180_000)

test('a tree that left the anchored one at any leaf is refused, whosever proofs it brings', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), async ({ last, size }, place) => {
      const at = place % last
      const fork = rootsOf(leaves.map((leaf, index) => (index === at ? (createLeaves('fork', 1)[0] ?? leaf) : leaf)))
      const root = fork(0, size)
      await after(last, roots, async () => {
        for (const from of new Set([last, at, 1].filter((own) => own > 0))) {
          expect(await judge({ size, root, consistency: consistencyOf(fork, from, size) })).toBe('refused')
        }
        expect(await judge({ size, root, consistency: consistencyOf(roots, last, size) })).toBe('refused')
        await accept(honest(last, size))
      })
    }),
    { numRuns: 40 },
  )
}, 180_000)

test('a log grows by any steps', async () => {
  const steps = fc.uniqueArray(fc.integer({ min: 1, max: sizeMost }), { minLength: 2, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(steps, async (unsorted) => {
      const restore = await chain.snapshot()
      let last = 0
      for (const size of unsorted.toSorted((a, b) => a - b)) {
        await accept(last === 0 ? { size, root: roots(0, size), consistency: [] } : honest(last, size))
        last = size
      }
      await restore()
    }),
    { numRuns: 20 },
  )
}, 180_000)

/** Anchor the tree of the first `last` leaves, do something, and forget all of it. */
async function after(last: number, tree: Roots, run: () => Promise<void>): Promise<void> {
  const restore = await chain.snapshot()
  await accept({ size: last, root: tree(0, last), consistency: [] })
  await run()
  await restore()
}

function honest(last: number, size: number): Attempt {
  return { size, root: roots(0, size), consistency: consistencyOf(roots, last, size) }
}

function smaller(last: number, place: number): Attempt {
  const size = last === 1 ? 0 : 1 + (place % (last - 1))
  return { size, root: size === 0 ? zeroId : roots(0, size), consistency: [] }
}

/** How a proof between two sizes is used, as a text: which hashes are on which side. Equal texts take equal proofs. */
function shapeOf(last: number, size: number): string {
  const names: Roots = (from, to) => unsafeBrand(`${from}-${to}`)
  const sides = consistencyOf(names, last, size).map((name) => Number(name.split('-')[0]) < last)
  return JSON.stringify(sides)
}

function changeByte(hashes: readonly Bytes32[], place: number, flip: number): readonly Bytes32[] {
  const bytes = Buffer.from(hashes.map((hash) => hash.slice(2)).join(''), 'hex')
  const at = place % bytes.length
  bytes[at] = (bytes[at] ?? 0) ^ flip
  return hashes.map((_, index) => unsafeBrand(`0x${bytes.subarray(index * 32, index * 32 + 32).toString('hex')}`))
}

/** The rule alone: an act without approvals that it lets pass is refused for want of them, and changes nothing. */
async function judge(attempt: Attempt): Promise<'accepted' | 'refused'> {
  const { error } = await chain.apply(
    'Checkpoints',
    'anchorCheckpoint',
    { ...attempt, size: BigInt(attempt.size) },
    [logKey],
    { approvals: () => [] },
  )
  const refusals = ['CheckpointInconsistent', 'CheckpointNotGrowing']
  expect(['ActApprovalCount', ...refusals]).toContain(error)
  return error === 'ActApprovalCount' ? 'accepted' : 'refused'
}

async function accept(attempt: Attempt): Promise<void> {
  await chain.must('Checkpoints', 'anchorCheckpoint', { ...attempt, size: BigInt(attempt.size) }, [logKey])
}
