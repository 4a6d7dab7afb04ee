import {
  Button,
  ButtonLink,
  EmptyState,
  Page,
  SelectField,
  TextField,
  useCall,
  useQueryParam,
  useText,
} from '@concejo/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { endpoints } from '../api.ts'
import { useCallColumns } from './parts/call-list.tsx'
import { PagedTable, useRows } from './parts/paged-table.tsx'
import { paths } from './parts/paths.ts'
import { useRole } from './parts/use-role.ts'

const phases = ['open', 'announced', 'evaluation', 'decided', 'closed'] as const
type Phase = (typeof phases)[number]

/** Every call, by state and words in its title. */
export function CallsPage(): ReactNode {
  const text = useText()
  const call = useCall()
  const columns = useCallColumns()
  const manager = useRole('funds.call-manager')
  const [phaseText, setPhase] = useQueryParam('phase')
  const [search, setSearch] = useQueryParam('search')
  const phase = phases.find((known) => known === phaseText)
  const list = useRows(`${phase ?? ''} ${search ?? ''}`, (cursor) =>
    call(endpoints.listCalls, {
      query: {
        limit: 25,
        ...(cursor === undefined ? {} : { cursor }),
        ...(phase === undefined ? {} : { phase }),
        ...(search === undefined || search === '' ? {} : { search }),
      },
    }),
  )
  return (
    <Page
      title={text('calls.title')}
      lead={text('calls.lead')}
      actions={manager === undefined ? null : <ButtonLink to={paths.newCall}>{text('calls.new')}</ButtonLink>}
    >
      <CallFilter phase={phase} search={search ?? ''} onPhase={setPhase} onSearch={setSearch} />
      <PagedTable
        caption={text('calls.table')}
        columns={columns}
        list={list}
        rowKey={(row) => row.call}
        empty={<EmptyState title={text('calls.none')}>{text('calls.noneHint')}</EmptyState>}
      />
    </Page>
  )
}

function CallFilter(props: {
  readonly phase: Phase | undefined
  readonly search: string
  readonly onPhase: (phase: string | undefined) => void
  readonly onSearch: (search: string | undefined) => void
}): ReactNode {
  const text = useText()
  const [words, setWords] = useState(props.search)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    props.onSearch(words.trim() === '' ? undefined : words.trim())
  }
  return (
    <search>
      <form className="funds-filter" onSubmit={submit}>
        <SelectField
          id="phase"
          label={text('calls.phase')}
          value={props.phase ?? ''}
          onChange={(value) => props.onPhase(value === '' ? undefined : value)}
          options={[
            { value: '', label: text('calls.all') },
            ...phases.map((value) => ({ value, label: text(`calls.${value}`) })),
          ]}
        />
        <TextField
          id="search"
          type="search"
          label={text('calls.search')}
          value={words}
          maxLength={100}
          onChange={setWords}
        />
        <Button type="submit" variant="secondary">
          {text('search.action')}
        </Button>
      </form>
    </search>
  )
}
