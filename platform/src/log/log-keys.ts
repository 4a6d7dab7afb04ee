import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import {
  type Address,
  type Bytes32,
  type Hex,
  type NoteKey,
  noteMessage,
  p256PublicKey,
  p256Signer,
  signatureLine,
  unsafeBrand,
} from '@concejo/protocol'

/** The two keys of a log, made from the node's secret: one for its notes, one for its acts on the ledger. */
export interface LogKeys {
  readonly generation: number
  readonly note: NoteKey
  /** ERC-7913 signer of the key that anchors. */
  readonly signer: Hex
  readonly anchorKey: Hex
  /** The signed note of a text. */
  signNote(text: string): string
}

/** DER before the 32 bytes of an Ed25519 private key (RFC 8410). */
const ed25519Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const spkiPrefixBytes = 12

/** Keys of a log by generation: a rotation takes the next one. The same secret gives the same keys again. */
export function createLogKeys(options: {
  readonly derive: (purpose: string) => Bytes32
  readonly organisation: Bytes32
  readonly origin: string
  readonly generation: number
  readonly p256Verifier: Address
}): LogKeys {
  const { derive, organisation, origin, generation, p256Verifier } = options
  const seed = Buffer.from(derive(`log note key ${organisation} ${generation}`).slice(2), 'hex')
  const key = createPrivateKey({ key: Buffer.concat([ed25519Prefix, seed]), format: 'der', type: 'pkcs8' })
  const note: NoteKey = { name: origin, type: 'log', publicKey: rawPublicKey(key) }
  const anchorKey = toP256Key(derive(`log anchor key ${organisation} ${generation}`))
  return {
    generation,
    note,
    anchorKey,
    signer: p256Signer(p256Verifier, p256PublicKey(anchorKey)),
    signNote: (text) => `${text}\n${signatureLine(note, sign(null, noteMessage('log', text), key))}`,
  }
}

/** Key of a node as witness of other logs (C2SP tlog-cosignature). */
export function createWitnessKey(
  derive: (purpose: string) => Bytes32,
  name: string,
): { readonly key: NoteKey; cosign(text: string, timestamp: number): string } {
  const seed = Buffer.from(derive('log witness key').slice(2), 'hex')
  const secret = createPrivateKey({ key: Buffer.concat([ed25519Prefix, seed]), format: 'der', type: 'pkcs8' })
  const key: NoteKey = { name, type: 'witness', publicKey: rawPublicKey(secret) }
  return {
    key,
    cosign: (text, timestamp) =>
      signatureLine(key, sign(null, noteMessage('witness', text, timestamp), secret), timestamp),
  }
}

function rawPublicKey(key: KeyObject): Uint8Array {
  return new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spkiPrefixBytes))
}

const p256Order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** The first candidate below the curve's order; the very first but once in four thousand million. */
function toP256Key(candidate: Bytes32): Hex {
  const value = BigInt(candidate)
  return value > 0n && value < p256Order
    ? candidate
    : toP256Key(unsafeBrand(`0x${createHash('sha256').update(candidate).digest('hex')}`))
}
