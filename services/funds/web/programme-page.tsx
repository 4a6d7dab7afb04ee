import {
  ActTimeline,
  ButtonLink,
  CheckboxField,
  DateTime,
  EmptyState,
  Facts,
  Loading,
  Money,
  Page,
  Section,
  Tag,
  useCall,
  useEndpoint,
  useParam,
  useText,
  VerifyDocument,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints, type ProgrammeSummary } from '../api.ts'
import { ActButton } from './parts/act-button.tsx'
import { useCallColumns } from './parts/call-list.tsx'
import { MoneyFlow } from './parts/money-flow.tsx'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { useLocalText } from './parts/use-local-text.ts'
import { useRole } from './parts/use-role.ts'

/** A programme: its money, where it flows, its calls. */
export function ProgrammePage(): ReactNode {
  const programme = useParam('programme')
  return (
    <Loading query={useEndpoint(endpoints.getProgramme, { params: { programme } })}>
      {(detail, reload) => <Programme programme={detail} onChange={reload} />}
    </Loading>
  )
}

function Programme(props: { readonly programme: ProgrammeSummary; readonly onChange: () => void }): ReactNode {
  const { programme } = props
  const text = useText()
  const localText = useLocalText()
  const manager = useRole('funds.call-manager', programme.organisation)
  return (
    <Page
      title={localText(programme.title, text('label.untitledProgramme'))}
      lead={programme.organisationName}
      back={{ to: paths.programmes, label: text('programmes.title') }}
      actions={
        manager === undefined || programme.closedAt !== undefined ? null : (
          <ButtonLink to={`${paths.newCall}?programme=${programme.programme}`}>{text('calls.new')}</ButtonLink>
        )
      }
    >
      {programme.summary === undefined ? null : <p className="funds-text">{localText(programme.summary, '')}</p>}
      <ProgrammeFacts programme={programme} />
      <Section title={text('flow.title')}>
        <MoneyFlow programme={programme.programme} />
      </Section>
      <ProgrammeCalls programme={programme} />
      <Owner {...props} />
      <Section title={text('call.timeline')}>
        <ActTimeline subject={programme.programme} />
      </Section>
    </Page>
  )
}

function ProgrammeFacts({ programme }: { readonly programme: ProgrammeSummary }): ReactNode {
  const text = useText()
  const free = BigInt(programme.envelope) - BigInt(programme.reserved)
  const money = (key: 'envelope' | 'reserved' | 'committed' | 'paid') => ({
    label: text(`programme.${key}`),
    value: <Money amount={programme[key]} currency={programme.currency} />,
  })
  return (
    <Section title={text('call.money')}>
      <Facts
        items={[
          {
            label: text('label.state'),
            value:
              programme.closedAt === undefined ? (
                <Tag tone="success">{text('programme.running')}</Tag>
              ) : (
                <Tag tone="neutral">{text('programme.closed')}</Tag>
              ),
          },
          money('envelope'),
          money('reserved'),
          { label: text('programme.free'), value: <Money amount={free} currency={programme.currency} /> },
          money('committed'),
          money('paid'),
          { label: text('programme.opened'), value: <DateTime seconds={programme.openedAt} /> },
        ]}
      />
      <VerifyDocument commitment={programme.document} label={text('field.document')} />
    </Section>
  )
}

function ProgrammeCalls({ programme }: { readonly programme: ProgrammeSummary }): ReactNode {
  const text = useText()
  const read = useCall()
  const columns = useCallColumns()
  const list = useRows(programme.programme, (cursor) =>
    read(endpoints.listCalls, {
      query: { programme: programme.programme, limit: 25, ...(cursor === undefined ? {} : { cursor }) },
    }),
  )
  return (
    <Section title={text('programme.calls')}>
      <PagedTable
        caption={text('programme.calls')}
        columns={columns}
        list={list}
        rowKey={(row) => row.call}
        empty={<EmptyState title={text('programme.callsNone')} />}
      />
    </Section>
  )
}

function Owner(props: { readonly programme: ProgrammeSummary; readonly onChange: () => void }): ReactNode {
  const { programme } = props
  const text = useText()
  const [sure, setSure] = useState(false)
  const owner = useRole(['funds.programme-owner', 'funds.deciding-authority'], programme.organisation)
  if (owner === undefined || programme.closedAt !== undefined) {
    return null
  }
  return (
    <Section title={text('label.actions')}>
      <ButtonLink to={paths.limits(programme.programme)} variant="secondary">
        {text('programme.limits')}
      </ButtonLink>
      <p>{text('programme.closeHint')}</p>
      <CheckboxField id="close-sure" label={text('cancel.confirm')} value={sure} onChange={setSure} />
      <ActButton
        variant="secondary"
        disabled={!sure}
        onDone={props.onChange}
        request={() => ({
          name: 'funds.close-programme',
          organisation: programme.organisation,
          input: { programme: programme.programme },
        })}
      >
        {text('programme.close')}
      </ActButton>
    </Section>
  )
}
