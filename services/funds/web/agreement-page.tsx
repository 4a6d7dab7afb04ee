import { createId } from '@concejo/protocol'
import {
  Loading,
  MoneyField,
  Notice,
  Section,
  TextAreaField,
  useEndpoint,
  useNavigate,
  useNow,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type ApplicationDetail, type CallDetail, endpoints } from '../api.ts'
import type { DraftFault } from './model/call-draft.ts'
import { sumMilestones } from './model/milestone-draft.ts'
import { findAmountFaults, readAmount } from './model/read-amount.ts'
import { AccountFields, findAccountFaults } from './parts/account-fields.tsx'
import type { ActRequest } from './parts/act-button.tsx'
import { ActForm } from './parts/act-form.tsx'
import { type AgreementDraft, agreementDraft, createMilestone } from './parts/agreement-draft.ts'
import { DraftNote } from './parts/draft-note.tsx'
import { ApplicationFormPage } from './parts/file-page.tsx'
import { MilestonesEditor } from './parts/milestones-editor.tsx'
import { paths } from './parts/paths.ts'
import { type FormDraft, useFormDraft } from './parts/use-form-draft.ts'
import { useRole } from './parts/use-role.ts'
import { useStoreDocument, useStoreText } from './parts/use-store-document.ts'

/** Prepare and sign a grant agreement: amount, milestones that add up exactly, account. */
export function AgreementPage(): ReactNode {
  const text = useText()
  return (
    <ApplicationFormPage title="agreementForm.title" lead={text('agreementForm.lead')}>
      {(application) => <WithCall application={application} />}
    </ApplicationFormPage>
  )
}

function WithCall({ application }: { readonly application: ApplicationDetail }): ReactNode {
  const text = useText()
  const query = useEndpoint(endpoints.getCall, { params: { call: application.call } })
  return (
    <Loading query={query}>
      {(call) =>
        application.amount === undefined ? (
          <Notice tone="info">{text('application.notReadable')}</Notice>
        ) : (
          <AgreementForm application={application} call={call} most={application.amount} />
        )
      }
    </Loading>
  )
}

interface FormProps {
  readonly application: ApplicationDetail
  readonly call: CallDetail
  /** What was applied for: the agreement may not exceed it. */
  readonly most: string
}

function AgreementForm(props: FormProps): ReactNode {
  const { application, call, most } = props
  const text = useText()
  const now = useNow()
  const signer = useRole(['funds.deciding-authority', 'funds.programme-owner'], call.organisation)
  const draft = useFormDraft<AgreementDraft>(`funds.agreement.${application.application.slice(2)}`, {
    parse: (content) => agreementDraft.safeParse(content).data,
    create: () =>
      agreementDraft.parse({
        agreement: createId(),
        amount: most,
        text: text('agreementForm.textDefault', {
          title: application.title ?? application.application,
          name: application.organisationName ?? '',
        }),
        milestones: [createMilestone(most, now)],
      }),
  })
  if (signer === undefined) {
    return <Notice tone="info">{text('work.notYours')}</Notice>
  }
  return draft.loaded ? <SignForm {...props} draft={draft} /> : null
}

function SignForm(props: FormProps & { readonly draft: FormDraft<AgreementDraft> }): ReactNode {
  const { application, call, most, draft } = props
  const text = useText()
  const navigate = useNavigate()
  const request = useAgreementRequest(props)
  const { content, set } = draft
  return (
    <ActForm
      faults={findFaults(content, call, most)}
      request={request}
      submitLabel={text('action.sign')}
      actions={<DraftNote draft={draft} />}
      onDone={(done) => {
        const collecting = done.state === 'collecting'
        navigate(collecting ? paths.application(application.application) : paths.grant(content.agreement))
        draft.discard()
      }}
    >
      {(fault) => (
        <>
          <MoneyField
            id="amount"
            label={text('agreementForm.amount')}
            currency={call.currency}
            value={content.amount}
            error={fault('amount')}
            required
            onChange={(amount) => set({ amount })}
          />
          <TextAreaField
            id="text"
            label={text('agreementForm.text')}
            value={content.text}
            error={fault('text')}
            required
            rows={6}
            maxLength={20_000}
            onChange={(value) => set({ text: value })}
          />
          <MilestonesEditor call={call} draft={content} set={set} fault={fault} />
          <Section title={text('agreementForm.account')} lead={text('agreementForm.accountHint')}>
            <AccountFields holder={content.holder} iban={content.iban} set={set} fault={fault} />
          </Section>
        </>
      )}
    </ActForm>
  )
}

/** Store the text and the account as documents, then ask for the signatures on both. */
function useAgreementRequest(
  props: FormProps & { readonly draft: FormDraft<AgreementDraft> },
): () => Promise<ActRequest> {
  const storeText = useStoreText()
  const store = useStoreDocument()
  const { content } = props.draft
  const { organisation } = props.call
  return async () => {
    const subject = content.agreement
    const document = await storeText({ purpose: 'agreement', subject, organisation }, content.text)
    const account = await store(
      { purpose: 'payee-account', subject, organisation },
      { holder: content.holder.trim(), iban: content.iban.replace(/\s/g, '').toUpperCase() },
    )
    const input = {
      agreement: subject,
      application: props.application.application,
      amount: content.amount,
      milestones: content.milestones.map(({ amount, dueAt, prefinancing }) => ({ amount, dueAt, prefinancing })),
      account: account.documentId,
      document: document.documentId,
    }
    return { name: 'funds.sign-agreement', organisation, input }
  }
}

function findFaults(draft: AgreementDraft, call: CallDetail, most: string): readonly DraftFault[] {
  const amount = readAmount(draft.amount) ?? 0n
  const sum = sumMilestones(draft.milestones, { amount, prefinancingMax: call.prefinancingMax })
  return [
    ...findAmountFaults('amount', draft.amount, { most: BigInt(most), fault: 'over-application' }),
    ...(draft.text.trim() === '' ? [{ field: 'text', fault: 'required' }] : []),
    ...draft.milestones.flatMap((milestone) => [
      ...findAmountFaults(`amount-${milestone.key}`, milestone.amount),
      ...(milestone.dueAt === undefined ? [{ field: `due-${milestone.key}`, fault: 'date' }] : []),
    ]),
    ...(sum.left === 0n ? [] : [{ field: 'milestones', fault: 'milestone-sum' }]),
    ...(sum.prefinancing > sum.prefinancingMost ? [{ field: 'milestones', fault: 'prefinancing' }] : []),
    ...findAccountFaults(draft),
  ]
}
