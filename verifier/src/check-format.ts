import { type ActProof, actProof, proofChecksum } from '@concejo/protocol'
import { equalsJson } from './equals-json.ts'
import type { Report } from './report.ts'

/** Nodes on the way from a root to an entry; a block of a million transactions needs six. */
const trieNodesMax = 16

/** The proof, when it has every field, no other one, and each value in its only form (lower case, no spaces). */
export function checkFormat(input: unknown, report: Report): ActProof | undefined {
  const parsed = actProof.safeParse(input)
  const issue = parsed.error?.issues[0]
  const reason = parsed.success
    ? findFormatFault(input, parsed.data)
    : `${issue?.path.join('.') ?? ''}: ${issue?.message}`
  const ok = report.note('proof.format', reason === undefined, {
    good: 'The file is an act proof of format concejo.act-proof.v1.',
    bad: `The file is not a well-formed act proof (${reason ?? ''}).`,
  })
  return ok ? checkChecksum(parsed.data, report) : undefined
}

function findFormatFault(input: unknown, proof: ActProof): string | undefined {
  if (!equalsJson(input, proof)) {
    return 'there are unknown fields, or values not in lower case'
  }
  const longest = Math.max(proof.transaction.proof.length, proof.receipt.proof.length)
  return longest > trieNodesMax ? `a list of nodes has ${longest} entries` : undefined
}

function checkChecksum(proof: ActProof | undefined, report: Report): ActProof | undefined {
  const ok = proof?.checksum !== undefined && proof.checksum === proofChecksum(proof)
  report.note('proof.checksum', ok, {
    good: 'The file is as it was written.',
    bad: 'The file was changed after it was written, or its checksum is missing.',
  })
  // What was changed is worth telling: the other checks go on.
  return proof
}
