import { noteKeyToText, type RecordReceipt, sealActProof, sealReceipt } from '@concejo/protocol'
import fc from 'fast-check'
import { bytesToHex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createP256Signer, startTestNetwork, type TestNetwork, testId } from '../test-support/network.ts'
import { createKeys, createTestLog, testIndex, testRecord, toNoteKey } from '../test-support/receipt.ts'
import type { ReceiptVerification, Trusted } from './types.ts'
import { verifyProofFile } from './verify-proof-file.ts'
import { verifyRecordReceipt } from './verify-record-receipt.ts'

const log = createTestLog()
const { organisation, origin } = log
let network: TestNetwork
let anchored: RecordReceipt
let anchoredPart: RecordReceipt

beforeAll(async () => {
  network = await startTestNetwork()
  const { size, root, key } = log
  const anchor = await network.anchor({ origin, noteKey: key.publicKey, size, root })
  const { genesis } = network
  anchored = log.createReceipt({ anchor, genesis })
  anchoredPart = log.createReceipt({ anchor, genesis, names: ['/data/no2', '/time'] })
})

afterAll(() => network.stop())

describe('a receipt of a record', () => {
  it('holds as a whole, with the signature of the device, and says that no ledger holds it', async () => {
    const verification = await verifyRecordReceipt(log.createReceipt())
    expect(failed(verification)).toEqual([])
    expect(verification).toMatchObject({
      ...{ valid: true, anchored: false, sandbox: true, blockHash: undefined },
      what: { organisation, origin, index: testIndex, attributeCount: 9, device: 'd1', entry: bytesToHex(log.entry) },
      when: { size: 11, received: testRecord.received, anchor: undefined },
    })
  })

  it('holds with the ledger, which knows the time', async () => {
    const verification = await verifyRecordReceipt(anchored, {
      trusted: { blockHash: anchored.anchor?.blockHash ?? testId('none'), genesis: network.genesis },
    })
    expect(verification.checks.map(({ code, ok }) => [code, ok])).toEqual(
      ['format', 'checksum', 'network', 'attributes', 'checkpoint', 'inclusion', 'device', 'anchor'].map((name) => [
        `receipt.${name}`,
        true,
      ]),
    )
    expect(verification).toMatchObject({ valid: true, anchored: true, blockHash: anchored.anchor?.blockHash })
    expect(verification.when?.anchor?.timestamp).toBeGreaterThan(1_600_000_000)
  })

  it('holds in part and does not tell what it hides, nor its salt', async () => {
    const whole = log.createReceipt()
    const part = JSON.stringify(anchoredPart)
    for (const { name, value, salt } of whole.record.disclosed) {
      const shown = ['/data/no2', '/time'].includes(name)
      expect(part.includes(salt), name).toBe(shown)
      expect(part.includes(`"${name}"`), name).toBe(shown)
      if (!shown && name !== '/stream') {
        expect(part.includes(JSON.stringify(value)), name).toBe(false)
      }
    }
    const verification = await verifyRecordReceipt(anchoredPart)
    expect(verification).toMatchObject({
      ...{ valid: true, anchored: true },
      what: { attributeCount: 9, device: undefined },
      when: { received: undefined },
    })
    expect(verification.what?.attributes).toEqual([
      { name: '/data/no2', value: 41.5 },
      { name: '/time', value: '2026-03-01T10:00:00.000Z' },
    ])
    expect(verification.what?.entry).toBe(bytesToHex(log.entry))
  })

  it.each(['ES256', 'EdDSA'] as const)(
    'knows what a device signed with %s, with its own id or the node’s',
    async (algorithm) => {
      for (const withoutId of [true, false]) {
        const receipt = log.createReceipt({ withoutId, algorithm })
        expect(await verifyRecordReceipt(receipt)).toMatchObject({ valid: true, what: { device: 'd1' } })
        const { signature, checksum: _, ...rest } = receipt
        const other = sealReceipt({
          ...rest,
          ...(signature === undefined ? {} : { signature: { ...signature, device: 'd2' } }),
        })
        expect(failed(await verifyRecordReceipt(other))).toEqual(['receipt.device'])
      }
    },
  )

  it('is held against the keys, the network and the witnesses that the reader trusts', async () => {
    const receipt = log.createReceipt()
    const check = async (trusted: Trusted) => failed(await verifyRecordReceipt(receipt, { trusted }))
    const other = createKeys()
    expect(await check({ logKeys: { [origin]: noteKeyToText(toNoteKey(origin, 'log', other)) } })).toEqual([
      'receipt.checkpoint',
    ])
    expect(await check({ logKeys: {} })).toEqual(['receipt.checkpoint'])
    expect(await check({ logKeys: { [origin]: noteKeyToText(log.key) } })).toEqual([])
    expect(await check({ chainId: 5 })).toEqual(['receipt.network'])
    expect(await check({ genesis: testId('other') })).toEqual(['receipt.network'])
    const witness = noteKeyToText(log.witness)
    const seen = await verifyRecordReceipt(receipt, { trusted: { witnesses: [witness] } })
    expect(seen.when?.witnesses).toEqual([{ name: 'auditor.example', timestamp: 1_772_000_000 }])
    const missing = noteKeyToText(toNoteKey('nobody.example', 'witness', other))
    expect(await check({ witnesses: [witness, missing] })).toEqual(['receipt.witnesses'])
    expect(await check({ witnesses: [noteKeyToText(log.key)] })).toEqual(['receipt.witnesses'])
    const block = { trusted: { blockHash: testId('other block') } }
    expect(failed(await verifyRecordReceipt(anchored, block))).toEqual(['receipt.anchor'])
  })

  it('is no receipt of an organisation that has another log', async () => {
    const { checksum: _, ...rest } = log.createReceipt({ names: ['/time'] })
    const other = sealReceipt({ ...rest, organisation: testId('another') })
    expect(failed(await verifyRecordReceipt(other))).toEqual(['receipt.checkpoint'])
  })

  it('needs an anchor of this very state of this very log', async () => {
    const { checksum: _, ...rest } = anchored
    const check = async (receipt: RecordReceipt) => failed(await verifyRecordReceipt(sealReceipt(receipt)))
    const elsewhere = createTestLog({ ...testRecord, id: 'reading 2' })
    const anchor = anchored.anchor
    expect(await check({ ...rest, anchor: await network.prove([createP256Signer()]) })).toEqual(['receipt.anchor'])
    expect(
      await check(elsewhere.createReceipt({ ...(anchor === undefined ? {} : { anchor }), genesis: network.genesis })),
    ).toEqual(['receipt.anchor'])
    expect(await check({ ...rest, network: { ...rest.network, sandbox: false } })).toEqual(['receipt.anchor'])
    expect(await check({ ...rest, network: { ...rest.network, genesis: testId('other') } })).toEqual(['receipt.anchor'])
    if (anchor !== undefined) {
      const { checksum: __, ...content } = anchor
      expect(await check({ ...rest, anchor: sealActProof({ ...content, logIndex: 0 }) })).toEqual(['receipt.anchor'])
    }
  })
})

