import {
  ButtonLink,
  ConfirmButton,
  Facts,
  Link,
  Loading,
  Page,
  ProblemNotice,
  Section,
  useCall,
  useEndpoint,
  useParam,
  useText,
  useTextParam,
} from '@concejo/ui'
import type { ReactNode } from 'react'
import { endpoints } from '../api.ts'
import type { StreamInfo } from '../api-streams.ts'
import { ConsumersLink } from './parts/consumers-link.tsx'
import { logPath, streamPath } from './parts/paths.ts'
import { CodeBlock, SchemaTable } from './parts/schema-table.tsx'
import { StreamLatest, StreamRecords } from './parts/stream-records.tsx'
import { PersonalDataTag, StreamStateTag } from './parts/stream-tags.tsx'
import { useOrganisationNames } from './parts/use-organisation-names.ts'
import { useOwnOrganisation } from './parts/use-organisations.ts'
import { useStreamTitle } from './parts/use-stream-title.ts'
import { useTask } from './parts/use-task.ts'
import { StreamSeries } from './series/stream-series.tsx'
import './records.css'

/** A stream: what it is, its records, what they say and who may do what. */
export function StreamPage(): ReactNode {
  const text = useText()
  const organisation = useParam('organisation')
  const name = useTextParam('stream')
  const query = useEndpoint(endpoints.getStream, { params: { organisation, stream: name } })
  const stream = query.state === 'ready' ? query.data : undefined
  const steward = useOwnOrganisation(organisation)?.steward === true
  const titleOf = useStreamTitle()
  return (
    <Page
      title={stream === undefined ? text('streams.stream') : titleOf(stream)}
      lead={stream?.description === '' ? undefined : stream?.description}
      back={{ to: '/records/streams', label: text('streams.title') }}
      actions={
        stream !== undefined && steward && query.state === 'ready' ? (
          <StewardActions stream={stream} onDone={query.reload} />
        ) : null
      }
    >
      <Loading query={query}>
        {(data) => (
          <>
            <StreamFacts stream={data} />
            <StreamLatest stream={data} />
            <StreamSeries key={`series ${data.organisation} ${data.name}`} stream={data} />
            <StreamRecords key={`${data.organisation} ${data.name}`} stream={data} />
            <Section id="schema" title={text('schema.title')} lead={text('schema.lead')}>
              <SchemaTable schema={data.schema} />
            </Section>
            <Addresses stream={data} />
          </>
        )}
      </Loading>
    </Page>
  )
}

function StreamFacts({ stream }: { readonly stream: StreamInfo }): ReactNode {
  const text = useText()
  const nameOf = useOrganisationNames()
  const others = stream.producers.map((producer) => nameOf(producer))
  return (
    <Facts
      items={[
        {
          label: text('organisation'),
          value: <Link to={`/network/organisations/${stream.organisation}`}>{stream.organisationName}</Link>,
        },
        { label: text('state'), value: <StreamStateTag value={stream.state} /> },
        { label: text('streams.class'), value: <PersonalDataTag value={stream.personalData} /> },
        {
          label: text('streams.readers'),
          value:
            stream.readers === 'public'
              ? text('streams.everyone')
              : [stream.organisationName, ...stream.readers.map((reader) => nameOf(reader))].join(', '),
        },
        { label: text('streams.producers'), value: [stream.organisationName, ...others].join(', ') },
        {
          label: text('streams.kept'),
          value:
            stream.keepDays === null
              ? text('streams.keptAlways')
              : text('streams.keptDays', { count: stream.keepDays }),
        },
        { label: text('streams.version'), value: stream.schemaVersion },
        { label: text('logs.log'), value: <Link to={logPath(stream.organisation)}>{text('logs.open')}</Link> },
      ]}
    />
  )
}

/** What programs need to reach the stream. */
function Addresses({ stream }: { readonly stream: StreamInfo }): ReactNode {
  const text = useText()
  const own = useOwnOrganisation(stream.organisation)
  const { organisation, name } = stream
  const address = `${window.location.origin}/api${streamPath({ organisation, stream: name })}`
  return (
    <Section id="programs" title={text('programs.title')} lead={text('programs.lead')}>
      <Facts
        layout="rows"
        items={[
          {
            label: text('programs.http'),
            value: <CodeBlock code={`${address}/records`} label={text('programs.copyHttp')} />,
          },
          {
            label: text('programs.mqtt'),
            value: <CodeBlock code={`concejo/${organisation}/${name}`} label={text('programs.copyMqtt')} />,
          },
        ]}
      />
      <div className="cj-actions">
        <ConsumersLink stream={stream} />
        {own === undefined ? null : (
          <ButtonLink to="/apps" variant="secondary">
            {text('programs.apps')}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}

function StewardActions(props: { readonly stream: StreamInfo; readonly onDone: () => void }): ReactNode {
  const text = useText()
  const call = useCall()
  const { error, run } = useTask()
  const { organisation, name, state } = props.stream
  const next = state === 'open' ? 'closed' : 'open'
  const change = async (): Promise<void> => {
    await call(endpoints.changeStream, { params: { organisation, stream: name }, body: { state: next } })
    props.onDone()
  }
  return (
    <>
      <ButtonLink to={`${streamPath({ organisation, stream: name })}/change`} variant="secondary">
        {text('change.title')}
      </ButtonLink>
      <ConfirmButton
        question={text(`change.${next}Question`)}
        confirm={text(`change.${next}`)}
        danger={next === 'closed'}
        onConfirm={() => run(change)}
      >
        {text(`change.${next}`)}
      </ConfirmButton>
      {error === undefined ? null : <ProblemNotice error={error} />}
    </>
  )
}
