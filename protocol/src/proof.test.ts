import { expect, it } from 'vitest'
import { unsafeBrand } from './brand.ts'
import { type ActProof, actProof, proofChecksum, sealActProof } from './proof.ts'

const digest = `0x${'A'.repeat(64)}`
const proof = unsafeBrand<ActProof>({
  format: 'concejo.act-proof.v1',
  network: { chainId: 1, genesis: digest, sandbox: true },
  contract: 'Registry',
  functionName: 'grantRole',
  address: '0xAA',
  calldata: '0xBB',
  logIndex: 0,
  transaction: { hash: digest, index: 0, raw: '0x', proof: [] },
  receipt: { raw: '0x', proof: ['0xCC'] },
  header: '0x',
  blockHash: digest,
})

it('is sealed in one form, whatever the case of its digits', () => {
  const sealed = sealActProof(proof)
  expect(sealed.receipt.proof).toEqual(['0xcc'])
  expect(actProof.parse(sealed)).toEqual(sealed)
  expect(sealActProof(sealed)).toEqual(sealed)
  expect(proofChecksum(sealed)).toBe(sealed.checksum)
})

it('has another checksum when anything changes, the mark of a sandbox included', () => {
  const sealed = sealActProof(proof)
  const changed = { ...sealed, network: { ...sealed.network, sandbox: false } }
  expect(proofChecksum(changed)).not.toBe(sealed.checksum)
})
