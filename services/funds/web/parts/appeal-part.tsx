import { DateTime, Facts, RadioField, Section, useEndpoint, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type ApplicationDetail, endpoints } from '../../api.ts'
import { DocumentText } from './document-text.tsx'
import { placeOf, ReasonForm } from './reason-form.tsx'
import { StateTag } from './state-tag.tsx'
import { useRole } from './use-role.ts'

/** An appeal with its grounds, and the decision for who may take it. */
export function AppealPart(props: {
  readonly application: ApplicationDetail
  readonly onChange: () => void
}): ReactNode {
  const { appeal } = props.application
  const text = useText()
  if (appeal === undefined) {
    return null
  }
  return (
    <Section title={text('application.appeal')}>
      <Facts
        items={[
          { label: text('label.state'), value: <StateTag group="appealState" value={appeal.state} /> },
          { label: text('appeals.filed'), value: <DateTime seconds={appeal.filedAt} /> },
        ]}
      />
      <h3>{text('appeals.grounds')}</h3>
      <DocumentText commitment={appeal.grounds} label={text('appeals.grounds')} />
      {appeal.reason === undefined ? null : (
        <>
          <h3>{text('appeals.reason')}</h3>
          <DocumentText commitment={appeal.reason} label={text('appeals.reason')} />
        </>
      )}
      {appeal.state === 'filed' ? <Decision {...props} appeal={appeal} /> : null}
    </Section>
  )
}

function Decision(props: {
  readonly application: ApplicationDetail
  readonly appeal: NonNullable<ApplicationDetail['appeal']>
  readonly onChange: () => void
}): ReactNode {
  const { application, appeal } = props
  const text = useText()
  const [outcome, setOutcome] = useState('')
  const call = useEndpoint(endpoints.getCall, { params: { call: application.call } })
  const body = useRole('funds.appeal-body', call.state === 'ready' ? call.data.appealBody : undefined)
  if (call.state !== 'ready' || body === undefined) {
    return null
  }
  const { organisation } = body
  return (
    <>
      <h3>{text('appeals.decide')}</h3>
      <ReasonForm
        id="appeal-reason"
        label={text('appeals.reason')}
        place={placeOf('appeal-decision', application.application, organisation)}
        faults={outcome === '' ? [{ field: 'appeal-outcome', fault: 'choose' }] : []}
        request={(reason) => ({
          name: 'funds.decide-appeal',
          organisation,
          input: { appeal: appeal.appeal, upheld: outcome === 'uphold', reason },
        })}
        submitLabel={text('appeals.sign')}
        onDone={props.onChange}
      >
        {(fault) => (
          <RadioField
            id="appeal-outcome"
            label={text('field.upheld')}
            value={outcome}
            error={fault('appeal-outcome')}
            options={[
              { value: 'uphold', label: text('appeals.uphold') },
              { value: 'dismiss', label: text('appeals.dismiss') },
            ]}
            onChange={setOutcome}
          />
        )}
      </ReasonForm>
    </>
  )
}
