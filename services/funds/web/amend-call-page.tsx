import type { Membership } from '@concejo/protocol'
import { DateTimeField, Notice, TextAreaField, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { CallDetail } from '../api.ts'
import { toLocalText } from './model/call-draft.ts'
import { ActForm } from './parts/act-form.tsx'
import { useRole } from './parts/use-role.ts'
import { useStoreDocument } from './parts/use-store-document.ts'
import { WorkStep } from './parts/work-step.tsx'

/** Extend a call that is open: a later deadline and an amended rules document. */
export function AmendCallPage(): ReactNode {
  return (
    <WorkStep name="amend" phases={['announced', 'open']}>
      {(call, reload) => <AmendGate call={call} onChange={reload} />}
    </WorkStep>
  )
}

function AmendGate(props: { readonly call: CallDetail; readonly onChange: () => void }): ReactNode {
  const text = useText()
  const manager = useRole(['funds.call-manager', 'funds.programme-owner'], props.call.organisation)
  return manager === undefined ? (
    <Notice tone="info">{text('work.notYours')}</Notice>
  ) : (
    <AmendForm {...props} manager={manager} />
  )
}

function AmendForm(props: {
  readonly call: CallDetail
  readonly manager: Membership
  readonly onChange: () => void
}): ReactNode {
  const { call } = props
  const text = useText()
  const store = useStoreDocument()
  const [closesAt, setClosesAt] = useState<number | undefined>(call.closesAt)
  const [en, setEn] = useState('')
  const [es, setEs] = useState('')
  const faults = [
    ...(closesAt === undefined || closesAt <= call.closesAt ? [{ field: 'closesAt', fault: 'later' }] : []),
    ...(en.trim() === '' ? [{ field: 'changedEn', fault: 'required' }] : []),
  ]
  const request = async () => {
    const description = call.description ?? { en: '' }
    const changed = toLocalText(en, es)
    const document = await store(
      { purpose: 'call-document', subject: call.call, organisation: call.organisation, public: true },
      {
        title: call.title ?? { en: call.call },
        summary: call.summary ?? { en: '' },
        description: toLocalText(
          `${changed.en}\n\n${description.en}`,
          `${changed.es ?? changed.en}\n\n${description.es ?? description.en}`,
        ),
        criteria: call.criteria.map(({ name, label }) => ({ code: name, label: label ?? { en: name } })),
        eligibilityRules: call.eligibilityRules.map(({ name, label }) => ({
          code: name,
          label: label ?? { en: name },
        })),
      },
    )
    const input = { call: call.call, closesAt, document: document.documentId }
    return { name: 'funds.amend-call', organisation: call.organisation, input }
  }
  return (
    <ActForm faults={faults} request={request} submitLabel={text('action.sign')} onDone={props.onChange}>
      {(fault) => (
        <>
          <DateTimeField
            id="closesAt"
            label={text('amend.closesAt')}
            value={closesAt}
            error={fault('closesAt')}
            required
            onChange={setClosesAt}
          />
          <TextAreaField
            id="changedEn"
            label={text('amend.reasonEn')}
            value={en}
            error={fault('changedEn')}
            required
            maxLength={5_000}
            onChange={setEn}
          />
          <TextAreaField id="changedEs" label={text('amend.reasonEs')} value={es} maxLength={5_000} onChange={setEs} />
        </>
      )}
    </ActForm>
  )
}
