export { createEmbeddedLedger, type EmbeddedLedger, type EmbeddedLedgerOptions } from './embedded/embedded-ledger.ts'
export { createGenesis, type Genesis, type GenesisContract, type GenesisOptions } from './embedded/genesis.ts'
export { actRefusals, ledgerErrors } from './errors.ts'
export { type ContractErrors, createRefusalDecoder, type Refusal, type RefusalDecoder } from './submission/refusal.ts'
export { createSubmission, type SubmissionOptions } from './submission/submission.ts'
export type * from './types.ts'

/** Folder of the numbered SQL files of this module, for the schema `node`. */
export const ledgerMigrations: URL = new URL('../migrations/', import.meta.url)
export { auditProjection, type ProjectionAudit, type TableAudit } from './projection/audit.ts'
export { createProjection, type ProjectionOptions, rebuildProjection } from './projection/projection.ts'
export { createActProof } from './proof/create-act-proof.ts'
export { type DeployedBook, type Deployment, deployContracts, toAddressBook } from './remote/deploy.ts'
export { createRemoteLedger, type RemoteLedgerOptions } from './remote/remote-ledger.ts'
