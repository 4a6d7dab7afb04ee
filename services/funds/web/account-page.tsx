import type { Membership } from '@concejo/protocol'
import { Facts, Notice, Term, useEndpoint, useNavigate, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type AgreementDetail, endpoints } from '../api.ts'
import { AccountFields, findAccountFaults } from './parts/account-fields.tsx'
import { ActForm } from './parts/act-form.tsx'
import { GrantFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { useRole } from './parts/use-role.ts'
import { useStoreDocument } from './parts/use-store-document.ts'

/** Change the account of the beneficiary; counts after the delay that the call published. */
export function AccountPage(): ReactNode {
  const text = useText()
  return (
    <GrantFormPage title={() => text('account.title')} lead={text('account.lead')}>
      {(grant) => <Gate grant={grant} />}
    </GrantFormPage>
  )
}

function Gate({ grant }: { readonly grant: AgreementDetail }): ReactNode {
  const text = useText()
  const call = useEndpoint(endpoints.getCall, { params: { call: grant.call } })
  const applicant = useRole('funds.applicant', grant.organisation)
  if (applicant === undefined) {
    return <Notice tone="info">{text('work.notYours')}</Notice>
  }
  return (
    <>
      {call.state === 'ready' ? (
        <Facts items={[{ label: text('field.accountDelay'), value: <Term seconds={call.data.accountDelay} /> }]} />
      ) : null}
      <AccountForm grant={grant} applicant={applicant} />
    </>
  )
}

function AccountForm(props: { readonly grant: AgreementDetail; readonly applicant: Membership }): ReactNode {
  const { grant } = props
  const { organisation } = props.applicant
  const text = useText()
  const navigate = useNavigate()
  const store = useStoreDocument()
  const [account, setAccount] = useState({ holder: '', iban: '' })
  const request = async () => {
    const document = await store(
      { purpose: 'payee-account', subject: grant.agreement, organisation },
      { holder: account.holder.trim(), iban: account.iban.replace(/\s/g, '').toUpperCase() },
    )
    const input = { agreement: grant.agreement, account: document.documentId }
    return { name: 'funds.change-account', organisation, input }
  }
  return (
    <ActForm
      faults={findAccountFaults(account)}
      request={request}
      submitLabel={text('account.sign')}
      onDone={() => navigate(paths.grant(grant.agreement))}
    >
      {(fault) => <AccountFields {...account} set={(change) => setAccount({ ...account, ...change })} fault={fault} />}
    </ActForm>
  )
}
