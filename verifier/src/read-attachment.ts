const marker = '/Type /EmbeddedFile'
const textDecoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The first file attached to a PDF, as text; undefined when there is none that can be read here. Made for receipts as a
 * node writes them; who has printed or saved one anew saves the attachment and gives that.
 */
export async function readAttachment(pdf: Uint8Array, bytesMax: number): Promise<string | undefined> {
  const plain = new TextDecoder('latin1').decode(pdf)
  const at = plain.indexOf(marker)
  const start = plain.indexOf('stream', at)
  const dictionary = plain.slice(plain.lastIndexOf('obj', at), start)
  const length = Number(/\/Length (\d{1,9})\b/.exec(dictionary)?.[1])
  if (at < 0 || start < 0 || !Number.isSafeInteger(length)) {
    return undefined
  }
  const first = start + 'stream'.length + (plain.startsWith('\r\n', start + 'stream'.length) ? 2 : 1)
  const content = pdf.slice(first, first + length)
  try {
    const bytes = dictionary.includes('/FlateDecode') ? await inflate(content, bytesMax) : content
    return bytes === undefined || bytes.length > bytesMax ? undefined : textDecoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** True for the first bytes of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.slice(0, 5)) === '%PDF-'
}

async function inflate(content: Uint8Array, bytesMax: number): Promise<Uint8Array | undefined> {
  const stream = new Blob([new Uint8Array(content)]).stream().pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); next.value !== undefined; next = await reader.read()) {
    chunks.push(next.value)
    size += next.value.length
    if (size > bytesMax) {
      await reader.cancel()
      return undefined
    }
  }
  return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer())
}
