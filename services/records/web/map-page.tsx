import {
  Button,
  CheckboxesField,
  EmptyState,
  Loading,
  Page,
  ProblemNotice,
  Section,
  useEndpoint,
  useQueryParam,
  useText,
} from '@concejo/ui'
import { type ReactNode, useMemo, useState } from 'react'
import { endpoints } from '../api.ts'
import type { StreamInfo } from '../api-streams.ts'
import { EntityMap, type MapMark } from './map/entity-map.tsx'
import { EntityPanel } from './map/entity-panel.tsx'
import { EntityTable } from './map/entity-table.tsx'
import { type LatestOf, useLatest } from './map/use-latest.ts'
import { splitEntity } from './model/entity-name.ts'
import { findPosition } from './model/map-points.ts'
import { isBook, useStreamTitle } from './parts/use-stream-title.ts'
import './records.css'

const everyMs = 30_000
const colours = 9
/** Streams that are shown without being asked for. */
const chosenAtFirst = 10

/** Where the things are that streams speak of, and what was last said of each. `?entity=` chooses one. */
export function MapPage(): ReactNode {
  const text = useText()
  const query = useEndpoint(endpoints.listStreams, { query: { limit: 100 } })
  return (
    <Page
      title={text('map.title')}
      lead={text('map.lead')}
      back={{ to: '/records/streams', label: text('streams.title') }}
    >
      <Loading query={query}>
        {({ items }) => {
          const streams = items.filter((stream) => !isBook(stream) && hasPlaces(stream))
          return streams.length === 0 ? (
            <EmptyState title={text('map.none')}>{text('map.noneHint')}</EmptyState>
          ) : (
            <Places streams={streams} />
          )
        }}
      </Loading>
    </Page>
  )
}

function Places({ streams }: { readonly streams: readonly StreamInfo[] }): ReactNode {
  const text = useText()
  const titleOf = useStreamTitle()
  const [keys, setKeys] = useState<readonly string[]>(streams.slice(0, chosenAtFirst).map(keyOf))
  const [still, setStill] = useState(false)
  const [entity, setEntity] = useQueryParam('entity')
  const chosenStreams = streams.filter((stream) => keys.includes(keyOf(stream)))
  const { items = [], error, cut } = useLatest(chosenStreams, still ? undefined : everyMs)
  const marks = useMemo(() => toMarks(items, streams), [items, streams])
  const chosen = items.find((one) => one.entity === entity)
  return (
    <>
      <CheckboxesField
        id="map-streams"
        label={text('map.streams')}
        value={keys}
        options={streams.map((stream, position) => ({
          value: keyOf(stream),
          label: titleOf(stream),
          mark: <span className={`rec-dot rec-mark-${position % colours}`} aria-hidden="true" />,
        }))}
        onChange={setKeys}
      />
      {error === undefined ? null : <ProblemNotice error={error} />}
      <EntityMap
        label={text('map.label', { count: marks.length })}
        marks={marks}
        chosen={chosen?.entity}
        onChoose={setEntity}
      />
      <div className="cj-actions">
        <output className="cj-hint">{text(still ? 'map.still' : 'map.live', { count: marks.length })}</output>
        <Button variant="tertiary" size="sm" pressed={still} onClick={() => setStill(!still)}>
          {text('map.pause')}
        </Button>
      </div>
      {cut.length === 0 ? null : <p>{text('map.cut', { streams: cut.map(titleOf).join(', ') })}</p>}
      {chosen === undefined ? null : <EntityPanel key={chosen.entity} latest={chosen} />}
      <Section id="entities" title={text('map.entities')} lead={text('map.entitiesLead')}>
        <EntityTable items={items} chosen={chosen?.entity} onChoose={setEntity} />
      </Section>
    </>
  )
}

function keyOf({ organisation, name }: StreamInfo): string {
  return `${organisation}/${name}`
}

/** Whether the records of a stream may say where they are. */
function hasPlaces({ schema }: StreamInfo): boolean {
  const properties = schema['properties']
  return typeof properties === 'object' && properties !== null && Object.hasOwn(properties, 'location')
}

function toMarks(items: readonly LatestOf[], streams: readonly StreamInfo[]): readonly MapMark[] {
  const keys = streams.map(keyOf)
  return items.flatMap(({ entity, record, stream }) => {
    const position = findPosition(record)
    const colour = keys.indexOf(keyOf(stream)) % colours
    return position === undefined ? [] : [{ ...position, key: entity, label: splitEntity(entity).name, colour }]
  })
}
