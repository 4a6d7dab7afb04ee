import { type AppInfo, platformEndpoints } from '@concejo/protocol'
import {
  Button,
  CheckboxesField,
  ErrorSummary,
  NumberField,
  ProblemNotice,
  Section,
  SelectField,
  TextField,
  useCall,
  useMembers,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { listScopes, scopeKey } from '../apps/scopes.ts'

/** An app with its secret, which is told once. */
export type CreatedApp = AppInfo & { readonly clientSecret: string }

interface Draft {
  readonly name: string
  readonly organisation: string
  readonly scopes: readonly string[]
  readonly requestsPerMinute: number
  readonly validDays: number
}

type Fault = 'name' | 'scopes' | 'requestsPerMinute' | 'validDays'

/** Make an app for an organisation that one administrates. */
export function CreateApp(props: { readonly onCreated: (created: CreatedApp) => void }): ReactNode {
  const text = useText('portal')
  const call = useCall()
  const administrated = useMembers().filter((member) => member.roles.includes('registry.administrator'))
  const [draft, setDraft] = useState<Draft>({
    name: '',
    organisation: administrated[0]?.organisation ?? '',
    scopes: ['records:read'],
    requestsPerMinute: 600,
    validDays: 365,
  })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const faults = tried ? findFaults(draft) : []
  const target = administrated.find((member) => member.organisation === draft.organisation)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (target === undefined || busy || findFaults(draft).length > 0) {
      return
    }
    setBusy(true)
    setError(undefined)
    const { name, scopes, requestsPerMinute, validDays } = draft
    const body = { name: name.trim(), organisation: target.organisation, scopes: [...scopes] }
    call(platformEndpoints.createApp, { body: { ...body, requestsPerMinute, validDays } })
      .then(props.onCreated, setError)
      .finally(() => setBusy(false))
  }
  if (administrated.length === 0) {
    return <p>{text('apps.notAdministrator')}</p>
  }
  return (
    <Section title={text('apps.create')} lead={text('apps.createLead')}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary
          errors={faults.map((field) => ({ fieldId: `app-${field}`, text: text(`apps.fault.${field}`) }))}
        />
        {error === undefined ? null : <ProblemNotice error={error} />}
        <Fields
          draft={draft}
          faults={faults}
          onChange={setDraft}
          organisations={administrated.map((one) => ({ value: one.organisation, label: one.organisationName }))}
        />
        <div className="cj-actions">
          <Button type="submit" busy={busy}>
            {text('apps.createAction')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function Fields(props: {
  readonly draft: Draft
  readonly faults: readonly Fault[]
  readonly onChange: (draft: Draft) => void
  readonly organisations: readonly { readonly value: string; readonly label: string }[]
}): ReactNode {
  const text = useText('portal')
  const { draft, onChange } = props
  const faultOf = (field: Fault): string | undefined =>
    props.faults.includes(field) ? text(`apps.fault.${field}`) : undefined
  return (
    <>
      <TextField
        id="app-name"
        label={text('apps.name')}
        hint={text('apps.nameHint')}
        value={draft.name}
        error={faultOf('name')}
        required
        maxLength={120}
        onChange={(name) => onChange({ ...draft, name })}
      />
      {props.organisations.length === 1 ? null : (
        <SelectField
          id="app-organisation"
          label={text('account.organisation')}
          value={draft.organisation}
          onChange={(organisation) => onChange({ ...draft, organisation })}
          options={props.organisations}
        />
      )}
      <CheckboxesField
        id="app-scopes"
        label={text('apps.scopes')}
        hint={text('apps.scopesHint')}
        value={draft.scopes}
        error={faultOf('scopes')}
        onChange={(scopes) => onChange({ ...draft, scopes })}
        options={listScopes().map((scope) => ({ value: scope, label: `${text(scopeKey(scope))} (${scope})` }))}
      />
      <NumberField
        id="app-requestsPerMinute"
        label={text('apps.quota')}
        hint={text('apps.quotaHint')}
        value={draft.requestsPerMinute}
        error={faultOf('requestsPerMinute')}
        min={1}
        max={600_000}
        step={1}
        onChange={(requestsPerMinute) => onChange({ ...draft, requestsPerMinute })}
      />
      <NumberField
        id="app-validDays"
        label={text('apps.validDays')}
        value={draft.validDays}
        error={faultOf('validDays')}
        min={1}
        max={730}
        step={1}
        onChange={(validDays) => onChange({ ...draft, validDays })}
      />
    </>
  )
}

function findFaults(draft: Draft): readonly Fault[] {
  const isWhole = (value: number, max: number): boolean => Number.isInteger(value) && value >= 1 && value <= max
  const checks: readonly (readonly [Fault, boolean])[] = [
    ['name', draft.name.trim() !== ''],
    ['scopes', draft.scopes.length > 0],
    ['requestsPerMinute', isWhole(draft.requestsPerMinute, 600_000)],
    ['validDays', isWhole(draft.validDays, 730)],
  ]
  return checks.filter(([, good]) => !good).map(([field]) => field)
}
