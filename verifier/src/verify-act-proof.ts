import { type ActProof, ConcejoError } from '@concejo/protocol'
import { checkCall } from './check-call.ts'
import { checkEvent } from './check-event.ts'
import { checkFormat } from './check-format.ts'
import { checkInclusion, type ReceiptLog } from './check-inclusion.ts'
import { checkSignatures } from './check-signatures.ts'
import { verifierErrors } from './errors.ts'
import { createReport, type Report } from './report.ts'
import type { Trusted, Verification } from './types.ts'

/** Characters of a proof file; a block's largest transaction fits many times. */
export const proofCharactersMax = 4_000_000

/**
 * Check an act proof without any network: that the members named signed exactly this act, that the contract applied
 * it, and that this stands in the block. Never throws for a bad proof: `checks` says what failed and why. Which block
 * belongs to which chain is known only to whoever compares `blockHash` with a source they trust; give it as
 * `trusted.blockHash`.
 */
export async function verifyActProof(
  input: unknown,
  options: { readonly trusted?: Trusted } = {},
): Promise<Verification> {
  return (await examineActProof(input, options)).verification
}

/** As `verifyActProof`, with the events of the transaction for those who need another one than `ActApplied`. */
export async function examineActProof(
  input: unknown,
  options: { readonly trusted?: Trusted } = {},
): Promise<{ readonly verification: Verification; readonly logs: readonly ReceiptLog[]; readonly proof?: ActProof }> {
  const trusted = options.trusted ?? {}
  const report = createReport()
  const proof = checkFormat(input, report)
  if (proof === undefined) {
    return { verification: finish(report), logs: [] }
  }
  checkNetwork(proof, trusted, report)
  const receipt = checkInclusion(proof, report)
  const call = checkCall(proof, trusted, report)
  if (receipt === undefined || call === undefined) {
    return { verification: finish(report, { proof }), logs: [] }
  }
  const event = checkEvent({ proof, receipt, call }, report)
  const kinds = await checkSignatures(call.approvals, call.digest, trusted, report)
  if (event === undefined) {
    return { verification: finish(report, { proof }), logs: [] }
  }
  const verification = finish(report, {
    proof,
    what: {
      contract: proof.contract,
      functionName: proof.functionName,
      actId: call.act.id,
      organisation: call.act.organisation,
      subject: event.subject,
      params: call.params,
    },
    who: event.members.map((member, index) => ({
      member,
      person: event.persons[index] ?? member,
      keyKind: kinds[index] ?? 'unknown',
    })),
    when: { blockNumber: receipt.blockNumber, timestamp: receipt.timestamp },
  })
  return { verification, logs: receipt.logs, proof }
}

/** Read the text of a proof file, for `verifyActProof`. Throws `verifier.not-json` and `verifier.too-large`. */
export function parseProofText(text: string): unknown {
  if (text.length > proofCharactersMax) {
    throw new ConcejoError(verifierErrors.tooLarge, { size: text.length, sizeMax: proofCharactersMax })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'it is not JSON'
    throw new ConcejoError(verifierErrors.notJson, { reason }, { cause })
  }
}

function checkNetwork(proof: ActProof, trusted: Trusted, report: Report): void {
  const { chainId, genesis } = proof.network
  const asked = [trusted.chainId, trusted.genesis, trusted.blockHash].filter((value) => value !== undefined)
  const ok =
    (trusted.chainId ?? chainId) === chainId &&
    (trusted.genesis ?? genesis) === genesis &&
    (trusted.blockHash ?? proof.blockHash) === proof.blockHash
  report.note('proof.network', ok, {
    good:
      asked.length === 0
        ? `The proof says that it is of chain ${chainId}; compare the block hash with a source that you trust.`
        : 'The proof is of the network and block that you trust.',
    bad: `The proof is of chain ${chainId} with genesis ${genesis} and block ${proof.blockHash}, not what you trust.`,
  })
}

function finish(
  report: Report,
  found: { readonly proof?: ActProof } & Partial<Pick<Verification, 'what' | 'who' | 'when'>> = {},
): Verification {
  const { proof } = found
  return {
    // Everything was checked only when the act, its signers and its time are known.
    valid: found.what !== undefined && report.checks.every((check) => check.ok),
    sandbox: proof?.network.sandbox ?? false,
    network: proof === undefined ? undefined : { chainId: proof.network.chainId, genesis: proof.network.genesis },
    blockHash: proof?.blockHash,
    what: found.what,
    who: found.who ?? [],
    when: found.when,
    checks: report.checks,
  }
}
