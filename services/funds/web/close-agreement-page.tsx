import { Notice, RadioField, useNavigate, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { AgreementDetail } from '../api.ts'
import { GrantFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { useRole } from './parts/use-role.ts'

/** Close an agreement, or end it before its results were reached. */
export function CloseAgreementPage(): ReactNode {
  const text = useText()
  return <GrantFormPage title={() => text('closure.title')}>{(grant) => <CloseForm grant={grant} />}</GrantFormPage>
}

function CloseForm({ grant }: { readonly grant: AgreementDetail }): ReactNode {
  const text = useText()
  const navigate = useNavigate()
  const role = useRole(['funds.deciding-authority', 'funds.project-officer'], grant.funder)
  const [kind, setKind] = useState('')
  if (role === undefined) {
    return <Notice tone="info">{text('work.notYours')}</Notice>
  }
  return (
    <ReasonForm
      id="reason"
      label={text('closure.reason')}
      confirm="closure.confirm"
      place={placeOf('agreement-closure', grant.agreement, grant.funder)}
      faults={kind === '' ? [{ field: 'kind', fault: 'choose' }] : []}
      request={(reason) => ({
        name: 'funds.close-agreement',
        organisation: grant.funder,
        input: { agreement: grant.agreement, terminated: kind === 'terminated', reason },
      })}
      submitLabel={text('action.sign')}
      onDone={() => navigate(paths.grant(grant.agreement))}
    >
      {(fault) => (
        <RadioField
          id="kind"
          label={text('closure.kind')}
          value={kind}
          error={fault('kind')}
          options={[
            { value: 'completed', label: text('closure.completed') },
            { value: 'terminated', label: text('closure.terminated') },
          ]}
          onChange={setKind}
        />
      )}
    </ReasonForm>
  )
}
