import { Button, DateTime, Facts, Notice, Section, saveText, useEndpoint, useNow, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { type Assignment, endpoints } from '../../api.ts'
import { scoreOpening } from '../model/openings.ts'
import { sealScore } from '../model/sealing.ts'
import { ActButton } from './act-button.tsx'
import { OpeningFileField } from './opening-file-field.tsx'
import { openingKey } from './score-form.tsx'
import { useOpening } from './use-opening.ts'
import { useRole } from './use-role.ts'
import { useSealPlace } from './use-seal-place.ts'

/** Open sealed scores when it is time, from the drafts or from the downloaded file. */
export function ScoreReveal(props: { readonly assignment: Assignment; readonly onChange: () => void }): ReactNode {
  const { assignment } = props
  const text = useText()
  const now = useNow()
  const place = useSealPlace()
  const evaluator = useRole('funds.evaluator')
  const opening = useOpening(openingKey(assignment), (content) => scoreOpening.safeParse(content).data)
  const detail = useEndpoint(endpoints.getApplication, { params: { application: assignment.application } })
  if (place === undefined || evaluator === undefined || !opening.loaded || detail.state !== 'ready') {
    return null
  }
  const sealed = detail.data.scores.filter((score) => score.member === assignment.member).at(-1)?.commitment
  const found = opening.opening
  const usable = found !== undefined && sealScore(place, found) === sealed ? found : undefined
  const due = now >= assignment.commitEndsAt && now < assignment.revealEndsAt
  return (
    <Section title={text('evaluate.stepOpen')}>
      <Facts
        items={[
          { label: text('evaluate.openFrom'), value: <DateTime seconds={assignment.commitEndsAt} /> },
          { label: text('evaluate.openUntil'), value: <DateTime seconds={assignment.revealEndsAt} /> },
        ]}
      />
      {usable === undefined ? (
        <>
          <Notice tone="warning">{text('evaluate.openMissing')}</Notice>
          <OpeningFileField
            id="score-file"
            label="evaluate.openingFile"
            bad="evaluate.openingBad"
            schema={scoreOpening}
            accepts={(candidate) => sealScore(place, candidate) === sealed}
            onOpening={opening.take}
          />
        </>
      ) : (
        <div className="funds-actions">
          <ActButton
            disabled={!due}
            onDone={props.onChange}
            request={() => ({
              name: 'funds.reveal-score',
              organisation: evaluator.organisation,
              input: {
                application: usable.application,
                scores: usable.scores,
                justification: usable.justification,
                salt: usable.salt,
              },
            })}
          >
            {text('evaluate.openAction')}
          </ActButton>
          <Button
            variant="secondary"
            onClick={() => saveText('concejo-scores.json', JSON.stringify(usable, null, 2), 'application/json')}
          >
            {text('evaluate.downloadOpening')}
          </Button>
        </div>
      )}
    </Section>
  )
}
