import type { ReceiptVerification, Trusted, Verification } from './types.ts'
import { parseProofText, verifyActProof } from './verify-act-proof.ts'
import { verifyRecordReceipt } from './verify-record-receipt.ts'

/** What a proof file turned out to be, and what holds. */
export type FileVerification =
  | { readonly kind: 'act'; readonly verification: Verification }
  | { readonly kind: 'record'; readonly verification: ReceiptVerification }

/**
 * Check the text of a file, whichever proof of ours it is: of an act, or of a record. Throws `verifier.not-json` and
 * `verifier.too-large`.
 */
export async function verifyProofFile(
  text: string,
  options: { readonly trusted?: Trusted } = {},
): Promise<FileVerification> {
  const input = parseProofText(text)
  const isReceipt =
    typeof input === 'object' && input !== null && 'format' in input && String(input.format).includes('receipt')
  return isReceipt
    ? { kind: 'record', verification: await verifyRecordReceipt(input, options) }
    : { kind: 'act', verification: await verifyActProof(input, options) }
}
