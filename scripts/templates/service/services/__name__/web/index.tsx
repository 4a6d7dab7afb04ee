import type { PortalService } from '@concejo/ui'
import { about } from '../about.ts'

/** Pages of this service. */
export const __camel__: PortalService = {
  ...about,
  navigation: [{ key: 'nav.files', path: '/__name__', audience: 'public' }],
  pages: [{ path: '/__name__', load: async () => (await import('./files-page.tsx')).FilesPage }],
  messages: { en: () => import('./messages/en.json'), es: () => import('./messages/es.json') },
}
