export * from './commitment.ts'
export * from './receipt.ts'
export * from './record.ts'
