import { type Bytes32, bytes32, type NetworkMember, zeroId } from '@concejo/protocol'
import {
  Button,
  Notice,
  ProblemNotice,
  Section,
  SelectField,
  TextField,
  usePortal,
  useRoleName,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'

const roles = [
  'funds.programme-owner',
  'funds.call-manager',
  'funds.eligibility-officer',
  'funds.evaluator',
  'funds.panel-chair',
  'funds.deciding-authority',
  'funds.project-officer',
  'funds.payment-preparer',
  'funds.payment-approver',
  'funds.appeal-body',
  'funds.applicant',
  'auditor',
  'questions.responder',
  'registry.administrator',
  'registry.governor',
] as const
const daySeconds = 86_400
const changes = ['grant', 'revoke', 'delegate'] as const
type Change = (typeof changes)[number]

/** Give, take back or lend a role: one form, one signed act. */
export function GrantRoleForm(props: {
  readonly organisation: Bytes32
  readonly members: readonly NetworkMember[]
}): ReactNode {
  const text = useText('portal')
  const roleName = useRoleName()
  const { signAct, now } = usePortal()
  const [change, setChange] = useState<Change>('grant')
  const [member, setMember] = useState('')
  const [role, setRole] = useState('')
  const [days, setDays] = useState('365')
  const [told, setTold] = useState<string | undefined>(undefined)
  const [error, setError] = useState<unknown>(undefined)
  const length = /^\d{1,4}$/.test(days) ? Number(days) : undefined
  const ready = member !== '' && role !== '' && (change === 'revoke' || length !== undefined)
  const tell = (state: string): void =>
    setTold(['applied', 'collecting'].includes(state) ? text(`network.done.${state}`) : undefined)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const chosen = bytes32.safeParse(member)
    if (!ready || !chosen.success) {
      return
    }
    setError(undefined)
    setTold(undefined)
    const until = now() + (length ?? 0) * daySeconds
    const act = toAct(change, { member: chosen.data, role, until })
    signAct({ organisation: props.organisation, ...act }).then(({ state }) => tell(state), setError)
  }
  return (
    <Section title={text('network.roles')} lead={text('network.rolesLead')}>
      <form onSubmit={submit}>
        {error === undefined ? null : <ProblemNotice error={error} />}
        {told === undefined ? null : <Notice tone="success">{told}</Notice>}
        <SelectField
          id="role-change"
          label={text('network.change')}
          value={change}
          onChange={(value) => setChange(changes.find((known) => known === value) ?? 'grant')}
          options={changes.map((value) => ({ value, label: text(`network.changes.${value}`) }))}
        />
        <SelectField
          id="role-member"
          label={text('network.member')}
          value={member}
          placeholder={text('network.chooseMember')}
          onChange={setMember}
          options={toChoices(props.members)}
        />
        <SelectField
          id="role-name"
          label={text('network.role')}
          value={role}
          placeholder={text('network.chooseRole')}
          onChange={setRole}
          options={roles.map((value) => ({ value, label: roleName(value) }))}
        />
        {change === 'revoke' ? null : (
          <TextField id="role-days" label={text('network.days')} value={days} maxLength={4} onChange={setDays} />
        )}
        <div className="cj-actions">
          <Button type="submit" disabled={!ready}>
            {text('network.readAndSign')}
          </Button>
        </div>
      </form>
    </Section>
  )
}

function toAct(
  change: Change,
  chosen: { readonly member: Bytes32; readonly role: string; readonly until: number },
): { readonly name: string; readonly input: unknown } {
  const { member, role, until } = chosen
  switch (change) {
    case 'grant':
      return {
        name: 'network.grant-role',
        input: { member, role, scope: zeroId, validFrom: 0, validUntil: until },
      }
    case 'revoke':
      return { name: 'network.revoke-role', input: { member, role, scope: zeroId } }
    case 'delegate':
      return { name: 'network.delegate-role', input: { toMember: member, role, scope: zeroId, validUntil: until } }
  }
}

function toChoices(members: readonly NetworkMember[]): readonly { readonly value: string; readonly label: string }[] {
  return members
    .filter((member) => member.revokedAt === undefined)
    .map((member) => ({ value: member.member, label: member.name }))
}
