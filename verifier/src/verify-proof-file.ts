import { ConcejoError } from '@concejo/protocol'
import { verifierErrors } from './errors.ts'
import { isPdf, readAttachment } from './read-attachment.ts'
import type { LogProofVerification, ReceiptVerification, Trusted, Verification } from './types.ts'
import { parseProofText, proofCharactersMax, verifyActProof } from './verify-act-proof.ts'
import { verifyLogProof } from './verify-log-proof.ts'
import { verifyRecordReceipt } from './verify-record-receipt.ts'

/** What a proof file turned out to be, and what holds. */
export type FileVerification =
  | { readonly kind: 'act'; readonly verification: Verification }
  | { readonly kind: 'record'; readonly verification: ReceiptVerification }
  | { readonly kind: 'log'; readonly verification: LogProofVerification }

/**
 * Check a file, whichever proof it is: of an act, of a record (also as the PDF that carries it), or of an entry in a log
 * (C2SP tlog-proof, for which the entry and the key of the log have to be given). Throws `verifier.not-json`,
 * `verifier.too-large` and `verifier.no-attachment`.
 */
export async function verifyProofFile(
  file: string | Uint8Array,
  options: { readonly trusted?: Trusted; readonly entry?: string | undefined } = {},
): Promise<FileVerification> {
  const text = typeof file === 'string' ? file : await readText(file)
  if (text.startsWith('c2sp.org/tlog-proof@')) {
    return { kind: 'log', verification: await verifyLogProof(text, options) }
  }
  const input = parseProofText(text)
  const isReceipt =
    typeof input === 'object' && input !== null && 'format' in input && String(input.format).includes('receipt')
  return isReceipt
    ? { kind: 'record', verification: await verifyRecordReceipt(input, options) }
    : { kind: 'act', verification: await verifyActProof(input, options) }
}

async function readText(bytes: Uint8Array): Promise<string> {
  if (bytes.length > proofCharactersMax) {
    throw new ConcejoError(verifierErrors.tooLarge, { size: bytes.length, sizeMax: proofCharactersMax })
  }
  if (!isPdf(bytes)) {
    return new TextDecoder().decode(bytes)
  }
  const attached = await readAttachment(bytes, proofCharactersMax)
  if (attached === undefined) {
    throw new ConcejoError(verifierErrors.noAttachment)
  }
  return attached
}
