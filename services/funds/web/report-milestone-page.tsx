import { Notice, Section, useNavigate, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { AgreementDetail } from '../api.ts'
import type { Attachment } from './model/application-draft.ts'
import { GrantFormPage } from './parts/file-page.tsx'
import { FileUploads } from './parts/file-uploads.tsx'
import { paths } from './parts/paths.ts'
import { placeOf, ReasonForm } from './parts/reason-form.tsx'
import { useMilestone } from './parts/use-milestone.ts'
import { useRole } from './parts/use-role.ts'

/** Report a milestone as reached, with documents. */
export function ReportMilestonePage(): ReactNode {
  const text = useText()
  return (
    <GrantFormPage title={() => text('act.funds.report-milestone.title')}>
      {(grant) => <Report grant={grant} />}
    </GrantFormPage>
  )
}

function Report({ grant }: { readonly grant: AgreementDetail }): ReactNode {
  const text = useText()
  const navigate = useNavigate()
  const milestone = useMilestone(grant)
  const applicant = useRole('funds.applicant', grant.organisation)
  const [files, setFiles] = useState<readonly Attachment[]>([])
  if (milestone === undefined || applicant === undefined) {
    return <Notice tone="info">{text('work.notYours')}</Notice>
  }
  const { organisation } = applicant
  return (
    <>
      <h2>{text('report.title', { number: milestone.milestone + 1 })}</h2>
      <ReasonForm
        id="report"
        label={text('report.text')}
        place={placeOf('milestone-report', grant.agreement, organisation)}
        attachments={files.map((file) => file.documentId)}
        request={(document) => ({
          name: 'funds.report-milestone',
          organisation,
          input: { agreement: grant.agreement, milestone: milestone.milestone, document },
        })}
        submitLabel={text('report.sign')}
        onDone={() => navigate(paths.grant(grant.agreement))}
      >
        {() => (
          <Section title={text('report.files')}>
            <FileUploads
              files={files}
              place={placeOf('milestone-attachment', grant.agreement, organisation)}
              onChange={setFiles}
            />
          </Section>
        )}
      </ReasonForm>
    </>
  )
}
