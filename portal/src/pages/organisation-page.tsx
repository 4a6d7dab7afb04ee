import { type Bytes32, type NetworkMember, platformEndpoints, zeroId } from '@concejo/protocol'
import {
  Button,
  ConfirmButton,
  DataTable,
  DateTime,
  Facts,
  Identifier,
  Loading,
  Page,
  ProblemNotice,
  Section,
  Tag,
  useEndpoint,
  useMembers,
  useNow,
  useParam,
  usePortal,
  useRoleName,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { Delegations } from '../parts/delegations.tsx'
import { GrantRoleForm } from '../parts/grant-role-form.tsx'
import { OrganisationProfile } from '../parts/organisation-profile.tsx'

const yearSeconds = 31_536_000

/** An organisation, its members and their roles; its administrators change them here, by signed acts. */
export function OrganisationPage(): ReactNode {
  const text = useText('portal')
  const organisation = useParam('organisation')
  const query = useEndpoint(platformEndpoints.getOrganisation, { params: { organisation } })
  const administrator = useMembers().some(
    (member) =>
      member.active && member.organisation === organisation && member.roles.includes('registry.administrator'),
  )
  return (
    <Page
      title={query.state === 'ready' ? query.data.name : text('network.organisation')}
      back={{ to: '/network', label: text('network.title') }}
    >
      <Loading query={query}>
        {(data, reload) => (
          <>
            <Facts
              items={[
                { label: text('network.kind'), value: text(`network.kinds.${data.kind}`) },
                {
                  label: text('network.status'),
                  value: (
                    <Tag tone={data.status === 'active' ? 'success' : 'warning'}>
                      {text(`network.statuses.${data.status}`)}
                    </Tag>
                  ),
                },
                { label: text('network.since'), value: <DateTime seconds={data.admittedAt} dateOnly /> },
                { label: text('network.governing'), value: text(data.governing ? 'yes' : 'no') },
                { label: text('network.identifier'), value: <Identifier value={data.organisation} copy /> },
              ]}
            />
            <Members members={data.members} administrator={administrator} organisation={organisation} />
            <Delegations organisation={organisation} members={data.members} />
            {administrator ? (
              <OrganisationProfile organisation={organisation} name={data.name} onDone={reload} />
            ) : null}
            {administrator ? <GrantRoleForm organisation={organisation} members={data.members} /> : null}
            {administrator ? <Requests organisation={organisation} onDone={reload} /> : null}
          </>
        )}
      </Loading>
    </Page>
  )
}

function Members(props: {
  readonly members: readonly NetworkMember[]
  readonly administrator: boolean
  readonly organisation: Bytes32
}): ReactNode {
  const text = useText('portal')
  const roleName = useRoleName()
  const now = useNow()
  const { signAct } = usePortal()
  const [error, setError] = useState<unknown>(undefined)
  const act = (name: string, input: unknown): void => {
    setError(undefined)
    signAct({ name, organisation: props.organisation, input }).catch(setError)
  }
  const isValid = (member: NetworkMember): boolean => member.revokedAt === undefined && member.validUntil > now
  return (
    <Section title={text('network.members')}>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <DataTable
        caption={text('network.members')}
        rows={props.members}
        rowKey={(row) => row.member}
        columns={[
          { key: 'name', header: text('network.name'), render: (row) => row.name },
          {
            key: 'roles',
            header: text('account.roles'),
            render: (row) =>
              row.roles
                .filter((role) => role.revokedAt === undefined)
                .map((role) => roleName(role.role))
                .join(', '),
          },
          { key: 'until', header: text('account.until'), render: (row) => <DateTime seconds={row.validUntil} /> },
          {
            key: 'state',
            header: text('account.state'),
            render: (row) => (
              <Tag tone={isValid(row) ? 'success' : 'warning'}>
                {text(isValid(row) ? 'account.active' : 'network.revoked')}
              </Tag>
            ),
          },
          ...(props.administrator
            ? [
                {
                  key: 'act',
                  header: text('network.change'),
                  render: (row: NetworkMember): ReactNode =>
                    row.revokedAt === undefined ? (
                      <ConfirmButton
                        question={text('network.revokeQuestion', { name: row.name })}
                        confirm={text('network.revoke')}
                        onConfirm={() => act('network.revoke-member', { member: row.member, reason: zeroId })}
                      >
                        {text('network.revoke')}
                      </ConfirmButton>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Requests(props: { readonly organisation: Bytes32; readonly onDone: () => void }): ReactNode {
  const text = useText('portal')
  const { signAct, now } = usePortal()
  const [error, setError] = useState<unknown>(undefined)
  const requests = useEndpoint(platformEndpoints.listEnrolments, { query: { state: 'waiting', limit: 50 } })
  const enrol = (request: {
    readonly signer: string
    readonly person: Bytes32
    readonly roles: readonly string[]
  }): void => {
    const input = { ...request, validFrom: 0, validUntil: now() + 5 * yearSeconds }
    setError(undefined)
    signAct({ name: 'network.enrol-member', organisation: props.organisation, input }).then(props.onDone, setError)
  }
  return (
    <Section title={text('network.requests')} lead={text('network.requestsLead')}>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <Loading query={requests}>
        {(page) => (
          <DataTable
            caption={text('network.requests')}
            rows={page.items.filter((row) => row.organisation === props.organisation)}
            rowKey={(row) => row.enrolmentId}
            empty={<p>{text('network.noRequests')}</p>}
            columns={[
              { key: 'name', header: text('network.name'), render: (row) => row.displayName },
              { key: 'at', header: text('network.time'), render: (row) => <DateTime seconds={row.createdAt} /> },
              {
                key: 'act',
                header: text('network.change'),
                render: (row) => (
                  <Button
                    size="sm"
                    label={`${text('network.enrol')}: ${row.displayName}`}
                    onClick={() => enrol({ signer: row.signer, person: row.person, roles: row.roles })}
                  >
                    {text('network.enrol')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loading>
    </Section>
  )
}
