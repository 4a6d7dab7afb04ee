import type { EndpointResult } from '@concejo/protocol'
import {
  CheckboxField,
  DateTime,
  EmptyState,
  Loading,
  Notice,
  Progress,
  Section,
  Term,
  useEndpoint,
  useText,
} from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { type CallDetail, endpoints, type RankingInput } from '../api.ts'
import { computeRanking } from '../ranking.ts'
import { ActButton } from './parts/act-button.tsx'
import { RankingTable } from './parts/call-ranking.tsx'
import { RankingCheckPanel } from './parts/ranking-check-panel.tsx'
import { useRole } from './parts/use-role.ts'
import { WorkStep } from './parts/work-step.tsx'

type Ranking = EndpointResult<typeof endpoints.getRanking>
const chunkMost = 100

/** The computed list, signed in parts by the chair, then adopted by the deciding authority. */
export function RankingStepPage(): ReactNode {
  return (
    <WorkStep name="ranking" phases={['ranking', 'ranked']}>
      {(call, reload) => <RankingStep call={call} onChange={reload} />}
    </WorkStep>
  )
}

function RankingStep({ call, onChange }: { readonly call: CallDetail; readonly onChange: () => void }): ReactNode {
  const text = useText()
  const ranking = useEndpoint(endpoints.getRanking, { params: { call: call.call } })
  const input = useEndpoint(endpoints.getRankingInput, { params: { call: call.call } })
  return (
    <Loading query={ranking}>
      {(list, reloadList) => (
        <>
          <Section title={text('call.ranking')}>
            {list.items.length === 0 ? (
              <EmptyState title={text('call.rankingNone')}>{text('call.rankingNoneHint')}</EmptyState>
            ) : (
              <>
                <RankingTable call={call} ranking={list} />
                <RankingCheckPanel call={call.call} ranking={list} />
              </>
            )}
          </Section>
          <Loading query={input}>
            {(data, reloadInput) => {
              const changed = (): void => {
                reloadList()
                reloadInput()
                onChange()
              }
              return list.complete ? (
                <Adopt call={call} ranking={list} onChange={changed} />
              ) : (
                <SignList call={call} input={data} ranking={list} onChange={changed} />
              )
            }}
          </Loading>
        </>
      )}
    </Loading>
  )
}

function SignList(props: {
  readonly call: CallDetail
  readonly input: RankingInput
  readonly ranking: Ranking
  readonly onChange: () => void
}): ReactNode {
  const { call, input } = props
  const text = useText()
  const chair = useRole('funds.panel-chair', call.organisation)
  const computed = computeRanking(input)
  const count = computed.ranked.length + computed.below.length
  const signed = findSigned(props.ranking)
  const open = {
    ranked: computed.ranked.filter((score) => !signed.includes(score.application)),
    below: computed.below.filter((score) => !signed.includes(score.application)),
  }
  const applications = open.ranked.slice(0, chunkMost).map((score) => score.application)
  const below = open.ranked.length > chunkMost ? [] : open.below.slice(0, chunkMost).map((score) => score.application)
  if (chair === undefined || call.phase !== 'ranking') {
    return null
  }
  return (
    <Section title={text('act.funds.append-ranking.title')}>
      {computed.unscored.length === 0 ? null : (
        <Notice tone="warning">{text('ranking.unscored', { count: computed.unscored.length })}</Notice>
      )}
      <Progress label={text('ranking.progress', { done: signed.length, count })} value={signed.length} max={count} />
      <ActButton
        disabled={applications.length + below.length === 0 || computed.unscored.length > 0}
        request={() => ({
          name: 'funds.append-ranking',
          organisation: call.organisation,
          input: { call: call.call, applications, below },
        })}
        onDone={props.onChange}
      >
        {applications.length > 0
          ? text('ranking.sign', { count: applications.length })
          : text('ranking.signRest', { count: below.length })}
      </ActButton>
    </Section>
  )
}

/** What the ledger has taken of the list so far. A list that was adopted counts no more once scoring was reopened. */
function findSigned(ranking: Ranking): readonly string[] {
  return ranking.version === 0 || ranking.adoptedAt !== undefined ? [] : ranking.items.map((item) => item.application)
}

function Adopt(props: {
  readonly call: CallDetail
  readonly ranking: Ranking
  readonly onChange: () => void
}): ReactNode {
  const { call, ranking } = props
  const text = useText()
  const [sure, setSure] = useState(false)
  const authority = useRole('funds.deciding-authority', call.organisation)
  if (ranking.adoptedAt !== undefined) {
    return (
      <Notice tone="success" title={text('ranking.adopted')}>
        <DateTime seconds={ranking.adoptedAt} />
      </Notice>
    )
  }
  return (
    <Section title={text('ranking.adopt')}>
      <Notice tone="success">{text('ranking.complete')}</Notice>
      <p>
        {text('ranking.adoptHint')} <Term seconds={call.standstillTerm} />
      </p>
      {authority === undefined ? null : (
        <>
          <CheckboxField id="adopt-sure" label={text('ranking.confirm')} value={sure} onChange={setSure} />
          <ActButton
            disabled={!sure}
            onDone={props.onChange}
            request={() => ({
              name: 'funds.adopt-list',
              organisation: call.organisation,
              input: { call: call.call, rankingVersion: ranking.version },
            })}
          >
            {text('ranking.adopt')}
          </ActButton>
        </>
      )}
    </Section>
  )
}
