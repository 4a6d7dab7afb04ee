import type { Bytes32 } from '@concejo/protocol'

/** A stream that was chosen, with its name in SQL where that is not the usual one. */
export interface ChosenStream {
  readonly organisation: Bytes32
  readonly stream: string
  readonly as?: string
}

/** Streams with names that do not meet: of two streams of the same name the second gets a number. */
export function nameChosen(streams: readonly Omit<ChosenStream, 'as'>[]): readonly ChosenStream[] {
  const taken = new Set<string>()
  return streams.map(({ organisation, stream }) => {
    const usual = stream.replaceAll('-', '_')
    let name = usual
    for (let number = 2; taken.has(name); number += 1) {
      name = `${usual.slice(0, 56)}_${number}`
    }
    taken.add(name)
    return name === usual ? { organisation, stream } : { organisation, stream, as: name }
  })
}

/** The name of a chosen stream in SQL. */
export function sqlNameOf({ stream, as }: ChosenStream): string {
  return as ?? stream.replaceAll('-', '_')
}
