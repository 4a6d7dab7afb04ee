import { type ActProof, canonicalJson, sealActProof } from '@concejo/protocol'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createEthereumSigner,
  createP256Signer,
  createPasskeySigner,
  createRsaSigner,
  startTestNetwork,
  type TestNetwork,
  testChainId,
} from '../test-support/network.ts'
import type { CheckCode } from './types.ts'
import { parseProofText, verifyActProof } from './verify-act-proof.ts'

let network: TestNetwork
let proof: ActProof
let passkeyProof: ActProof
let batchProof: ActProof

beforeAll(async () => {
  network = await startTestNetwork()
  proof = await network.prove([createP256Signer()])
  passkeyProof = await network.prove([createPasskeySigner()])
  batchProof = await network.prove([createP256Signer(), createRsaSigner(), createPasskeySigner()], { batch: true })
})

afterAll(() => network.stop())

/** Codes of the checks that did not hold. */
async function failures(input: unknown, options?: Parameters<typeof verifyActProof>[1]): Promise<readonly CheckCode[]> {
  const { checks, valid } = await verifyActProof(input, options)
  const failed = checks.filter((check) => !check.ok).map((check) => check.code)
  expect(valid).toBe(failed.length === 0)
  return failed
}

describe('a proof of the real chain', () => {
  it('says who did what and when', async () => {
    const result = await verifyActProof(proof)
    expect(result.checks.filter((check) => !check.ok)).toEqual([])
    expect(result).toMatchObject({
      valid: true,
      sandbox: true,
      network: { chainId: testChainId, genesis: network.genesis },
      what: { contract: 'Registry', functionName: 'registerApplicant' },
      who: [{ keyKind: 'p256' }],
      when: { blockNumber: 1 },
    })
    expect(result.checks.map((check) => check.code)).toEqual([
      ...['proof.format', 'proof.checksum', 'proof.network', 'proof.header', 'proof.transaction-hash'],
      ...['proof.transaction-included', 'proof.receipt-included', 'proof.receipt-success', 'proof.contract'],
      ...['proof.calldata', 'proof.carried', 'proof.event', 'proof.digest', 'proof.deadline', 'proof.members'],
      'proof.signature',
    ])
  })

  it.each([
    ['p256', createP256Signer],
    ['passkey', createPasskeySigner],
    ['rsa', createRsaSigner],
    ['ethereum', createEthereumSigner],
  ] as const)('holds for a %s key', async (kind, createSigner) => {
    const result = await verifyActProof(await network.prove([createSigner()]))
    expect(result.checks.filter((check) => !check.ok)).toEqual([])
    expect(result.who.map((who) => who.keyKind)).toEqual([kind])
  })

  it('holds for an act carried in a batch, in a block with many transactions', async () => {
    expect(await failures(batchProof)).toEqual([])
    const crowd = Array.from({ length: 40 }, createP256Signer)
    const late = await network.prove(crowd)
    expect(await failures(late)).toEqual([])
  })
})

describe('what the reader trusts', () => {
  it('is compared with the proof', async () => {
    const { chainId, genesis } = proof.network
    const { blockHash } = proof
    expect(await failures(proof, { trusted: { chainId, genesis, blockHash } })).toEqual([])
    expect(await failures(proof, { trusted: { chainId: chainId + 1 } })).toEqual(['proof.network'])
    expect(await failures(proof, { trusted: { blockHash: genesis } })).toEqual(['proof.network'])
    expect(await failures(proof, { trusted: { contracts: {} } })).toEqual(['proof.contract'])
  })
})

