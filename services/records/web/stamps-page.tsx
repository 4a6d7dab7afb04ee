import type { Bytes32 } from '@concejo/protocol'
import { ButtonLink, EmptyState, Page, Panel, useEndpoint, usePortal, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../api.ts'
import { OrganisationField } from './parts/organisation-field.tsx'
import { StampFiles } from './parts/stamp-files.tsx'
import { StampList, stampsPageSize } from './parts/stamp-list.tsx'
import { useOrganisations } from './parts/use-organisations.ts'
import './records.css'

/** Stamp files: prove later that they were there now, without giving them to anyone. */
export function StampsPage(): ReactNode {
  const text = useText()
  return (
    <Page title={text('stamps.title')} lead={text('stamps.lead')}>
      <Panel tone="tinted">
        <p>
          <strong>{text('stamps.private')}</strong> {text('stamps.privateText')}
        </p>
      </Panel>
      <StampsContent />
    </Page>
  )
}

function StampsContent(): ReactNode {
  const text = useText()
  const { session } = usePortal()
  const own = useOrganisations()
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const target = own.find(({ organisation }) => organisation === chosen) ?? own[0]
  // The list below reads the same, so this reads it again.
  const newest = useEndpoint(
    endpoints.listStamps,
    target === undefined ? undefined : { query: { organisation: target.organisation, limit: stampsPageSize } },
  )
  if (session.account === null) {
    return (
      <EmptyState
        title={text('stamps.signInFirst')}
        action={<ButtonLink to="/sign-in?returnTo=%2Frecords%2Fstamps">{text('signIn')}</ButtonLink>}
      />
    )
  }
  if (target === undefined) {
    return (
      <EmptyState
        title={text('stamps.memberFirst')}
        action={<ButtonLink to="/account">{text('stamps.account')}</ButtonLink>}
      />
    )
  }
  const organisation: Bytes32 = target.organisation
  return (
    <>
      {own.length > 1 ? <OrganisationField id="stamp-organisation" value={organisation} onChange={setChosen} /> : null}
      <StampFiles
        key={organisation}
        organisation={organisation}
        onStamped={() => (newest.state === 'loading' ? undefined : newest.reload())}
      />
      <StampList key={`list ${organisation}`} organisation={organisation} />
    </>
  )
}
