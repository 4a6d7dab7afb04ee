import type { PageEntry } from '@concejo/ui'

/** Pages of the portal itself. */
export const shellPages: readonly PageEntry[] = [
  { path: '/', load: async () => (await import('./pages/home-page.tsx')).HomePage },
  { path: '/sign-in', load: async () => (await import('./pages/sign-in-page.tsx')).SignInPage },
  { path: '/account', account: true, load: async () => (await import('./pages/account-page.tsx')).AccountPage },
  { path: '/inbox', account: true, load: async () => (await import('./pages/inbox-page.tsx')).InboxPage },
  { path: '/acts/:act', load: async () => (await import('./pages/act-page.tsx')).ActPage },
  { path: '/verify', load: async () => (await import('./pages/verify-page.tsx')).VerifyPage },
  { path: '/network', load: async () => (await import('./pages/network-page.tsx')).NetworkPage },
  {
    path: '/network/organisations/:organisation',
    load: async () => (await import('./pages/organisation-page.tsx')).OrganisationPage,
  },
  { path: '/network/blocks', load: async () => (await import('./pages/blocks-page.tsx')).BlocksPage },
  { path: '/network/blocks/:block', load: async () => (await import('./pages/block-page.tsx')).BlockPage },
  { path: '/network/acts', load: async () => (await import('./pages/acts-page.tsx')).ActsPage },
  { path: '/network/health', load: async () => (await import('./pages/health-page.tsx')).HealthPage },
  { path: '/apps', account: true, load: async () => (await import('./pages/apps-page.tsx')).AppsPage },
  { path: '/apps/:app', account: true, load: async () => (await import('./pages/app-page.tsx')).AppPage },
  { path: '/help', load: async () => (await import('./pages/help-page.tsx')).HelpPage },
  {
    path: '/accessibility',
    load: async () => (await import('./pages/accessibility-page.tsx')).AccessibilityPage,
  },
]
