import {
  ActTimeline,
  ButtonLink,
  DateTime,
  Facts,
  Link,
  Loading,
  Money,
  Notice,
  Page,
  PendingActs,
  Section,
  useEndpoint,
  useParam,
  useText,
  VerifyDocument,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type AgreementDetail, endpoints } from '../api.ts'
import { GrantActions } from './parts/grant-actions.tsx'
import { GrantMilestones } from './parts/grant-milestones.tsx'
import { GrantPayments } from './parts/grant-payments.tsx'
import type { GrantProps } from './parts/grant-props.ts'
import { GrantRecoveries } from './parts/grant-recoveries.tsx'
import { paths } from './parts/paths.ts'
import { StateTag } from './parts/state-tag.tsx'
import { useLocalText } from './parts/use-local-text.ts'

/** A grant for everybody; who works on it finds the next act beside each milestone and payment. */
export function GrantPage(): ReactNode {
  const agreement = useParam('agreement')
  return (
    <Loading query={useEndpoint(endpoints.getAgreement, { params: { agreement } })}>
      {(detail, reload) => <Grant grant={detail} onChange={reload} />}
    </Loading>
  )
}

function Grant({ grant, onChange }: GrantProps): ReactNode {
  const text = useText()
  return (
    <Page
      title={grant.title ?? text('label.untitledProject')}
      lead={grant.organisationName}
      back={{ to: paths.grants, label: text('grants.title') }}
      actions={
        <ButtonLink to={paths.ask(grant.agreement, grant.funder)} variant="tertiary">
          {text('action.ask')}
        </ButtonLink>
      }
    >
      {grant.pendingAccount === undefined ? null : (
        <Notice tone="warning" title={text('grant.accountPending')}>
          <DateTime seconds={grant.pendingAccount.effectiveAt} />
        </Notice>
      )}
      <GrantFacts grant={grant} />
      <PendingActs subject={grant.agreement} />
      <GrantMilestones grant={grant} onChange={onChange} />
      <GrantPayments grant={grant} onChange={onChange} />
      <GrantRecoveries grant={grant} onChange={onChange} />
      <GrantActions grant={grant} onChange={onChange} />
      <Section title={text('grant.timeline')}>
        <ActTimeline subject={grant.agreement} />
      </Section>
    </Page>
  )
}

function GrantFacts({ grant }: { readonly grant: AgreementDetail }): ReactNode {
  const text = useText()
  const localText = useLocalText()
  const money = (label: string, amount: string) => ({
    label: text(label),
    value: <Money amount={amount} currency={grant.currency} />,
  })
  return (
    <Section title={text('grant.title')}>
      <Facts
        items={[
          { label: text('label.state'), value: <StateTag group="agreementState" value={grant.state} /> },
          {
            label: text('label.beneficiary'),
            value: <Link to={paths.grantsOf(grant.organisation)}>{grant.organisationName}</Link>,
          },
          { label: text('label.funder'), value: grant.funderName },
          {
            label: text('label.call'),
            value: <Link to={paths.call(grant.call)}>{localText(grant.callTitle, text('label.untitledCall'))}</Link>,
          },
          {
            label: text('label.application'),
            value: <Link to={paths.application(grant.application)}>{grant.application.slice(0, 10)}</Link>,
          },
          { label: text('grant.signed'), value: <DateTime seconds={grant.signedAt} /> },
          money('label.grant', grant.amount),
          money('grant.accepted', grant.accepted),
          money('grant.ordered', grant.ordered),
          money('grant.paid', grant.paid),
          money('grant.recovered', grant.recovered),
        ]}
      />
      <VerifyDocument commitment={grant.document} label={text('grant.agreementDocument')} />
    </Section>
  )
}
