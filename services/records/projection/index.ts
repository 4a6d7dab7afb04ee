import type { EventHandlers } from '@concejo/ledger'
import { onActApplied } from './on-act-applied.ts'
import { onCheckpointAnchored } from './on-checkpoint-anchored.ts'
import { onLogKeyRotated } from './on-log-key-rotated.ts'
import { onLogOpened } from './on-log-opened.ts'

/** Handlers of the records service by contract and event. */
export const handlers: EventHandlers = {
  'Checkpoints.LogOpened': onLogOpened,
  'Checkpoints.LogKeyRotated': onLogKeyRotated,
  'Checkpoints.CheckpointAnchored': onCheckpointAnchored,
  'Checkpoints.ActApplied': onActApplied,
}
