/* oxlint-disable exhaustive-deps, set-state-in-effect, refs, no-callback-in-promise -- each effect runs once for the request that it names */
import { platformEndpoints, type Session } from '@concejo/protocol'
import { services } from '@concejo/services/web'
import type { Language } from '@concejo/ui'
import { useQueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createCatalogue, loadLanguage, readLanguage } from './catalogue.ts'
import { createNodeClient } from './node-client.ts'
import { createPortalRouter } from './router.tsx'
import { type ShellState, ShellStateContext } from './shell-state.ts'

const signedOut: Session = { account: null, members: [], sandbox: false }
const tokenKey = 'concejo.session'

/** The portal: texts, session and router; pages come when somebody opens them. */
export function App(): ReactNode {
  const [catalogue, setCatalogue] = useState<i18n | undefined>(undefined)
  const [language, setLanguage] = useState<Language>(readLanguage)
  const [session, setSession] = useState<Session | undefined>(undefined)
  const csrf = useRef<string | undefined>(undefined)
  const token = useRef<string | undefined>(readToken())
  const queries = useQueryClient()
  const client = useMemo(() => createNodeClient({ csrfToken: () => csrf.current, token: () => token.current }), [])
  const router = useMemo(() => createPortalRouter(services), [])
  const enter = (next: Session, nextToken?: string): void => {
    csrf.current = next.csrfToken
    token.current = nextToken
    writeToken(nextToken)
    setSession(next)
    void queries.resetQueries()
  }
  const chooseLanguage = async (next: Language): Promise<void> => {
    const known = catalogue ?? (await createCatalogue())
    await loadLanguage(known, services, next)
    setCatalogue(known)
    setLanguage(next)
  }
  useEffect(() => {
    chooseLanguage(language).catch(() => undefined)
    client.call(platformEndpoints.getSession, {}).then(
      (found) => enter(found, found.account === null ? undefined : token.current),
      () => setSession(signedOut),
    )
  }, [])
  if (catalogue === undefined || session === undefined) {
    return <div className="cj-splash" aria-busy="true" />
  }
  const state: ShellState = {
    client,
    language,
    setLanguage: (next) => void chooseLanguage(next).catch(() => undefined),
    session,
    setSession: enter,
    reloadSession: async () => {
      const found = await client.call(platformEndpoints.getSession, {})
      csrf.current = found.csrfToken
      setSession(found)
    },
  }
  return (
    <I18nextProvider i18n={catalogue}>
      <ShellStateContext.Provider value={state}>
        <RouterProvider router={router} />
      </ShellStateContext.Provider>
    </I18nextProvider>
  )
}

/** The token of a browser key's session lives as long as the tab. */
function readToken(): string | undefined {
  try {
    return sessionStorage.getItem(tokenKey) ?? undefined
  } catch {
    return undefined
  }
}

function writeToken(token: string | undefined): void {
  try {
    if (token === undefined) {
      sessionStorage.removeItem(tokenKey)
    } else {
      sessionStorage.setItem(tokenKey, token)
    }
  } catch {
    // Then the session ends with the page.
  }
}
