import { ButtonLink, Section, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { GrantProps } from './grant-props.ts'
import { paths } from './paths.ts'
import { useRole } from './use-role.ts'

/** Rarer steps of a running grant, for those who may take them. */
export function GrantActions({ grant }: GrantProps): ReactNode {
  const text = useText()
  const officer = useRole(['funds.project-officer', 'funds.deciding-authority'], grant.funder)
  const party = useRole(['funds.applicant'], grant.organisation)
  if (grant.state !== 'signed' || (officer === undefined && party === undefined)) {
    return null
  }
  const base = paths.grant(grant.agreement)
  return (
    <Section title={text('label.actions')}>
      <div className="funds-actions">
        {party === undefined ? null : (
          <ButtonLink to={`${base}/account`} variant="secondary">
            {text('account.action')}
          </ButtonLink>
        )}
        {officer === undefined ? null : (
          <>
            <ButtonLink to={`${base}/recovery`} variant="secondary">
              {text('recovery.order')}
            </ButtonLink>
            <ButtonLink to={`${base}/close`} variant="secondary">
              {text('closure.action')}
            </ButtonLink>
          </>
        )}
      </div>
    </Section>
  )
}
