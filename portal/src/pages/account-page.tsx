import { type Hex, memberId, platformEndpoints, unsafeBrand } from '@concejo/protocol'
import {
  Button,
  DataTable,
  DateTime,
  EmptyState,
  Identifier,
  Loading,
  Page,
  ProblemNotice,
  Section,
  Tag,
  useCall,
  useEndpoint,
  usePortal,
  useRoleName,
  useSession,
  useText,
} from '@concejo/ui'
import { startRegistration } from '@simplewebauthn/browser'
import { type ReactNode, useState } from 'react'
import { JoinSection } from '../parts/join-section.tsx'
import { SessionsSection } from '../parts/sessions-section.tsx'
import { createBrowserKey, signWithBrowserKey } from '../signing/browser-key.ts'
import { computeDigest } from '../signing/sign-with.ts'

/** My memberships and keys, and how to become a member with one of them. */
export function AccountPage(): ReactNode {
  const text = useText('portal')
  const session = useSession()
  return (
    <Page title={session.account?.displayName ?? text('account.title')} lead={text('account.lead')}>
      <Memberships />
      <Keys />
      <SessionsSection />
    </Page>
  )
}

function Memberships(): ReactNode {
  const text = useText('portal')
  const roleName = useRoleName()
  const session = useSession()
  return (
    <Section title={text('account.members')}>
      <DataTable
        caption={text('account.members')}
        rows={session.members}
        rowKey={(member) => member.member}
        empty={<EmptyState title={text('account.noMembers')}>{text('account.noMembersHint')}</EmptyState>}
        columns={[
          { key: 'organisation', header: text('account.organisation'), render: (member) => member.organisationName },
          { key: 'roles', header: text('account.roles'), render: (member) => member.roles.map(roleName).join(', ') },
          { key: 'key', header: text('account.key'), render: (member) => text(`account.signing.${member.signing}`) },
          { key: 'until', header: text('account.until'), render: (member) => <DateTime seconds={member.validUntil} /> },
          {
            key: 'state',
            header: text('account.state'),
            render: (member) => (
              <Tag tone={member.active ? 'success' : 'warning'}>
                {text(member.active ? 'account.active' : 'account.inactive')}
              </Tag>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Keys(): ReactNode {
  const text = useText('portal')
  const keys = useEndpoint(platformEndpoints.listPasskeys, { query: { limit: 50 } })
  return (
    <Loading query={keys}>
      {(page, reload) => (
        <>
          <Section title={text('account.keys')} lead={text('account.keysLead')}>
            <AddKeys onAdded={reload} />
            <DataTable
              caption={text('account.keys')}
              rows={page.items}
              rowKey={(key) => key.signer}
              empty={<EmptyState title={text('account.noKeys')} />}
              columns={[
                { key: 'id', header: text('account.pseudonym'), render: (key) => <KeyName signer={key.signer} /> },
                {
                  key: 'public',
                  header: text('account.publicKey'),
                  render: (key) => <Identifier value={key.signer} copy />,
                },
                { key: 'kind', header: text('account.key'), render: (key) => text(`account.signing.${key.kind}`) },
                { key: 'at', header: text('account.since'), render: (key) => <DateTime seconds={key.createdAt} /> },
              ]}
            />
          </Section>
          <JoinSection keys={page.items.map((key) => key.signer)} />
        </>
      )}
    </Loading>
  )
}

function KeyName({ signer }: { readonly signer: Hex }): ReactNode {
  return <Identifier value={memberId(signer)} copy />
}

function AddKeys(props: { readonly onAdded: () => void }): ReactNode {
  const text = useText('portal')
  const call = useCall()
  const { status, session } = usePortal()
  const [error, setError] = useState<unknown>(undefined)
  const attempt = (act: () => Promise<void>): void => {
    setError(undefined)
    act().then(props.onAdded, setError)
  }
  const addPasskey = async (): Promise<void> => {
    const body = { displayName: session.account?.displayName ?? 'Concejo' }
    const { challengeId, options } = await call(platformEndpoints.startPasskeyRegistration, { body })
    const response = await startRegistration({ optionsJSON: unsafeBrand(options) })
    await call(platformEndpoints.finishPasskeyRegistration, { body: { challengeId, response: { ...response } } })
  }
  const addKey = async (): Promise<void> => {
    const verifier = status?.contracts.find((contract) => contract.name === 'P256Verifier')?.address ?? '0x'
    const signer = await createBrowserKey(verifier)
    const challenge = await call(platformEndpoints.createKeyChallenge, { body: { signer } })
    const signature = await signWithBrowserKey(signer, computeDigest(challenge))
    await call(platformEndpoints.addKey, { body: { challengeId: challenge.challengeId, signature } })
  }
  return (
    <>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <div className="cj-actions">
        <Button onClick={() => attempt(addPasskey)}>{text('account.addPasskey')}</Button>
        <Button variant="secondary" onClick={() => attempt(addKey)}>
          {text('account.addKey')}
        </Button>
      </div>
    </>
  )
}
