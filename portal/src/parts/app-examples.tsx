import type { AppInfo } from '@concejo/protocol'
import { serviceEndpoints } from '@concejo/services/api'
import { Button, CopyButton, Loading, Section, SelectField, useEndpoint, useText } from '@concejo/ui'
import { type ReactNode, useState } from 'react'
import { createExample, type ExampleKind, type ExampleValues, exampleKinds } from '../apps/example-code.ts'
import { createExampleRecord } from '../apps/example-record.ts'

const languages: Readonly<Record<ExampleKind, string>> = {
  curl: 'curl',
  typescript: 'TypeScript (@concejo/sdk)',
  mqtt: 'MQTT (mosquitto_pub)',
  'ngsi-ld': 'NGSI-LD',
}

/** Programs to paste, with the app's own values filled in. */
export function AppExamples(props: { readonly app: AppInfo; readonly clientSecret?: string | undefined }): ReactNode {
  const text = useText('portal')
  const { app, clientSecret } = props
  const query = { organisation: app.organisation, limit: 100 }
  const streams = useEndpoint(serviceEndpoints.listStreams, { query })
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  return (
    <Section
      title={text('apps.examples')}
      lead={text(clientSecret === undefined ? 'apps.examplesNoSecret' : 'apps.examplesLead')}
    >
      <Loading query={streams}>
        {({ items }) => {
          const open = items.filter((one) => one.state === 'open' && !bookNames.includes(one.name))
          const stream = open.find((one) => one.name === chosen) ?? open[0]
          const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
          const values: ExampleValues = {
            origin: window.location.origin,
            host: window.location.hostname,
            organisation: app.organisation,
            stream: stream?.name ?? text('apps.yourStream'),
            appId: app.appId,
            clientSecret: clientSecret ?? text('apps.yourSecret'),
            scopes: app.scopes,
            record: createExampleRecord(stream?.schema ?? {}, time),
          }
          return (
            <>
              {open.length === 0 ? (
                <p className="cj-hint">{text('apps.noStream')}</p>
              ) : (
                <SelectField
                  id="example-stream"
                  label={text('apps.stream')}
                  value={stream?.name ?? ''}
                  options={open.map((one) => ({ value: one.name, label: one.title }))}
                  onChange={setChosen}
                />
              )}
              <Example values={values} />
            </>
          )
        }}
      </Loading>
    </Section>
  )
}

/** Streams in which the node keeps its own books. */
const bookNames: readonly string[] = ['streams', 'erasures', 'stamps']

/** Only for those who may produce. */
const pushes: readonly ExampleKind[] = ['mqtt', 'ngsi-ld']

function Example({ values }: { readonly values: ExampleValues }): ReactNode {
  const text = useText('portal')
  const [kind, setKind] = useState<ExampleKind>('curl')
  const kinds = exampleKinds.filter((one) => !pushes.includes(one) || values.scopes.includes('records:produce'))
  const code = createExample(kind, values)
  return (
    <div className="cj-stack">
      <fieldset className="cj-actions cj-kinds" aria-label={text('apps.languages')}>
        {kinds.map((one) => (
          <Button
            key={one}
            size="sm"
            variant={one === kind ? 'primary' : 'secondary'}
            pressed={one === kind}
            onClick={() => setKind(one)}
          >
            {languages[one]}
          </Button>
        ))}
      </fieldset>
      <div className="cj-example">
        <pre>{code}</pre>
        <CopyButton value={code} label={text('apps.copyExample')} />
      </div>
      {kind === 'mqtt' ? <p className="cj-hint">{text('apps.mqttHint')}</p> : null}
      {kind === 'ngsi-ld' ? <p className="cj-hint">{text('apps.ngsiHint')}</p> : null}
    </div>
  )
}
