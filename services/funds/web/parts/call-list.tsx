import { type Column, DateTime, Link, Money, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import type { CallSummary } from '../../api.ts'
import { paths } from './paths.ts'
import { StateTag } from './state-tag.tsx'
import { useLocalText } from './use-local-text.ts'

/** Columns of every table of calls. */
export function useCallColumns(): readonly Column<CallSummary>[] {
  const text = useText()
  const localText = useLocalText()
  return [
    {
      key: 'title',
      header: text('label.call'),
      render: (call) => <Link to={paths.call(call.call)}>{localText(call.title, text('label.untitledCall'))}</Link>,
    },
    { key: 'organisation', header: text('label.funder'), render: (call): ReactNode => call.organisationName },
    { key: 'phase', header: text('label.state'), render: (call) => <StateTag group="phase" value={call.phase} /> },
    {
      key: 'budget',
      header: text('label.budget'),
      numeric: true,
      render: (call) => <Money amount={call.budget} currency={call.currency} />,
    },
    { key: 'closes', header: text('label.closes'), render: (call) => <DateTime seconds={call.closesAt} /> },
    { key: 'count', header: text('calls.count'), numeric: true, render: (call): ReactNode => call.applicationCount },
  ]
}
