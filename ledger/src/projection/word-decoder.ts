import { type Hex, unsafeBrand } from '@concejo/protocol'

/**
 * Decodes ABI values that are words or lists of words, straight from the text of a log. Undefined for whatever is not
 * of the plainest form: the caller then asks the complete decoder, which also tells what is wrong.
 */
export type WordDecoder = (data: Hex) => readonly unknown[] | undefined

/** A value of a word of 64 hexadecimal digits; undefined where it is not the one encoding of a value. */
type ReadWord = (word: string) => unknown

type ReadValue = (data: string, head: number) => unknown

const digitsPerWord = 64
/** As the complete decoder: what is surely a safe integer is a number, anything larger a bigint. */
const numberBitsMax = 48
const zeros = '0'.repeat(digitsPerWord)

/** A decoder for values of these types in a row, made once; undefined where a type needs the complete decoder. */
export function createWordDecoder(types: readonly string[]): WordDecoder | undefined {
  const readers = types.map(createReader)
  if (!readers.every((reader) => reader !== undefined)) {
    return undefined
  }
  const headDigits = 2 + readers.length * digitsPerWord
  return (data) => {
    if (data.length < headDigits) {
      return undefined
    }
    const values: unknown[] = []
    for (const [index, read] of readers.entries()) {
      const value = read(data, 2 + index * digitsPerWord)
      if (value === undefined) {
        return undefined
      }
      values.push(value)
    }
    return values
  }
}

function createReader(type: string): ReadValue | undefined {
  const isList = type.endsWith('[]')
  const readWord = createWordReader(isList ? type.slice(0, -2) : type)
  if (readWord === undefined) {
    return undefined
  }
  return isList
    ? (data, head) => readList(data, head, readWord)
    : (data, head) => readWord(data.slice(head, head + digitsPerWord))
}

function createWordReader(type: string): ReadWord | undefined {
  if (type === 'bytes32') {
    return (word) => unsafeBrand<Hex>(`0x${word}`)
  }
  if (type === 'bool') {
    const one = `${zeros.slice(1)}1`
    return (word) => (word === zeros || word === one ? word === one : undefined)
  }
  const bits = Number(/^uint(\d+)$/.exec(type)?.[1] ?? 0)
  if (bits === 0) {
    return undefined
  }
  const padding = zeros.slice(0, digitsPerWord - bits / 4)
  const isNumber = bits <= numberBitsMax
  return (word) => {
    if (!word.startsWith(padding)) {
      return undefined
    }
    return isNumber ? Number.parseInt(word.slice(padding.length), 16) : BigInt(`0x${word}`)
  }
}

/** The head says where the list begins; there its length stands, then its words. */
function readList(data: string, head: number, readWord: ReadWord): readonly unknown[] | undefined {
  const start = 2 + 2 * readSize(data, head)
  const length = readSize(data, start)
  const first = start + digitsPerWord
  // Also false where the offset or the length could not be read.
  if (!(first + length * digitsPerWord <= data.length)) {
    return undefined
  }
  const values: unknown[] = []
  for (let index = 0; index < length; index += 1) {
    const at = first + index * digitsPerWord
    const value = readWord(data.slice(at, at + digitsPerWord))
    if (value === undefined) {
      return undefined
    }
    values.push(value)
  }
  return values
}

/** A size that fits in 24 bits, else not a number. */
function readSize(data: string, at: number): number {
  const small = at + digitsPerWord
  return data.startsWith(zeros.slice(6), at) && data.length >= small
    ? Number.parseInt(data.slice(small - 6, small), 16)
    : Number.NaN
}
