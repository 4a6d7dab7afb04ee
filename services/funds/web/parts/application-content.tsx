import { type Bytes32, platformEndpoints } from '@concejo/protocol'
import { DataTable, DownloadLink, Money, Notice, useText, VerifyDocument } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { ApplicationDetail, ApplicationDocument } from '../../api.ts'

/** What the applicant wrote, for those who may read it. */
export function ApplicationContent({ application }: { readonly application: ApplicationDetail }): ReactNode {
  const text = useText()
  const { content } = application
  if (content === undefined) {
    const sealed = application.callPhase === 'open' || application.callPhase === 'announced'
    return <Notice tone="info">{text(sealed ? 'application.sealed' : 'application.notReadable')}</Notice>
  }
  return (
    <>
      <ApplicationText content={content} currency={application.currency} />
      <Seal commitment={application.commitment} />
    </>
  )
}

function Seal({ commitment }: { readonly commitment: Bytes32 }): ReactNode {
  const text = useText()
  return <VerifyDocument commitment={commitment} label={text('application.seal')} />
}

/** The texts, the budget and the documents of an application; also its preview before it is submitted. */
export function ApplicationText(props: {
  readonly content: ApplicationDocument
  readonly currency: string
}): ReactNode {
  const { content, currency } = props
  const text = useText()
  return (
    <>
      <h3>{content.title}</h3>
      <h4>{text('application.summary')}</h4>
      <p className="funds-text">{content.summary}</p>
      {content.plan === '' ? null : (
        <>
          <h4>{text('application.plan')}</h4>
          <p className="funds-text">{content.plan}</p>
        </>
      )}
      {content.budget.length === 0 ? null : (
        <DataTable
          caption={text('application.budget')}
          rows={content.budget.map((line, index) => ({ ...line, key: String(index) }))}
          rowKey={(line) => line.key}
          columns={[
            { key: 'label', header: text('apply.budgetLabel'), render: (line) => line.label },
            {
              key: 'amount',
              header: text('label.amount'),
              numeric: true,
              render: (line) => <Money amount={line.amount} currency={currency} />,
            },
          ]}
        />
      )}
      <h4>{text('application.files')}</h4>
      {content.attachments.length === 0 ? <p>{text('application.filesNone')}</p> : null}
      <ul>
        {content.attachments.map((file) => (
          <li key={file.documentId}>
            <DownloadLink
              endpoint={platformEndpoints.downloadDocument}
              input={{ params: { documentId: file.documentId } }}
              fileName={file.fileName}
            >
              {file.fileName}
            </DownloadLink>
          </li>
        ))}
      </ul>
    </>
  )
}
