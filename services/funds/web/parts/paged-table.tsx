import { Button, type Column, DataTable, ProblemNotice, useText } from '@concejo/ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'

interface PageOf<Row> {
  readonly items: readonly Row[]
  readonly next?: string | undefined
}

/** Rows read page by page from a list of the node. */
export interface Rows<Row> {
  readonly rows: readonly Row[]
  readonly busy: boolean
  readonly error: unknown
  readonly more: boolean
  readonly loadMore: () => void
}

interface Known<Row> {
  readonly key: string | undefined
  readonly rows: readonly Row[]
  readonly next: string | undefined
  readonly error: unknown
}

/** Read a paged list; another `key` is another list. `read` gets the cursor of the page it shall read. */
export function useRows<Row>(key: string, read: (cursor: string | undefined) => Promise<PageOf<Row>>): Rows<Row> {
  const [known, setKnown] = useState<Known<Row>>({ key: undefined, rows: [], next: undefined, error: undefined })
  const [loadingMore, setLoadingMore] = useState(false)
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useEffect(() => {
    let current = true
    void latest
      .current(undefined)
      .then(
        (page): Known<Row> => ({ key, rows: page.items, next: page.next, error: undefined }),
        (error: unknown): Known<Row> => ({ key, rows: [], next: undefined, error }),
      )
      .then((found) => {
        if (current) {
          setKnown(found)
        }
      })
    return () => {
      current = false
    }
  }, [key])
  const loadMore = async (): Promise<void> => {
    setLoadingMore(true)
    try {
      const page = await read(known.next)
      // Another list may have come meanwhile.
      setKnown((now) => (now.key === key ? { ...now, rows: [...now.rows, ...page.items], next: page.next } : now))
    } catch (error) {
      setKnown((now) => (now.key === key ? { ...now, error } : now))
    }
    setLoadingMore(false)
  }
  // While another list is read, the present one stays: nothing jumps.
  return {
    rows: known.rows,
    busy: known.key !== key || loadingMore,
    error: known.error,
    more: known.next !== undefined,
    loadMore: () => void loadMore(),
  }
}

/** A table of a paged list with its loading, error and empty states. */
export function PagedTable<Row>(props: {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly list: Rows<Row>
  readonly rowKey: (row: Row) => string
  readonly empty: ReactNode
}): ReactNode {
  const text = useText()
  const { list } = props
  if (list.error !== undefined) {
    return <ProblemNotice error={list.error} />
  }
  if (list.busy && list.rows.length === 0) {
    return <p aria-busy="true">{text('state.loading')}</p>
  }
  if (list.rows.length === 0) {
    return props.empty
  }
  return (
    <>
      <DataTable caption={props.caption} columns={props.columns} rows={list.rows} rowKey={props.rowKey} />
      {list.more ? (
        <Button variant="secondary" busy={list.busy} onClick={list.loadMore}>
          {text('action.more')}
        </Button>
      ) : null}
    </>
  )
}
