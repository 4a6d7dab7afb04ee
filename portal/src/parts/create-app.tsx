import { platformEndpoints } from '@concejo/protocol'
import {
  Button,
  CheckboxesField,
  ProblemNotice,
  Section,
  SelectField,
  TextField,
  useCall,
  useMembers,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'

/** A secret, shown once. */
export interface AppSecret {
  readonly appId: string
  readonly clientSecret: string
}

const scopes = ['acts:read', 'acts:prepare', 'acts:submit', 'documents:write'] as const

/** Make an app for an organisation that one administrates. */
export function CreateApp(props: { readonly onCreated: (created: AppSecret) => void }): ReactNode {
  const text = useText('portal')
  const call = useCall()
  const administrated = useMembers().filter((member) => member.roles.includes('registry.administrator'))
  const [name, setName] = useState('')
  const [organisation, setOrganisation] = useState(administrated[0]?.organisation ?? '')
  const [chosen, setChosen] = useState<readonly string[]>(['acts:read'])
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const target = administrated.find((member) => member.organisation === organisation)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (target === undefined || busy) {
      return
    }
    setBusy(true)
    setError(undefined)
    const body = { name: name.trim(), organisation: target.organisation, scopes: [...chosen] }
    call(platformEndpoints.createApp, { body })
      .then(props.onCreated, setError)
      .finally(() => setBusy(false))
  }
  if (administrated.length === 0) {
    return <p>{text('apps.notAdministrator')}</p>
  }
  return (
    <Section title={text('apps.create')}>
      <form onSubmit={submit}>
        {error === undefined ? null : <ProblemNotice error={error} />}
        <TextField id="app-name" label={text('apps.name')} value={name} required maxLength={120} onChange={setName} />
        <SelectField
          id="app-organisation"
          label={text('account.organisation')}
          value={organisation}
          onChange={setOrganisation}
          options={administrated.map((member) => ({ value: member.organisation, label: member.organisationName }))}
        />
        <CheckboxesField
          id="app-scopes"
          label={text('apps.scopes')}
          value={chosen}
          onChange={setChosen}
          options={scopes.map((scope) => ({ value: scope, label: text(`apps.scope.${scope.replace(':', '-')}`) }))}
        />
        <div className="cj-actions">
          <Button type="submit" busy={busy} disabled={name.trim() === '' || chosen.length === 0}>
            {text('apps.createAction')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
