import { type Persona, platformEndpoints, unsafeBrand } from '@concejo/protocol'
import {
  Button,
  Loading,
  Page,
  Panel,
  ProblemNotice,
  Section,
  TextField,
  useEndpoint,
  usePortal,
  useQueryParam,
  useRoleName,
  useText,
} from '@concejo/ui'
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useShellState } from '../shell-state.ts'
import { createBrowserKey, listBrowserKeys, signWithBrowserKey } from '../signing/browser-key.ts'
import { computeDigest } from '../signing/sign-with.ts'

/** Sign in by passkey, by the organisation's account, by a key of this browser, or step into a person of the demo city. */
export function SignInPage(): ReactNode {
  const text = useText('portal')
  const { status } = usePortal()
  const [returnTo] = useQueryParam('returnTo')
  const oidc = `/api/oidc/start?returnTo=${encodeURIComponent(returnTo ?? '/inbox')}`
  return (
    <Page title={text('signIn.title')} lead={text('signIn.lead')}>
      {status?.signIn.sandbox === true ? <Personas /> : null}
      <div className="cj-grid cj-grid-wide">
        <Passkeys />
        {status?.signIn.oidc === true ? (
          <Panel>
            <h2>{text('signIn.oidc')}</h2>
            <p>{text('signIn.oidcLead')}</p>
            <div className="cj-actions">
              <a className="ds-button" data-variant="secondary" href={oidc}>
                {text('signIn.oidcAction')}
              </a>
            </div>
          </Panel>
        ) : null}
        <BrowserKey />
      </div>
    </Page>
  )
}

/** Try to sign in, then go where the person wanted to. */
function useAttempt(): {
  readonly busy: boolean
  readonly error: unknown
  readonly attempt: (act: () => Promise<void>) => void
  readonly goOn: () => void
} {
  const { navigate } = usePortal()
  const [returnTo] = useQueryParam('returnTo')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  return {
    busy,
    error,
    attempt: (act) => {
      setBusy(true)
      setError(undefined)
      act().then(
        () => setBusy(false),
        (problem: unknown) => {
          setError(problem)
          setBusy(false)
        },
      )
    },
    // Only paths of this portal: an address from outside must not lead elsewhere.
    goOn: () => navigate(returnTo !== undefined && /^\/(?![/\\])/.test(returnTo) ? returnTo : '/inbox'),
  }
}

function Personas(): ReactNode {
  const text = useText('portal')
  const { call } = usePortal()
  const { setSession } = useShellState()
  const personas = useEndpoint(platformEndpoints.listPersonas, {})
  const { error, attempt, goOn } = useAttempt()
  const enter = (persona: string): void =>
    attempt(async () => {
      const { session } = await call(platformEndpoints.enterSandbox, { body: { persona } })
      setSession(session)
      goOn()
    })
  return (
    <Section title={text('signIn.personas')} lead={text('signIn.personasLead')}>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <Loading query={personas}>
        {(data) => (
          <ul className="cj-personas">
            {data.items.map((persona) => (
              <PersonaCard key={persona.id} persona={persona} onEnter={() => enter(persona.id)} />
            ))}
          </ul>
        )}
      </Loading>
    </Section>
  )
}

function PersonaCard(props: { readonly persona: Persona; readonly onEnter: () => void }): ReactNode {
  const roleName = useRoleName()
  const { persona } = props
  return (
    <li>
      <button type="button" className="cj-persona" onClick={props.onEnter} data-persona={persona.id}>
        <strong>{persona.name}</strong>
        <span>{persona.roles.map(roleName).join(', ') || persona.roleTitle}</span>
        <small>{persona.organisationName}</small>
      </button>
    </li>
  )
}

function Passkeys(): ReactNode {
  const text = useText('portal')
  const { call } = usePortal()
  const { setSession } = useShellState()
  const [name, setName] = useState('')
  const { busy, error, attempt, goOn } = useAttempt()
  const signIn = async (): Promise<void> => {
    const { challengeId, options } = await call(platformEndpoints.startPasskeySignIn, {})
    const response = await startAuthentication({ optionsJSON: unsafeBrand(options) })
    setSession(await call(platformEndpoints.finishPasskeySignIn, { body: { challengeId, response: { ...response } } }))
    goOn()
  }
  const register = async (): Promise<void> => {
    const body = { displayName: name.trim() }
    const { challengeId, options } = await call(platformEndpoints.startPasskeyRegistration, { body })
    const response = await startRegistration({ optionsJSON: unsafeBrand(options) })
    const done = await call(platformEndpoints.finishPasskeyRegistration, {
      body: { challengeId, response: { ...response } },
    })
    setSession(done.session)
    goOn()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    attempt(register)
  }
  return (
    <Panel>
      <h2>{text('signIn.passkey')}</h2>
      <p>{text('signIn.passkeyLead')}</p>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <div className="cj-actions">
        <Button busy={busy} onClick={() => attempt(signIn)}>
          {text('signIn.passkeyAction')}
        </Button>
      </div>
      <details>
        <summary>{text('signIn.new')}</summary>
        <form onSubmit={submit}>
          <TextField
            id="display-name"
            label={text('signIn.name')}
            hint={text('signIn.nameHint')}
            value={name}
            maxLength={120}
            required
            autoComplete="name"
            onChange={setName}
          />
          <div className="cj-actions">
            <Button type="submit" variant="secondary" busy={busy} disabled={name.trim() === ''}>
              {text('signIn.register')}
            </Button>
          </div>
        </form>
      </details>
    </Panel>
  )
}

/** For citizens without anything else: a key that this browser keeps. */
function BrowserKey(): ReactNode {
  const text = useText('portal')
  const { call, status } = usePortal()
  const { setSession } = useShellState()
  const { busy, error, attempt, goOn } = useAttempt()
  const verifier = status?.contracts.find((contract) => contract.name === 'P256Verifier')?.address
  const signIn = async (): Promise<void> => {
    const known = (await listBrowserKeys())[0]
    const signer = known ?? (await createBrowserKey(verifier ?? '0x'))
    const challenge = await call(platformEndpoints.createKeyChallenge, { body: { signer } })
    const signature = await signWithBrowserKey(signer, computeDigest(challenge))
    const body = { challengeId: challenge.challengeId, signature }
    const { session, token } = await call(platformEndpoints.signInWithKey, { body })
    setSession(session, token)
    goOn()
  }
  return (
    <Panel>
      <h2>{text('signIn.key')}</h2>
      <p>{text('signIn.keyLead')}</p>
      {error === undefined ? null : <ProblemNotice error={error} />}
      <div className="cj-actions">
        <Button variant="secondary" busy={busy} disabled={verifier === undefined} onClick={() => attempt(signIn)}>
          {text('signIn.keyAction')}
        </Button>
      </div>
    </Panel>
  )
}
