export {
  type Bytes32,
  ConcejoError,
  createId,
  createP256Key,
  type Hex,
  hashAct,
  memberId,
  p256PublicKey,
  p256Signer,
  roleId,
} from '@concejo/protocol'
export * from './client-types.ts'
export * from './commitments.ts'
export * from './create-client.ts'
export * from './create-concejo.ts'
export * from './errors.ts'
export * from './records.ts'
export * from './signer.ts'
