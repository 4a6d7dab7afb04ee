import { Loading, Page, PendingActs, useEndpoint, useParam, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type AgreementDetail, type ApplicationDetail, endpoints } from '../../api.ts'
import { paths } from './paths.ts'

/** Frame of a form about an application. */
export function ApplicationFormPage(props: {
  readonly title: string
  readonly lead?: ReactNode
  readonly children: (application: ApplicationDetail) => ReactNode
}): ReactNode {
  const text = useText()
  const application = useParam('application')
  return (
    <Loading query={useEndpoint(endpoints.getApplication, { params: { application } })}>
      {(detail) => (
        <Page
          title={text(props.title)}
          lead={props.lead}
          back={{
            to: paths.application(application),
            label: detail.title ?? detail.organisationName ?? text('application.title'),
          }}
        >
          <PendingActs subject={application} />
          {props.children(detail)}
        </Page>
      )}
    </Loading>
  )
}

/** Frame of a form about a grant. */
export function GrantFormPage(props: {
  readonly title: (grant: AgreementDetail) => string
  readonly lead?: ReactNode
  readonly children: (grant: AgreementDetail) => ReactNode
}): ReactNode {
  const text = useText()
  const agreement = useParam('agreement')
  return (
    <Loading query={useEndpoint(endpoints.getAgreement, { params: { agreement } })}>
      {(grant) => (
        <Page
          title={props.title(grant)}
          lead={props.lead}
          back={{ to: paths.grant(agreement), label: grant.title ?? text('grant.title') }}
        >
          <PendingActs subject={agreement} />
          {props.children(grant)}
        </Page>
      )}
    </Loading>
  )
}
