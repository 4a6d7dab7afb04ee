import type { MessageTree, PortalService } from '@concejo/ui'
import { about } from '../about.ts'

/** Pages of the questions service. */
export const questions: PortalService = {
  ...about,
  navigation: [{ key: 'nav', path: '/questions', audience: 'public' }],
  pages: [
    { path: '/questions', load: async () => (await import('./questions-page.tsx')).QuestionsPage },
    { path: '/questions/new', load: async () => (await import('./ask-question-page.tsx')).AskQuestionPage },
    { path: '/questions/:question', load: async () => (await import('./question-page.tsx')).QuestionPage },
  ],
  messages: { en: () => import('./messages/en.json'), es: loadSpanish },
}

/** The node tells errors in English only; their Spanish texts stand in a file of their own. */
async function loadSpanish(): Promise<{ readonly default: MessageTree }> {
  const [texts, problems] = await Promise.all([import('./messages/es.json'), import('./messages/problems.es.json')])
  return { default: { ...texts.default, ...problems.default } }
}
