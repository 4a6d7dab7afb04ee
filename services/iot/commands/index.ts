import type { Command } from '@concejo/platform'

/** No acts: readings become records, and the records' log is anchored by act. */
export const commands: readonly Command[] = []
