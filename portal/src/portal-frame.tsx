import { type Portal, PortalContext, TextScope, Toasts } from '@concejo/ui'
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react'
import { PortalShell } from './portal-shell.tsx'
import { useShellState } from './shell-state.ts'
import { SignHost } from './signing/sign-host.tsx'
import { useSignAct } from './signing/use-sign-act.ts'
import { useEndpointQuery } from './use-endpoint-query.ts'
import { useNodeEvents } from './use-node-events.ts'
import { useNodeStatus } from './use-node-status.ts'
import { useToasts } from './use-toasts.ts'

/** Everything around a page: gives it the portal, the shell, the signature dialog and short notices. */
export function PortalFrame(): ReactNode {
  const { client, session } = useShellState()
  const { status, now } = useNodeStatus()
  const { toasts, announce, dismiss } = useToasts()
  const { request, signAct } = useSignAct()
  const { navigate, location, params } = useAddress()
  useNodeEvents()
  useFocusOnNavigation(location.path)
  const portal = useMemo<Portal>(
    () => ({
      call: client.call,
      useEndpoint: useEndpointQuery,
      downloadText: client.downloadText,
      upload: client.upload,
      signAct,
      session,
      status,
      now,
      navigate,
      location,
      params,
      announce,
    }),
    [client, signAct, session, status, now, navigate, location, params, announce],
  )
  return (
    <PortalContext.Provider value={portal}>
      <TextScope module="portal">
        <PortalShell>
          <Outlet />
        </PortalShell>
        {request === undefined ? null : <SignHost key={request.id} request={request} />}
      </TextScope>
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </PortalContext.Provider>
  )
}

function useAddress(): Pick<Portal, 'navigate' | 'location' | 'params'> {
  const router = useRouter()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const search = useRouterState({ select: (state) => state.location.searchStr })
  const found = useRouterState({ select: (state) => JSON.stringify(state.matches.at(-1)?.params ?? {}) })
  const navigate = useCallback<Portal['navigate']>(
    (to, options) => {
      if (options?.replace === true) {
        router.history.replace(to)
      } else {
        router.history.push(to)
      }
    },
    [router],
  )
  const location = useMemo(() => ({ path, search }), [path, search])
  const params = useMemo<Readonly<Record<string, string>>>(() => JSON.parse(found), [found])
  return { navigate, location, params }
}

/** After a click on a link the heading of the new page gets the focus, so that screen readers begin there. */
function useFocusOnNavigation(path: string): void {
  const known = useRef(path)
  useEffect(() => {
    if (known.current === path) {
      return undefined
    }
    known.current = path
    let tries = 0
    const timer = setInterval(() => {
      const heading = document.querySelector<HTMLElement>('[data-page-heading]')
      tries += 1
      if (heading !== null || tries > 20) {
        clearInterval(timer)
        heading?.focus({ preventScroll: true })
      }
    }, 50)
    window.scrollTo(0, 0)
    return () => clearInterval(timer)
  }, [path])
}
