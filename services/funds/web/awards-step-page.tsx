import { ButtonLink, DateTime, EmptyState, Section, useCall, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationState, type CallDetail, endpoints } from '../api.ts'
import { ActButton } from './parts/act-button.tsx'
import { useApplicationColumns } from './parts/call-applications.tsx'
import { CallAwards } from './parts/call-awards.tsx'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { useRole } from './parts/use-role.ts'
import { WorkStep } from './parts/work-step.tsx'

/** Agreements with the selected, the reserve list, and the end of the call. */
export function AwardsStepPage(): ReactNode {
  return (
    <WorkStep name="awards" phases={['awards']}>
      {(call, reload) => (
        <>
          <Group call={call} state="selected" />
          <Reserve call={call} onChange={reload} />
          <CallAwards call={call.call} />
          <Settle call={call} onChange={reload} />
        </>
      )}
    </WorkStep>
  )
}

function Group({ call, state }: { readonly call: CallDetail; readonly state: ApplicationState }): ReactNode {
  const text = useText()
  const read = useCall()
  const columns = useApplicationColumns()
  const authority = useRole(['funds.deciding-authority', 'funds.programme-owner'], call.organisation)
  const list = useRows(`${call.call} ${state} ${call.committed}`, (cursor) =>
    read(endpoints.listApplications, {
      params: { call: call.call },
      query: { state, limit: 25, ...(cursor === undefined ? {} : { cursor }) },
    }),
  )
  return (
    <Section title={text(`awards.${state}`)}>
      <PagedTable
        caption={text(`awards.${state}`)}
        list={list}
        rowKey={(row) => row.application}
        empty={<EmptyState title={text('awards.none')}>{text('awards.noneHint')}</EmptyState>}
        columns={[
          ...columns,
          {
            key: 'actions',
            header: text('label.actions'),
            render: (row) =>
              authority === undefined || state !== 'selected' || call.phase !== 'awards' ? null : (
                <div className="funds-actions">
                  <ButtonLink to={paths.agreement(row.application)}>{text('awards.contract')}</ButtonLink>
                  <ButtonLink to={`${paths.application(row.application)}/lapse`} variant="tertiary">
                    {text('awards.lapse')}
                  </ButtonLink>
                </div>
              ),
          },
        ]}
      />
    </Section>
  )
}

interface Part {
  readonly call: CallDetail
  readonly onChange: () => void
}

function Reserve({ call, onChange }: Part): ReactNode {
  const text = useText()
  const authority = useRole('funds.deciding-authority', call.organisation)
  return (
    <>
      <Group call={call} state="reserve" />
      {authority === undefined || call.phase !== 'awards' || call.standstillEndsAt === undefined ? null : (
        <Section title={text('act.funds.activate-reserve.title')}>
          <p>
            {text('awards.activateHint')} <DateTime seconds={call.standstillEndsAt + call.reserveTerm} />
          </p>
          <ActButton
            variant="secondary"
            onDone={onChange}
            request={() => ({
              name: 'funds.activate-reserve',
              organisation: call.organisation,
              input: { call: call.call },
            })}
          >
            {text('awards.activate')}
          </ActButton>
        </Section>
      )}
    </>
  )
}

function Settle({ call, onChange }: Part): ReactNode {
  const text = useText()
  const manager = useRole('funds.call-manager', call.organisation)
  return manager === undefined || call.phase !== 'awards' ? null : (
    <Section title={text('work.settle')} lead={text('work.settleHint')}>
      <ActButton
        variant="secondary"
        onDone={onChange}
        request={() => ({ name: 'funds.settle-call', organisation: call.organisation, input: { call: call.call } })}
      >
        {text('work.settle')}
      </ActButton>
    </Section>
  )
}
