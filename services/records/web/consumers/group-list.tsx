import type { Bytes32 } from '@concejo/protocol'
import {
  ConfirmButton,
  DataTable,
  DateTime,
  EmptyState,
  PageList,
  ProblemNotice,
  Section,
  useCall,
  useEndpoint,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import type { ConsumerGroupInfo } from '../../api-consumers.ts'
import type { StreamAddress } from '../parts/paths.ts'
import { useTask } from '../parts/use-task.ts'
import { Behind, pollMs } from './behind.tsx'
import { MoveGroup } from './move-group.tsx'
import { NewGroup } from './new-group.tsx'

const limit = 50

/** Consumer groups of an organisation on a stream, and a new one. */
export function GroupList(props: { readonly address: StreamAddress; readonly reader: Bytes32 }): ReactNode {
  const text = useText()
  const call = useCall()
  const { error, run } = useTask()
  const { address, reader } = props
  const input = { params: address, query: { reader, limit } }
  // The list below reads the same, so this reads it again.
  const first = useEndpoint(endpoints.listConsumerGroups, input)
  const reload = (): void => (first.state === 'loading' ? undefined : first.reload())
  const end = async (group: string): Promise<void> => {
    await call(endpoints.deleteConsumerGroup, { params: { ...address, group }, query: { reader } })
    reload()
  }
  return (
    <Section
      id="groups"
      title={text('consumers.groups')}
      lead={text('consumers.groupsLead')}
      actions={<NewGroup address={address} reader={reader} onCreated={reload} />}
    >
      {error === undefined ? null : <ProblemNotice error={error} />}
      <PageList
        endpoint={endpoints.listConsumerGroups}
        input={input}
        inputAt={(cursor) => ({ params: address, query: { reader, limit, cursor } })}
        toPage={(page) => page}
        pollMs={pollMs}
      >
        {(rows: readonly ConsumerGroupInfo[]) => (
          <GroupTable
            address={address}
            rows={rows}
            actions={(group) => (
              <span className="cj-actions">
                <MoveGroup address={address} reader={reader} group={group} onMoved={reload} />
                <ConfirmButton
                  question={text('consumers.endQuestion', { name: group.name })}
                  confirm={text('consumers.end')}
                  onConfirm={() => run(() => end(group.name))}
                >
                  {text('consumers.end')}
                </ConfirmButton>
              </span>
            )}
          />
        )}
      </PageList>
    </Section>
  )
}

function GroupTable(props: {
  readonly address: StreamAddress
  readonly rows: readonly ConsumerGroupInfo[]
  readonly actions: (group: ConsumerGroupInfo) => ReactNode
}): ReactNode {
  const text = useText()
  return (
    <DataTable
      caption={text('consumers.groups')}
      rows={props.rows}
      rowKey={(row) => row.name}
      empty={<EmptyState title={text('consumers.noGroups')}>{text('consumers.noGroupsHint')}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: text('consumers.groupName'),
          render: (row) => <span className="rec-entity">{row.name}</span>,
        },
        {
          key: 'committed',
          header: text('consumers.committed'),
          render: (row) => (row.committed < 0 ? '–' : text('records.entry', { index: row.committed })),
        },
        {
          key: 'lag',
          header: text('consumers.lag'),
          render: (row) => <Behind address={props.address} lag={row.lag} after={row.committed} />,
        },
        { key: 'leases', header: text('consumers.taken'), render: ({ leases }) => <Leases leases={leases} /> },
        {
          key: 'committedAt',
          header: text('consumers.lastCommit'),
          render: (row) => (row.committedAt === undefined ? '–' : <DateTime seconds={row.committedAt} />),
        },
        { key: 'change', header: text('consumers.change'), render: props.actions },
      ]}
    />
  )
}

/** Ranges that members hold now, and those that came back because nobody committed them in time. */
function Leases({ leases }: Pick<ConsumerGroupInfo, 'leases'>): ReactNode {
  const text = useText()
  return (
    <span className="rec-two-lines">
      <span>{leases.held === 0 ? text('consumers.heldNone') : text('consumers.held', { count: leases.held })}</span>
      {leases.returned === 0 ? null : (
        <small className="cj-hint">{text('consumers.returned', { count: leases.returned })}</small>
      )}
    </span>
  )
}
