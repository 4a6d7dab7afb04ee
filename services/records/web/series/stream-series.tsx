import { Section, SelectField, useEndpoint, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { StreamInfo } from '../../api-streams.ts'
import { splitEntity } from '../model/entity-name.ts'
import { listNumbers, ValueSeries } from './value-series.tsx'

const entitiesMax = 500

/** Numbers of a stream over time; nothing for a stream that says no numbers, or nothing yet. */
export function StreamSeries({ stream }: { readonly stream: StreamInfo }): ReactNode {
  const text = useText()
  const params = { organisation: stream.organisation, stream: stream.name }
  const some = listNumbers(stream).length > 0
  const newest = useEndpoint(endpoints.listRecords, some ? { params, query: { order: 'newest', limit: 1 } } : undefined)
  const latest = useEndpoint(endpoints.listLatestRecords, some ? { params, query: { limit: entitiesMax } } : undefined)
  const [entity, setEntity] = useState('')
  const last = newest.state === 'ready' ? newest.data.items[0]?.record : undefined
  const entities = latest.state === 'ready' ? latest.data.items : []
  return last === undefined ? null : (
    <Section id="series" title={text('series.title')} lead={text('series.lead')}>
      {entities.length < 2 ? null : (
        <SelectField
          id="series-entity"
          label={text('records.entity')}
          value={entity}
          options={[
            { value: '', label: text('series.all') },
            ...entities.map((one) => ({ value: one.entity, label: splitEntity(one.entity).name })),
          ]}
          onChange={setEntity}
        />
      )}
      <ValueSeries
        id="series"
        stream={stream}
        endMs={Date.parse(last.time)}
        entity={entity === '' ? undefined : entity}
      />
    </Section>
  )
}
