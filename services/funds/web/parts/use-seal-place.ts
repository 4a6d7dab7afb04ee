import { useStatus } from '@concejo/ui'
import type { SealPlace } from '../model/sealing.ts'

/** The chain and contract for which seals are made; undefined until the node has said. */
export function useSealPlace(): SealPlace | undefined {
  const status = useStatus()
  const contract = status?.contracts.find((known) => known.name === 'GrantEvaluation')?.address
  return status === undefined || contract === undefined ? undefined : { chainId: status.network.chainId, contract }
}
