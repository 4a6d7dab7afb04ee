import type { Bytes32, EndpointResult } from '@concejo/protocol'
import { Button, DataTable, Notice, ProblemNotice, useCall, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import { checkRanking, type RankingCheck } from '../model/ranking-check.ts'

/** Computes the list again in the browser, from public data only, and says whether it is equal. */
export function RankingCheckPanel(props: {
  readonly call: Bytes32
  readonly ranking: EndpointResult<typeof endpoints.getRanking>
}): ReactNode {
  const text = useText()
  const read = useCall()
  const [check, setCheck] = useState<RankingCheck | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(undefined)
  const recompute = async (): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      const input = await read(endpoints.getRankingInput, { params: { call: props.call } })
      setCheck(checkRanking(input, props.ranking))
    } catch (problem) {
      setError(problem)
    }
    setBusy(false)
  }
  return (
    <div className="funds-check">
      <p>{text('recompute.lead')}</p>
      <Button variant="secondary" busy={busy} onClick={() => void recompute()}>
        {text('recompute.action')}
      </Button>
      <div aria-live="polite">
        {error === undefined ? null : <ProblemNotice error={error} />}
        {check === undefined ? null : <Outcome check={check} />}
      </div>
    </div>
  )
}

function Outcome({ check }: { readonly check: RankingCheck }): ReactNode {
  const text = useText()
  if (check.equal) {
    return (
      <Notice tone="success" title={text('recompute.equal', { count: check.compared })}>
        {text('recompute.selected', { count: check.computed.selected })}
      </Notice>
    )
  }
  return (
    <>
      <Notice tone="danger" title={text('recompute.different', { count: check.differences.length })} />
      <DataTable
        caption={text('recompute.different', { count: check.differences.length })}
        rows={check.differences}
        rowKey={(difference) => String(difference.place)}
        columns={[
          { key: 'place', header: text('recompute.place'), numeric: true, render: (row): ReactNode => row.place },
          { key: 'shown', header: text('recompute.shown'), render: (row): ReactNode => row.shown ?? '–' },
          { key: 'computed', header: text('recompute.computed'), render: (row): ReactNode => row.computed ?? '–' },
        ]}
      />
    </>
  )
}
