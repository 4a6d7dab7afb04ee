import type { Command } from '@concejo/platform'
import { openFile } from './open-file.ts'

/** Every act of this service. */
export const commands: readonly Command[] = [openFile]
