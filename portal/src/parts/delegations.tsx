import type { Bytes32, NetworkMember } from '@concejo/protocol'
import {
  ConfirmButton,
  DataTable,
  DateTime,
  ProblemNotice,
  Section,
  useMembers,
  useNow,
  usePortal,
  useRoleName,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'

interface Delegation {
  readonly from: Bytes32
  readonly to: NetworkMember
  readonly role: string
  readonly scope: Bytes32
  readonly validUntil: number
}

/** Roles that are lent now. Who lent one, and who got it, may end it before its time. */
export function Delegations(props: {
  readonly organisation: Bytes32
  readonly members: readonly NetworkMember[]
}): ReactNode {
  const text = useText('portal')
  const roleName = useRoleName()
  const now = useNow()
  const mine = new Set(useMembers().flatMap(({ member, active }) => (active ? [member] : [])))
  const { signAct } = usePortal()
  const [error, setError] = useState<unknown>(undefined)
  const lent = listDelegations(props.members, now)
  if (lent.length === 0) {
    return null
  }
  const names = new Map(props.members.map(({ member, name }) => [member, name]))
  const nameOf = (member: Bytes32): string => names.get(member) ?? text('network.otherMember')
  const end = ({ to, role, scope }: Delegation): void => {
    setError(undefined)
    const input = { toMember: to.member, role, scope }
    signAct({ name: 'network.end-delegation', organisation: props.organisation, input }).catch(setError)
  }
  return (
    <Section title={text('network.lent.title')} lead={text('network.lent.lead')}>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <DataTable
        caption={text('network.lent.title')}
        rows={lent}
        rowKey={(row) => `${row.from} ${row.to.member} ${row.role} ${row.scope}`}
        columns={[
          { key: 'role', header: text('network.role'), render: (row) => roleName(row.role) },
          { key: 'from', header: text('network.lent.from'), render: (row) => nameOf(row.from) },
          { key: 'to', header: text('network.lent.to'), render: (row) => row.to.name },
          { key: 'until', header: text('account.until'), render: (row) => <DateTime seconds={row.validUntil} /> },
          {
            key: 'act',
            header: text('network.change'),
            render: (row) =>
              mine.has(row.from) || mine.has(row.to.member) ? (
                <ConfirmButton
                  question={text('network.lent.question', { role: roleName(row.role), name: row.to.name })}
                  confirm={text('network.lent.end')}
                  onConfirm={() => end(row)}
                >
                  {text('network.lent.end')}
                </ConfirmButton>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

function listDelegations(members: readonly NetworkMember[], now: number): readonly Delegation[] {
  return members.flatMap((to) =>
    to.roles.flatMap(({ delegatedBy, revokedAt, role, scope, validUntil }) =>
      delegatedBy === undefined || revokedAt !== undefined || validUntil <= now
        ? []
        : [{ from: delegatedBy, to, role, scope, validUntil }],
    ),
  )
}
