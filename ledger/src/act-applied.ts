import type { Hex } from '@concejo/protocol'
import { toEventSelector } from 'viem'

/** First topic of `ActApplied`, which every contract with acts emits. */
export const actAppliedTopic: Hex = toEventSelector(
  'ActApplied(bytes32,bytes32,bytes32,bytes32,bytes32,bytes32[],bytes32[])',
)
