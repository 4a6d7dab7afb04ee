import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { ConcejoError } from '../errors.ts'
import { verifyEd25519Here } from '../verify-ed25519.ts'
import { base64ToBytes, bytesToBase64 } from './base64.ts'
import { logFormatErrors } from './errors.ts'

/** A text with the signature lines below it (C2SP signed-note). */
export interface SignedNote {
  /** With its final newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  readonly name: string
  /** First four bytes: key id; then what the algorithm gives. */
  readonly keyId: Uint8Array
  readonly signature: Uint8Array
}

/** Ed25519 key of a log (`0x01`) or of a witness that adds the time (`0x04`, C2SP tlog-cosignature). */
export interface NoteKey {
  readonly name: string
  readonly type: 'log' | 'witness'
  readonly publicKey: Uint8Array
}

const noteCharactersMax = 65_536
const signaturesMax = 32
const typeBytes = { log: 0x01, witness: 0x04 } as const
const forbiddenInName = /[\s+]/u
/** Control characters but the newline. */
const forbiddenInNote = /(?!\n)\p{Cc}/u

/** Identifier of a key: the first four bytes of the SHA-256 of name, newline, type and key. */
export function noteKeyId({ name, type, publicKey }: NoteKey): Uint8Array {
  return sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(typeBytes[type]), publicKey)).slice(0, 4)
}

/** A key as text: `<name>+<key id in hexadecimal>+<base 64 of type and key>`. */
export function noteKeyToText(key: NoteKey): string {
  const id = [...noteKeyId(key)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${key.name}+${id}+${bytesToBase64(concatBytes(Uint8Array.of(typeBytes[key.type]), key.publicKey))}`
}

/** Read a key from its text; throws `log.malformed` when name, identifier and key do not fit. */
export function parseNoteKey(text: string): NoteKey {
  const [name = '', , ...encoded] = text.split('+')
  const bytes = base64ToBytes(encoded.join('+'))
  const type = bytes[0] === typeBytes.log ? 'log' : 'witness'
  const key: NoteKey = { name, type, publicKey: bytes.slice(1) }
  if (bytes.length !== 33 || !isKeyName(name) || noteKeyToText(key) !== text) {
    throw new ConcejoError(logFormatErrors.malformed, { what: 'verifier key', reason: 'its parts do not fit' })
  }
  return key
}

/** What an Ed25519 key signs: the text of the note, or for a witness the text below two lines with the time. */
export function noteMessage(type: NoteKey['type'], text: string, timestamp = 0): Uint8Array {
  return utf8ToBytes(type === 'log' ? text : `cosignature/v1\ntime ${timestamp}\n${text}`)
}

/** The signature line, from the bare signature. `timestamp` in seconds, for a witness. */
export function signatureLine(key: NoteKey, signature: Uint8Array, timestamp = 0): string {
  const stamp = key.type === 'log' ? new Uint8Array() : timestampBytes(timestamp)
  return `\u2014 ${key.name} ${bytesToBase64(concatBytes(noteKeyId(key), stamp, signature))}\n`
}

/** Read a signed note; throws `log.malformed`. Nothing is verified by this. */
export function parseSignedNote(note: string): SignedNote {
  const split = note.lastIndexOf('\n\n')
  if (note.length > noteCharactersMax || split < 0 || !note.endsWith('\n') || forbiddenInNote.test(note)) {
    throw new ConcejoError(logFormatErrors.malformed, { what: 'signed note', reason: 'text or signatures are missing' })
  }
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length > signaturesMax) {
    throw new ConcejoError(logFormatErrors.malformed, { what: 'signed note', reason: 'it has too many signatures' })
  }
  return { text: note.slice(0, split + 1), signatures: lines.map(parseLine) }
}

/** Whether a key signed a note, and for a witness when, in seconds. */
export interface NoteVerification {
  /** `invalid` when a line in the key's name does not verify. */
  readonly state: 'valid' | 'missing' | 'invalid'
  readonly timestamp?: number
}

/** Whether a known key signed the note. */
export function verifyNote(note: SignedNote, key: NoteKey): NoteVerification {
  const claims = listClaims(note, key)
  return judge(
    key,
    claims,
    claims.map(({ message, signature }) => verifyEd25519Here(key.publicKey, message, signature)),
  )
}

/** As `verifyNote`, with a faster way to check Ed25519 signatures, as `verifyEd25519`. */
export async function verifyNoteBy(
  verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>,
  note: SignedNote,
  key: NoteKey,
): Promise<NoteVerification> {
  const claims = listClaims(note, key)
  const results = claims.map(({ message, signature }) => verify(key.publicKey, message, signature))
  return judge(key, claims, await Promise.all(results))
}

interface NoteClaim {
  readonly message: Uint8Array
  readonly signature: Uint8Array
  readonly timestamp: number
}

/** What the lines in the key's name say that it signed. */
function listClaims(note: SignedNote, key: NoteKey): readonly NoteClaim[] {
  const id = noteKeyId(key)
  const mine = note.signatures.filter(
    ({ name, keyId }) => name === key.name && keyId.every((byte, index) => byte === id[index]),
  )
  return mine.map(({ signature }) => {
    const stamped = key.type === 'witness'
    const timestamp = stamped ? readTimestamp(signature) : 0
    return {
      message: noteMessage(key.type, note.text, timestamp),
      signature: stamped ? signature.slice(8) : signature,
      timestamp,
    }
  })
}

function judge(key: NoteKey, claims: readonly NoteClaim[], results: readonly boolean[]): NoteVerification {
  const [first] = claims
  if (first === undefined) {
    return { state: 'missing' }
  }
  if (results.includes(false) || claims.some(({ timestamp }) => !Number.isSafeInteger(timestamp))) {
    return { state: 'invalid' }
  }
  return key.type === 'log' ? { state: 'valid' } : { state: 'valid', timestamp: first.timestamp }
}

function parseLine(line: string): NoteSignature {
  const [dash, name = '', encoded = '', ...rest] = line.split(' ')
  const bytes = dash === '\u2014' && rest.length === 0 && isKeyName(name) ? base64ToBytes(encoded) : new Uint8Array()
  if (bytes.length < 5) {
    throw new ConcejoError(logFormatErrors.malformed, { what: 'signature line', reason: 'a part is missing' })
  }
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
}

function isKeyName(name: string): boolean {
  return name !== '' && !forbiddenInName.test(name)
}

function timestampBytes(timestamp: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(timestamp))
  return bytes
}

function readTimestamp(bytes: Uint8Array): number {
  return bytes.length < 8 ? Number.NaN : Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
}
