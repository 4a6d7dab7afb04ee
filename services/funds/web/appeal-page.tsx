import { createId } from '@concejo/protocol'
import { DateTime, Facts, Loading, Notice, useEndpoint, useNavigate, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type ApplicationDetail, type CallDetail, endpoints } from '../api.ts'
import { ApplicationFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { useRole } from './parts/use-role.ts'

/** File an appeal within the standstill. */
export function AppealPage(): ReactNode {
  return (
    <ApplicationFormPage title="appealForm.title">
      {(application) => <WithCall application={application} />}
    </ApplicationFormPage>
  )
}

function WithCall({ application }: { readonly application: ApplicationDetail }): ReactNode {
  const query = useEndpoint(endpoints.getCall, { params: { call: application.call } })
  return <Loading query={query}>{(call) => <AppealForm application={application} call={call} />}</Loading>
}

function AppealForm(props: { readonly application: ApplicationDetail; readonly call: CallDetail }): ReactNode {
  const { application, call } = props
  const text = useText()
  const navigate = useNavigate()
  const [appeal] = useState(createId)
  const applicant = useRole('funds.applicant', application.organisation)
  if (applicant === undefined || call.phase !== 'standstill' || call.standstillEndsAt === undefined) {
    return <Notice tone="warning">{text('appealForm.closed')}</Notice>
  }
  const { organisation } = applicant
  return (
    <>
      <Facts
        items={[
          { label: text('call.appealsUntil'), value: <DateTime seconds={call.standstillEndsAt} /> },
          { label: text('call.appealBody'), value: call.appealBodyName },
        ]}
      />
      <ReasonForm
        id="grounds"
        label={text('appealForm.grounds')}
        hint={text('appealForm.groundsHint')}
        place={placeOf('appeal-grounds', application.application, organisation)}
        request={(grounds) => ({
          name: 'funds.file-appeal',
          organisation,
          input: { appeal, application: application.application, grounds },
        })}
        submitLabel={text('appealForm.sign')}
        onDone={() => navigate(paths.application(application.application))}
      />
    </>
  )
}
