import { Button, DataTable, EmptyState, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import type { AnswerData } from '../model/chart-data.ts'
import { showCell } from '../model/to-csv.ts'

const pageSize = 25

interface ShownRow {
  readonly row: readonly unknown[]
  readonly position: number
}

/** The rows of an answer, a page at a time. */
export function AnswerTable(props: { readonly data: AnswerData }): ReactNode {
  const text = useText()
  const { columns, rows } = props.data
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(rows.length / pageSize))
  const shown: readonly ShownRow[] = rows
    .slice(page * pageSize, (page + 1) * pageSize)
    .map((row, position) => ({ row, position }))
  return (
    <>
      <DataTable
        caption={text('analysis.answer')}
        rows={shown}
        rowKey={({ position }) => String(page * pageSize + position)}
        empty={<EmptyState title={text('analysis.noRows')} />}
        columns={columns.map(({ name }, column) => ({
          key: `${column} ${name}`,
          header: name,
          numeric: shown.some(({ row }) => typeof row[column] === 'number'),
          render: ({ row }: ShownRow) => <span className="rec-entity">{showCell(row[column]) || '–'}</span>,
        }))}
      />
      {pages === 1 ? null : (
        <nav className="cj-actions" aria-label={text('analysis.pages')}>
          <Button variant="secondary" size="sm" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {text('analysis.previous')}
          </Button>
          <span aria-live="polite">{text('analysis.page', { page: page + 1, pages })}</span>
          <Button variant="secondary" size="sm" disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
            {text('analysis.next')}
          </Button>
        </nav>
      )}
    </>
  )
}
