import { CheckboxesField, Loading, Section, useEndpoint, useText } from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../../api.ts'
import type { StreamInfo } from '../../api-streams.ts'
import { type ChosenStream, nameChosen } from '../model/chosen-streams.ts'
import { useStreamTitle } from '../parts/use-stream-title.ts'
import { StreamColumns } from './stream-columns.tsx'

const chosenMax = 10

/** What a stream is called in the address of the page. */
function keyOf({ organisation, name }: Pick<StreamInfo, 'organisation' | 'name'>): string {
  return `${organisation}/${name}`
}

/** Streams that one may read, to be chosen for a question. */
export function StreamChoice(props: {
  readonly keys: readonly string[]
  readonly onKeys: (keys: readonly string[]) => void
  readonly onExample: (sql: string) => void
}): ReactNode {
  const text = useText()
  const titleOf = useStreamTitle()
  const query = useEndpoint(endpoints.listStreams, { query: { limit: 100 } })
  return (
    <Section id="streams" title={text('analysis.streams')} lead={text('analysis.streamsLead')}>
      <Loading query={query}>
        {({ items }) => {
          const chosen = items.filter((stream) => props.keys.includes(keyOf(stream)))
          const named = nameChosen(chosen.map(({ organisation, name }) => ({ organisation, stream: name })))
          return (
            <div className="cj-stack">
              {items.length === 0 ? <p className="cj-empty-line">{text('streams.none')}</p> : null}
              <CheckboxesField
                id="analysis-streams"
                label={text('analysis.choose')}
                value={props.keys}
                options={items.map((stream) => ({
                  value: keyOf(stream),
                  label: `${titleOf(stream)} · ${stream.organisationName}`,
                }))}
                onChange={(keys) => props.onKeys(keys.slice(0, chosenMax))}
              />
              {named.map((one, position) => (
                <StreamColumns
                  key={`${one.organisation} ${one.stream}`}
                  chosen={one}
                  title={chosen[position] === undefined ? one.stream : titleOf(chosen[position])}
                  onExample={props.onExample}
                />
              ))}
            </div>
          )
        }}
      </Loading>
    </Section>
  )
}

/** Streams by the keys in which they were chosen. */
export function readKeys(keys: readonly string[], parse: (text: string) => ChosenStream['organisation'] | undefined) {
  return nameChosen(
    keys.flatMap((key) => {
      const [organisation, stream] = key.split('/')
      const parsed = organisation === undefined ? undefined : parse(organisation)
      return parsed === undefined || stream === undefined ? [] : [{ organisation: parsed, stream }]
    }),
  )
}
