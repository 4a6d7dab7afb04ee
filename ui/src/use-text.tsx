import { createContext, type ReactNode, useCallback, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from './page-manifest.ts'

/** Values for the `{{names}}` of a text; `count` chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>
/** A text in the reader's language, by message key. */
export type Text = (key: string, values?: TextValues) => string

const ScopeContext = createContext('portal')

/** Texts below are those of this module. */
export function TextScope(props: { readonly module: string; readonly children: ReactNode }): ReactNode {
  return <ScopeContext.Provider value={props.module}>{props.children}</ScopeContext.Provider>
}

/** The module whose texts are asked where none is named. */
export function useTextScope(): string {
  return useContext(ScopeContext)
}

/** Texts of the module whose page is open; `module` asks another one. */
export function useText(module?: string): Text {
  const scope = useContext(ScopeContext)
  const asked = module ?? scope
  const { t } = useTranslation(asked)
  return useCallback((key, values) => t(key, { ...values, ns: asked }), [t, asked])
}

/** Texts of the components themselves. */
export function useUiText(): Text {
  return useText('ui')
}

/** The language that is shown. */
export function useLanguage(): Language {
  return useTranslation().i18n.resolvedLanguage === 'es' ? 'es' : 'en'
}

/** Find a text that may not exist: undefined instead of its key. */
export function useFindText(module?: string): (key: string, values?: TextValues) => string | undefined {
  const scope = useContext(ScopeContext)
  const asked = module ?? scope
  const { t, i18n } = useTranslation(asked)
  return useCallback(
    (key, values) => (i18n.exists(key, { ns: asked }) ? t(key, { ...values, ns: asked }) : undefined),
    [t, i18n, asked],
  )
}
