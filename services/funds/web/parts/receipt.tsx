import { bytes32, platformEndpoints } from '@concejo/protocol'
import { ButtonLink, DateTime, DownloadLink, Facts, Loading, Notice, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import { paths } from './paths.ts'

/** The receipt of a submission: what, when, and a proof that needs nobody's word. */
export function Receipt(props: { readonly actId: string; readonly application: string }): ReactNode {
  const text = useText()
  const act = bytes32.parse(props.actId)
  const query = useEndpoint(endpoints.getApplication, { params: { application: bytes32.parse(props.application) } })
  return (
    <>
      <Notice tone="success" title={text('receipt.title')}>
        {text('receipt.lead')}
      </Notice>
      <Loading query={query}>
        {(application) => (
          <Facts
            items={[
              { label: text('receipt.time'), value: <DateTime seconds={application.submittedAt} /> },
              {
                label: text('receipt.application'),
                value: <code className="funds-hash">{application.application}</code>,
              },
              { label: text('label.version'), value: application.version },
              { label: text('receipt.seal'), value: <code className="funds-hash">{application.commitment}</code> },
            ]}
          />
        )}
      </Loading>
      <div className="funds-actions">
        <DownloadLink
          endpoint={platformEndpoints.getActProof}
          input={{ params: { actId: act } }}
          fileName={`concejo-receipt-${act.slice(2, 10)}.json`}
        >
          {text('receipt.proof')}
        </DownloadLink>
        <ButtonLink to={paths.myApplications} variant="secondary">
          {text('receipt.mine')}
        </ButtonLink>
      </div>
    </>
  )
}
