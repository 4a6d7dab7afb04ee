import { type Bytes32, deviceAlgorithm } from '@concejo/protocol'
import {
  Button,
  ErrorSummary,
  Notice,
  ProblemNotice,
  Section,
  SelectField,
  saveText,
  TextAreaField,
  TextField,
  useCall,
  usePortal,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import { createDeviceKey, readPublicKey } from '../model/device-key.ts'
import { useTask } from './use-task.ts'

interface Draft {
  readonly device: string
  readonly algorithm: 'ES256' | 'EdDSA'
  readonly publicKey: string
}

type Fault = 'device' | 'publicKey'

const emptyDraft: Draft = { device: '', algorithm: 'ES256', publicKey: '' }

/** Register a device with a key that it has, or with one that is made here. */
export function RegisterDevice(props: {
  readonly organisation: Bytes32
  readonly onRegistered: () => void
}): ReactNode {
  const text = useText()
  const call = useCall()
  const { announce } = usePortal()
  const { busy, error, run } = useTask()
  const [draft, setDraft] = useState(emptyDraft)
  const [tried, setTried] = useState(false)
  const faults = tried ? findFaults(draft) : []
  const register = async (): Promise<void> => {
    const body = { ...draft, device: draft.device.trim(), publicKey: readPublicKey(draft.publicKey) }
    await call(endpoints.registerDevice, { params: { organisation: props.organisation }, body })
    announce(text('devices.done', { device: body.device }), 'success')
    setDraft(emptyDraft)
    setTried(false)
    props.onRegistered()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (findFaults(draft).length === 0) {
      run(register)
    }
  }
  return (
    <Section title={text('devices.register')} lead={text('devices.registerLead')}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary errors={faults.map((field) => ({ fieldId: `device-${field}`, text: text(`fault.${field}`) }))} />
        {error === undefined ? null : <ProblemNotice error={error} />}
        <Fields draft={draft} faults={faults} onChange={setDraft} />
        <MakeKey device={draft.device} onMade={(publicKey) => setDraft({ ...draft, algorithm: 'ES256', publicKey })} />
        <div className="cj-actions">
          <Button type="submit" busy={busy}>
            {text('devices.registerAction')}
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
}): ReactNode {
  const text = useText()
  const { draft, onChange } = props
  const faultOf = (field: Fault): string | undefined =>
    props.faults.includes(field) ? text(`fault.${field}`) : undefined
  return (
    <>
      <TextField
        id="device-device"
        label={text('devices.device')}
        hint={text('devices.deviceHint')}
        value={draft.device}
        error={faultOf('device')}
        required
        monospaced
        maxLength={200}
        onChange={(device) => onChange({ ...draft, device })}
      />
      <SelectField
        id="device-algorithm"
        label={text('devices.algorithm')}
        value={draft.algorithm}
        options={deviceAlgorithm.options.map((value) => ({ value, label: text(`devices.algorithms.${value}`) }))}
        onChange={(value) => onChange({ ...draft, algorithm: value === 'EdDSA' ? value : 'ES256' })}
      />
      <TextAreaField
        id="device-publicKey"
        label={text('devices.publicKey')}
        hint={text('devices.publicKeyHint')}
        value={draft.publicKey}
        error={faultOf('publicKey')}
        required
        rows={4}
        maxLength={1_000}
        onChange={(publicKey) => onChange({ ...draft, publicKey })}
      />
    </>
  )
}

/** Make a key pair in this browser; the private half is saved as a file at once and kept nowhere. */
function MakeKey(props: { readonly device: string; readonly onMade: (publicKey: string) => void }): ReactNode {
  const text = useText()
  const { busy, error, run } = useTask()
  const [made, setMade] = useState(false)
  const make = async (): Promise<void> => {
    const { publicKey, privatePem } = await createDeviceKey()
    const name = props.device.trim().replaceAll(/[^A-Za-z0-9.-]+/g, '-')
    saveText(`${name === '' ? 'device' : name}.private-key.pem`, privatePem, 'application/x-pem-file')
    props.onMade(publicKey)
    setMade(true)
  }
  return (
    <div className="cj-stack">
      <div className="cj-actions">
        <Button variant="secondary" size="sm" busy={busy} onClick={() => run(make)}>
          {text('devices.make')}
        </Button>
      </div>
      <div aria-live="polite">
        {made ? (
          <Notice tone="warning" title={text('devices.made')}>
            <p>{text('devices.madeHelp')}</p>
          </Notice>
        ) : null}
      </div>
      {error === undefined ? null : <ProblemNotice error={error} />}
    </div>
  )
}

function findFaults(draft: Draft): readonly Fault[] {
  const isKey = /^[A-Za-z0-9+/]{40,400}={0,2}$/.test(readPublicKey(draft.publicKey))
  return [...(draft.device.trim() === '' ? ['device' as const] : []), ...(isKey ? [] : ['publicKey' as const])]
}
