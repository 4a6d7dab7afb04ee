import { Loading, Page, useEndpoint, useParam, usePortal, useText, useTextParam } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../api.ts'
import type { StoredRecordInfo, StreamInfo } from '../api-streams.ts'
import { EraseRecords } from './parts/erase-records.tsx'
import { streamPath } from './parts/paths.ts'
import { ReceiptPanel } from './parts/receipt-panel.tsx'
import { RecordAttributes } from './parts/record-attributes.tsx'
import { useOwnOrganisation } from './parts/use-organisations.ts'
import { useStreamTitle } from './parts/use-stream-title.ts'
import './records.css'

/** One record with its receipt: what it says, what of it shall be shown, and the files that prove it. */
export function RecordPage(): ReactNode {
  const text = useText()
  const organisation = useParam('organisation')
  const stream = useTextParam('stream')
  const id = useTextParam('record')
  const description = useEndpoint(endpoints.getStream, { params: { organisation, stream } })
  const record = useEndpoint(endpoints.getRecord, { params: { organisation, stream, id } })
  const titleOf = useStreamTitle()
  const title = description.state === 'ready' ? titleOf(description.data) : text('streams.stream')
  return (
    <Page
      title={text('record.title')}
      lead={text('record.lead')}
      back={{ to: streamPath({ organisation, stream }), label: title }}
    >
      <Loading query={description}>
        {(known) => <Loading query={record}>{(found) => <RecordContent stream={known} found={found} />}</Loading>}
      </Loading>
    </Page>
  )
}

function RecordContent(props: { readonly stream: StreamInfo; readonly found: StoredRecordInfo }): ReactNode {
  const text = useText()
  const { navigate } = usePortal()
  const { stream, found } = props
  const { organisation } = stream
  const steward = useOwnOrganisation(organisation)?.steward === true
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const address = { organisation, stream: stream.name }
  if (found.record === undefined) {
    return <p>{text('record.erased', { index: found.index })}</p>
  }
  return (
    <>
      <RecordAttributes record={found.record} schema={stream.schema} hidden={hidden} onChange={setHidden} />
      <ReceiptPanel organisation={organisation} index={found.index} record={found.record} hidden={hidden} />
      {steward ? (
        <details>
          <summary>{text('erase.one')}</summary>
          <EraseRecords address={address} indexes={[found.index]} onErased={() => navigate(streamPath(address))} />
        </details>
      ) : null}
    </>
  )
}