describe('a changed proof', () => {
  it('fails at any flipped bit anywhere', async () => {
    const texts = [proof, passkeyProof, batchProof].map((item) => canonicalJson(item))
    const anywhere = fc.integer({ min: 0, max: texts.length - 1 }).chain((which) => {
      const length = new TextEncoder().encode(texts[which]).length
      return fc.record({
        which: fc.constant(which),
        position: fc.integer({ min: 0, max: length - 1 }),
        bit: fc.integer({ min: 0, max: 7 }),
      })
    })
    await fc.assert(
      fc.asyncProperty(anywhere, async ({ which, position, bit }) => {
        const bytes = new TextEncoder().encode(texts[which])
        bytes[position] = (bytes[position] ?? 0) ^ (1 << bit)
        return !(await isValidText(new TextDecoder().decode(bytes)))
      }),
      { numRuns: 400 },
    )
  })

  it('fails at any flipped byte even with a new checksum, but for what is only claimed', async () => {
    const parts = listHexParts(proof)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (part, at, mask) => {
          return (await failures(sealActProof(part.flip(at, mask)))).length > 0
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each<[string, CheckCode, (good: ActProof) => unknown]>([
    ['an unknown field', 'proof.format', (good) => ({ ...good, note: 'x' })],
    ['upper case', 'proof.format', (good) => ({ ...good, header: good.header.toUpperCase().replace('0X', '0x') })],
    ['no checksum', 'proof.checksum', withoutChecksum],
    ['another sandbox mark', 'proof.checksum', (good) => ({ ...good, network: { ...good.network, sandbox: false } })],
    ['a node too many', 'proof.receipt-included', (good) => withReceiptNodes(good, [...good.receipt.proof, '0xc0'])],
    ['no nodes', 'proof.receipt-included', (good) => withReceiptNodes(good, [])],
    ['another position', 'proof.transaction-included', (good) => withTransaction(good, { index: 3 })],
    ['another hash', 'proof.transaction-hash', (good) => withTransaction(good, { hash: good.blockHash })],
    ['another log', 'proof.event', (good) => sealActProof({ ...good, logIndex: good.logIndex + 1 })],
    ['another contract', 'proof.contract', (good) => sealActProof({ ...good, contract: 'Questions' })],
    ['no contract of ours', 'proof.contract', (good) => sealActProof({ ...good, contract: 'toString' })],
    ['another function', 'proof.calldata', (good) => sealActProof({ ...good, functionName: 'enrolMember' })],
    ['another chain', 'proof.carried', (good) => sealActProof({ ...good, network: { ...good.network, chainId: 1 } })],
    ['another header', 'proof.header', (good) => sealActProof({ ...good, header: '0xc0' })],
    ['the call of another act', 'proof.carried', (good) => sealActProof({ ...good, calldata: passkeyProof.calldata })],
    ['the receipt of another act', 'proof.receipt-included', (good) => ({ ...good, receipt: passkeyProof.receipt })],
  ])('with %s is refused by %s', async (_, code, change) => {
    expect(await failures(change(proof))).toContain(code)
  })

  it('of any shape is refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => (await failures(value)).includes('proof.format')),
      { numRuns: 200 },
    )
  })
})

async function isValidText(text: string): Promise<boolean> {
  try {
    return (await verifyActProof(parseProofText(text))).valid
  } catch {
    return false
  }
}

interface Part {
  flip(at: number, mask: number): ActProof
}

/** Every hexadecimal value of a proof that the checks bind: all but the genesis hash, which is the network's name. */
function listHexParts(good: ActProof): readonly Part[] {
  const paths: string[][] = []
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value === 'string' && value.startsWith('0x')) {
      paths.push(path)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        walk(child, [...path, key])
      }
    }
  }
  walk(good, [])
  const bound = paths.filter((path) => !['genesis', 'checksum'].includes(path.at(-1) ?? ''))
  return bound.map((path) => ({
    flip(at, mask) {
      const copy = structuredClone(good)
      const holder: Record<string, unknown> = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>((value, key) => Object(value[key]), Object(copy))
      const text = String(holder[path.at(-1) ?? ''])
      const byte = 2 + 2 * (at % ((text.length - 2) / 2))
      const flipped = (Number.parseInt(text.slice(byte, byte + 2), 16) ^ mask).toString(16).padStart(2, '0')
      holder[path.at(-1) ?? ''] = text.slice(0, byte) + flipped + text.slice(byte + 2)
      return copy
    },
  }))
}

function withReceiptNodes(good: ActProof, nodes: readonly string[]): ActProof {
  return Object.assign(structuredClone(good), { receipt: { ...good.receipt, proof: nodes } })
}

function withTransaction(good: ActProof, change: Partial<ActProof['transaction']>): ActProof {
  return { ...good, transaction: { ...good.transaction, ...change } }
}

function withoutChecksum(good: ActProof): unknown {
  const { checksum, ...rest } = good
  expect(checksum).toBeDefined()
  return rest
}
