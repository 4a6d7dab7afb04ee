import type { Command } from '@concejo/platform'
import { anchorCheckpoint } from './anchor-checkpoint.ts'
import { openLog } from './open-log.ts'
import { rotateLogKey } from './rotate-log-key.ts'

/** Every act of the records service. */
export const commands: readonly Command[] = [openLog, rotateLogKey, anchorCheckpoint]
