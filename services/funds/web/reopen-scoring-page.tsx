import type { Bytes32 } from '@concejo/protocol'
import { useNavigate, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { ApplicationDetail } from '../api.ts'
import { ApplicationFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { WithFunder } from './parts/with-funder.tsx'

/** Open a new round of scoring for an application. */
export function ReopenScoringPage(): ReactNode {
  return (
    <ApplicationFormPage title="scoring.reopen">
      {(application) => (
        <WithFunder application={application}>
          {(organisation) => <ReopenForm application={application} organisation={organisation} />}
        </WithFunder>
      )}
    </ApplicationFormPage>
  )
}

interface FormProps {
  readonly application: ApplicationDetail
  readonly organisation: Bytes32
}

function ReopenForm({ application, organisation }: FormProps): ReactNode {
  const text = useText()
  const navigate = useNavigate()
  return (
    <ReasonForm
      id="reason"
      label={text('label.reason')}
      hint={text('scoring.reopenHint')}
      place={placeOf('scoring-reopening', application.application, organisation)}
      request={(reason) => ({
        name: 'funds.reopen-scoring',
        organisation,
        input: { application: application.application, reason },
      })}
      submitLabel={text('action.sign')}
      onDone={() => navigate(paths.work(application.call, 'scoring'))}
    />
  )
}
