import { inflateSync } from 'node:zlib'
import { createId, type RecordReceipt, receiptChecksum, recordReceipt, sealReceipt } from '@concejo/protocol'
import { create as createCode } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { createReceiptPdf } from './receipt-pdf.ts'

const hash = Buffer.alloc(32, 1).toString('base64')
const receipt = createReceipt(1)
const verifierUrl = 'https://city.example/verify'
const organisationName = 'Ayuntamiento de Ejemplo'

describe('a receipt on paper', () => {
  it('carries the very receipt, is tagged and says its language', async () => {
    for (const language of ['en', 'es'] as const) {
      const pdf = await createReceiptPdf(receipt, { language, organisationName, verifierUrl })
      const plain = pdf.toString('latin1')
      expect(plain.startsWith('%PDF-1.7')).toBe(true)
      expect(plain).toMatch(/\/StructTreeRoot \d+ 0 R/)
      expect(plain).toContain('/Marked true')
      expect(plain).toContain('/DisplayDocTitle true')
      expect(plain).toContain(`/Lang (${language})`)
      expect(plain).toContain('/Alt ')
      expect(plain).toContain(`/URI (${verifierUrl})`)
      const attached = recordReceipt.parse(JSON.parse(readAttachment(pdf)))
      expect(attached).toEqual(receipt)
      expect(receiptChecksum(attached)).toBe(attached.checksum)
    }
  })

  it('has text that can be read and copied, in the letters of all of Europe', async () => {
    const english = readText(await createReceiptPdf(receipt, { language: 'en', organisationName, verifierUrl }))
    for (const part of [
      'Receipt of a record',
      'SANDBOX',
      organisationName,
      '/data/nota',
      'Łódź, Αθήνα, año, Жълт',
      verifierUrl,
    ]) {
      expect(english).toContain(part)
    }
    expect(english).toContain('1 of 2 attributes')
    const spanish = readText(await createReceiptPdf(receipt, { language: 'es', organisationName, verifierUrl }))
    expect(spanish).toContain('Recibo de una anotación')
    expect(spanish).toContain('1 de 2 atributos')
  })

  it('shows a code that leads to the verifier, whole, also below many attributes', async () => {
    for (const count of [1, 20, 26, 32, 38, 200]) {
      const pdf = await createReceiptPdf(createReceipt(count), { language: 'en', organisationName, verifierUrl })
      const { modules } = createCode(verifierUrl, { errorCorrectionLevel: 'M' })
      const drawn = readSquares(pdf)
      const [left, top] = [Math.min(...drawn.map(({ x }) => x)), Math.min(...drawn.map(({ y }) => y))]
      const places = new Set(
        drawn.map(({ x, y, unit }) => `${Math.round((x - left) / unit)},${Math.round((y - top) / unit)}`),
      )
      const dark = Array.from({ length: modules.size ** 2 }, (_, at) => [
        at % modules.size,
        Math.floor(at / modules.size),
      ]).filter(([column = 0, row = 0]) => modules.get(row, column) === 1)
      expect(places).toEqual(new Set(dark.map(([column, row]) => `${column},${row}`)))
      // A4 is 842 points high.
      expect(Math.max(...drawn.map(({ y, unit }) => y + unit))).toBeLessThan(842)
    }
  })
})

function createReceipt(count: number): RecordReceipt {
  const disclosed = Array.from({ length: count }, (_, position) => ({
    name: position === 0 ? '/data/nota' : `/data/number ${position}`,
    value: position === 0 ? 'Łódź, Αθήνα, año, Жълт' : position,
    ...{ salt: 'A'.repeat(22), position, path: [hash] },
  }))
  return sealReceipt({
    format: 'concejo.record-receipt.v1',
    network: { chainId: 7, genesis: createId(), sandbox: true },
    organisation: createId(),
    log: { origin: 'city.example/log/1', key: 'city.example/log/1+00000000+AQ==' },
    record: { attributeCount: count + 1, disclosed },
    inclusion: { index: 3, hashes: [hash, hash] },
    checkpoint: `city.example/log/1\n4\n${hash}\n\n\u2014 city.example/log/1 ${Buffer.alloc(68).toString('base64')}\n`,
  })
}

/** Objects of a PDF by number: their text, and what their stream holds. */
function listObjects(pdf: Buffer): ReadonlyMap<string, { readonly head: string; readonly stream: Buffer }> {
  const plain = pdf.toString('latin1')
  const matches = [...plain.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)]
  return new Map(
    matches.map((match) => {
      const [, number = '', body = ''] = match
      const at = body.indexOf('stream\n')
      const bytes = Buffer.from(at < 0 ? '' : body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1')
      const stream = body.includes('/FlateDecode') ? inflateSync(bytes) : bytes
      return [number, { head: at < 0 ? body : body.slice(0, at), stream }]
    }),
  )
}

function readAttachment(pdf: Buffer): string {
  const objects = [...listObjects(pdf).values()]
  return objects.find(({ head }) => head.includes('/Type /EmbeddedFile'))?.stream.toString('utf8') ?? ''
}

/** What the pages draw, in the order of the pages. */
function readPages(pdf: Buffer): readonly string[] {
  const objects = listObjects(pdf)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.map(
    ({ head }) => objects.get(/\/Contents (\d+) /.exec(head)?.[1] ?? '')?.stream.toString('latin1') ?? '',
  )
}

/** The text of all pages, by the tables that say which letter each sign of a font stands for. */
function readText(pdf: Buffer): string {
  const objects = listObjects(pdf)
  const fonts = [...objects.values()].flatMap(({ head }) => [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)])
  const letters = new Map(
    fonts.map(([, name = '', number = '']) => [name, readLetters(objects.get(number)?.head, objects)]),
  )
  let font = ''
  return readPages(pdf)
    .flatMap((page) => [...page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)])
    .map(([, name, signs]) => {
      font = name ?? font
      const codes = [...(signs ?? '').matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
      return codes.map((code) => letters.get(font)?.get(code) ?? '?').join('')
    })
    .join('')
}

function readLetters(font: string | undefined, objects: ReturnType<typeof listObjects>): ReadonlyMap<string, string> {
  const table = objects.get(/\/ToUnicode (\d+) /.exec(font ?? '')?.[1] ?? '')?.stream.toString('latin1') ?? ''
  const ranges = [...table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)]
  return new Map(
    ranges.flatMap(([, first = '', list = '']) =>
      [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = ''], offset): [string, string] => [
        (Number.parseInt(first, 16) + offset).toString(16).padStart(4, '0'),
        Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      ]),
    ),
  )
}

function readSquares(pdf: Buffer): readonly { readonly x: number; readonly y: number; readonly unit: number }[] {
  return readPages(pdf)
    .flatMap((page) => [...page.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) \3 re$/gm)])
    .map(([, x, y, unit]) => ({ x: Number(x), y: Number(y), unit: Number(unit) }))
}
