import { bytes32 } from '@concejo/protocol'
import { EmptyState, Page, useCall, useEndpoint, useNavigate, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import { draftToDefinition, emptyStream, type StreamDraft } from './model/stream-draft.ts'
import { streamPath } from './parts/paths.ts'
import { StreamForm } from './parts/stream-form.tsx'
import { useOrganisations } from './parts/use-organisations.ts'
import { streamsPageSize } from './streams-page.tsx'
import './records.css'

/** Begin a stream; for records stewards. */
export function NewStreamPage(): ReactNode {
  const text = useText()
  const call = useCall()
  const navigate = useNavigate()
  const [first] = useOrganisations().filter(({ steward }) => steward)
  const known = useEndpoint(endpoints.listStreams, { query: { limit: streamsPageSize } })
  const create = async (draft: StreamDraft): Promise<void> => {
    const { organisation, name } = await call(endpoints.createStream, {
      body: { ...draftToDefinition(draft), organisation: bytes32.parse(draft.organisation), name: draft.name },
    })
    if (known.state === 'ready') {
      known.reload()
    }
    navigate(streamPath({ organisation, stream: name }))
  }
  return (
    <Page
      title={text('streams.create')}
      lead={text('form.lead')}
      back={{ to: '/records/streams', label: text('streams.title') }}
      narrow
    >
      {first === undefined ? (
        <EmptyState title={text('form.stewardOnly')}>{text('form.stewardOnlyHint')}</EmptyState>
      ) : (
        <StreamForm
          initial={{ ...emptyStream, organisation: first.organisation }}
          fresh
          action={text('streams.create')}
          onSubmit={create}
        />
      )}
    </Page>
  )
}
