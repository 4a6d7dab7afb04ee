import type { Bytes32 } from '@concejo/protocol'
import {
  ConfirmButton,
  DataTable,
  DateTime,
  EmptyState,
  Identifier,
  Page,
  PageList,
  ProblemNotice,
  Section,
  Tag,
  useCall,
  useEndpoint,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../api.ts'
import type { DeviceInfo } from '../api-streams.ts'
import { OrganisationField } from './parts/organisation-field.tsx'
import { RegisterDevice } from './parts/register-device.tsx'
import { useOrganisations } from './parts/use-organisations.ts'
import { useTask } from './parts/use-task.ts'
import './records.css'

const limit = 50

/** Devices of an organisation and the public keys with which they sign. */
export function DevicesPage(): ReactNode {
  const text = useText()
  const own = useOrganisations()
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const target = own.find(({ organisation }) => organisation === chosen) ?? own[0]
  // The list below reads the same, so this reads it again.
  const first = useEndpoint(
    endpoints.listDevices,
    target === undefined ? undefined : { params: { organisation: target.organisation }, query: { limit } },
  )
  return (
    <Page
      title={text('devices.title')}
      lead={text('devices.lead')}
      back={{ to: '/records/streams', label: text('streams.title') }}
    >
      {target === undefined ? (
        <EmptyState title={text('devices.memberFirst')} />
      ) : (
        <>
          {own.length > 1 ? (
            <OrganisationField id="device-organisation" value={target.organisation} onChange={setChosen} />
          ) : null}
          <Devices key={target.organisation} organisation={target.organisation} steward={target.steward} />
          {target.steward ? (
            <RegisterDevice
              organisation={target.organisation}
              onRegistered={() => (first.state === 'loading' ? undefined : first.reload())}
            />
          ) : (
            <p className="cj-hint">{text('devices.stewardOnly')}</p>
          )}
        </>
      )}
    </Page>
  )
}

function Devices(props: { readonly organisation: Bytes32; readonly steward: boolean }): ReactNode {
  const text = useText()
  const call = useCall()
  const { error, run } = useTask()
  const { organisation, steward } = props
  const revoke = async (device: string, reload: () => void): Promise<void> => {
    await call(endpoints.revokeDevice, { params: { organisation, device } })
    reload()
  }
  return (
    <Section title={text('devices.registered')}>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <PageList
        endpoint={endpoints.listDevices}
        input={{ params: { organisation }, query: { limit } }}
        inputAt={(cursor) => ({ params: { organisation }, query: { limit, cursor } })}
        toPage={(page) => page}
      >
        {(rows: readonly DeviceInfo[], reload) => (
          <DataTable
            caption={text('devices.registered')}
            rows={rows}
            rowKey={(row) => row.device}
            empty={<EmptyState title={text('devices.none')}>{text('devices.noneHint')}</EmptyState>}
            columns={[
              {
                key: 'device',
                header: text('devices.device'),
                render: (row) => <span className="rec-entity">{row.device}</span>,
              },
              { key: 'algorithm', header: text('devices.algorithm'), render: (row) => row.algorithm },
              {
                key: 'key',
                header: text('devices.publicKey'),
                render: (row) => <Identifier value={row.publicKey} copy />,
              },
              { key: 'since', header: text('devices.since'), render: (row) => <DateTime seconds={row.createdAt} /> },
              {
                key: 'state',
                header: text('state'),
                render: (row) => <DeviceState revoked={row.revokedAt !== undefined} />,
              },
              ...(steward
                ? [
                    {
                      key: 'act',
                      header: text('devices.change'),
                      render: (row: DeviceInfo): ReactNode =>
                        row.revokedAt === undefined ? (
                          <ConfirmButton
                            question={text('devices.revokeQuestion', { device: row.device })}
                            confirm={text('devices.revoke')}
                            onConfirm={() => run(() => revoke(row.device, reload))}
                          >
                            {text('devices.revoke')}
                          </ConfirmButton>
                        ) : null,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </PageList>
    </Section>
  )
}

function DeviceState({ revoked }: { readonly revoked: boolean }): ReactNode {
  const text = useText()
  return <Tag tone={revoked ? 'neutral' : 'success'}>{text(revoked ? 'devices.revoked' : 'devices.active')}</Tag>
}
