import type { MessageTree, PortalService } from '@concejo/ui'
import { about } from '../about.ts'

/** Pages of this service. */
export const __camel__: PortalService = {
  ...about,
  navigation: [{ key: 'nav.files', path: '/__name__', audience: 'public' }],
  pages: [{ path: '/__name__', load: async () => (await import('./files-page.tsx')).FilesPage }],
  messages: { en: () => import('./messages/en.json'), es: loadSpanish },
}

/** The node tells errors in English only; their Spanish texts stand in a file of their own. */
async function loadSpanish(): Promise<{ readonly default: MessageTree }> {
  const [texts, problems] = await Promise.all([import('./messages/es.json'), import('./messages/problems.es.json')])
  return { default: { ...texts.default, ...problems.default } }
}
