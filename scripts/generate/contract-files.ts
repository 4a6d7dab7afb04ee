import { generateContracts } from '@concejo/contracts/generate.ts'

/** Compiled contracts, and the snapshots of their ABI and storage layout. */
export function generateContractFiles(): Promise<ReadonlyMap<string, string>> {
  return generateContracts()
}
