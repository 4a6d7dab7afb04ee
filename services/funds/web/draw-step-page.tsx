import {
  CheckboxField,
  DataTable,
  DateTime,
  EmptyState,
  Facts,
  Loading,
  Section,
  Tag,
  useEndpoint,
  useNow,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type CallDetail, endpoints } from '../api.ts'
import { ActButton } from './parts/act-button.tsx'
import type { DrawPart } from './parts/evaluation.ts'
import { PoolForm } from './parts/pool-form.tsx'
import { SeedWitness } from './parts/seed-witness.tsx'
import { useRole } from './parts/use-role.ts'
import { WorkStep } from './parts/work-step.tsx'

/** Pool, sealed numbers, draw. */
export function DrawStepPage(): ReactNode {
  return (
    <WorkStep name="draw" phases={['draw', 'scoring']}>
      {(call, reload) => <Draw call={call} onChange={reload} />}
    </WorkStep>
  )
}

function Draw({ call, onChange }: { readonly call: CallDetail; readonly onChange: () => void }): ReactNode {
  const query = useEndpoint(endpoints.getEvaluation, { params: { call: call.call } })
  return (
    <Loading query={query}>
      {(evaluation, reload) => {
        const changed = (): void => {
          reload()
          onChange()
        }
        return (
          <>
            <Pool call={call} evaluation={evaluation} onChange={changed} />
            {evaluation.round === 0 ? null : <Witnesses call={call} evaluation={evaluation} onChange={changed} />}
            <DrawNow call={call} evaluation={evaluation} onChange={changed} />
          </>
        )
      }}
    </Loading>
  )
}

function Pool({ call, evaluation, onChange }: DrawPart): ReactNode {
  const text = useText()
  const now = useNow()
  const manager = useRole('funds.call-manager', call.organisation)
  const drawn = evaluation.drawnAt !== undefined
  const failed = !drawn && evaluation.seedRevealEndsAt !== undefined && now >= evaluation.seedRevealEndsAt
  const formable = manager !== undefined && (evaluation.round === 0 || failed || drawn) && call.eligibleCount > 0
  return (
    <Section title={text('draw.pool')}>
      {evaluation.pool.length === 0 ? (
        <EmptyState title={text('draw.poolNone')} />
      ) : (
        <p>{text('draw.size', { count: evaluation.pool.length })}</p>
      )}
      {formable && (call.phase === 'draw' || call.phase === 'scoring') ? (
        <PoolForm call={call} evaluation={evaluation} enlarge={drawn} onChange={onChange} />
      ) : null}
    </Section>
  )
}

function Witnesses({ call, evaluation, onChange }: DrawPart): ReactNode {
  const text = useText()
  return (
    <Section title={text('draw.witnesses')}>
      <Facts
        items={[
          { label: text('draw.sealUntil'), value: <Moment seconds={evaluation.seedCommitEndsAt} /> },
          { label: text('draw.openUntil'), value: <Moment seconds={evaluation.seedRevealEndsAt} /> },
        ]}
      />
      <DataTable
        caption={text('draw.witnesses')}
        rows={evaluation.seeds}
        rowKey={(seed) => seed.member}
        empty={<EmptyState title={text('draw.witnessNone')} />}
        columns={[
          { key: 'member', header: text('draw.witness'), render: (seed) => <code>{seed.member.slice(0, 10)}</code> },
          {
            key: 'state',
            header: text('label.state'),
            render: (seed) => (
              <Tag tone={seed.seed === undefined ? 'info' : 'success'}>
                {text(seed.seed === undefined ? 'draw.sealed' : 'draw.opened')}
              </Tag>
            ),
          },
        ]}
      />
      {evaluation.drawnAt === undefined ? (
        <SeedWitness call={call} evaluation={evaluation} onChange={onChange} />
      ) : null}
    </Section>
  )
}

function Moment({ seconds }: { readonly seconds: number | undefined }): ReactNode {
  return seconds === undefined ? '–' : <DateTime seconds={seconds} />
}

function DrawNow({ call, evaluation, onChange }: DrawPart): ReactNode {
  const text = useText()
  const [sure, setSure] = useState(false)
  const manager = useRole('funds.call-manager', call.organisation)
  if (evaluation.drawnAt !== undefined) {
    return (
      <Section title={text('draw.draw')}>
        <Facts
          items={[
            { label: text('draw.drawn'), value: <DateTime seconds={evaluation.drawnAt} /> },
            { label: text('draw.result'), value: <code className="funds-hash">{evaluation.drawnSeed}</code> },
            { label: text('draw.silent'), value: evaluation.silent.length },
          ]}
        />
      </Section>
    )
  }
  const opened = evaluation.seeds.filter((seed) => seed.seed !== undefined).length
  if (manager === undefined || evaluation.round === 0) {
    return null
  }
  return (
    <Section title={text('draw.draw')} lead={text('draw.drawHint')}>
      <CheckboxField id="draw-sure" label={text('draw.confirm')} value={sure} onChange={setSure} />
      <ActButton
        disabled={!sure || opened < 2}
        onDone={onChange}
        request={() => ({
          name: 'funds.draw-evaluators',
          organisation: call.organisation,
          input: { call: call.call },
        })}
      >
        {text('draw.draw')}
      </ActButton>
    </Section>
  )
}
