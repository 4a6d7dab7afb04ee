import type { MessageTree, PageEntry, PortalService } from '@concejo/ui'
import { about } from '../about.ts'

const pages: readonly PageEntry[] = [
  { path: '/records/streams', load: async () => (await import('./streams-page.tsx')).StreamsPage },
  {
    path: '/records/streams/new',
    account: true,
    load: async () => (await import('./new-stream-page.tsx')).NewStreamPage,
  },
  {
    path: '/records/streams/:organisation/:stream',
    load: async () => (await import('./stream-page.tsx')).StreamPage,
  },
  {
    path: '/records/streams/:organisation/:stream/change',
    account: true,
    load: async () => (await import('./change-stream-page.tsx')).ChangeStreamPage,
  },
  {
    path: '/records/streams/:organisation/:stream/consumers',
    account: true,
    load: async () => (await import('./consumers-page.tsx')).ConsumersPage,
  },
  {
    path: '/records/streams/:organisation/:stream/consumers/:webhook',
    account: true,
    load: async () => (await import('./webhook-page.tsx')).WebhookPage,
  },
  {
    path: '/records/streams/:organisation/:stream/records/:record',
    load: async () => (await import('./record-page.tsx')).RecordPage,
  },
  { path: '/records/map', load: async () => (await import('./map-page.tsx')).MapPage },
  { path: '/records/analysis', load: async () => (await import('./analysis-page.tsx')).AnalysisPage },
  { path: '/records/logs', load: async () => (await import('./logs-page.tsx')).LogsPage },
  { path: '/records/logs/:organisation', load: async () => (await import('./log-page.tsx')).LogPage },
  { path: '/records/stamps', load: async () => (await import('./stamps-page.tsx')).StampsPage },
  { path: '/records/devices', account: true, load: async () => (await import('./devices-page.tsx')).DevicesPage },
]

/** Pages of the records service. */
export const records: PortalService = {
  ...about,
  navigation: [
    { key: 'nav.streams', path: '/records/streams', audience: 'public' },
    { key: 'nav.map', path: '/records/map', audience: 'public' },
    { key: 'nav.analysis', path: '/records/analysis', audience: 'public' },
    { key: 'nav.logs', path: '/records/logs', audience: 'public' },
    { key: 'nav.stamps', path: '/records/stamps', audience: 'public' },
    { key: 'nav.devices', path: '/records/devices', audience: 'staff', roles: ['records.steward'] },
  ],
  pages,
  messages: { en: () => import('./messages/en.json'), es: loadSpanish },
}

/** The node tells errors in English only; their Spanish texts stand in a file of their own. */
async function loadSpanish(): Promise<{ readonly default: MessageTree }> {
  const [texts, problems] = await Promise.all([import('./messages/es.json'), import('./messages/problems.es.json')])
  return { default: { ...texts.default, ...problems.default } }
}
