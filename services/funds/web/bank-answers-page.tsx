import type { Bytes32, EndpointResult, Membership } from '@concejo/protocol'
import {
  DataTable,
  EmptyState,
  FileField,
  Notice,
  Page,
  ProblemNotice,
  Section,
  Tag,
  useCall,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../api.ts'
import { ActButton } from './parts/act-button.tsx'
import { paths } from './parts/paths.ts'
import { useRole } from './parts/use-role.ts'
import { useStoreText } from './parts/use-store-document.ts'

type Status = EndpointResult<typeof endpoints.readBankStatus>
type Item = Status['items'][number]

const tones = { confirmed: 'success', failed: 'danger', pending: 'info' } as const

/** Read the bank's answer, see what it would record, then sign each answer. */
export function BankAnswersPage(): ReactNode {
  const text = useText()
  const approver = useRole('funds.payment-approver')
  return (
    <Page
      title={text('bankStatus.title')}
      lead={text('bankStatus.lead')}
      back={{ to: paths.payments, label: text('payments.title') }}
    >
      {approver === undefined ? <Notice tone="info">{text('work.notYours')}</Notice> : <ReadFile approver={approver} />}
    </Page>
  )
}

function ReadFile({ approver }: { readonly approver: Membership }): ReactNode {
  const text = useText()
  const call = useCall()
  const [status, setStatus] = useState<Status | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const read = async (files: readonly File[]): Promise<void> => {
    setBusy(true)
    setError(undefined)
    setStatus(undefined)
    try {
      setStatus(await call(endpoints.readBankStatus, { body: { xml: (await files[0]?.text()) ?? '' } }))
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <>
      <FileField
        id="bank-file"
        label={text('bankStatus.file')}
        accept=".xml,application/xml,text/xml"
        onFiles={(files) => void read(files)}
      />
      <div aria-live="polite">
        {busy ? <p aria-busy="true">{text('bankStatus.reading')}</p> : null}
        {error === undefined ? null : <ProblemNotice error={error} />}
        {status === undefined ? null : <Preview status={status} approver={approver} />}
      </div>
    </>
  )
}

function Preview({ status, approver }: { readonly status: Status; readonly approver: Membership }): ReactNode {
  const text = useText()
  return (
    <Section title={text('bankStatus.preview')}>
      <DataTable
        caption={text('bankStatus.preview')}
        rows={status.items}
        rowKey={(item) => item.endToEndId}
        empty={<EmptyState title={text('bankStatus.none')}>{text('bankStatus.noneHint')}</EmptyState>}
        columns={[
          { key: 'reference', header: text('bankStatus.reference'), render: (item) => item.endToEndId },
          {
            key: 'answer',
            header: text('bankStatus.answer'),
            render: (item) => (
              <>
                <Tag tone={tones[item.outcome]}>{text(`bankStatus.outcome.${item.outcome}`)}</Tag>
                {item.amountDiffers ? <Tag tone="warning">{text('bankStatus.amountDiffers')}</Tag> : null}
              </>
            ),
          },
          { key: 'reason', header: text('label.reason'), render: (item) => item.reason ?? '–' },
          {
            key: 'sign',
            header: text('label.actions'),
            render: (item) =>
              item.known && item.payment !== undefined && item.outcome !== 'pending' ? (
                <SignAnswer item={item} payment={item.payment} kind={status.kind} approver={approver} />
              ) : (
                text(item.known ? 'bankStatus.wait' : 'bankStatus.unknown')
              ),
          },
        ]}
      />
    </Section>
  )
}

function SignAnswer(props: {
  readonly item: Item
  readonly payment: Bytes32
  readonly kind: Status['kind']
  readonly approver: Membership
}): ReactNode {
  const { item, payment, kind, approver } = props
  const text = useText()
  const store = useStoreText()
  const { organisation } = approver
  const request = async () => {
    const place = { purpose: 'payment-evidence', subject: payment, organisation }
    const evidence = await store(place, [kind, item.endToEndId, item.reason ?? ''].join(' ').trim())
    const input = { payment, confirmed: item.confirmed, evidence: evidence.documentId }
    return { name: 'funds.record-payment', organisation, input }
  }
  return (
    <ActButton variant="secondary" request={request}>
      {text('bankStatus.signOne')}
    </ActButton>
  )
}
