import { ConcejoError } from '../errors.ts'
import { base64ToBytes, bytesToBase64 } from './base64.ts'
import { logFormatErrors } from './errors.ts'

/** A proof of inclusion as one text file (C2SP tlog-proof). */
export interface LogProof {
  /** Anything the application adds; nothing vouches for it. */
  readonly extra?: Uint8Array
  readonly index: number
  readonly hashes: readonly Uint8Array[]
  /** The signed note, as the log serves it. */
  readonly checkpoint: string
}

const firstLine = 'c2sp.org/tlog-proof@v1'
const hashesMax = 63
const charactersMax = 200_000

/** The text of a proof, to be kept in a file `.tlog-proof`. */
export function logProofToText({ extra, index, hashes, checkpoint }: LogProof): string {
  const extraLine = extra === undefined ? [] : [`extra ${bytesToBase64(extra)}`]
  return [firstLine, ...extraLine, `index ${index}`, ...hashes.map(bytesToBase64), '', checkpoint].join('\n')
}

/** Read a proof; throws `log.malformed`. Nothing is verified by this. */
export function parseLogProof(text: string): LogProof {
  const split = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(0, split)).split('\n')
  const extra = lines[0]?.startsWith('extra ') === true ? lines.shift()?.slice('extra '.length) : undefined
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1]
  const hashes = lines.map(base64ToBytes)
  const fits = text.length <= charactersMax && first === firstLine && index !== undefined
  if (!fits || hashes.length > hashesMax || hashes.some(({ length }) => length !== 32)) {
    throw new ConcejoError(logFormatErrors.malformed, { what: 'log proof', reason: 'a line does not fit' })
  }
  return {
    ...(extra === undefined ? {} : { extra: base64ToBytes(extra) }),
    index: Number(index),
    hashes,
    checkpoint: text.slice(split + 2),
  }
}
