import { type Bytes32, type NetworkMember, platformEndpoints } from '@concejo/protocol'
import { CheckboxField, EmptyState, Loading, NumberField, useEndpoint, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { ActForm } from './act-form.tsx'
import type { DrawPart } from './evaluation.ts'

const hourSeconds = 3_600
const poolMost = 64

/** Name the pool, or enlarge one that was drawn from; nobody knows the numbers of the draw yet, or nobody is displaced. */
export function PoolForm(props: DrawPart & { readonly enlarge: boolean }): ReactNode {
  const text = useText()
  const query = useEndpoint(platformEndpoints.listMembers, { query: { role: 'funds.evaluator', limit: 100 } })
  return (
    <Loading query={query}>
      {({ items }) => {
        const free = items.filter(
          (member) =>
            member.revokedAt === undefined && !(props.enlarge && props.evaluation.pool.includes(member.member)),
        )
        return free.length === 0 ? (
          <EmptyState title={text('draw.poolEmpty')}>{text('draw.poolEmptyHint')}</EmptyState>
        ) : (
          <Form {...props} members={free} />
        )
      }}
    </Loading>
  )
}

function Form(props: DrawPart & { readonly enlarge: boolean; readonly members: readonly NetworkMember[] }): ReactNode {
  const { call, enlarge } = props
  const text = useText()
  const [chosen, setChosen] = useState<readonly Bytes32[]>(
    enlarge ? [] : props.members.slice(0, poolMost).map((member) => member.member),
  )
  const [hours, setHours] = useState(24)
  const least = enlarge ? 1 : call.evaluatorsMin
  const faults = [
    ...(chosen.length < least ? [{ field: 'pool', fault: 'pool', values: { count: least } }] : []),
    ...(enlarge || hours > 0 ? [] : [{ field: 'seedHours', fault: 'positive' }]),
  ]
  const toggle = (member: Bytes32, on: boolean): void =>
    setChosen(on ? [...chosen, member] : chosen.filter((other) => other !== member))
  return (
    <ActForm
      faults={faults}
      submitLabel={text(enlarge ? 'draw.enlarge' : 'draw.sign')}
      onDone={props.onChange}
      request={() => ({
        name: 'funds.form-pool',
        organisation: call.organisation,
        input: { call: call.call, members: chosen, seedTerm: enlarge ? 0 : Math.round(hours * hourSeconds) },
      })}
    >
      {(fault) => (
        <>
          <fieldset id="pool" tabIndex={-1}>
            <legend>{text('draw.poolChoose')}</legend>
            <p>{fault('pool') ?? text('draw.poolHint', { count: least })}</p>
            {props.members.map((member) => (
              <CheckboxField
                key={member.member}
                id={`pool-${member.member}`}
                label={`${member.name} · ${member.organisationName}`}
                value={chosen.includes(member.member)}
                onChange={(on) => toggle(member.member, on)}
              />
            ))}
          </fieldset>
          {enlarge ? null : (
            <NumberField
              id="seedHours"
              label={text('draw.seedHours')}
              value={hours}
              error={fault('seedHours')}
              required
              min={0}
              max={720}
              onChange={setHours}
            />
          )}
        </>
      )}
    </ActForm>
  )
}
