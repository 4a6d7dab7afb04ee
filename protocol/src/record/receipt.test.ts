import { expect, it } from 'vitest'
import { createId } from '../id.ts'
import { type RecordReceipt, receiptChecksum, recordReceipt, sealReceipt } from './receipt.ts'

const hash = Buffer.alloc(32, 1).toString('base64')
const receipt: RecordReceipt = {
  format: 'concejo.record-receipt.v1',
  network: { chainId: 7, genesis: createId(), sandbox: true },
  organisation: createId(),
  log: { origin: 'city.example/log/1', key: 'key' },
  record: {
    attributeCount: 2,
    disclosed: [{ name: '/data/a', value: [1, { b: null }], salt: 'A'.repeat(22), position: 0, path: [hash] }],
  },
  inclusion: { index: 3, hashes: [hash] },
  checkpoint: 'note',
}

it('a sealed receipt has the checksum of all that it says', () => {
  const sealed = sealReceipt(receipt)
  expect(sealed.checksum).toBe(receiptChecksum(receipt))
  expect(receiptChecksum(sealed)).toBe(sealed.checksum)
  expect(receiptChecksum({ ...receipt, checkpoint: 'other' })).not.toBe(sealed.checksum)
  expect(recordReceipt.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed)
})

it('a receipt has limits on everything', () => {
  const [shown] = receipt.record.disclosed
  const attempts: readonly unknown[] = [
    { ...receipt, format: 'concejo.record-receipt.v2' },
    { ...receipt, checkpoint: 'a'.repeat(20_001) },
    { ...receipt, inclusion: { index: -1, hashes: [] } },
    { ...receipt, inclusion: { index: 0.5, hashes: [] } },
    { ...receipt, inclusion: { index: 0, hashes: Array.from({ length: 64 }, () => hash) } },
    { ...receipt, inclusion: { index: 0, hashes: [hash.slice(1)] } },
    { ...receipt, record: { attributeCount: 0, disclosed: [shown] } },
    { ...receipt, record: { attributeCount: 221, disclosed: [shown] } },
    { ...receipt, record: { attributeCount: 1, disclosed: [] } },
    { ...receipt, record: { attributeCount: 1, disclosed: Array.from({ length: 221 }, () => shown) } },
    { ...receipt, record: { attributeCount: 1, disclosed: [{ ...shown, salt: 'A' }] } },
    {
      ...receipt,
      record: { attributeCount: 1, disclosed: [{ ...shown, path: Array.from({ length: 9 }, () => hash) }] },
    },
    { ...receipt, record: { attributeCount: 1, disclosed: [{ ...shown, value: undefined }] } },
  ]
  expect(attempts.filter((attempt) => recordReceipt.safeParse(attempt).success)).toEqual([])
})
