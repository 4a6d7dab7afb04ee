import { bytes32, type NetworkMember, platformEndpoints } from '@concejo/protocol'
import {
  Loading,
  MoneyField,
  Notice,
  Page,
  PendingActs,
  SelectField,
  useEndpoint,
  useParam,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints, type ProgrammeSummary } from '../api.ts'
import { readAmount } from './model/read-amount.ts'
import { ActForm } from './parts/act-form.tsx'
import { paths } from './parts/paths.ts'
import { useLocalText } from './parts/use-local-text.ts'
import { useRole } from './parts/use-role.ts'

/** Personal payment limits of the approvers of a programme. */
export function LimitsPage(): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const programme = useParam('programme')
  return (
    <Loading query={useEndpoint(endpoints.getProgramme, { params: { programme } })}>
      {(detail) => (
        <Page
          title={text('limits.title')}
          lead={text('limits.lead')}
          back={{ to: paths.programme(programme), label: localText(detail.title, text('label.untitledProgramme')) }}
        >
          <PendingActs subject={programme} />
          <Gate programme={detail} />
        </Page>
      )}
    </Loading>
  )
}

function Gate({ programme }: { readonly programme: ProgrammeSummary }): ReactNode {
  const text = useText()
  const role = useRole(['funds.programme-owner', 'funds.deciding-authority'], programme.organisation)
  const query = useEndpoint(platformEndpoints.listMembers, {
    query: { organisation: programme.organisation, role: 'funds.payment-approver', limit: 100 },
  })
  return role === undefined ? (
    <Notice tone="info">{text('work.notYours')}</Notice>
  ) : (
    <Loading query={query}>{({ items }) => <LimitForm programme={programme} members={items} />}</Loading>
  )
}

function LimitForm(props: {
  readonly programme: ProgrammeSummary
  readonly members: readonly NetworkMember[]
}): ReactNode {
  const { programme } = props
  const text = useText()
  const [person, setPerson] = useState('')
  const [limit, setLimit] = useState('')
  const faults = [
    ...(person === '' ? [{ field: 'person', fault: 'choose' }] : []),
    ...(readAmount(limit) === undefined ? [{ field: 'limit', fault: 'amount' }] : []),
  ]
  return (
    <ActForm
      faults={faults}
      submitLabel={text('limits.sign')}
      request={() => ({
        name: 'funds.set-payment-limit',
        organisation: programme.organisation,
        input: { programme: programme.programme, person: bytes32.parse(person), limit },
      })}
    >
      {(fault) => (
        <>
          <SelectField
            id="person"
            label={text('limits.person')}
            value={person}
            error={fault('person')}
            required
            placeholder={text('limits.choosePerson')}
            options={props.members.map((member) => ({ value: member.person, label: member.name }))}
            onChange={setPerson}
          />
          <MoneyField
            id="limit"
            label={text('limits.limit')}
            currency={programme.currency}
            value={limit}
            error={fault('limit')}
            required
            onChange={setLimit}
          />
        </>
      )}
    </ActForm>
  )
}
