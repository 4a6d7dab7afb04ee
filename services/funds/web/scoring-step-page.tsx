import { ButtonLink, DateTime, EmptyState, Facts, Link, Section, useCall, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationSummary, type CallDetail, endpoints } from '../api.ts'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { StateTag } from './parts/state-tag.tsx'
import { useRole } from './parts/use-role.ts'
import { WorkStep } from './parts/work-step.tsx'

/** How far the sealed scoring has come; nobody sees a score here before it is opened. */
export function ScoringStepPage(): ReactNode {
  return (
    <WorkStep name="scoring" phases={['scoring', 'reveal', 'ranking']}>
      {(call) => (
        <>
          <Clocks call={call} />
          <Applications call={call} />
        </>
      )}
    </WorkStep>
  )
}

function Clocks({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  if (call.commitEndsAt === undefined || call.revealEndsAt === undefined) {
    return null
  }
  return (
    <Facts
      items={[
        { label: text('scoring.sealedUntil'), value: <DateTime seconds={call.commitEndsAt} /> },
        { label: text('scoring.openUntil'), value: <DateTime seconds={call.revealEndsAt} /> },
        { label: text('call.evaluatorsMin'), value: call.evaluatorsMin },
      ]}
    />
  )
}

function Applications({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const read = useCall()
  const staff = useRole(['funds.panel-chair', 'funds.call-manager'], call.organisation)
  const list = useRows(`${call.call} ${call.phase}`, (cursor) =>
    read(endpoints.listApplications, {
      params: { call: call.call },
      query: { state: 'eligible', limit: 25, ...(cursor === undefined ? {} : { cursor }) },
    }),
  )
  return (
    <Section title={text('scoring.table')} lead={text('scoring.reopenHint')}>
      <PagedTable
        caption={text('scoring.table')}
        list={list}
        rowKey={(row) => row.application}
        empty={<EmptyState title={text('scoring.none')}>{text('scoring.noneHint')}</EmptyState>}
        columns={[
          {
            key: 'application',
            header: text('scoring.application'),
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
          { key: 'counts', header: text('evaluate.scores'), render: (row) => <Counts application={row} /> },
          {
            key: 'actions',
            header: text('label.actions'),
            render: (row) =>
              staff === undefined || call.phase === 'scoring' || call.phase === 'reveal' ? null : (
                <ButtonLink to={`${paths.application(row.application)}/reopen`} variant="tertiary">
                  {text('scoring.reopen')}
                </ButtonLink>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Counts({ application }: { readonly application: ApplicationSummary }): ReactNode {
  const text = useText()
  const query = useEndpoint(endpoints.getApplication, { params: { application: application.application } })
  if (query.state !== 'ready') {
    return '…'
  }
  const sealed = query.data.scores.filter((score) => score.committed).length
  const opened = query.data.scores.filter((score) => score.scores !== undefined).length
  return `${text('scoring.sealed')}: ${sealed} · ${text('scoring.opened')}: ${opened}`
}
