import type { Language, MessageTree } from '../page-manifest.ts'
import { mergeMessages } from './merge-messages.ts'

/** Texts of the components, by language. The node itself tells its errors in English only; Spanish has them here. */
export const uiMessages: Readonly<Record<Language, () => Promise<{ readonly default: MessageTree }>>> = {
  en: () => import('./en.json'),
  es: async () => {
    const [texts, problems] = await Promise.all([import('./es.json'), import('./problems.es.json')])
    return { default: mergeMessages(texts.default, problems.default) }
  },
}
