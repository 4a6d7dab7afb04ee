import { Button, Loading, Section, useEndpoint, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { StreamInfo } from '../../api-streams.ts'
import { pickLatest } from '../model/latest-records.ts'
import { listSchemaAttributes } from '../model/schema-attributes.ts'
import { EraseRecords } from './erase-records.tsx'
import { isFiltered, type RecordFilter, RecordFilterForm, useRecordFilter } from './record-filter.tsx'
import { RecordsTable } from './records-table.tsx'
import { useOwnOrganisation } from './use-organisations.ts'

const pageSize = 10
/** Entities whose latest record is shown at once. */
const latestShown = 8
/** How far back the latest of each entity are looked for. */
const recentMax = 500
const pollMs = 4_000

/** The newest records of a stream, read again every few seconds; older ones and those of a filter on demand. */
export function StreamRecords(props: { readonly stream: StreamInfo }): ReactNode {
  const text = useText()
  const { stream } = props
  const steward = useOwnOrganisation(stream.organisation)?.steward === true
  const [filter, setFilter] = useRecordFilter()
  const [before, setBefore] = useState<number | undefined>(undefined)
  const [erasing, setErasing] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const address = { organisation: stream.organisation, stream: stream.name }
  const live = before === undefined && !erasing
  const query = toQuery(filter, before)
  const records = useEndpoint(endpoints.listRecords, { params: address, query }, live ? { pollMs } : {})
  const toggle = (index: number): void =>
    setChosen((known) => new Set(known.has(index) ? [...known].filter((one) => one !== index) : [...known, index]))
  return (
    <Section
      id="records"
      title={text('records.title')}
      lead={text(live ? 'records.live' : 'records.still')}
      actions={
        steward ? (
          <Button variant="tertiary" size="sm" pressed={erasing} onClick={() => setErasing(!erasing)}>
            {text('erase.start')}
          </Button>
        ) : null
      }
    >
      <RecordFilterForm
        key={JSON.stringify(filter)}
        value={filter}
        onChange={(next) => {
          setFilter(next)
          setBefore(undefined)
        }}
      />
      <Loading query={records}>
        {({ items }, reload) => (
          <>
            <RecordsTable
              caption={text('records.title')}
              address={address}
              attributes={listSchemaAttributes(stream.schema)}
              records={items}
              empty={text(isFiltered(filter) || before !== undefined ? 'records.noneSuch' : 'records.none')}
              choice={erasing ? { chosen, onToggle: toggle } : undefined}
            />
            {erasing ? (
              <EraseRecords
                address={address}
                indexes={[...chosen]}
                onErased={() => {
                  setErasing(false)
                  setChosen(new Set())
                  reload()
                }}
              />
            ) : null}
            <Pager
              oldest={items.length === pageSize ? items.at(-1)?.index : undefined}
              newest={before === undefined}
              onOpen={setBefore}
            />
          </>
        )}
      </Loading>
    </Section>
  )
}

function Pager(props: {
  readonly oldest: number | undefined
  readonly newest: boolean
  readonly onOpen: (before: number | undefined) => void
}): ReactNode {
  const text = useText()
  const { oldest, newest, onOpen } = props
  return oldest === undefined && newest ? null : (
    <div className="cj-actions">
      {newest ? null : (
        <Button variant="secondary" size="sm" onClick={() => onOpen(undefined)}>
          {text('records.newest')}
        </Button>
      )}
      {oldest === undefined ? null : (
        <Button variant="secondary" size="sm" onClick={() => onOpen(oldest)}>
          {text('records.older')}
        </Button>
      )}
    </div>
  )
}

/** The last thing that is known of each entity. */
export function StreamLatest(props: { readonly stream: StreamInfo }): ReactNode {
  const text = useText()
  const { stream } = props
  const address = { organisation: stream.organisation, stream: stream.name }
  const recent = useEndpoint(
    endpoints.listRecords,
    { params: address, query: { limit: recentMax, order: 'newest' } },
    { pollMs: 2 * pollMs },
  )
  const latest = recent.state === 'ready' ? pickLatest(recent.data.items) : []
  const [all, setAll] = useState(false)
  return latest.length === 0 ? null : (
    <Section id="latest" title={text('latest.title')} lead={text('latest.lead')}>
      <RecordsTable
        caption={text('latest.title')}
        address={address}
        attributes={listSchemaAttributes(stream.schema)}
        records={all ? latest : latest.slice(0, latestShown)}
        empty={text('records.none')}
      />
      {all || latest.length <= latestShown ? null : (
        <div className="cj-actions">
          <Button variant="secondary" size="sm" onClick={() => setAll(true)}>
            {text('latest.all', { count: latest.length })}
          </Button>
        </div>
      )}
    </Section>
  )
}

/** What is asked of the node. The last minute belongs to the asked time. */
function toQuery({ entity, from, to }: RecordFilter, before: number | undefined) {
  return {
    limit: pageSize,
    order: 'newest' as const,
    ...(before === undefined ? {} : { before }),
    ...(entity === '' ? {} : { entity }),
    ...(from === undefined ? {} : { from: new Date(from * 1000).toISOString() }),
    ...(to === undefined ? {} : { to: new Date((to + 60) * 1000).toISOString() }),
  }
}
