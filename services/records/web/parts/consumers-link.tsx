import { ButtonLink, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { StreamInfo } from '../../api-streams.ts'
import { consumersPath } from './paths.ts'
import { useReaders } from './use-organisations.ts'

/** The way to webhooks and consumer groups, for those whose organisation may read. */
export function ConsumersLink({ stream }: { readonly stream: StreamInfo }): ReactNode {
  const text = useText()
  const readers = useReaders(stream)
  return readers.length === 0 ? null : (
    <ButtonLink to={consumersPath({ organisation: stream.organisation, stream: stream.name })} variant="secondary">
      {text('consumers.title')}
    </ButtonLink>
  )
}
