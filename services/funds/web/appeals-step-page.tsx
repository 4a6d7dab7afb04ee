import { DateTime, EmptyState, Facts, Link, Section, useCall, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationSummary, type CallDetail, endpoints } from '../api.ts'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { StateTag } from './parts/state-tag.tsx'
import { WorkStep } from './parts/work-step.tsx'

/** Appeals of a call: who appealed, and what was decided. */
export function AppealsStepPage(): ReactNode {
  return (
    <WorkStep name="appeals" phases={['standstill', 'awards']}>
      {(call) => <Appeals call={call} />}
    </WorkStep>
  )
}

function Appeals({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const read = useCall()
  const list = useRows(`${call.call} ${call.phase}`, async (cursor) =>
    read(endpoints.listApplications, {
      params: { call: call.call },
      query: { limit: 25, ...(cursor === undefined ? {} : { cursor }) },
    }),
  )
  return (
    <Section title={text('appeals.title')}>
      {call.standstillEndsAt === undefined ? null : (
        <Facts items={[{ label: text('call.appealsUntil'), value: <DateTime seconds={call.standstillEndsAt} /> }]} />
      )}
      <PagedTable
        caption={text('appeals.title')}
        list={list}
        rowKey={(row) => row.application}
        empty={<EmptyState title={text('appeals.none')}>{text('appeals.noneHint')}</EmptyState>}
        columns={[
          {
            key: 'application',
            header: text('label.application'),
            render: (row) => (
              <Link to={paths.application(row.application)}>
                {row.title ?? row.organisationName ?? row.application.slice(0, 10)}
              </Link>
            ),
          },
          {
            key: 'state',
            header: text('label.state'),
            render: (row) => <StateTag group="applicationState" value={row.state} />,
          },
          { key: 'appeal', header: text('application.appeal'), render: (row) => <Appeal application={row} /> },
        ]}
      />
    </Section>
  )
}

function Appeal({ application }: { readonly application: ApplicationSummary }): ReactNode {
  const query = useEndpoint(endpoints.getApplication, { params: { application: application.application } })
  if (query.state !== 'ready') {
    return '…'
  }
  const { appeal } = query.data
  return appeal === undefined ? '–' : <StateTag group="appealState" value={appeal.state} />
}
