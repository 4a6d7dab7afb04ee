import { ButtonLink, Facts, Link, Section, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { splitEntity } from '../model/entity-name.ts'
import { listSchemaAttributes } from '../model/schema-attributes.ts'
import { recordPath, streamPath } from '../parts/paths.ts'
import { RecordTime } from '../parts/record-time.tsx'
import { chooseColumns, findValue, RecordValue } from '../parts/record-values.tsx'
import { useStreamTitle } from '../parts/use-stream-title.ts'
import { ValueSeries } from '../series/value-series.tsx'
import type { LatestOf } from './use-latest.ts'

const valuesMax = 8

/** What was last said of one entity, with its proof, and how that changed. */
export function EntityPanel({ latest }: { readonly latest: LatestOf }): ReactNode {
  const text = useText()
  const titleOf = useStreamTitle()
  const { stream, record, entity } = latest
  const address = { organisation: stream.organisation, stream: stream.name }
  const attributes = chooseColumns(listSchemaAttributes(stream.schema), valuesMax).filter(
    ({ name }) => !name.startsWith('location') && findValue(record, name) !== undefined,
  )
  return (
    <Section
      id="entity"
      title={splitEntity(entity).name}
      actions={
        <ButtonLink to={recordPath(address, record.id)} variant="secondary" size="sm">
          {text('records.verify')}
        </ButtonLink>
      }
    >
      <Facts
        items={[
          { label: text('streams.stream'), value: <Link to={streamPath(address)}>{titleOf(stream)}</Link> },
          { label: text('records.time'), value: <RecordTime iso={record.time} /> },
          ...attributes.map(({ name, unit }) => ({
            label: name,
            value: <RecordValue value={findValue(record, name)} unit={unit === '1' ? undefined : unit} />,
          })),
        ]}
      />
      <ValueSeries id="entity" stream={stream} entity={entity} endMs={Date.parse(record.time)} />
    </Section>
  )
}