describe('a changed receipt', () => {
  it('fails with a reason whatever value is changed in it', async () => {
    const receipts = [anchored, anchoredPart, log.createReceipt()]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...receipts), fc.nat(), fc.nat(), async (receipt, pick, how) => {
        const altered: RecordReceipt = structuredClone(receipt)
        const leaves = listLeaves(altered)
        const leaf = leaves[pick % leaves.length]
        leaf?.set(change(leaf.value, how))
        const verification = await verifyRecordReceipt(altered)
        expect(verification.valid, leaf?.path).toBe(false)
        expect(verification.checks.filter(({ ok }) => !ok).every(({ detail }) => detail !== '')).toBe(true)
        expect(failed(verification), leaf?.path).not.toEqual([])
        if (leaf !== undefined && !isClaimOnly(receipt, leaf, how)) {
          const { checksum: _, ...content } = altered
          expect(await holdsSealed(content), `sealed again: ${leaf.path}`).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('fails when a value is taken out or a field is added', async () => {
    for (const receipt of [anchored, anchoredPart]) {
      for (const name of Object.keys(receipt)) {
        const content = Object.fromEntries(Object.entries(receipt).filter(([key]) => key !== name))
        expect((await verifyRecordReceipt(content)).valid, name).toBe(false)
      }
      expect(failed(await verifyRecordReceipt({ ...receipt, note: 'x' }))).toEqual(['receipt.format'])
      for (const index of receipt.record.disclosed.keys()) {
        const disclosed = receipt.record.disclosed.filter((_, place) => place !== index)
        const { checksum: _, ...rest } = receipt
        const fewer = { ...rest, record: { ...rest.record, disclosed } }
        // To show less of what was shown in part is no change: what stays is as true as before.
        expect(await holdsSealed(fewer)).toBe(receipt === anchoredPart)
      }
    }
  })

  it('fails when an attribute stands twice or in another place', async () => {
    const { checksum: _, ...rest } = anchoredPart
    const [first, second] = rest.record.disclosed
    if (first === undefined || second === undefined) {
      return expect.unreachable()
    }
    for (const disclosed of [
      [first, first],
      [second, first],
      [{ ...first, name: second.name }, second],
      [{ ...first, position: second.position }, second],
    ]) {
      expect(await holdsSealed({ ...rest, record: { ...rest.record, disclosed } })).toBe(false)
    }
    for (const attributeCount of [8, 10, 16]) {
      expect(await holdsSealed({ ...rest, record: { ...rest.record, attributeCount } })).toBe(false)
    }
  })

  it('fails as a file of another form, and never throws', async () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    const receipt = log.createReceipt()
    const [first, ...others] = receipt.record.disclosed
    const secondForm = { ...first, salt: `${first?.salt.slice(0, 21)}B` }
    const inputs = [
      ...[null, undefined, 1, '', [], {}, deep, { format: 'concejo.record-receipt.v1' }],
      { ...receipt, record: { ...receipt.record, disclosed: [{ ...first, value: deep }] } },
      { ...receipt, record: { ...receipt.record, disclosed: [secondForm, ...others] } },
      { ...receipt, inclusion: { ...receipt.inclusion, hashes: receipt.inclusion.hashes.map(toSecondForm) } },
    ]
    for (const input of inputs) {
      expect(failed(await verifyRecordReceipt(input))).toEqual(['receipt.format'])
    }
    for (const checkpoint of ['', '\n', 'a\n1\n', receipt.checkpoint.slice(0, -1), receipt.checkpoint.slice(0, 80)]) {
      expect(failed(await verifyRecordReceipt(sealReceipt({ ...receipt, checkpoint })))).toEqual(['receipt.checkpoint'])
    }
    for (const key of [
      '',
      'a+b+c',
      noteKeyToText(log.witness),
      noteKeyToText(toNoteKey('other', 'log', createKeys())),
    ]) {
      const claimed = sealReceipt({ ...receipt, log: { origin, key } })
      expect(failed(await verifyRecordReceipt(claimed))).toEqual(['receipt.checkpoint'])
    }
  })
})

it('is known from an act proof by its format', async () => {
  expect(await verifyProofFile(JSON.stringify(anchored))).toMatchObject({
    kind: 'record',
    verification: { valid: true },
  })
  expect(await verifyProofFile('{}')).toMatchObject({ kind: 'act', verification: { valid: false } })
})

function failed({ checks }: ReceiptVerification): readonly string[] {
  return checks.filter(({ ok }) => !ok).map(({ code }) => code)
}

/** Whether the content holds when its writer gives it a fresh checksum. */
async function holdsSealed(content: RecordReceipt): Promise<boolean> {
  const sealed = await Promise.resolve(content)
    .then((unsealed) => sealReceipt(unsealed))
    .catch(() => undefined)
  return (await verifyRecordReceipt(sealed)).valid
}

/** The last character before the padding has bits to spare. */
function toSecondForm(text: string): string {
  return `${text.slice(0, 42)}B=`
}

/**
 * What only the checksum covers: the network of a receipt that no ledger holds, and the lines of witnesses whom the
 * reader does not name.
 */
function isClaimOnly(receipt: RecordReceipt, { path, value }: Leaf, how: number): boolean {
  const text = String(value)
  return (
    path.endsWith('checksum') ||
    (receipt.anchor === undefined && path.startsWith('network')) ||
    (path === 'checkpoint' && how % text.length >= text.indexOf('\u2014 auditor.example'))
  )
}

interface Leaf {
  readonly path: string
  readonly value: unknown
  set(value: unknown): void
}

function listLeaves(value: object, path = ''): readonly Leaf[] {
  return Object.entries(value).flatMap(([key, inner]): readonly Leaf[] =>
    typeof inner === 'object' && inner !== null
      ? listLeaves(inner, `${path}${key}.`)
      : [{ path: `${path}${key}`, value: inner, set: (next) => Object.assign(value, { [key]: next }) }],
  )
}

function change(value: unknown, how: number): unknown {
  if (typeof value === 'number') {
    return value + 1 + (how % 3)
  }
  if (typeof value !== 'string') {
    return value !== true
  }
  const at = how % value.length
  const letter = value[at] === 'a' ? 'b' : 'a'
  return `${value.slice(0, at)}${letter}${value.slice(at + 1)}`
}
