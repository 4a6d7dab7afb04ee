import { useFindText } from '@concejo/ui'
import type { StreamInfo } from '../../api-streams.ts'

/** Streams that the node itself keeps: definitions, erasures, stamps. */
const bookNames: readonly string[] = ['streams', 'erasures', 'stamps']

/** Whether a stream is one of those in which the node keeps its own books. */
export function isBook({ name }: Pick<StreamInfo, 'name'>): boolean {
  return bookNames.includes(name)
}

/** The title of a stream; the node's own ones are told in the reader's language. */
export function useStreamTitle(): (stream: Pick<StreamInfo, 'name' | 'title'>) => string {
  const findText = useFindText()
  return (stream) => (isBook(stream) ? findText(`books.${stream.name}`) : undefined) ?? stream.title
}
