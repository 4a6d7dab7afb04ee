import { type Bytes32, type Membership, unsafeBrand } from '@concejo/protocol'
import { Loading, Notice, Page, useEndpoint, useNavigate, useNow, useQueryParam, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints, type ProgrammeSummary } from '../api.ts'
import {
  type CallDraft,
  callDraft,
  createCallDraft,
  findCallFaults,
  toCallDocument,
  toPublishInput,
} from './model/call-draft.ts'
import { ActForm } from './parts/act-form.tsx'
import { CallFormCriteria } from './parts/call-form-criteria.tsx'
import { CallFormMoney } from './parts/call-form-money.tsx'
import { CallFormProcedure } from './parts/call-form-procedure.tsx'
import { CallFormRules } from './parts/call-form-rules.tsx'
import { CallFormTexts } from './parts/call-form-texts.tsx'
import { DraftNote } from './parts/draft-note.tsx'
import { paths } from './parts/paths.ts'
import { type FormDraft, useFormDraft } from './parts/use-form-draft.ts'
import { useRole } from './parts/use-role.ts'
import { useStoreDocument } from './parts/use-store-document.ts'

/** Prepare and publish a call. The draft is saved while typing; the call manager signs, then the programme owner. */
export function PublishCallPage(): ReactNode {
  const text = useText()
  const manager = useRole('funds.call-manager')
  const now = useNow()
  const [asked] = useQueryParam('programme')
  const draft = useFormDraft('funds.call', {
    parse: (content) => callDraft.safeParse(content).data,
    create: () => createCallDraft(now, asked ?? ''),
  })
  const programmes = useEndpoint(
    endpoints.listProgrammes,
    manager === undefined ? undefined : { query: { organisation: manager.organisation, limit: 100 } },
  )
  return (
    <Page
      title={text('callForm.title')}
      lead={text('callForm.lead')}
      back={{ to: paths.calls, label: text('calls.title') }}
    >
      {manager === undefined || !draft.loaded ? (
        <Notice tone="warning">{text(manager === undefined ? 'callForm.noRole' : 'state.loading')}</Notice>
      ) : (
        <Loading query={programmes}>
          {({ items }) => (
            <CallForm
              manager={manager}
              draft={draft}
              programmes={items.filter((programme) => programme.closedAt === undefined)}
            />
          )}
        </Loading>
      )}
    </Page>
  )
}

function CallForm(props: {
  readonly manager: Membership
  readonly draft: FormDraft<CallDraft>
  readonly programmes: readonly ProgrammeSummary[]
}): ReactNode {
  const text = useText()
  const now = useNow()
  const navigate = useNavigate()
  const store = useStoreDocument()
  const [collecting, setCollecting] = useState(false)
  const { content, set } = props.draft
  const programme = props.programmes.find((candidate) => candidate.programme === content.programme)
  const { organisation } = props.manager
  const request = async () => {
    const subject = unsafeBrand<Bytes32>(content.call)
    const document = await store(
      { purpose: 'call-document', subject, organisation, public: true },
      toCallDocument(content),
    )
    return { name: 'funds.publish-call', organisation, input: toPublishInput(content, document.documentId) }
  }
  if (collecting) {
    return <Notice tone="success">{text('callForm.published')}</Notice>
  }
  return (
    <ActForm
      faults={findCallFaults(content, { now })}
      request={request}
      submitLabel={text('action.sign')}
      actions={<DraftNote draft={props.draft} />}
      onDone={(done) => {
        props.draft.discard()
        if (done.state === 'collecting') {
          setCollecting(true)
        } else {
          navigate(paths.call(content.call))
        }
      }}
    >
      {(fault) => (
        <>
          <CallFormTexts draft={content} set={set} fault={fault} />
          <CallFormMoney draft={content} set={set} fault={fault} programme={programme} programmes={props.programmes} />
          <CallFormRules draft={content} set={set} fault={fault} />
          <CallFormCriteria draft={content} set={set} fault={fault} />
          <CallFormProcedure draft={content} set={set} fault={fault} />
        </>
      )}
    </ActForm>
  )
}
