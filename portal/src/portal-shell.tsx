import { platformEndpoints, type Session } from '@concejo/protocol'
import { services } from '@concejo/services/web'
import {
  type Box,
  Link,
  type NavigationEntry,
  Shell,
  type ShellEntry,
  type ShellGroup,
  useEndpoint,
  usePortal,
  useText,
  useTheme,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SandboxBanner } from './sandbox-banner.tsx'
import { useShellState } from './shell-state.ts'

/** The shell with this portal's navigation, account and banner. */
export function PortalShell({ children }: Box): ReactNode {
  const text = useText('portal')
  const { session, status, location } = usePortal()
  const { language, setLanguage } = useShellState()
  const [theme, setTheme] = useTheme()
  const groups = useGroups()
  const entry = (key: string, to: string): ShellEntry => ({ label: text(key), to, current: location.path === to })
  return (
    <Shell
      groups={groups}
      footer={[
        entry('nav.help', '/help'),
        entry('nav.accessibility', '/accessibility'),
        entry('nav.verify', '/verify'),
        entry('nav.apps', '/apps'),
      ]}
      footerNote={
        <>
          {status === undefined ? '' : `${status.organisationName} · Concejo ${status.version} · `}
          <a className="ds-link" href="/api/docs">
            {text('nav.api')}
          </a>
        </>
      }
      account={<Account />}
      banner={session.sandbox || status?.mode === 'sandbox' ? <SandboxBanner /> : null}
      language={language}
      onLanguage={setLanguage}
      theme={theme}
      onTheme={setTheme}
      path={location.path}
    >
      {children}
    </Shell>
  )
}

/** Navigation: public pages first, then what the signed-in person works with, then the network. */
function useGroups(): readonly ShellGroup[] {
  const text = useText('portal')
  const { t } = useTranslation()
  const { session, location } = usePortal()
  const inbox = useEndpoint(
    platformEndpoints.listInbox,
    session.account === null ? undefined : { query: { limit: 100 } },
  )
  const waiting = inbox.state === 'ready' ? inbox.data.items.length : undefined
  const own = (key: string, to: string, count?: number): ShellEntry => ({
    label: text(key),
    to,
    current: isCurrent(to, location.path),
    count,
  })
  const entries = services
    .toSorted((a, b) => a.order - b.order)
    .flatMap((service) =>
      service.navigation
        .filter((item) => isFor(item, session))
        .map((item) => ({
          audience: item.audience,
          label: t(item.key, { ns: service.id }),
          to: item.path,
          current: isCurrent(item.path, location.path),
        })),
    )
  const of = (audience: NavigationEntry['audience']): readonly ShellEntry[] =>
    entries.filter((item) => item.audience === audience)
  const staff = of('staff')
  const applicant = of('applicant')
  return [
    { key: 'public', entries: [own('nav.home', '/'), ...of('public')] },
    {
      key: 'mine',
      label: text('nav.mine'),
      entries: session.account === null ? [] : [own('nav.inbox', '/inbox', waiting), ...applicant],
    },
    { key: 'staff', label: text('nav.work'), entries: staff },
    {
      key: 'network',
      label: text('nav.network'),
      entries: [
        own('nav.organisations', '/network'),
        own('nav.acts', '/network/acts'),
        own('nav.blocks', '/network/blocks'),
        own('nav.health', '/network/health'),
      ],
    },
  ]
}

/** Display only: what a person may do is decided by the node and the contracts. */
function isFor(item: NavigationEntry, session: Session): boolean {
  const roles = session.members.filter((member) => member.active).flatMap((member) => member.roles)
  const isStaff = roles.some((role) => role !== 'funds.applicant')
  switch (item.audience) {
    case 'public':
      return true
    case 'applicant':
      return roles.includes('funds.applicant')
    case 'staff':
      return item.roles === undefined ? isStaff : item.roles.some((role) => roles.includes(role))
  }
}

function isCurrent(to: string, path: string): boolean {
  return path === to
}

function Account(): ReactNode {
  const text = useText('portal')
  const { session, call, navigate } = usePortal()
  const { setSession } = useShellState()
  if (session.account === null) {
    return (
      <Link to="/sign-in" className="cj-account-button">
        {text('signIn.action')}
      </Link>
    )
  }
  const signOut = async (): Promise<void> => {
    await call(platformEndpoints.signOut, {})
    setSession(await call(platformEndpoints.getSession, {}))
    navigate('/')
  }
  return (
    <>
      <Link to="/account" className="cj-account-name">
        <span>{session.account.displayName}</span>
        <small>{session.members[0]?.organisationName ?? text('account.title')}</small>
      </Link>
      <button type="button" className="cj-account-button" onClick={() => void signOut().catch(() => undefined)}>
        {text('signOut')}
      </button>
    </>
  )
}
