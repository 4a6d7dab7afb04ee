import {
  DataTable,
  DateTime,
  EmptyState,
  Link,
  Loading,
  Notice,
  Page,
  useEndpoint,
  useMembers,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type Assignment, endpoints } from '../api.ts'
import { paths } from './parts/paths.ts'
import { StateTag } from './parts/state-tag.tsx'
import { useLocalText } from './parts/use-local-text.ts'

/** The evaluator's desk: what was drawn for the signed-in person. */
export function EvaluationsPage(): ReactNode {
  const text = useText()
  const signedIn = useMembers().length > 0
  const query = useEndpoint(endpoints.listMyAssignments, signedIn ? { query: {} } : undefined)
  return (
    <Page title={text('evaluate.title')} lead={text('evaluate.lead')}>
      {signedIn ? (
        <Loading query={query}>{({ items }) => <Assignments items={items} />}</Loading>
      ) : (
        <Notice tone="info">{text('evaluate.noneHint')}</Notice>
      )}
    </Page>
  )
}

function Assignments({ items }: { readonly items: readonly Assignment[] }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  return (
    <DataTable
      caption={text('evaluate.table')}
      rows={items}
      rowKey={(row) => `${row.application} ${row.member}`}
      empty={<EmptyState title={text('evaluate.none')}>{text('evaluate.noneHint')}</EmptyState>}
      columns={[
        {
          key: 'application',
          header: text('label.application'),
          render: (row) => (
            <Link to={paths.evaluate(row.application)}>{row.title ?? row.application.slice(0, 10)}</Link>
          ),
        },
        {
          key: 'call',
          header: text('label.call'),
          render: (row) => localText(row.callTitle, text('label.untitledCall')),
        },
        {
          key: 'interest',
          header: text('evaluate.interest'),
          render: (row) => <StateTag group="interest" value={row.interest} />,
        },
        { key: 'scores', header: text('evaluate.scores'), render: (row) => text(scoreState(row)) },
        {
          key: 'until',
          header: text('label.deadline'),
          render: (row) => <DateTime seconds={row.committed ? row.revealEndsAt : row.commitEndsAt} />,
        },
      ]}
    />
  )
}

function scoreState(row: Assignment): string {
  if (row.revealed) {
    return 'evaluate.opened'
  }
  return row.committed ? 'evaluate.sealed' : 'evaluate.notSealed'
}
