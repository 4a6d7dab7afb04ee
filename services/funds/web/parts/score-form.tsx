import { NumberField, Section, TextAreaField, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { z } from 'zod'
import type { Assignment, CallDetail } from '../../api.ts'
import type { DraftFault } from '../model/call-draft.ts'
import { scoreOpening } from '../model/openings.ts'
import { createSalt, sealScore } from '../model/sealing.ts'
import { ActForm, type FaultText } from './act-form.tsx'
import { DraftNote } from './draft-note.tsx'
import { useFormDraft } from './use-form-draft.ts'
import { useLocalText } from './use-local-text.ts'
import { useOpening } from './use-opening.ts'
import { useRole } from './use-role.ts'
import { useSealPlace } from './use-seal-place.ts'
import { useStoreText } from './use-store-document.ts'

const scoreDraft = z.object({
  scores: z.record(z.string(), z.number()).default({}),
  justification: z.string().default(''),
})
type ScoreDraft = z.output<typeof scoreDraft>

/** Where the opening of a seal is kept in the drafts. */
export function openingKey(assignment: Assignment): string {
  return `funds.score.${assignment.application.slice(2)}.${assignment.member.slice(2)}`
}

/** Score each criterion, then seal. The opening is stored before the seal is signed. */
export function ScoreForm(props: {
  readonly assignment: Assignment
  readonly call: CallDetail
  readonly onChange: () => void
}): ReactNode {
  const { assignment, call } = props
  const text = useText()
  const store = useStoreText()
  const place = useSealPlace()
  const evaluator = useRole('funds.evaluator')
  const opening = useOpening(openingKey(assignment), (content) => scoreOpening.safeParse(content).data)
  const draft = useFormDraft(`funds.scoring.${assignment.application.slice(2)}`, {
    parse: (content) => scoreDraft.safeParse(content).data,
    create: () => scoreDraft.parse({}),
  })
  if (place === undefined || evaluator === undefined || !draft.loaded) {
    return null
  }
  const { content } = draft
  const request = async () => {
    const { organisation } = evaluator
    const subject = assignment.application
    const justification = await store({ purpose: 'score-justification', subject, organisation }, content.justification)
    const opened = scoreOpening.parse({
      kind: 'concejo score v1',
      call: assignment.call,
      application: subject,
      member: assignment.member,
      scores: call.criteria.map((criterion) => content.scores[criterion.name]),
      justification: justification.commitment,
      salt: createSalt(),
    })
    await opening.keep(opened)
    const input = { application: subject, commitment: sealScore(place, opened) }
    return { name: 'funds.commit-score', organisation, input }
  }
  return (
    <Section title={text('evaluate.stepScore')} lead={text('evaluate.sealHint')}>
      <ActForm
        faults={findFaults(call, content)}
        request={request}
        submitLabel={text('evaluate.seal')}
        onDone={props.onChange}
        actions={<DraftNote draft={draft} />}
      >
        {(fault) => <Fields call={call} content={content} set={draft.set} fault={fault} />}
      </ActForm>
    </Section>
  )
}

function Fields(props: {
  readonly call: CallDetail
  readonly content: ScoreDraft
  readonly set: (change: Partial<ScoreDraft>) => void
  readonly fault: FaultText
}): ReactNode {
  const { call, content, set, fault } = props
  const text = useText()
  return (
    <>
      <CriterionScores call={call} scores={content.scores} fault={fault} set={(scores) => set({ scores })} />
      <TextAreaField
        id="justification"
        label={text('evaluate.justification')}
        hint={text('evaluate.justificationHint')}
        value={content.justification}
        error={fault('justification')}
        required
        rows={6}
        maxLength={20_000}
        onChange={(justification) => set({ justification })}
      />
    </>
  )
}

function CriterionScores(props: {
  readonly call: CallDetail
  readonly scores: Readonly<Record<string, number>>
  readonly fault: (field: string) => string | undefined
  readonly set: (scores: Record<string, number>) => void
}): ReactNode {
  const text = useText()
  const localText = useLocalText()
  return props.call.criteria.map((criterion) => (
    <NumberField
      key={criterion.code}
      id={`score-${criterion.name}`}
      label={`${localText(criterion.label, criterion.name)}: ${text('evaluate.scoreOf', { most: criterion.scoreMax })}`}
      hint={text('evaluate.thresholdHint', { threshold: criterion.threshold })}
      value={props.scores[criterion.name] ?? Number.NaN}
      error={props.fault(`score-${criterion.name}`)}
      required
      min={0}
      max={criterion.scoreMax}
      onChange={(value) => props.set(withScore(props.scores, criterion.name, value))}
    />
  ))
}

/** An emptied field is no score; drafts are JSON and cannot hold "not a number". */
function withScore(scores: Readonly<Record<string, number>>, name: string, value: number): Record<string, number> {
  const others = Object.fromEntries(Object.entries(scores).filter(([other]) => other !== name))
  return Number.isNaN(value) ? others : { ...others, [name]: value }
}

function findFaults(call: CallDetail, content: ScoreDraft): readonly DraftFault[] {
  return [
    ...call.criteria
      .filter(({ name, scoreMax }) => {
        const score = content.scores[name]
        return score === undefined || !Number.isInteger(score) || score < 0 || score > scoreMax
      })
      .map(({ name, scoreMax }) => ({ field: `score-${name}`, fault: 'score', values: { most: scoreMax } })),
    ...(content.justification.trim() === '' ? [{ field: 'justification', fault: 'required' }] : []),
  ]
}
