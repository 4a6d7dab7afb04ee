import { type Bytes32, platformEndpoints } from '@concejo/protocol'
import { Button, Notice, ProblemNotice, Section, TextField, usePortal, useText } from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'

/** The public name of an organisation: the ledger knows an identifier only. */
export function OrganisationProfile(props: {
  readonly organisation: Bytes32
  readonly name: string
  readonly onDone: () => void
}): ReactNode {
  const text = useText('portal')
  const { call } = usePortal()
  const [name, setName] = useState(props.name)
  const [told, setTold] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setError(undefined)
    setTold(false)
    const { organisation } = props
    call(platformEndpoints.setOrganisationProfile, { params: { organisation }, body: { name } }).then(() => {
      setTold(true)
      props.onDone()
    }, setError)
  }
  return (
    <Section title={text('network.profile.title')} lead={text('network.profile.lead')}>
      <form onSubmit={submit}>
        {error === undefined ? null : <ProblemNotice error={error} />}
        {told ? <Notice tone="success">{text('network.profile.saved')}</Notice> : null}
        <TextField id="profile-name" label={text('network.name')} value={name} maxLength={200} onChange={setName} />
        <div className="cj-actions">
          <Button type="submit" variant="secondary" disabled={name.trim() === '' || name === props.name}>
            {text('network.profile.save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
