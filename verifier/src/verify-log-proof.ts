import {
  type Bytes32,
  base64ToBytes,
  bytes32,
  ConcejoError,
  equalBytes,
  hashLeaf,
  type LogProof,
  parseLogProof,
  rootFromInclusion,
} from '@concejo/protocol'
import { hexToBytes } from 'viem'
import { checkCheckpoint, readCheckpoint, readLogKey } from './check-checkpoint.ts'
import { createReport, type Report } from './report.ts'
import type { LogProofVerification, Trusted } from './types.ts'

/**
 * Check a proof of inclusion as the log serves it (C2SP tlog-proof) without any network. Such a file holds neither the
 * entry nor the key of the log: both have to be given, `entry` as 32 bytes in hexadecimal, the key in
 * `trusted.logKeys`. Never throws for a bad proof: `checks` says what failed and why.
 */
export async function verifyLogProof(
  text: string,
  options: { readonly entry?: string | undefined; readonly trusted?: Trusted } = {},
): Promise<LogProofVerification> {
  const trusted = options.trusted ?? {}
  const report = createReport()
  const proof = checkLogProofFormat(text, report)
  const origin = proof === undefined ? undefined : readCheckpoint(proof.checkpoint)?.origin
  if (proof === undefined || origin === undefined) {
    return { valid: false, what: undefined, when: undefined, checks: report.checks }
  }
  const key = readLogKey(origin, trusted)
  const fault = key === undefined ? `give the key of ${origin}, as you know it from elsewhere` : undefined
  const codes = { code: 'log-proof.checkpoint', witnessCode: 'log-proof.witnesses' } as const
  const checkpoint = await checkCheckpoint({ note: proof.checkpoint, key, fault }, { trusted, ...codes }, report)
  if (checkpoint === undefined) {
    return { valid: false, what: undefined, when: undefined, checks: report.checks }
  }
  const { head, witnesses } = checkpoint
  const entry = checkIncluded(proof, head, options.entry, report)
  return {
    valid: report.checks.every(({ ok }) => ok),
    what: entry === undefined ? undefined : { origin, index: proof.index, entry },
    when: { size: head.size, witnesses },
    checks: report.checks,
  }
}

function checkLogProofFormat(text: string, report: Report): LogProof | undefined {
  const { proof, fault } = readLogProof(text)
  report.note('log-proof.format', proof !== undefined, {
    good: 'The file is a proof of inclusion of format c2sp.org/tlog-proof@v1.',
    bad: `The file is not a proof of inclusion (${fault ?? ''}).`,
  })
  return proof
}

function readLogProof(text: string): { readonly proof?: LogProof; readonly fault?: string } {
  try {
    const proof = parseLogProof(text)
    return readCheckpoint(proof.checkpoint) === undefined ? { fault: 'its checkpoint cannot be read' } : { proof }
  } catch (error) {
    return { fault: error instanceof ConcejoError ? error.message : 'it cannot be read' }
  }
}

function checkIncluded(
  proof: LogProof,
  head: { readonly size: number; readonly root: Uint8Array },
  given: string | undefined,
  report: Report,
): Bytes32 | undefined {
  const entry = readEntry(given)
  const claim =
    entry === undefined ? undefined : { leaf: hashLeaf(hexToBytes(entry)), index: proof.index, size: head.size }
  const root = claim === undefined ? undefined : rootFromInclusion(claim, proof.hashes)
  const ok = report.note('log-proof.inclusion', root !== undefined && equalBytes(root, head.root), {
    good: `It is entry ${proof.index} of the ${head.size} entries of this state.`,
    bad:
      entry === undefined
        ? 'Give the entry, 32 bytes as hexadecimal or base 64: the proof does not hold it.'
        : `It is not entry ${proof.index} of the log in this state.`,
  })
  return ok ? entry : undefined
}

/** An entry as people have it at hand: hexadecimal, or base 64 as in an entry bundle. */
function readEntry(given: string | undefined): Bytes32 | undefined {
  const hex = bytes32.safeParse(given)
  if (hex.success || given === undefined) {
    return hex.data
  }
  try {
    return bytes32.safeParse(
      `0x${[...base64ToBytes(given)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    ).data
  } catch {
    return undefined
  }
}
