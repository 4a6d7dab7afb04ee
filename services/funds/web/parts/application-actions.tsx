import { ButtonLink, CheckboxField, Section, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { ApplicationDetail } from '../../api.ts'
import { ActButton } from './act-button.tsx'
import { paths } from './paths.ts'
import { useRole } from './use-role.ts'

/** What the applicant can do now: replace or withdraw while the call is open, appeal in the standstill. */
export function ApplicationActions(props: {
  readonly application: ApplicationDetail
  readonly onChange: () => void
}): ReactNode {
  const { application } = props
  const text = useText()
  const [sure, setSure] = useState(false)
  const applicant = useRole('funds.applicant', application.organisation)
  if (!application.mine || applicant === undefined) {
    return null
  }
  const open = application.callPhase === 'open' && application.state === 'submitted'
  const appealable = application.callPhase === 'standstill' && application.appeal === undefined
  if (!open && !appealable) {
    return null
  }
  return (
    <Section title={text('application.actions')}>
      {appealable ? (
        <ButtonLink to={paths.appeal(application.application)}>{text('application.appealAction')}</ButtonLink>
      ) : null}
      {open ? (
        <>
          <ButtonLink to={paths.apply(application.call, application.application)}>
            {text('application.replace')}
          </ButtonLink>
          <h3>{text('application.withdrawTitle')}</h3>
          <CheckboxField
            id="withdraw-sure"
            label={text('application.withdrawConfirm')}
            value={sure}
            onChange={setSure}
          />
          <ActButton
            variant="secondary"
            disabled={!sure}
            onDone={props.onChange}
            request={() => ({
              name: 'funds.withdraw-application',
              organisation: applicant.organisation,
              input: { application: application.application },
            })}
          >
            {text('application.withdraw')}
          </ActButton>
        </>
      ) : null}
    </Section>
  )
}
