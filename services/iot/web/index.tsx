import type { MessageTree, PortalService } from '@concejo/ui'
import { about } from '../about.ts'

/** Pages of the IoT service: none yet; its records are shown where all records are. */
export const iot: PortalService = {
  ...about,
  navigation: [],
  pages: [],
  messages: { en: () => import('./messages/en.json'), es: loadSpanish },
}

/** The node tells errors in English only; their Spanish texts stand in a file of their own. */
async function loadSpanish(): Promise<{ readonly default: MessageTree }> {
  const [texts, problems] = await Promise.all([import('./messages/es.json'), import('./messages/problems.es.json')])
  return { default: { ...texts.default, ...problems.default } }
}
