import { type Bytes32, createId, type Membership, unsafeBrand } from '@concejo/protocol'
import { MoneyField, Notice, Page, SelectField, TextAreaField, TextField, useNavigate, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { type DraftFault, toLocalText } from './model/call-draft.ts'
import { findAmountFaults } from './model/read-amount.ts'
import { ActForm, type FaultText } from './parts/act-form.tsx'
import { DraftNote } from './parts/draft-note.tsx'
import { paths } from './parts/paths.ts'
import { type FormDraft, useFormDraft } from './parts/use-form-draft.ts'
import { useRole } from './parts/use-role.ts'
import { useStoreDocument } from './parts/use-store-document.ts'

const currencies = ['EUR', 'USD', 'GBP', 'SEK', 'PLN', 'CZK', 'MXN', 'COP', 'CLP', 'BRL'] as const

const programmeDraft = z.object({
  programme: z.string(),
  titleEn: z.string().default(''),
  titleEs: z.string().default(''),
  summaryEn: z.string().default(''),
  summaryEs: z.string().default(''),
  currency: z.string().default('EUR'),
  envelope: z.string().default(''),
})
type ProgrammeDraft = z.output<typeof programmeDraft>

/** Open a programme: a budget with a title. */
export function OpenProgrammePage(): ReactNode {
  const text = useText()
  const owner = useRole('funds.programme-owner')
  const draft = useFormDraft('funds.programme', {
    parse: (content) => programmeDraft.safeParse(content).data,
    create: () => programmeDraft.parse({ programme: createId() }),
  })
  return (
    <Page
      title={text('programmeForm.title')}
      lead={text('programmeForm.lead')}
      back={{ to: paths.programmes, label: text('programmes.title') }}
    >
      {owner === undefined ? <Notice tone="warning">{text('programmeForm.noRole')}</Notice> : null}
      {owner !== undefined && draft.loaded ? <ProgrammeForm owner={owner} draft={draft} /> : null}
    </Page>
  )
}

function ProgrammeForm(props: { readonly owner: Membership; readonly draft: FormDraft<ProgrammeDraft> }): ReactNode {
  const text = useText()
  const navigate = useNavigate()
  const store = useStoreDocument()
  const { owner, draft } = props
  const { content, set } = draft
  const request = async () => {
    const subject = unsafeBrand<Bytes32>(content.programme)
    const document = await store(
      { purpose: 'programme-document', subject, organisation: owner.organisation, public: true },
      {
        title: toLocalText(content.titleEn, content.titleEs),
        summary: toLocalText(content.summaryEn, content.summaryEs),
      },
    )
    const { programme, currency, envelope } = content
    return {
      name: 'funds.open-programme',
      organisation: owner.organisation,
      input: { programme, currency, envelope, document: document.documentId },
    }
  }
  const finish = (): void => {
    draft.discard()
    navigate(paths.programme(content.programme))
  }
  return (
    <ActForm
      faults={findFaults(content)}
      request={request}
      submitLabel={text('action.sign')}
      onDone={finish}
      actions={<DraftNote draft={draft} />}
    >
      {(fault) => <Fields content={content} set={set} fault={fault} />}
    </ActForm>
  )
}

function Fields(props: {
  readonly content: ProgrammeDraft
  readonly set: (change: Partial<ProgrammeDraft>) => void
  readonly fault: FaultText
}): ReactNode {
  const { content, set, fault } = props
  const text = useText()
  return (
    <>
      {(['titleEn', 'titleEs'] as const).map((field) => (
        <TextField
          key={field}
          id={field}
          label={text(`programmeForm.${field}`)}
          value={content[field]}
          error={fault(field)}
          required={field === 'titleEn'}
          maxLength={300}
          onChange={(value) => set({ [field]: value })}
        />
      ))}
      {(['summaryEn', 'summaryEs'] as const).map((field) => (
        <TextAreaField
          key={field}
          id={field}
          label={text(`programmeForm.${field}`)}
          value={content[field]}
          error={fault(field)}
          required={field === 'summaryEn'}
          maxLength={20_000}
          onChange={(value) => set({ [field]: value })}
        />
      ))}
      <SelectField
        id="currency"
        label={text('programmeForm.currency')}
        value={content.currency}
        required
        options={currencies.map((value) => ({ value, label: value }))}
        onChange={(currency) => set({ currency })}
      />
      <MoneyField
        id="envelope"
        label={text('programmeForm.envelope')}
        currency={content.currency}
        value={content.envelope}
        error={fault('envelope')}
        required
        onChange={(envelope) => set({ envelope })}
      />
    </>
  )
}

function findFaults(draft: ProgrammeDraft): readonly DraftFault[] {
  return [
    ...(['titleEn', 'summaryEn'] as const)
      .filter((field) => draft[field].trim() === '')
      .map((field) => ({ field, fault: 'required' })),
    ...findAmountFaults('envelope', draft.envelope),
  ]
}
