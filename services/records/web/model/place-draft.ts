import { secondsToIso } from '@concejo/protocol'
import type { StartPosition } from '../../api-consumers.ts'

/** Where reading begins, as a form holds it. */
export interface PlaceDraft {
  readonly kind: 'newest' | 'oldest' | 'entry' | 'time'
  /** First entry that is read; NaN while nothing is typed. */
  readonly entry: number
  /** Clock time in seconds. */
  readonly time: number | undefined
}

export type PlaceFault = 'entry' | 'time'

export const newestPlace: PlaceDraft = { kind: 'newest', entry: Number.NaN, time: undefined }

/** What is missing or wrong for the chosen kind. */
export function findPlaceFaults({ kind, entry, time }: PlaceDraft): readonly PlaceFault[] {
  if (kind === 'entry') {
    return Number.isSafeInteger(entry) && entry >= 0 ? [] : ['entry']
  }
  return kind === 'time' && time === undefined ? ['time'] : []
}

/** The place as the node takes it; only of a draft without faults. */
export function placeToStart({ kind, entry, time }: PlaceDraft): StartPosition {
  switch (kind) {
    case 'entry':
      return { after: entry - 1 }
    case 'time':
      return { time: secondsToIso(time ?? 0) }
    default:
      return kind
  }
}

/** What setting a group to another place means for its members; entries from `first` to `last`. */
export type MoveEffect =
  | { readonly kind: 'again' | 'skipped'; readonly first: number; readonly last: number }
  | { readonly kind: 'nothing' | 'by-time' }

/** What comes again or is passed over when a group that is done up to `committed` goes to another place. */
export function describeMove(
  place: PlaceDraft,
  group: { readonly committed: number; readonly newest: number },
): MoveEffect {
  if (place.kind === 'time') {
    return { kind: 'by-time' }
  }
  const after = { oldest: -1, newest: group.newest, entry: place.entry - 1 }[place.kind]
  if (after < group.committed) {
    return { kind: 'again', first: after + 1, last: group.committed }
  }
  return after > group.committed ? { kind: 'skipped', first: group.committed + 1, last: after } : { kind: 'nothing' }
}
