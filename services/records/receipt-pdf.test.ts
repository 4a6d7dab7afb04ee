import { inflateSync } from 'node:zlib'
import { createId, type RecordReceipt, sealReceipt } from '@concejo/protocol'
import { describe, expect, it } from 'vitest'
import { createReceiptPdf } from './receipt-pdf.ts'

const hash = Buffer.alloc(32, 1).toString('base64')
const receipt: RecordReceipt = sealReceipt({
  format: 'concejo.record-receipt.v1',
  network: { chainId: 7, genesis: createId(), sandbox: true },
  organisation: createId(),
  log: { origin: 'city.example/log/1', key: 'city.example/log/1+00000000+AQ==' },
  record: {
    attributeCount: 2,
    disclosed: [{ name: '/data/nota', value: 'Łódź, Αθήνα, año', salt: 'A'.repeat(22), position: 0, path: [hash] }],
  },
  inclusion: { index: 3, hashes: [hash, hash] },
  checkpoint: `city.example/log/1\n4\n${hash}\n\n\u2014 city.example/log/1 ${Buffer.alloc(68).toString('base64')}\n`,
})

describe('a receipt on paper', () => {
  it('carries the very receipt, is tagged and says its language', async () => {
    for (const language of ['en', 'es'] as const) {
      const pdf = await createReceiptPdf(receipt, {
        ...{ language, organisationName: 'Ayuntamiento de Ejemplo', verifierUrl: 'https://city.example/verify' },
      })
      const plain = pdf.toString('latin1')
      expect(plain.startsWith('%PDF-1.7')).toBe(true)
      expect(plain).toContain('/StructTreeRoot')
      expect(plain).toContain(`/Lang (${language})`)
      expect(plain).toContain('https://city.example/verify')
      const attached = listStreams(pdf).find((stream) => stream.includes('concejo.record-receipt.v1'))
      expect(JSON.parse(attached ?? '{}')).toEqual(JSON.parse(JSON.stringify(receipt)))
    }
  })
})

/** Contents of the streams of a PDF, those that are compressed as text. */
function listStreams(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap((match) => {
    const start = (match.index ?? 0) + match[0].length
    const end = text.indexOf('endstream', start)
    try {
      return [inflateSync(pdf.subarray(start, end)).toString('utf8')]
    } catch {
      return []
    }
  })
}
