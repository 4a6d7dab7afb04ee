/* oxlint-disable no-redundant-roles, no-interactive-element-to-noninteractive-role -- cards by CSS lose the roles of a table */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useUiText } from '../../use-text.tsx'
import './data-table.css'

export interface Column<Row> {
  readonly key: string
  readonly header: ReactNode
  readonly render: (row: Row) => ReactNode
  readonly numeric?: boolean
  /** Makes the column sortable: what rows are compared by. */
  readonly sortBy?: (row: Row) => string | number | bigint
}

interface Sort {
  readonly key: string
  readonly descending: boolean
}

/** A table that becomes a list of cards on a phone. The first column names the row. */
export function DataTable<Row>(props: {
  /** What the table holds; for screen readers, unless `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly empty?: ReactNode
}): ReactNode {
  const text = useUiText()
  const [sort, setSort] = useState<Sort | undefined>(undefined)
  const frame = useRef<HTMLElement>(null)
  const scrolls = useScrolls(frame)
  if (props.rows.length === 0) {
    return props.empty ?? <p className="cj-empty-line">{text('table.empty')}</p>
  }
  const rows = sortRows(props.rows, props.columns, sort)
  return (
    <section
      className="cj-table-frame"
      ref={frame}
      {...(scrolls ? { tabIndex: 0, 'aria-label': props.caption } : { role: 'presentation' })}
    >
      {/* The roles are repeated because a table shown as cards loses those of its elements. */}
      <table className="ds-table cj-table" role="table" data-size="sm">
        <caption className={props.showCaption === true ? undefined : 'cj-hidden'}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={props.rowKey(row)} role="row">
              {props.columns.map((column, index) => (
                <BodyCell key={column.key} column={column} row={row} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HeaderCell<Row>(props: {
  readonly column: Column<Row>
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
}): ReactNode {
  const { column, sort } = props
  const isSorted = sort?.key === column.key
  const direction = sort?.descending === true ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      role="columnheader"
      data-numeric={column.numeric === true ? '' : undefined}
      aria-sort={isSorted ? direction : undefined}
    >
      {column.sortBy === undefined ? (
        column.header
      ) : (
        <button
          type="button"
          className="cj-sort"
          onClick={() => props.onSort({ key: column.key, descending: isSorted && sort?.descending !== true })}
        >
          {column.header}
        </button>
      )}
    </th>
  )
}

function BodyCell<Row>(props: { readonly column: Column<Row>; readonly row: Row; readonly first: boolean }): ReactNode {
  const { column } = props
  const numeric = column.numeric === true ? '' : undefined
  const label = typeof column.header === 'string' ? column.header : undefined
  const content = <span className="cj-cell">{column.render(props.row)}</span>
  return props.first ? (
    <th scope="row" role="rowheader" data-numeric={numeric}>
      {content}
    </th>
  ) : (
    <td role="cell" data-numeric={numeric} data-label={label}>
      {content}
    </td>
  )
}

function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined): readonly Row[] {
  const by = columns.find((column) => column.key === sort?.key)?.sortBy
  if (by === undefined) {
    return rows
  }
  const sign = sort?.descending === true ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [by(a), by(b)]
    if (typeof left === 'string' && typeof right === 'string') {
      return sign * left.localeCompare(right)
    }
    return left === right ? 0 : sign * (left < right ? -1 : 1)
  })
}

/** A frame that scrolls sideways must be reachable by keyboard; one that does not must not be a stop. */
function useScrolls(frame: { readonly current: HTMLElement | null }): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) {
      return undefined
    }
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    return () => observer.disconnect()
  })
  return scrolls
}
