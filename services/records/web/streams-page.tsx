import { ButtonLink, DataTable, EmptyState, Link, Page, PageList, useQueryParam, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import type { StreamInfo } from '../api-streams.ts'
import { LogAlarms } from './parts/log-alarms.tsx'
import { streamPath } from './parts/paths.ts'
import { PersonalDataTag, StreamStateTag } from './parts/stream-tags.tsx'
import { useOrganisations } from './parts/use-organisations.ts'

const limit = 50

/** Streams that the reader may read: the public ones, and those of one's organisations. */
export function StreamsPage(): ReactNode {
  const text = useText()
  const own = useOrganisations()
  const [chosen] = useQueryParam('organisation')
  const mine = own.find((one) => one.organisation === chosen)
  const query = { limit, ...(mine === undefined ? {} : { organisation: mine.organisation }) }
  return (
    <Page title={text('streams.title')} lead={text('streams.lead')} actions={<Actions />}>
      {own.length === 0 ? null : <LogAlarms />}
      <PageList
        endpoint={endpoints.listStreams}
        input={{ query }}
        inputAt={(cursor) => ({ query: { ...query, cursor } })}
        toPage={(page) => page}
      >
        {(rows: readonly StreamInfo[]) => <StreamTable rows={rows} />}
      </PageList>
    </Page>
  )
}

function Actions(): ReactNode {
  const text = useText()
  const own = useOrganisations()
  return (
    <>
      {own.some((one) => one.steward) ? (
        <ButtonLink to="/records/streams/new">{text('streams.create')}</ButtonLink>
      ) : null}
      {own.length === 0 ? null : (
        <ButtonLink to="/records/devices" variant="secondary">
          {text('devices.title')}
        </ButtonLink>
      )}
      <ButtonLink to="/records/logs" variant={own.length === 0 ? 'secondary' : 'tertiary'}>
        {text('logs.title')}
      </ButtonLink>
    </>
  )
}

function StreamTable(props: { readonly rows: readonly StreamInfo[] }): ReactNode {
  const text = useText()
  return (
    <DataTable
      caption={text('streams.title')}
      rows={props.rows}
      rowKey={(row) => `${row.organisation} ${row.name}`}
      empty={<EmptyState title={text('streams.none')}>{text('streams.noneHint')}</EmptyState>}
      columns={[
        {
          key: 'title',
          header: text('streams.stream'),
          sortBy: (row) => row.title,
          render: (row) => (
            <Link to={streamPath({ organisation: row.organisation, stream: row.name })}>{row.title}</Link>
          ),
        },
        {
          key: 'organisation',
          header: text('organisation'),
          sortBy: (row) => row.organisationName,
          render: (row) => row.organisationName,
        },
        { key: 'class', header: text('streams.class'), render: (row) => <PersonalDataTag value={row.personalData} /> },
        {
          key: 'readers',
          header: text('streams.readers'),
          render: (row) => text(row.readers === 'public' ? 'streams.everyone' : 'streams.some'),
        },
        { key: 'state', header: text('state'), render: (row) => <StreamStateTag value={row.state} /> },
      ]}
    />
  )
}
