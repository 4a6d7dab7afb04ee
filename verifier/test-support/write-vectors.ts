import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ActProof, sealActProof } from '@concejo/protocol'
import {
  createEthereumSigner,
  createP256Signer,
  createPasskeySigner,
  createRsaSigner,
  startTestNetwork,
} from './network.ts'

/**
 * Writes `verifier/vectors`: proofs of the real engine, good ones and tampered ones, named `<good|bad>-<what>.json`;
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
await network.stop()
const base = good['p256-key']
const bad: Readonly<Record<string, { readonly code: string; readonly proof: ActProof }>> = {
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
