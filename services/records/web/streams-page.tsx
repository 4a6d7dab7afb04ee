import { ButtonLink, DataTable, EmptyState, Link, Page, PageList, useQueryParam, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import type { StreamInfo } from '../api-streams.ts'
import { LogAlarms } from './parts/log-alarms.tsx'
import { streamPath } from './parts/paths.ts'
import { PersonalDataTag, StreamStateTag } from './parts/stream-tags.tsx'
import { useOrganisations } from './parts/use-organisations.ts'
import { isBook, useStreamTitle } from './parts/use-stream-title.ts'

/** Streams that are read at a time. */
export const streamsPageSize = 50

/** Streams that the reader may read: the public ones, and those of one's organisations. */
export function StreamsPage(): ReactNode {
  const text = useText()
  const own = useOrganisations()
  const [chosen] = useQueryParam('organisation')
  const mine = own.find((one) => one.organisation === chosen)
  const query = { limit: streamsPageSize, ...(mine === undefined ? {} : { organisation: mine.organisation }) }
  return (
    <Page title={text('streams.title')} lead={text('streams.lead')} actions={<Actions />}>
      {own.length === 0 ? null : <LogAlarms />}
      <PageList
        endpoint={endpoints.listStreams}
        input={{ query }}
        inputAt={(cursor) => ({ query: { ...query, cursor } })}
        toPage={(page) => page}
      >
        {(rows: readonly StreamInfo[]) => <Streams rows={rows} />}
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

/** Streams with what people record first; those in which the node keeps its own books are there for who looks. */
function Streams(props: { readonly rows: readonly StreamInfo[] }): ReactNode {
  const text = useText()
  const books = props.rows.filter(isBook)
  return (
    <>
      <StreamTable caption={text('streams.title')} rows={props.rows.filter((row) => !isBook(row))} />
      {books.length === 0 ? null : (
        <details>
          <summary>{text('streams.books')}</summary>
          <div className="cj-stack">
            <p className="cj-hint">{text('streams.booksHint')}</p>
            <StreamTable caption={text('streams.books')} rows={books} />
          </div>
        </details>
      )}
    </>
  )
}

function StreamTable(props: { readonly caption: string; readonly rows: readonly StreamInfo[] }): ReactNode {
  const text = useText()
  const titleOf = useStreamTitle()
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      rowKey={(row) => `${row.organisation} ${row.name}`}
      empty={<EmptyState title={text('streams.none')}>{text('streams.noneHint')}</EmptyState>}
      columns={[
        {
          key: 'title',
          header: text('streams.stream'),
          sortBy: titleOf,
          render: (row) => (
            <Link to={streamPath({ organisation: row.organisation, stream: row.name })}>{titleOf(row)}</Link>
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
          render: (row) => text(readersKey(row)),
        },
        { key: 'state', header: text('state'), render: (row) => <StreamStateTag value={row.state} /> },
      ]}
    />
  )
}

function readersKey({ readers }: StreamInfo): string {
  if (readers === 'public') {
    return 'streams.everyone'
  }
  return readers.length === 0 ? 'streams.own' : 'streams.some'
}
