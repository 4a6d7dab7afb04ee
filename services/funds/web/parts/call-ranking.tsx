import type { EndpointResult } from '@concejo/protocol'
import {
  type Column,
  DataTable,
  EmptyState,
  Link,
  Loading,
  Money,
  Notice,
  Section,
  useEndpoint,
  useText,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { type CallDetail, endpoints } from '../../api.ts'
import { shareToScore, totalToPoints } from '../model/score-text.ts'
import { paths } from './paths.ts'
import { RankingCheckPanel } from './ranking-check-panel.tsx'
import { StateTag } from './state-tag.tsx'
import { useLocalText } from './use-local-text.ts'

type Ranking = EndpointResult<typeof endpoints.getRanking>
type Item = Ranking['items'][number]

/** The list of a call with the scores behind it, and the button that computes it again. */
export function CallRanking({ call }: { readonly call: CallDetail }): ReactNode {
  const text = useText()
  const query = useEndpoint(endpoints.getRanking, { params: { call: call.call } })
  return (
    <Section title={text('call.ranking')}>
      <Loading query={query}>
        {(ranking) =>
          ranking.items.length === 0 ? (
            <EmptyState title={text('call.rankingNone')}>{text('call.rankingNoneHint')}</EmptyState>
          ) : (
            <>
              {ranking.complete ? null : <Notice tone="warning">{text('call.rankingProposal')}</Notice>}
              <RankingTable call={call} ranking={ranking} />
              <RankingCheckPanel call={call.call} ranking={ranking} />
            </>
          )
        }
      </Loading>
    </Section>
  )
}

/** Places, totals and scores by criterion. */
export function RankingTable(props: { readonly call: CallDetail; readonly ranking: Ranking }): ReactNode {
  const text = useText()
  const columns = useRankingColumns(props.call)
  const below = props.ranking.items.filter((item) => item.below)
  return (
    <>
      <DataTable
        caption={text('call.ranking')}
        rows={props.ranking.items.filter((item) => !item.below)}
        rowKey={(item) => item.application}
        columns={columns}
      />
      {below.length === 0 ? null : (
        <DataTable
          caption={text('call.belowHeading')}
          rows={below}
          rowKey={(item) => item.application}
          columns={columns}
        />
      )}
    </>
  )
}

function useRankingColumns(call: CallDetail): readonly Column<Item>[] {
  const text = useText()
  const localText = useLocalText()
  return [
    { key: 'rank', header: text('label.rank'), numeric: true, render: (item): ReactNode => item.rank ?? '–' },
    {
      key: 'application',
      header: text('label.applicant'),
      render: (item) => (
        <>
          <Link to={paths.application(item.application)}>{item.organisationName}</Link>
          {item.title === undefined ? null : <div>{item.title}</div>}
        </>
      ),
    },
    { key: 'total', header: text('call.points'), numeric: true, render: (item) => totalToPoints(item.total) },
    ...call.criteria.map((criterion, index) => ({
      key: criterion.code,
      header: localText(criterion.label, criterion.name),
      numeric: true,
      render: (item: Item): ReactNode => shareToScore(item.criteria[index] ?? '0', criterion.scoreMax),
    })),
    {
      key: 'amount',
      header: text('label.amount'),
      numeric: true,
      render: (item) => <Money amount={item.amount} currency={call.currency} />,
    },
    {
      key: 'state',
      header: text('label.state'),
      render: (item) => <StateTag group="applicationState" value={item.state} />,
    },
  ]
}
