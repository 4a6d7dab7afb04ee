import { Notice, RadioField, Section, TextAreaField, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { ApplicationDetail, Assignment } from '../../api.ts'
import { ActForm } from './act-form.tsx'
import { useRole } from './use-role.ts'
import { useStoreText } from './use-store-document.ts'

/** Declare interests before anything can be read. */
export function InterestForm(props: {
  readonly assignment: Assignment
  readonly application: ApplicationDetail
  readonly onChange: () => void
}): ReactNode {
  const { assignment, application } = props
  const text = useText()
  const store = useStoreText()
  const evaluator = useRole('funds.evaluator')
  const [answer, setAnswer] = useState('')
  const [reason, setReason] = useState('')
  if (evaluator === undefined) {
    return null
  }
  const { organisation } = evaluator
  const conflict = answer === 'yes'
  const faults = [
    ...(answer === '' ? [{ field: 'interest', fault: 'choose' }] : []),
    ...(conflict && reason.trim() === '' ? [{ field: 'interestText', fault: 'required' }] : []),
  ]
  const request = async () => {
    const declaration = await store(
      { purpose: 'interest-declaration', subject: assignment.application, organisation },
      conflict ? reason : text('evaluate.interestNoText'),
    )
    const input = { application: assignment.application, conflict, declaration: declaration.documentId }
    return { name: 'funds.declare-interest', organisation, input }
  }
  return (
    <Section title={text('evaluate.stepInterest')} lead={text('evaluate.interestLead')}>
      {application.organisationName === undefined ? null : (
        <p>{text('evaluate.interestApplicant', { name: application.organisationName })}</p>
      )}
      <ActForm faults={faults} request={request} submitLabel={text('evaluate.interestSign')} onDone={props.onChange}>
        {(fault) => (
          <>
            <RadioField
              id="interest"
              label={text('evaluate.interest')}
              value={answer}
              error={fault('interest')}
              options={[
                { value: 'no', label: text('evaluate.interestNo') },
                { value: 'yes', label: text('evaluate.interestYes') },
              ]}
              onChange={setAnswer}
            />
            {conflict ? (
              <>
                <Notice tone="warning">{text('evaluate.interestFinal')}</Notice>
                <TextAreaField
                  id="interestText"
                  label={text('evaluate.interestText')}
                  hint={text('evaluate.interestTextHint')}
                  value={reason}
                  error={fault('interestText')}
                  required
                  maxLength={5_000}
                  onChange={setReason}
                />
              </>
            ) : null}
          </>
        )}
      </ActForm>
    </Section>
  )
}
