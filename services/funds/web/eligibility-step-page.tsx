import { ButtonLink, EmptyState, Progress, Section, useCall, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type CallDetail, endpoints } from '../api.ts'
import { ActButton } from './parts/act-button.tsx'
import { useApplicationColumns } from './parts/call-applications.tsx'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { useRole } from './parts/use-role.ts'
import { WorkStep } from './parts/work-step.tsx'

/** Eligibility of all applications of a call, then the end of the check. */
export function EligibilityStepPage(): ReactNode {
  return (
    <WorkStep name="eligibility" phases={['eligibility']}>
      {(call, reload) => (
        <>
          <Applications call={call} />
          <Finish call={call} onChange={reload} />
        </>
      )}
    </WorkStep>
  )
}

function Applications({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const read = useCall()
  const columns = useApplicationColumns()
  const officer = useRole('funds.eligibility-officer', call.organisation)
  const decidedCount = call.eligibleCount + call.ineligibleCount
  const list = useRows(`${call.call} ${decidedCount}`, (cursor) =>
    read(endpoints.listApplications, {
      params: { call: call.call },
      query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) },
    }),
  )
  const count = decidedCount + call.undecidedCount
  return (
    <Section title={text('call.applications')}>
      <Progress label={text('eligibility.progress', { done: decidedCount, count })} value={decidedCount} max={count} />
      <PagedTable
        caption={text('call.applications')}
        list={list}
        rowKey={(row) => row.application}
        empty={<EmptyState title={text('call.applicationsNone')} />}
        columns={[
          ...columns,
          {
            key: 'actions',
            header: text('label.actions'),
            render: (row) =>
              officer === undefined || row.state !== 'submitted' || call.phase !== 'eligibility' ? null : (
                <ButtonLink to={paths.eligibility(row.application)} variant="secondary">
                  {text('eligibility.open')}
                </ButtonLink>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Finish({ call, onChange }: { readonly call: CallDetail; readonly onChange: () => void }): ReactNode {
  const text = useText()
  const manager = useRole('funds.call-manager', call.organisation)
  if (manager === undefined || call.phase !== 'eligibility') {
    return null
  }
  return (
    <Section title={text('eligibility.finish')} lead={text('eligibility.finishHint')}>
      <ActButton
        disabled={call.undecidedCount > 0}
        onDone={onChange}
        request={() => ({
          name: 'funds.finish-eligibility',
          organisation: call.organisation,
          input: { call: call.call },
        })}
      >
        {text('eligibility.finish')}
      </ActButton>
    </Section>
  )
}
