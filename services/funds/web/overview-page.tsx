import type { EndpointResult } from '@concejo/protocol'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Facts,
  Loading,
  Money,
  Page,
  Section,
  useEndpoint,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import { useCallColumns } from './parts/call-list.tsx'
import { OpenData } from './parts/open-data.tsx'
import { paths } from './parts/paths.ts'

/** The door of the service: figures, what is open now, open data. */
export function OverviewPage(): ReactNode {
  const text = useText()
  const register = useEndpoint(endpoints.getRegister, {})
  return (
    <Page
      title={text('overview.title')}
      lead={text('overview.lead')}
      actions={
        <>
          <ButtonLink to={paths.calls}>{text('overview.allCalls')}</ButtonLink>
          <ButtonLink to={paths.search} variant="secondary">
            {text('nav.search')}
          </ButtonLink>
        </>
      }
    >
      <Section title={text('overview.figures')}>
        <Loading query={register}>{(figures) => <Figures figures={figures} />}</Loading>
      </Section>
      <OpenCalls />
      <Section title={text('overview.openData')} lead={text('overview.openDataHint')}>
        <OpenData />
      </Section>
    </Page>
  )
}

function Figures({ figures }: { readonly figures: EndpointResult<typeof endpoints.getRegister> }): ReactNode {
  const text = useText()
  return (
    <>
      <Facts
        items={[
          { label: text('overview.programmes'), value: figures.programmes },
          { label: text('overview.openCalls'), value: figures.openCalls },
          { label: text('overview.applications'), value: figures.applications },
          { label: text('overview.agreements'), value: figures.agreements },
        ]}
      />
      {figures.totals.length === 0 ? null : (
        <DataTable
          caption={text('overview.money')}
          rows={figures.totals}
          rowKey={(total) => total.currency}
          columns={[
            { key: 'currency', header: text('label.currency'), render: (total) => total.currency },
            ...(['envelope', 'committed', 'paid'] as const).map((key) => ({
              key,
              header: text(key === 'envelope' ? 'overview.envelope' : `label.${key}`),
              numeric: true,
              render: (total: EndpointResult<typeof endpoints.getRegister>['totals'][number]) => (
                <Money amount={total[key]} currency={total.currency} />
              ),
            })),
          ]}
        />
      )}
    </>
  )
}

function OpenCalls(): ReactNode {
  const text = useText()
  const columns = useCallColumns()
  const calls = useEndpoint(endpoints.listCalls, { query: { phase: 'open', limit: 10 } })
  return (
    <Section title={text('overview.nowOpen')}>
      <Loading query={calls}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={text('calls.noneOpen')}>{text('calls.noneOpenHint')}</EmptyState>
          ) : (
            <DataTable caption={text('overview.nowOpen')} rows={items} rowKey={(call) => call.call} columns={columns} />
          )
        }
      </Loading>
    </Section>
  )
}
