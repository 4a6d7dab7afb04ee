import { describe, expect, it } from 'vitest'
import { createExample, type ExampleValues } from './example-code.ts'
import { createExampleRecord } from './example-record.ts'

const time = '2026-03-01T10:00:00Z'
const values: ExampleValues = {
  origin: 'https://node.example',
  host: 'node.example',
  organisation: '0xab',
  stream: 'air',
  appId: 'app-1',
  clientSecret: "it's",
  scopes: ['records:produce'],
  record: { time, data: { no2: 1 } },
}

describe('the examples of an app', () => {
  it('carry the values of the app, quoted for the shell', () => {
    const curl = createExample('curl', values)
    expect(curl).toContain('https://node.example/api/records/streams/0xab/air/records')
    expect(curl).toContain(`"client_secret":"it'\\''s"`)
    expect(createExample('mqtt', values)).toContain("-t 'concejo/0xab/air'")
    expect(createExample('typescript', values)).toContain("clientId: 'app-1'")
  })

  it('have a context broker notify with the credentials of the app', () => {
    const code = createExample('ngsi-ld', { ...values, record: { entity: 'urn:ngsi-ld:AirQualityObserved:1' } })
    expect(code).toContain('https://node.example/api/ngsi-ld/0xab/notify')
    expect(code).toContain('"entities":[{"type":"AirQualityObserved"}]')
    expect(code).toContain(`Basic ${btoa("app-1:it's")}`)
  })

  it('read where the app may not produce', () => {
    const reading = { ...values, scopes: ['records:read'] }
    expect(createExample('curl', reading)).toContain('order=newest')
    expect(createExample('typescript', reading)).toContain('listRecords')
  })

  it('have a record that the schema takes', () => {
    const schema = {
      type: 'object',
      required: ['no2', 'status', 'at', 'place'],
      properties: {
        no2: { type: 'number', minimum: 5 },
        status: { enum: ['free', 'occupied'] },
        at: { type: 'string', format: 'date-time' },
        place: { type: 'object', properties: { lat: { type: 'number', maximum: 0 } } },
        note: { type: 'string' },
      },
    }
    expect(createExampleRecord(schema, time)).toEqual({
      time,
      entity: 'urn:ngsi-ld:Thing:1',
      data: { no2: 5, status: 'free', at: time, place: { lat: 0 } },
    })
  })
})
