import type { Stream } from '@concejo/platform'
import { ConcejoError } from '@concejo/protocol'
import { errors } from '../errors.ts'
import type { NamedStream } from './analysis-desk.ts'

/** Name of a stream in SQL, where a hyphen would be a minus: `air-quality` is `air_quality`. */
export function toSqlName(stream: string): string {
  return stream.replaceAll('-', '_')
}

/** Streams with the names that they have in a statement. Throws `records.analysis-name-taken`. */
export function nameStreams(
  streams: readonly { readonly stream: Stream; readonly as?: string | undefined }[],
): readonly NamedStream[] {
  const taken = new Set<string>()
  return streams.map(({ stream, as }) => {
    const name = as ?? toSqlName(stream.name)
    if (taken.has(name.toLowerCase())) {
      throw new ConcejoError(errors.analysisNameTaken, { name })
    }
    taken.add(name.toLowerCase())
    return { stream, name }
  })
}
