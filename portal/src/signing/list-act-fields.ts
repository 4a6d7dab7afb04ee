import type { PendingAct } from '@concejo/protocol'

/** One leaf of the typed data of an act. */
export interface ActField {
  /** Unique within the act, with indices: `criteria.0.weight`. */
  readonly key: string
  /** Without indices: `criteria.weight`. */
  readonly path: string
  /** 1-based, where the leaf stands in a list. */
  readonly indices: readonly number[]
  /** Solidity type, as `uint64`. */
  readonly type: string
  readonly value: unknown
  /** The value as it is signed. */
  readonly raw: string
}

type TypedData = PendingAct['typedData']

/** Every leaf of an act's typed data: the act's own fields first, then its head. Nothing that is signed is left out. */
export function listActFields(typedData: TypedData): readonly ActField[] {
  const { act, ...own } = typedData.message
  const fields = typedData.types[typedData.primaryType] ?? []
  const leaves = fields
    .filter((field) => field.name !== 'act')
    .flatMap((field) => leavesOf(typedData, { ...field, value: own[field.name], key: field.name, path: field.name }))
  const head = leavesOf(typedData, { type: 'Act', value: act, key: 'act', path: 'act' })
  return [...leaves, ...head]
}

interface Place {
  readonly type: string
  readonly value: unknown
  readonly key: string
  readonly path: string
  readonly indices?: readonly number[]
}

function leavesOf(typedData: TypedData, place: Place): readonly ActField[] {
  const indices = place.indices ?? []
  const list = /^(.*)\[\d*\]$/.exec(place.type)?.[1]
  if (list !== undefined) {
    const items: readonly unknown[] = Array.isArray(place.value) ? place.value : []
    return items.length === 0
      ? [{ key: place.key, path: place.path, indices, type: place.type, value: [], raw: '[]' }]
      : items.flatMap((value, index) =>
          leavesOf(typedData, {
            type: list,
            value,
            key: `${place.key}.${index}`,
            path: place.path,
            indices: [...indices, index + 1],
          }),
        )
  }
  const struct = typedData.types[place.type]
  if (struct !== undefined) {
    const record: Readonly<Record<string, unknown>> =
      typeof place.value === 'object' && place.value !== null ? { ...place.value } : {}
    return struct.flatMap((field) =>
      leavesOf(typedData, {
        type: field.type,
        value: record[field.name],
        key: `${place.key}.${field.name}`,
        path: `${place.path}.${field.name}`,
        indices,
      }),
    )
  }
  return [{ key: place.key, path: place.path, indices, type: place.type, value: place.value, raw: String(place.value) }]
}
