import type { Bytes32 } from '@concejo/protocol'
import { useNavigate, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { ApplicationDetail } from '../api.ts'
import { ApplicationFormPage } from './parts/file-page.tsx'
import { paths } from './parts/paths.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { WithFunder } from './parts/with-funder.tsx'

/** Record that an award lapses. */
export function LapseAwardPage(): ReactNode {
  return (
    <ApplicationFormPage title="lapse.title">
      {(application) => (
        <WithFunder application={application}>
          {(organisation) => <LapseForm application={application} organisation={organisation} />}
        </WithFunder>
      )}
    </ApplicationFormPage>
  )
}

interface FormProps {
  readonly application: ApplicationDetail
  readonly organisation: Bytes32
}

function LapseForm({ application, organisation }: FormProps): ReactNode {
  const text = useText()
  const navigate = useNavigate()
  return (
    <ReasonForm
      id="reason"
      label={text('lapse.reason')}
      confirm="lapse.confirm"
      place={placeOf('award-lapse', application.application, organisation)}
      request={(reason) => ({
        name: 'funds.lapse-award',
        organisation,
        input: { application: application.application, reason },
      })}
      submitLabel={text('action.sign')}
      onDone={() => navigate(paths.work(application.call, 'awards'))}
    />
  )
}
