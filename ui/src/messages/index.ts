import type { Language, MessageTree } from '../page-manifest.ts'

/** Texts of the components, by language. */
export const uiMessages: Readonly<Record<Language, () => Promise<{ readonly default: MessageTree }>>> = {
  en: () => import('./en.json'),
  es: () => import('./es.json'),
}
