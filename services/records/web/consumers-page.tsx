import { EmptyState, Loading, Page, SelectField, useEndpoint, useParam, useText, useTextParam } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../api.ts'
import type { StreamInfo } from '../api-streams.ts'
import { GroupList } from './consumers/group-list.tsx'
import { WebhookList } from './consumers/webhook-list.tsx'
import { streamPath } from './parts/paths.ts'
import { useReaders } from './parts/use-organisations.ts'
import { useStreamTitle } from './parts/use-stream-title.ts'
import './records.css'

/** Who follows a stream on the reader's behalf: addresses to which it is posted, and groups that take from it. */
export function ConsumersPage(): ReactNode {
  const text = useText()
  const params = { organisation: useParam('organisation'), stream: useTextParam('stream') }
  const query = useEndpoint(endpoints.getStream, { params })
  const titleOf = useStreamTitle()
  return (
    <Page
      title={text('consumers.title')}
      lead={text('consumers.lead')}
      back={{ to: streamPath(params), label: query.state === 'ready' ? titleOf(query.data) : params.stream }}
    >
      <Loading query={query}>{(stream) => <Consumers stream={stream} />}</Loading>
    </Page>
  )
}

function Consumers({ stream }: { readonly stream: StreamInfo }): ReactNode {
  const text = useText()
  const readers = useReaders(stream)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const own = readers.find(({ organisation }) => organisation === chosen) ?? readers[0]
  if (own === undefined) {
    return <EmptyState title={text('consumers.memberFirst')}>{text('consumers.memberFirstHint')}</EmptyState>
  }
  const reader = own.organisation
  const address = { organisation: stream.organisation, stream: stream.name }
  return (
    <>
      {readers.length === 1 ? null : (
        <SelectField
          id="consumers-reader"
          label={text('consumers.reader')}
          value={reader}
          options={readers.map(({ organisation, name }) => ({ value: organisation, label: name }))}
          onChange={setChosen}
        />
      )}
      <WebhookList key={`webhooks ${reader}`} address={address} reader={reader} />
      <GroupList key={`groups ${reader}`} address={address} reader={reader} />
    </>
  )
}
