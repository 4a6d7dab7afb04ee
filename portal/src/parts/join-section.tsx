import { bytes32, type Hex, hexBytes, memberId, platformEndpoints } from '@concejo/protocol'
import {
  Button,
  Notice,
  ProblemNotice,
  Section,
  SelectField,
  shortenIdentifier,
  useEndpoint,
  usePortal,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { useShellState } from '../shell-state.ts'

/** How a key becomes a member: ask an organisation, or register one's own as an applicant. */
export function JoinSection(props: { readonly keys: readonly Hex[] }): ReactNode {
  const text = useText('portal')
  const { signAct, call } = usePortal()
  const { reloadSession } = useShellState()
  const [chosen, setChosen] = useState('')
  const [only, another] = props.keys
  // With one key there is nothing to choose.
  const key = chosen === '' && another === undefined ? (only ?? '') : chosen
  const [organisation, setOrganisation] = useState('')
  const [told, setTold] = useState<string | undefined>(undefined)
  const [error, setError] = useState<unknown>(undefined)
  const organisations = useEndpoint(platformEndpoints.listOrganisations, { query: { limit: 100 } })
  const known = organisations.state === 'ready' ? organisations.data.items : []
  const attempt = (act: () => Promise<string | undefined>): void => {
    setError(undefined)
    setTold(undefined)
    act().then(setTold, setError)
  }
  const ask = async (): Promise<string> => {
    await call(platformEndpoints.requestEnrolment, {
      body: { organisation: bytes32.parse(organisation), signer: hexBytes.parse(key), roles: [] },
    })
    return text('account.asked')
  }
  const register = async (): Promise<string | undefined> => {
    const { state } = await signAct({
      name: 'network.register-applicant',
      input: {},
      signer: hexBytes.parse(key),
    })
    if (state !== 'applied') {
      return undefined
    }
    await reloadSession()
    return text('account.registered')
  }
  return (
    <Section title={text('account.join')} lead={text('account.joinLead')}>
      {told === undefined ? null : <Notice tone="success">{told}</Notice>}
      {error === undefined ? null : <ProblemNotice error={error} />}
      <SelectField
        id="join-key"
        label={text('account.key')}
        value={key}
        placeholder={text('account.chooseKey')}
        onChange={setChosen}
        options={props.keys.map((value) => ({ value, label: shortenIdentifier(memberId(value)) }))}
      />
      <SelectField
        id="join-organisation"
        label={text('account.organisation')}
        value={organisation}
        placeholder={text('account.chooseOrganisation')}
        onChange={setOrganisation}
        options={known.map((item) => ({ value: item.organisation, label: item.name }))}
      />
      <div className="cj-actions">
        <Button disabled={key === '' || organisation === ''} onClick={() => attempt(ask)}>
          {text('account.ask')}
        </Button>
        <Button variant="secondary" disabled={key === ''} onClick={() => attempt(register)}>
          {text('account.registerApplicant')}
        </Button>
      </div>
    </Section>
  )
}
