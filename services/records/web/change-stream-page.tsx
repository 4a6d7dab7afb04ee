import {
  EmptyState,
  Loading,
  Page,
  useCall,
  useEndpoint,
  useNavigate,
  useParam,
  useText,
  useTextParam,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import { draftToDefinition, type StreamDraft, streamToDraft } from './model/stream-draft.ts'
import { streamPath } from './parts/paths.ts'
import { StreamForm } from './parts/stream-form.tsx'
import { useOwnOrganisation } from './parts/use-organisations.ts'
import './records.css'

/** Change a stream; for records stewards of its organisation. */
export function ChangeStreamPage(): ReactNode {
  const text = useText()
  const call = useCall()
  const navigate = useNavigate()
  const organisation = useParam('organisation')
  const name = useTextParam('stream')
  const params = { organisation, stream: name }
  const steward = useOwnOrganisation(organisation)?.steward === true
  const query = useEndpoint(endpoints.getStream, { params })
  const change = async (draft: StreamDraft): Promise<void> => {
    await call(endpoints.changeStream, { params, body: draftToDefinition(draft) })
    if (query.state === 'ready') {
      query.reload()
    }
    navigate(streamPath(params))
  }
  return (
    <Page
      title={text('change.title')}
      lead={text('change.lead')}
      back={{ to: streamPath(params), label: query.state === 'ready' ? query.data.title : name }}
      narrow
    >
      {steward ? (
        <Loading query={query}>
          {(stream) => (
            <StreamForm
              key={stream.changedAt}
              initial={streamToDraft(stream)}
              fresh={false}
              action={text('change.save')}
              onSubmit={change}
            />
          )}
        </Loading>
      ) : (
        <EmptyState title={text('form.stewardOnly')}>{text('form.stewardOnlyHint')}</EmptyState>
      )}
    </Page>
  )
}
