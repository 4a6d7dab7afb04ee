import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ActProof, type RecordReceipt, sealActProof, sealReceipt } from '@concejo/protocol'
import {
  createEthereumSigner,
  createP256Signer,
  createPasskeySigner,
  createRsaSigner,
  startTestNetwork,
  testId,
} from './network.ts'
import { createTestLog, testRecord } from './receipt.ts'

/**
 * Writes `verifier/vectors`: proofs of acts and receipts of records of the real engine, good ones and tampered ones, named `<good|bad>-<what>.json`;
 * the bad ones hold the code of the check that refuses them. Run it when the format or a contract changes: `npx tsx
 * verifier/test-support/write-vectors.ts`.
 */
const folder = fileURLToPath(new URL('../vectors/', import.meta.url))
const network = await startTestNetwork()
const good = {
  'p256-key': await network.prove([createP256Signer()]),
  passkey: await network.prove([createPasskeySigner()]),
  'rsa-key': await network.prove([createRsaSigner()]),
  'ethereum-key': await network.prove([createEthereumSigner()]),
  batch: await network.prove([createP256Signer(), createPasskeySigner()], { batch: true }),
  'crowded-block': await network.prove(Array.from({ length: 5 }, createP256Signer)),
}
const records = await proveRecords()
await network.stop()
const base = good['p256-key']
const bad: Readonly<Record<string, { readonly code: string; readonly proof: ActProof | RecordReceipt }>> = {
  'sandbox-mark-removed': {
    code: 'proof.checksum',
    proof: { ...base, network: { ...base.network, sandbox: false } },
  },
  'other-block': { code: 'proof.header', proof: sealActProof({ ...base, blockHash: good.passkey.blockHash }) },
  'other-call': { code: 'proof.carried', proof: sealActProof({ ...base, calldata: good.passkey.calldata }) },
  'other-receipt': {
    code: 'proof.receipt-included',
    proof: sealActProof({ ...base, receipt: good.passkey.receipt }),
  },
  'other-log': { code: 'proof.event', proof: sealActProof({ ...base, logIndex: 0 }) },
  'other-chain': {
    code: 'proof.carried',
    proof: sealActProof({ ...base, network: { ...base.network, chainId: 1 } }),
  },
}
Object.assign(good, records.good)
Object.assign(bad, records.bad)
fs.rmSync(folder, { recursive: true, force: true })
fs.mkdirSync(folder, { recursive: true })
const write = (name: string, content: unknown): void =>
  fs.writeFileSync(`${folder}${name}.json`, `${JSON.stringify(content, null, 2)}\n`)
for (const [name, proof] of Object.entries(good)) {
  write(`good-${name}`, { expect: 'valid', proof })
}
for (const [name, { code, proof }] of Object.entries(bad)) {
  write(`bad-${name}`, { expect: code, proof })
}

/** Receipts of one record: whole, in part, before the ledger held it; and others that do not fit. */
async function proveRecords() {
  const log = createTestLog()
  const { origin, key, size, root } = log
  const anchor = await network.anchor({ origin, noteKey: key.publicKey, size, root })
  const { genesis } = network
  const whole = log.createReceipt({ anchor, genesis })
  const part = log.createReceipt({ anchor, genesis, names: ['/data/no2', '/time'] })
  const elsewhere = createTestLog({ ...testRecord, id: 'reading 2' })
  const alter = (receipt: RecordReceipt, change: Partial<RecordReceipt>): RecordReceipt => {
    const { checksum: _, ...content } = receipt
    return sealReceipt({ ...content, ...change })
  }
  const [first, ...others] = part.record.disclosed
  const louder = first === undefined ? others : [{ ...first, value: 14.5 }, ...others]
  return {
    good: {
      'record-whole': whole,
      'record-part': part,
      'record-not-anchored': log.createReceipt({ genesis, algorithm: 'EdDSA', withoutId: true }),
    },
    bad: {
      'record-other-value': {
        code: 'receipt.attributes',
        proof: alter(part, { record: { ...part.record, disclosed: louder } }),
      },
      'record-other-place': {
        code: 'receipt.inclusion',
        proof: alter(part, { inclusion: { ...part.inclusion, index: 4 } }),
      },
      'record-other-organisation': {
        code: 'receipt.checkpoint',
        proof: alter(part, { organisation: testId('another organisation') }),
      },
      'record-other-device': {
        code: 'receipt.device',
        proof: alter(whole, whole.signature === undefined ? {} : { signature: { ...whole.signature, device: 'd2' } }),
      },
      'record-other-anchor': {
        code: 'receipt.anchor',
        proof: elsewhere.createReceipt({ anchor, genesis }),
      },
      'record-sandbox-mark-removed': {
        code: 'receipt.checksum',
        proof: { ...part, network: { ...part.network, sandbox: false } },
      },
    },
  }
}
