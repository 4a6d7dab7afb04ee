export * from './errors.ts'
export * from './types.ts'
export { parseProofText, verifyActProof } from './verify-act-proof.ts'
