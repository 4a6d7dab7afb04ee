import { encodeFunctionData } from 'viem'
import { grantAgreements } from './generated/GrantAgreements.ts'
import { grantCalls } from './generated/GrantCalls.ts'
import { grantEvaluation } from './generated/GrantEvaluation.ts'
import { grantRules } from './generated/GrantRules.ts'
import { grantScores } from './generated/GrantScores.ts'
import { questions } from './generated/Questions.ts'
import { registry } from './generated/Registry.ts'

type Hex = `0x${string}`

/** The first day of a network. */
export interface Founding {
  readonly organisations: readonly {
    readonly organisation: Hex
    /** Digest of the organisation's did:web document. */
    readonly did: Hex
    /** 1 administration, 2 auditor, 3 applicant. */
    readonly kind: number
    readonly governing: boolean
    readonly members: readonly { readonly signer: Hex; readonly person: Hex; readonly roles: readonly Hex[] }[]
  }[]
  /** Governing organisations whose votes an admission needs. */
  readonly threshold: number
  /** Seconds within which questions are to be answered. */
  readonly answerTerm: bigint
}

/** The addresses that contracts must know of each other. */
export interface Siblings {
  readonly Registry: Hex
  readonly GrantCalls: Hex
  readonly GrantRules: Hex
  readonly GrantScores: Hex
  readonly GrantEvaluation: Hex
  readonly GrantAgreements: Hex
}

const genesisSiblings: Siblings = {
  Registry: registry.address,
  GrantCalls: grantCalls.address,
  GrantRules: grantRules.address,
  GrantScores: grantScores.address,
  GrantEvaluation: grantEvaluation.address,
  GrantAgreements: grantAgreements.address,
}

/**
 * Call data of `initialize` of every contract that has one, by contract name, in the order in which to send it.
 * It can be called once by anyone: in genesis the builder does so before the first block; whoever deploys elsewhere sends it
 * right after creation and goes on only if it succeeded, because a stranger may have been faster, and then creates anew.
 */
export function initialiseData(
  founding: Founding,
  siblings: Siblings = genesisSiblings,
): Readonly<Record<string, Hex>> {
  const { Registry, GrantCalls, GrantRules, GrantScores, GrantEvaluation, GrantAgreements } = siblings
  return {
    Registry: encodeFunctionData({
      abi: registry.abi,
      functionName: 'initialize',
      args: [founding.organisations, founding.threshold],
    }),
    GrantCalls: encodeFunctionData({
      abi: grantCalls.abi,
      functionName: 'initialize',
      args: [Registry, GrantRules, GrantEvaluation, GrantAgreements],
    }),
    GrantEvaluation: encodeFunctionData({
      abi: grantEvaluation.abi,
      functionName: 'initialize',
      args: [Registry, GrantCalls, GrantRules, GrantScores, GrantAgreements],
    }),
    GrantAgreements: encodeFunctionData({
      abi: grantAgreements.abi,
      functionName: 'initialize',
      args: [Registry, GrantCalls, GrantRules, GrantEvaluation],
    }),
    GrantRules: encodeFunctionData({ abi: grantRules.abi, functionName: 'initialize', args: [GrantCalls] }),
    GrantScores: encodeFunctionData({
      abi: grantScores.abi,
      functionName: 'initialize',
      args: [Registry, GrantCalls, GrantRules, GrantEvaluation],
    }),
    Questions: encodeFunctionData({
      abi: questions.abi,
      functionName: 'initialize',
      args: [Registry, founding.answerTerm],
    }),
  }
}
