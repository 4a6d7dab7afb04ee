/** What the ledger knows of a log: nothing before its first checkpoint, and a prefix for ever after it. */
export type LogState = 'empty' | 'anchored'

/** State of a log by its last checkpoint. */
export function logState(log: { readonly checkpoint?: unknown }): LogState {
  return log.checkpoint === undefined ? 'empty' : 'anchored'
}
