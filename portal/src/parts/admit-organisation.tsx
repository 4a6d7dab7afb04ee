import { type Bytes32, hexBytes, sha256Hex } from '@concejo/protocol'
import {
  Button,
  CheckboxField,
  Notice,
  ProblemNotice,
  Section,
  SelectField,
  TextField,
  useMembers,
  usePortal,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'

const kinds = ['administration', 'auditor'] as const
const hostName = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/

/** A governor proposes an organisation; it is admitted once enough governing organisations have signed. */
export function AdmitOrganisation(): ReactNode {
  const text = useText('portal')
  const governor = useMembers().find((member) => member.active && member.roles.includes('registry.governor'))
  return governor === undefined ? null : (
    <Section title={text('network.admit.title')} lead={text('network.admit.lead')}>
      <AdmissionForm organisation={governor.organisation} />
    </Section>
  )
}

function AdmissionForm({ organisation }: { readonly organisation: Bytes32 }): ReactNode {
  const text = useText('portal')
  const { signAct } = usePortal()
  const [domain, setDomain] = useState('')
  const [kind, setKind] = useState<string>(kinds[0])
  const [signer, setSigner] = useState('')
  const [governing, setGoverning] = useState(false)
  const [checked, setChecked] = useState(false)
  const [told, setTold] = useState<string | undefined>(undefined)
  const [error, setError] = useState<unknown>(undefined)
  const domainFault = hostName.test(domain) ? undefined : text('network.admit.domainFault')
  const signerFault = isSigner(signer) ? undefined : text('network.admit.signerFault')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (domainFault !== undefined || signerFault !== undefined) {
      return
    }
    setError(undefined)
    setTold(undefined)
    const did = sha256Hex(new TextEncoder().encode(`did:web:${domain}`))
    const input = { did, kind, governing, firstSigner: signer }
    signAct({ name: 'network.admit-organisation', organisation, input }).then(
      ({ state }) => setTold(['applied', 'collecting'].includes(state) ? text(`network.done.${state}`) : undefined),
      setError,
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      {error === undefined ? null : <ProblemNotice error={error} />}
      {told === undefined ? null : <Notice tone="success">{told}</Notice>}
      <TextField
        id="admit-domain"
        label={text('network.admit.domain')}
        hint={text('network.admit.domainHint')}
        value={domain}
        maxLength={253}
        error={checked ? domainFault : undefined}
        onChange={(value) => setDomain(value.trim().toLowerCase())}
      />
      <SelectField
        id="admit-kind"
        label={text('network.kind')}
        value={kind}
        onChange={setKind}
        options={kinds.map((value) => ({ value, label: text(`network.kinds.${value}`) }))}
      />
      <TextField
        id="admit-signer"
        label={text('network.admit.signer')}
        hint={text('network.admit.signerHint')}
        value={signer}
        monospaced
        maxLength={2_000}
        error={checked ? signerFault : undefined}
        onChange={(value) => setSigner(value.trim().toLowerCase())}
      />
      <CheckboxField
        id="admit-governing"
        label={text('network.governing')}
        hint={text('network.admit.governingHint')}
        value={governing}
        onChange={setGoverning}
      />
      <div className="cj-actions">
        <Button type="submit">{text('network.readAndSign')}</Button>
      </div>
    </form>
  )
}

/** An Ethereum address, or a verifier's address with key material (ERC-7913). */
function isSigner(text: string): boolean {
  return hexBytes.safeParse(text).success && text.length >= 42
}
