import type { MessageTree, PortalService } from '@concejo/ui'
import { about } from '../about.ts'

/** Pages of the records service. */
export const records: PortalService = {
  ...about,
  navigation: [{ key: 'nav.logs', path: '/records/logs', audience: 'public' }],
  pages: [{ path: '/records/logs', load: async () => (await import('./logs-page.tsx')).LogsPage }],
  messages: { en: () => import('./messages/en.json'), es: loadSpanish },
}

/** The node tells errors in English only; their Spanish texts stand in a file of their own. */
async function loadSpanish(): Promise<{ readonly default: MessageTree }> {
  const [texts, problems] = await Promise.all([import('./messages/es.json'), import('./messages/problems.es.json')])
  return { default: { ...texts.default, ...problems.default } }
}
