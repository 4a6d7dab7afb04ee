import type { MessageTree, PortalService } from '@concejo/ui'
import { about } from '../about.ts'
import { actPreviews } from './act-previews.ts'
import { pages } from './pages.ts'
import { staffRoles } from './parts/staff-roles.ts'
import './funds.css'

/** Pages of the grants service. */
export const funds: PortalService = {
  ...about,
  navigation: [
    { key: 'nav.overview', path: '/funds', audience: 'public' },
    { key: 'nav.calls', path: '/funds/calls', audience: 'public' },
    { key: 'nav.programmes', path: '/funds/programmes', audience: 'public' },
    { key: 'nav.grants', path: '/funds/grants', audience: 'public' },
    { key: 'nav.search', path: '/funds/search', audience: 'public' },
    { key: 'nav.evaluate', path: '/funds/evaluate', audience: 'staff', roles: ['funds.evaluator'] },
    {
      key: 'nav.payments',
      path: '/funds/payments',
      audience: 'staff',
      roles: [...staffRoles, 'funds.payment-preparer', 'funds.payment-approver'],
    },
    { key: 'nav.myApplications', path: '/funds/my-applications', audience: 'applicant' },
  ],
  pages,
  messages: { en: () => import('./messages/en.json'), es: loadSpanish },
  actPreviews,
}

/** The node tells errors in English only; their Spanish texts stand in a file of their own. */
async function loadSpanish(): Promise<{ readonly default: MessageTree }> {
  const [texts, problems] = await Promise.all([import('./messages/es.json'), import('./messages/problems.es.json')])
  return { default: { ...texts.default, ...problems.default } }
}
