/** Entries to be posted again; NaN while nothing is typed. */
export interface ReplayDraft {
  readonly first: number
  readonly last: number
}

export type ReplayFault = 'first' | 'last'

/** What is wrong with a range, where `newest` is the last entry that there is. */
export function findReplayFaults({ first, last }: ReplayDraft, newest: number): readonly ReplayFault[] {
  const isEntry = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= newest
  const faults: readonly (readonly [ReplayFault, boolean])[] = [
    ['first', !isEntry(first)],
    ['last', !isEntry(last) || last < first],
  ]
  return faults.filter(([, wrong]) => wrong).map(([field]) => field)
}

/** The range as the node takes it: entries above `after`. */
export function replayToRange({ first, last }: ReplayDraft) {
  return { after: first - 1, upto: last }
}
