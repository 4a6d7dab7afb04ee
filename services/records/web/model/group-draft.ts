import { streamName } from '../../api-streams.ts'
import { findPlaceFaults, newestPlace, type PlaceDraft, type PlaceFault, placeToStart } from './place-draft.ts'

/** What the form of a consumer group holds. `leaseSeconds` is NaN while nothing is typed. */
export interface GroupDraft {
  readonly name: string
  readonly place: PlaceDraft
  readonly leaseSeconds: number
}

export type GroupFault = 'name' | 'leaseSeconds' | PlaceFault

export const emptyGroup: GroupDraft = { name: '', place: newestPlace, leaseSeconds: 60 }

/** Fields that the node would refuse. */
export function findGroupFaults({ name, place, leaseSeconds }: GroupDraft): readonly GroupFault[] {
  const isTerm = Number.isInteger(leaseSeconds) && leaseSeconds >= 1 && leaseSeconds <= 3_600
  return [
    ...(streamName.safeParse(name).success ? [] : ['name' as const]),
    ...findPlaceFaults(place),
    ...(isTerm ? [] : ['leaseSeconds' as const]),
  ]
}

/** A new group as the node takes it; only of a draft without faults. */
export function draftToGroup({ name, place, leaseSeconds }: GroupDraft) {
  return { name, leaseSeconds, start: placeToStart(place) }
}
