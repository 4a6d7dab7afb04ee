import { Button, DateTimeField, TextField, usePortal, useText } from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'

/** What of a stream is asked for. Times in seconds. */
export interface RecordFilter {
  readonly entity: string
  readonly from: number | undefined
  readonly to: number | undefined
}

export const noFilter: RecordFilter = { entity: '', from: undefined, to: undefined }

export function isFiltered({ entity, from, to }: RecordFilter): boolean {
  return entity !== '' || from !== undefined || to !== undefined
}

/** The filter that stands in the address of the page, so that a link can hold it. */
export function useRecordFilter(): readonly [RecordFilter, (filter: RecordFilter) => void] {
  const { location, navigate } = usePortal()
  const query = new URLSearchParams(location.search)
  const filter = {
    entity: query.get('entity') ?? '',
    from: readSeconds(query.get('from')),
    to: readSeconds(query.get('to')),
  }
  const change = ({ entity, from, to }: RecordFilter): void => {
    const next = new URLSearchParams({
      ...(entity === '' ? {} : { entity }),
      ...(from === undefined ? {} : { from: String(from) }),
      ...(to === undefined ? {} : { to: String(to) }),
    }).toString()
    navigate(next === '' ? location.path : `${location.path}?${next}`, { replace: true })
  }
  return [filter, change]
}

function readSeconds(text: string | null): number | undefined {
  return text !== null && /^\d{1,11}$/.test(text) ? Number(text) : undefined
}

/** Narrow the records down to an entity and a time. */
export function RecordFilterForm(props: {
  readonly value: RecordFilter
  readonly onChange: (value: RecordFilter) => void
}): ReactNode {
  const text = useText()
  const [draft, setDraft] = useState(props.value)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    props.onChange({ ...draft, entity: draft.entity.trim() })
  }
  return (
    <search>
      <details className="rec-filter" open={isFiltered(props.value)}>
        <summary>{text('filter.title')}</summary>
        <form onSubmit={submit}>
          <div className="rec-row">
            <TextField
              id="filter-entity"
              type="search"
              label={text('records.entity')}
              value={draft.entity}
              maxLength={300}
              onChange={(entity) => setDraft({ ...draft, entity })}
            />
            <DateTimeField
              id="filter-from"
              label={text('filter.from')}
              value={draft.from}
              onChange={(from) => setDraft({ ...draft, from })}
            />
            <DateTimeField
              id="filter-to"
              label={text('filter.to')}
              value={draft.to}
              onChange={(to) => setDraft({ ...draft, to })}
            />
          </div>
          <div className="cj-actions">
            <Button type="submit" variant="secondary" size="sm">
              {text('filter.show')}
            </Button>
            {isFiltered(props.value) ? (
              <Button variant="tertiary" size="sm" onClick={() => props.onChange(noFilter)}>
                {text('filter.clear')}
              </Button>
            ) : null}
          </div>
        </form>
      </details>
    </search>
  )
}
