import { DataTable, Link, Loading, SelectField, useEndpoint, useFormatTime, useLanguage, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { endpoints } from '../../api.ts'
import type { SeriesPoint } from '../../api-analysis.ts'
import type { StreamInfo } from '../../api-streams.ts'
import { LineChart } from '../analysis/line-chart.tsx'
import { listSchemaAttributes, type SchemaAttribute } from '../model/schema-attributes.ts'
import { type SeriesSpan, seriesSpans, toBand, toMeans, toSeriesQuery } from '../model/series-range.ts'
import { receiptPath } from '../parts/paths.ts'
import '../analysis/analysis.css'

const locales = { en: 'en-GB', es: 'es-ES' } as const

/** Attributes that are numbers by the schema. */
export function listNumbers(stream: Pick<StreamInfo, 'schema'>): readonly SchemaAttribute[] {
  return listSchemaAttributes(stream.schema).filter(({ types }) =>
    types.some((type) => type === 'number' || type === 'integer'),
  )
}

/** A number of a stream over time, of one entity or of all; every window leads to a receipt. */
export function ValueSeries(props: {
  readonly id: string
  readonly stream: StreamInfo
  readonly entity?: string | undefined
  /** Where the time shown ends, milliseconds since 1970. */
  readonly endMs: number
}): ReactNode {
  const text = useText()
  const { id, stream, entity } = props
  const numbers = listNumbers(stream)
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const [span, setSpan] = useState<SeriesSpan>('day')
  const attribute = numbers.find(({ name }) => name === chosen) ?? numbers[0]
  if (attribute === undefined) {
    return null
  }
  const isSpan = (value: string): value is SeriesSpan => seriesSpans.some((one) => one === value)
  return (
    <div className="cj-stack">
      <div className="rec-row">
        <SelectField
          id={`${id}-attribute`}
          label={text('series.attribute')}
          value={attribute.name}
          options={numbers.map((one) => ({ value: one.name, label: nameOf(one) }))}
          onChange={setChosen}
        />
        <SelectField
          id={`${id}-span`}
          label={text('series.span')}
          value={span}
          options={seriesSpans.map((one) => ({ value: one, label: text(`series.spans.${one}`) }))}
          onChange={(next) => setSpan(isSpan(next) ? next : 'day')}
        />
      </div>
      <Series
        stream={stream}
        attribute={attribute}
        query={{
          ...toSeriesQuery(span, props.endMs),
          attribute: addressOf(stream, attribute),
          ...(entity === undefined ? {} : { entity }),
        }}
      />
    </div>
  )
}

function Series(props: {
  readonly stream: StreamInfo
  readonly attribute: SchemaAttribute
  readonly query: ReturnType<typeof toSeriesQuery> & { readonly attribute: string; readonly entity?: string }
}): ReactNode {
  const text = useText()
  const language = useLanguage()
  const format = useFormatTime()
  const { stream, attribute } = props
  const params = { organisation: stream.organisation, stream: stream.name }
  const found = useEndpoint(endpoints.readSeries, { params, query: props.query })
  const showY = (value: number): string => value.toLocaleString(locales[language], { maximumSignificantDigits: 4 })
  return (
    <Loading query={found}>
      {({ points }) =>
        points.length === 0 ? (
          <p className="cj-empty-line">{text('series.none')}</p>
        ) : (
          <>
            <LineChart
              label={nameOf(attribute)}
              points={toMeans(points)}
              band={toBand(points)}
              showX={(x) => format(Math.floor(x / 1000))}
              showY={showY}
            />
            <details>
              <summary>{text('series.table', { count: points.length })}</summary>
              <SeriesTable caption={nameOf(attribute)} stream={stream} points={points} showY={showY} />
            </details>
          </>
        )
      }
    </Loading>
  )
}

function SeriesTable(props: {
  readonly caption: string
  readonly stream: StreamInfo
  readonly points: readonly SeriesPoint[]
  readonly showY: (value: number) => string
}): ReactNode {
  const text = useText()
  const format = useFormatTime()
  const { showY, stream } = props
  const numeric = (key: string, value: (point: SeriesPoint) => string) => ({
    ...{ key, header: text(`series.${key}`), numeric: true, render: value },
  })
  return (
    <DataTable
      caption={props.caption}
      rows={props.points.toReversed()}
      rowKey={({ from }) => from}
      columns={[
        { key: 'from', header: text('series.from'), render: ({ from }) => format(Date.parse(from) / 1000) },
        numeric('count', ({ count }) => String(count)),
        numeric('min', ({ min }) => showY(min)),
        numeric('mean', ({ mean }) => showY(mean)),
        numeric('max', ({ max }) => showY(max)),
        numeric('last', ({ last }) => showY(last.value)),
        {
          key: 'verify',
          header: text('records.proof'),
          render: ({ last }) => (
            <Link
              to={receiptPath(stream.organisation, last.index)}
              label={text('records.verifyLabel', { index: last.index })}
            >
              {text('records.verify')}
            </Link>
          ),
        },
      ]}
    />
  )
}

function nameOf({ name, unit }: SchemaAttribute): string {
  return unit === undefined || unit === '1' ? name : `${name} (${unit})`
}

/** The name of a property of the data, or a pointer to one that lies deeper (RFC 6901). */
function addressOf({ schema }: Pick<StreamInfo, 'schema'>, { name }: SchemaAttribute): string {
  const properties = schema['properties']
  const own = typeof properties === 'object' && properties !== null && Object.hasOwn(properties, name)
  return own ? name : `/${name.split('.').join('/')}`
}
