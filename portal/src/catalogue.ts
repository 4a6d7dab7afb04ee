import { type Language, type MessageTree, type PortalService, readStored, uiMessages, writeStored } from '@concejo/ui'
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'

const storageKey = 'concejo.language'
const ownMessages: Readonly<Record<Language, () => Promise<{ readonly default: MessageTree }>>> = {
  en: () => import('./messages/en.json'),
  es: () => import('./messages/es.json'),
}

/** Language: chosen before, else the browser's, else English. */
export function readLanguage(): Language {
  const wished = readStored(storageKey) ?? navigator.language
  return wished.toLowerCase().startsWith('es') ? 'es' : 'en'
}

/** Remember a language and tell it to the document. */
export function writeLanguage(language: Language): void {
  writeStored(storageKey, language)
  document.documentElement.lang = language
}

/** An empty catalogue; `loadLanguage` fills it. */
export async function createCatalogue(): Promise<i18n> {
  const instance = i18next.createInstance()
  await instance.use(initReactI18next).init({
    lng: 'none',
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  })
  return instance
}

/** Load every module's texts of a language, then switch to it. */
export async function loadLanguage(
  catalogue: i18n,
  services: readonly PortalService[],
  language: Language,
): Promise<void> {
  const modules = [
    { id: 'ui', load: uiMessages[language] },
    { id: 'portal', load: ownMessages[language] },
    ...services.map((service) => ({ id: service.id, load: service.messages[language] })),
  ]
  await Promise.all(
    modules.map(async ({ id, load }) => {
      catalogue.addResourceBundle(language, id, (await load()).default, true, true)
    }),
  )
  await catalogue.changeLanguage(language)
  writeLanguage(language)
}
