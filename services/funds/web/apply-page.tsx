import { bytes32, type Membership } from '@concejo/protocol'
import { DateTime, Loading, Notice, Page, useEndpoint, useParam, useQueryParam, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type ApplicationDetail, type CallDetail, endpoints } from '../api.ts'
import { applicationDraft, createApplicationDraft, fromApplicationDocument } from './model/application-draft.ts'
import { ApplicationForm } from './parts/application-form.tsx'
import { paths } from './parts/paths.ts'
import { Receipt } from './parts/receipt.tsx'
import { useFormDraft } from './parts/use-form-draft.ts'
import { useLocalText } from './parts/use-local-text.ts'
import { useRole } from './parts/use-role.ts'

/** Apply to a call, or replace an application before the deadline. */
export function ApplyPage(): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const call = useParam('call')
  const [asked] = useQueryParam('application')
  const replaced = bytes32.safeParse(asked ?? '').data
  const earlier = useEndpoint(
    endpoints.getApplication,
    replaced === undefined ? undefined : { params: { application: replaced } },
  )
  return (
    <Loading query={useEndpoint(endpoints.getCall, { params: { call } })}>
      {(detail) => (
        <Page
          title={text('apply.title')}
          lead={
            <>
              {text('apply.lead')} <DateTime seconds={detail.closesAt} />
            </>
          }
          back={{ to: paths.call(call), label: localText(detail.title, text('label.untitledCall')) }}
        >
          {replaced === undefined ? (
            <Gate call={detail} earlier={undefined} />
          ) : (
            <Loading query={earlier}>{(found) => <Gate call={detail} earlier={found} />}</Loading>
          )}
        </Page>
      )}
    </Loading>
  )
}

interface GateProps {
  readonly call: CallDetail
  readonly earlier: ApplicationDetail | undefined
}

function Gate({ call, earlier }: GateProps): ReactNode {
  const text = useText()
  const applicant = useRole('funds.applicant')
  if (call.phase !== 'open') {
    return <Notice tone="warning">{text('apply.notOpen')}</Notice>
  }
  if (applicant === undefined) {
    return <Notice tone="info">{text('apply.noRole')}</Notice>
  }
  return <Apply call={call} earlier={earlier} applicant={applicant} />
}

function Apply({ call, earlier, applicant }: GateProps & { readonly applicant: Membership }): ReactNode {
  const text = useText()
  const [receipt, setReceipt] = useState<{ readonly actId: string; readonly application: string } | undefined>()
  const draft = useFormDraft(`funds.application.${call.call.slice(2)}.${earlier?.application.slice(2) ?? 'new'}`, {
    parse: (content) => applicationDraft.safeParse(content).data,
    create: () =>
      earlier?.content === undefined
        ? createApplicationDraft()
        : fromApplicationDocument(earlier.application, earlier.amount ?? '', earlier.content),
  })
  if (receipt !== undefined) {
    return <Receipt actId={receipt.actId} application={receipt.application} />
  }
  if (!draft.loaded) {
    return <p aria-busy="true">{text('state.loading')}</p>
  }
  return (
    <>
      {earlier === undefined ? null : (
        <Notice tone="info">{text('apply.replace', { version: earlier.version })}</Notice>
      )}
      <ApplicationForm
        call={call}
        draft={draft}
        applicant={applicant}
        onSubmitted={(actId) => {
          setReceipt({ actId, application: draft.content.application })
          draft.discard()
        }}
      />
    </>
  )
}
