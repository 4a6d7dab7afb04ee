import { type AppendResult, type Producer, type Records, recordErrors, type Stream } from '@concejo/platform'
import { ConcejoError, type RecordInput } from '@concejo/protocol'
import { batchMax, splitList } from './model.ts'

/** What became of a record: its place in the log, or why it was not taken. */
export type Appended = AppendResult['results'][number] | { readonly error: ConcejoError }

/** Appends are tried again without what was refused, so often at most. */
const roundsMax = 25

/** Append any number of records; one that is refused harms no other. Answers in the order given. */
export async function appendEach(
  records: Pick<Records, 'append'>,
  request: {
    readonly stream: Stream
    readonly producer: Producer
    readonly inputs: readonly RecordInput[]
    readonly bytes: number
  },
): Promise<readonly Appended[]> {
  const outcomes: Appended[] = []
  const positions = request.inputs.map((_, position) => position)
  for (const piece of splitList(positions, batchMax)) {
    let left = piece
    for (let round = 0; left.length > 0; round += 1) {
      const taken = await appendOnce(records, request, left)
      const known = 'faults' in taken ? taken.faults : undefined
      const faults = round < roundsMax ? known : undefined
      for (const [place, position] of left.entries()) {
        const outcome = 'faults' in taken ? failureOf(taken, faults, place) : taken.results[place]
        if (outcome !== undefined) {
          outcomes[position] = outcome
        }
      }
      left = faults === undefined || faults.size === 0 ? [] : left.filter((_, place) => !faults.has(place))
    }
  }
  return outcomes
}

interface Failed {
  readonly error: ConcejoError
  /** Whose fault it was, by place in the batch; empty: everybody's. */
  readonly faults: ReadonlyMap<number, ConcejoError>
}

async function appendOnce(
  records: Pick<Records, 'append'>,
  request: Parameters<typeof appendEach>[1],
  positions: readonly number[],
): Promise<AppendResult | Failed> {
  const { stream, producer, inputs } = request
  const bytes = Math.ceil((request.bytes * positions.length) / inputs.length)
  try {
    const chosen = positions.flatMap((position) => inputs[position] ?? [])
    return await records.append({ stream, producer, bytes, records: chosen })
  } catch (error) {
    if (error instanceof ConcejoError) {
      return { error, faults: findFaults(error, positions.length) }
    }
    throw error
  }
}

function failureOf(
  { error }: Failed,
  faults: ReadonlyMap<number, ConcejoError> | undefined,
  place: number,
): Appended | undefined {
  if (faults === undefined || faults.size === 0) {
    return { error }
  }
  const fault = faults.get(place)
  return fault === undefined ? undefined : { error: fault }
}

/** Which records of a batch were at fault, by place, each with an error of its own. */
function findFaults(error: ConcejoError, count: number): ReadonlyMap<number, ConcejoError> {
  const faults = new Map<number, ConcejoError>()
  const issues = error.code === recordErrors.invalid.code ? error.issues : []
  for (const { path, message } of issues) {
    const { place, rest } = splitPath(path)
    if (place < count) {
      const own = [...(faults.get(place)?.issues ?? []), { path: rest, message }]
      faults.set(place, new ConcejoError(recordErrors.invalid, { count: own.length }, { issues: own }))
    }
  }
  const { place, rest } = splitPath(String(error.values['attribute'] ?? ''))
  if (error.code === recordErrors.personalData.code && place < count) {
    faults.set(place, new ConcejoError(recordErrors.personalData, { ...error.values, attribute: rest }))
  }
  return faults
}

/** `3/air/no2` → 3 and `/air/no2`. */
function splitPath(path: string): { readonly place: number; readonly rest: string } {
  const [, place = '', rest = ''] = /^(\d+)(.*)$/s.exec(path) ?? []
  return { place: place === '' ? Number.POSITIVE_INFINITY : Number(place), rest }
}
