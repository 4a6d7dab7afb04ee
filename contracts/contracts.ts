import { batch } from './generated/Batch.ts'
import { checkpoints } from './generated/Checkpoints.ts'
import { grantAgreements } from './generated/GrantAgreements.ts'
import { grantCalls } from './generated/GrantCalls.ts'
import { grantEvaluation } from './generated/GrantEvaluation.ts'
import { grantRules } from './generated/GrantRules.ts'
import { grantScores } from './generated/GrantScores.ts'
import { p256Verifier } from './generated/P256Verifier.ts'
import { questions } from './generated/Questions.ts'
import { registry } from './generated/Registry.ts'
import { rsaVerifier } from './generated/RSAVerifier.ts'
import { webAuthnVerifier } from './generated/WebAuthnVerifier.ts'

/** Every contract of the product by name: interface, code and the fixed address at which it stands in genesis. */
export const contracts = {
  Registry: registry,
  Batch: batch,
  P256Verifier: p256Verifier,
  WebAuthnVerifier: webAuthnVerifier,
  RSAVerifier: rsaVerifier,
  GrantCalls: grantCalls,
  GrantEvaluation: grantEvaluation,
  GrantAgreements: grantAgreements,
  GrantRules: grantRules,
  GrantScores: grantScores,
  Questions: questions,
  Checkpoints: checkpoints,
} as const

/** Name of a contract of the product. */
export type ContractName = keyof typeof contracts
