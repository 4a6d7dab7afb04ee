import { createRequire } from 'node:module'
import { parseCheckpoint, parseSignedNote, type RecordReceipt } from '@concejo/protocol'
import PDFDocument from 'pdfkit'
import { create as createCode } from 'qrcode'

const resolve = createRequire(import.meta.url).resolve
// A font of its own, because the standard ones lack the letters of half of Europe.
const fonts = {
  regular: resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  mono: resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
}

const texts = {
  en: {
    title: 'Receipt of a record',
    sandbox: 'SANDBOX: the keys of this network are held by the node. It proves nothing in law.',
    organisation: 'Organisation',
    log: 'Log',
    entry: 'Entry',
    checkpoint: 'Checkpoint',
    entries: (size: number) => `${size} entries`,
    ledger: 'On the ledger',
    notYet: 'not yet; the log alone vouches for it',
    shown: (count: number, all: number) =>
      count === all ? `What was recorded (all ${all} attributes)` : `What was recorded (${count} of ${all} attributes)`,
    verify: 'How to verify',
    steps:
      'This page is for reading; the proof is the file receipt.json attached to it. Open the address below (or scan the ' +
      'code) and choose this PDF, or the attachment if the PDF was saved anew. Nothing is sent anywhere: the page checks ' +
      'it in your browser, also without network.',
    code: 'Code that leads to the verifier',
  },
  es: {
    title: 'Recibo de una anotación',
    sandbox: 'ENTORNO DE PRUEBAS: el nodo guarda las claves de esta red. No prueba nada en derecho.',
    organisation: 'Organización',
    log: 'Diario',
    entry: 'Entrada',
    checkpoint: 'Punto de control',
    entries: (size: number) => `${size} entradas`,
    ledger: 'En el registro',
    notYet: 'todavía no; solo el diario responde de ella',
    shown: (count: number, all: number) =>
      count === all ? `Qué se anotó (los ${all} atributos)` : `Qué se anotó (${count} de ${all} atributos)`,
    verify: 'Cómo verificarlo',
    steps:
      'Esta página es para leer; la prueba es el fichero receipt.json adjunto. Abra la dirección de abajo (o escanee el ' +
      'código) y elija este PDF, o el adjunto si el PDF se guardó de nuevo. No se envía nada: la página lo comprueba en ' +
      'su navegador, también sin red.',
    code: 'Código que lleva al verificador',
  },
} as const

const margin = 56
/** Side of a square of the code, in points: 3.2 are a good millimetre, which cameras read from paper. */
const unit = 3.2
const valueCharactersMax = 300

/**
 * A receipt as a page to print: what it says in words, a code that leads to the verifier, and the receipt itself as an
 * attachment, so that the file carries its own proof. Tagged, with language and title (EN 301 549 chapter 10).
 */
export async function createReceiptPdf(
  receipt: RecordReceipt,
  options: {
    readonly language: 'en' | 'es'
    readonly organisationName: string
    /** Address of a page that verifies receipts. */
    readonly verifierUrl: string
  },
): Promise<Buffer> {
  const words = texts[options.language]
  const document = new PDFDocument({
    ...{ size: 'A4', margin, tagged: true, displayTitle: true, pdfVersion: '1.7', lang: options.language },
    info: { Title: words.title, Author: options.organisationName },
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Buffer>((resolvePdf, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolvePdf(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  const root = document.struct('Document')
  document.addStructure(root)
  const tag = (type: string, draw: () => void): void => {
    root.add(document.struct(type, {}, draw))
  }
  tag('H1', () => document.font(fonts.bold).fontSize(20).text(words.title))
  if (receipt.network.sandbox) {
    tag('P', () => document.moveDown(0.5).font(fonts.bold).fontSize(9).text(words.sandbox))
  }
  document.moveDown()
  for (const [label, value] of listFacts(receipt, options)) {
    tag('P', () => {
      document.font(fonts.bold).fontSize(10).text(`${label}: `, { continued: true })
      document.font(fonts.regular).text(value)
    })
  }
  const { disclosed, attributeCount } = receipt.record
  tag('H2', () => document.moveDown().font(fonts.bold).fontSize(13).text(words.shown(disclosed.length, attributeCount)))
  document.moveDown(0.5)
  for (const { name, value } of disclosed) {
    tag('P', () => {
      document.font(fonts.mono).fontSize(9).text(`${name}  `, { continued: true })
      document.font(fonts.regular).text(describeValue(value))
    })
  }
  tag('H2', () => document.moveDown().font(fonts.bold).fontSize(13).text(words.verify))
  tag('P', () => document.moveDown(0.5).font(fonts.regular).fontSize(10).text(words.steps))
  tag('P', () =>
    document.moveDown(0.5).font(fonts.mono).fontSize(10).text(options.verifierUrl, { link: options.verifierUrl }),
  )
  document.moveDown()
  root.add(document.struct('Figure', { alt: words.code }, () => drawCode(document, options.verifierUrl)))
  root.end()
  document.file(Buffer.from(JSON.stringify(receipt, undefined, 2)), {
    ...{ name: 'receipt.json', type: 'application/json', description: words.title },
    ...{ relationship: 'Data', hidden: false },
  })
  document.end()
  return finished
}

function listFacts(
  receipt: RecordReceipt,
  { language, organisationName }: { readonly language: 'en' | 'es'; readonly organisationName: string },
): readonly (readonly [string, string])[] {
  const words = texts[language]
  const { size } = parseCheckpoint(parseSignedNote(receipt.checkpoint).text)
  return [
    [words.organisation, organisationName],
    [words.log, receipt.log.origin],
    [words.entry, String(receipt.inclusion.index)],
    [words.checkpoint, words.entries(size)],
    [words.ledger, receipt.anchor === undefined ? words.notYet : receipt.anchor.blockHash],
  ]
}

function describeValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > valueCharactersMax ? `${text.slice(0, valueCharactersMax)}…` : text
}

/** A QR code of squares; the quiet zone is the page itself. It is never cut by the end of a page. */
function drawCode(document: PDFKit.PDFDocument, text: string): void {
  const { modules } = createCode(text, { errorCorrectionLevel: 'M' })
  if (document.y + modules.size * unit > document.page.height - margin) {
    document.addPage()
  }
  const left = margin
  const top = document.y
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 1) {
        document.rect(left + column * unit, top + row * unit, unit, unit)
      }
    }
  }
  document.fill('black')
  document.y = top + modules.size * unit
}
