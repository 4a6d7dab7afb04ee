import { bytes32, type Membership } from '@concejo/protocol'
import { Button, CheckboxField, MoneyField, Section, TextAreaField, TextField, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { CallDetail } from '../../api.ts'
import { type ApplicationDraft, findApplicationFaults, toApplicationDocument } from '../model/application-draft.ts'
import { ActForm, type FaultText } from './act-form.tsx'
import { ApplicationText } from './application-content.tsx'
import { BudgetEditor } from './budget-editor.tsx'
import { DraftNote } from './draft-note.tsx'
import { FileUploads } from './file-uploads.tsx'
import type { FormDraft } from './use-form-draft.ts'
import { useLocalText } from './use-local-text.ts'
import { useStoreDocument } from './use-store-document.ts'

/** The application form with documents, budget, declarations and preview. */
export function ApplicationForm(props: {
  readonly call: CallDetail
  readonly draft: FormDraft<ApplicationDraft>
  readonly applicant: Membership
  readonly onSubmitted: (actId: string) => void
}): ReactNode {
  const { call, draft, applicant } = props
  const text = useText()
  const store = useStoreDocument()
  const [preview, setPreview] = useState(false)
  const { content, set } = draft
  const { organisation } = applicant
  const subject = bytes32.parse(content.application)
  const request = async () => {
    const document = await store({ purpose: 'application', subject, organisation }, toApplicationDocument(content))
    const input = { application: subject, call: call.call, amount: content.amount, commitment: document.documentId }
    return { name: 'funds.submit-application', organisation, input }
  }
  const faults = findApplicationFaults(content, { ...call, rules: call.eligibilityRules.map((rule) => rule.name) })
  return (
    <ActForm
      faults={faults}
      request={request}
      submitLabel={text('apply.submit')}
      onDone={(done) => props.onSubmitted(done.actId)}
      actions={
        <>
          <Button variant="secondary" onClick={() => setPreview(!preview)}>
            {text(preview ? 'apply.edit' : 'apply.preview')}
          </Button>
          <DraftNote draft={draft} />
        </>
      }
    >
      {(fault) =>
        preview ? (
          <Section title={text('apply.preview')}>
            <ApplicationText content={toApplicationDocument(content)} currency={call.currency} />
          </Section>
        ) : (
          <>
            <ProjectFields content={content} set={set} fault={fault} />
            <MoneyFields content={content} set={set} fault={fault} call={call} />
            <Section title={text('apply.files')} lead={text('apply.filesHint')}>
              <FileUploads
                files={content.attachments}
                place={{ purpose: 'application-attachment', subject, organisation }}
                onChange={(attachments) => set({ attachments: [...attachments] })}
              />
            </Section>
            <Declarations content={content} set={set} fault={fault} call={call} />
          </>
        )
      }
    </ActForm>
  )
}

interface Part {
  readonly content: ApplicationDraft
  readonly set: (change: Partial<ApplicationDraft>) => void
  readonly fault: FaultText
}

function ProjectFields({ content, set, fault }: Part): ReactNode {
  const text = useText()
  return (
    <Section title={text('apply.project')}>
      <TextField
        id="title"
        label={text('apply.projectTitle')}
        value={content.title}
        error={fault('title')}
        required
        maxLength={300}
        onChange={(title) => set({ title })}
      />
      <TextAreaField
        id="summary"
        label={text('apply.projectSummary')}
        value={content.summary}
        error={fault('summary')}
        required
        maxLength={5_000}
        onChange={(summary) => set({ summary })}
      />
      <TextAreaField
        id="plan"
        label={text('apply.plan')}
        hint={text('apply.planHint')}
        value={content.plan}
        rows={10}
        maxLength={50_000}
        onChange={(plan) => set({ plan })}
      />
    </Section>
  )
}

function MoneyFields({ content, set, fault, call }: Part & { readonly call: CallDetail }): ReactNode {
  const text = useText()
  return (
    <Section title={text('apply.money')}>
      <MoneyField
        id="amount"
        label={text('apply.amount')}
        currency={call.currency}
        value={content.amount}
        error={fault('amount')}
        required
        onChange={(amount) => set({ amount })}
      />
      <BudgetEditor
        lines={content.budget}
        currency={call.currency}
        fault={fault}
        onChange={(budget) => set({ budget: [...budget] })}
      />
    </Section>
  )
}

function Declarations({ content, set, fault, call }: Part & { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  return (
    <Section title={text('apply.declarations')}>
      {call.eligibilityRules.map((rule) => (
        <CheckboxField
          key={rule.rule}
          id={`declaration-${rule.name}`}
          label={text('apply.declare', { rule: localText(rule.label, rule.name) })}
          value={content.declarations[rule.name] === true}
          error={fault(`declaration-${rule.name}`)}
          onChange={(value) => set({ declarations: { ...content.declarations, [rule.name]: value } })}
        />
      ))}
    </Section>
  )
}
