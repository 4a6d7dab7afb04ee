import { ConcejoError } from '@concejo/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCoreName, toStreamName } from './core-names.ts'
import { parseEntity } from './parse-entity.ts'
import { parseNotification } from './parse-notification.ts'
import { parseAttributeOperation, parseDeletion, parseEntityOperation } from './parse-operation.ts'
import { findContextLink, readHeaders } from './read-headers.ts'
import type { NgsiFact, NgsiSource } from './to-record.ts'

const source: NgsiSource = { receivedAt: '2026-03-02T09:00:00.000Z' }
const id = 'urn:ngsi-ld:AirQualityObserved:santander:centro:1'
const point = { type: 'Point', coordinates: [-3.808, 43.4625] }

const normalised = {
  id,
  type: 'AirQualityObserved',
  scope: '/santander/centro',
  NO2: { type: 'Property', value: 22.5, unitCode: 'GQ', observedAt: '2026-03-02T09:58:00+01:00' },
  O3: { type: 'Property', value: 61, observedAt: '2026-03-02T08:57:00Z', precision: { type: 'Property', value: 0.5 } },
  location: { type: 'GeoProperty', value: point },
  refDevice: { type: 'Relationship', object: 'urn:ngsi-ld:Device:7' },
  label: { type: 'LanguageProperty', languageMap: { es: 'Estación', en: 'Station' } },
  raw: { type: 'JsonProperty', json: { a: [1, { b: 2 }] } },
  '@context': ['https://example.org/air.jsonld', 'https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld'],
}

const concise = {
  ...normalised,
  NO2: { value: 22.5, unitCode: 'GQ', observedAt: '2026-03-02T09:58:00+01:00' },
  O3: { value: 61, observedAt: '2026-03-02T08:57:00Z', precision: 0.5 },
  location: point,
  refDevice: { object: 'urn:ngsi-ld:Device:7' },
  label: { languageMap: { es: 'Estación', en: 'Station' } },
  raw: { json: { a: [1, { b: 2 }] } },
}

const simplified = {
  ...normalised,
  NO2: 22.5,
  O3: 61,
  location: point,
  refDevice: 'urn:ngsi-ld:Device:7',
  label: { languageMap: { es: 'Estación', en: 'Station' } },
  raw: { json: { a: [1, { b: 2 }] } },
}

const values = {
  NO2: 22.5,
  O3: 61,
  location: point,
  refDevice: 'urn:ngsi-ld:Device:7',
  label: { languageMap: { es: 'Estación', en: 'Station' } },
  raw: { json: { a: [1, { b: 2 }] } },
  operation: 'create',
  type: 'AirQualityObserved',
  scope: '/santander/centro',
  '@context': 'https://example.org/air.jsonld',
}

describe('an entity', () => {
  it('is the same record normalised and concise, with what was said of its attributes', () => {
    const record = create(normalised).record
    expect(record).toEqual({
      time: '2026-03-02T08:58:00.000Z',
      entity: id,
      data: {
        ...values,
        metadata: {
          NO2: { unitCode: 'GQ', observedAt: '2026-03-02T09:58:00+01:00' },
          O3: { observedAt: '2026-03-02T08:57:00Z', precision: 0.5 },
        },
      },
    })
    expect(create(concise).record).toEqual(record)
  })

  it('has the time of the operation in simplified form, which says no time', () => {
    const told = { time: source.receivedAt, entity: id, data: values }
    expect(create(simplified).record).toEqual(told)
    const forced = create({ ...simplified, note: { value: 1 } }, { ...source, simplified: true })
    expect(forced.record.data['note']).toEqual({ value: 1 })
  })

  it('is read by core terms as addresses too, and keeps every other address', () => {
    const expanded = {
      '@id': id,
      '@type': 'https://example.org/AirQuality',
      'https://example.org/no2': {
        '@type': 'https://uri.etsi.org/ngsi-ld/Property',
        'https://uri.etsi.org/ngsi-ld/hasValue': [{ '@value': 4 }],
        'https://uri.etsi.org/ngsi-ld/observedAt': '2026-03-02T08:00:00Z',
      },
    }
    expect(create(expanded)).toMatchObject({
      types: ['https://example.org/AirQuality'],
      record: { time: '2026-03-02T08:00:00.000Z', data: { 'https://example.org/no2': 4 } },
    })
    expect(toCoreName('https://example.org/value')).toBe('https://example.org/value')
  })

  it('keeps several instances of an attribute apart by their data set', () => {
    const speed = [
      { type: 'Property', value: 31, datasetId: 'urn:gps', observedAt: '2026-03-02T08:59:00Z' },
      { type: 'Property', value: 30 },
    ]
    expect(create({ id, type: 'Vehicle', speed }).record).toMatchObject({
      time: '2026-03-02T08:59:00.000Z',
      data: {
        speed: { dataset: { 'urn:gps': 31, '@none': 30 } },
        metadata: { speed: { dataset: { 'urn:gps': { observedAt: '2026-03-02T08:59:00Z' } } } },
      },
    })
    expect(create({ id, type: 'Vehicle', stops: [1, 2] }).record.data['stops']).toEqual([1, 2])
  })

  it('says what is deleted by null', () => {
    const given = { NO2: 'urn:ngsi-ld:null', O3: { type: 'Property', value: 'urn:ngsi-ld:null' } }
    expect(parseEntityOperation('merge', given, { source, id }).record.data).toEqual({
      ...{ NO2: null, O3: null, operation: 'merge' },
    })
  })

  it('writes an attribute whose name says something of the operation with its full address', () => {
    const address = 'https://uri.etsi.org/ngsi-ld/default-context/operation'
    const { data } = create({ id, type: 'Pump', operation: { type: 'Property', value: 'manual' } }).record
    expect([data['operation'], data[address]]).toEqual(['create', 'manual'])
  })

  it.each([
    [[]],
    ['text'],
    [{ type: 'A' }],
    [{ id: 'no uri', type: 'A' }],
    [{ id }],
    [{ id, type: 7 }],
    [{ id, type: 'A', NO2: { type: 'Property', value: 1, observedAt: 'yesterday' } }],
    [{ id, type: 'A', 'bad name': 1 }],
    [{ id, type: 'A', '@graph': 1 }],
    [{ id, type: 'A', ...Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, index])) }],
  ])('is refused where it is none: %j', (given) => {
    expect(codeOf(() => create(given))).toBe('iot.bad-entity')
  })

  it('is read or refused, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.jsonValue({ maxDepth: 4 }), (one, other) => {
        const given = { id, type: 'A', one, other: { type: 'Property', value: other, one } }
        expect([undefined, 'iot.bad-entity']).toContain(codeOf(() => create(given)))
        expect([undefined, 'iot.bad-entity']).toContain(codeOf(() => parseEntity(one)))
      }),
    )
  })
})

describe('operations', () => {
  it('become records, a deletion too', () => {
    expect(parseEntityOperation('append', { NO2: { value: 1 } }, { source, id, type: 'AirQuality' })).toMatchObject({
      types: ['AirQuality'],
      record: { entity: id, data: { NO2: 1, operation: 'append', type: 'AirQuality' } },
    })
    const options = { source, id, attribute: 'NO2' }
    expect(parseAttributeOperation('partial-update', { ...options, body: { value: 3 } }).record.data).toEqual({
      ...{ NO2: 3, operation: 'partial-update', attribute: 'NO2' },
    })
    expect(parseAttributeOperation('partial-update', { ...options, body: { unitCode: 'GQ' } }).record.data).toEqual({
      ...{ metadata: { NO2: { unitCode: 'GQ' } }, operation: 'partial-update', attribute: 'NO2' },
    })
    const more = { deleteAll: true }
    expect(parseAttributeOperation('delete-attribute', { ...options, more }).record.data).toEqual({
      ...{ operation: 'delete-attribute', attribute: 'NO2', deleteAll: true },
    })
    expect(parseDeletion(id, { source }).record).toEqual({
      ...{ entity: id, time: source.receivedAt, data: { operation: 'delete' } },
    })
  })

  it('are records of their own each time, however alike', () => {
    expect(create(normalised).record.id).toBeUndefined()
  })

  it('are refused where address and body name different entities', () => {
    expect(codeOf(() => parseEntityOperation('replace', normalised, { source, id: 'urn:other' }))).toBe(
      'iot.bad-entity',
    )
  })
})

describe('a notification', () => {
  const notification = {
    id: 'urn:ngsi-ld:Notification:5',
    type: 'Notification',
    subscriptionId: 'urn:ngsi-ld:Subscription:1',
    notifiedAt: '2026-03-02T09:00:01Z',
    data: [normalised, { ...simplified, id: `${id}2` }],
  }

  it('gives a record of each entity, and the same ids when it comes again', () => {
    const first = factsOf(notification)
    const again = factsOf({ ...notification, id: 'urn:ngsi-ld:Notification:6' })
    expect(first.map(({ record }) => record.id)).toEqual(again.map(({ record }) => record.id))
    expect(new Set(first.map(({ record }) => record.id)).size).toBe(2)
    expect(first).toMatchObject([
      { record: { time: '2026-03-02T08:58:00.000Z', data: { operation: 'notify' } } },
      { record: { time: '2026-03-02T09:00:01.000Z', data: { subscription: 'urn:ngsi-ld:Subscription:1' } } },
    ])
  })

  it('gives the same id for the same fact in another order, by another subscription; another for another fact', () => {
    const [entity] = notification.data
    const reversed = Object.fromEntries(Object.entries(entity ?? {}).reverse())
    const idOf = (data: unknown, subscriptionId = 'urn:s'): string | undefined =>
      factsOf({ ...notification, subscriptionId, data: [data] })[0]?.record.id
    expect(idOf(reversed, 'urn:t')).toBe(idOf(entity))
    expect(idOf({ ...entity, NO2: 3 })).not.toBe(idOf(entity))
    const tenant = parseNotification({ ...notification, data: [entity] }, { ...source, tenant: 'a' })
    expect(tenant[0] !== undefined && 'fact' in tenant[0] ? tenant[0].fact.record.id : '').not.toBe(idOf(entity))
  })

  it('tells which of its entities are none', () => {
    const [bad, good] = parseNotification({ ...notification, data: [{ type: 'A' }, normalised] }, source)
    expect(bad).toMatchObject({ entity: '', error: { code: 'iot.bad-entity' } })
    expect(good).toHaveProperty('fact')
  })

  it.each([[{}], [{ type: 'Notification' }], [{ type: 'Notification', data: {} }], [[notification]]])(
    'is refused where it is none: %j',
    (given) => {
      expect(codeOf(() => parseNotification(given, source))).toBe('iot.bad-notification')
    },
  )
})

describe('headers', () => {
  it('name tenant and context', () => {
    const link =
      '<https://example.org/c.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"'
    expect(readHeaders({ 'ngsild-tenant': 'urban', link: `<https://a.example>; rel=next, ${link}` })).toEqual({
      tenant: 'urban',
      context: 'https://example.org/c.jsonld',
    })
    expect(findContextLink('<https://a.example>; rel="next"')).toBeUndefined()
    expect(codeOf(() => readHeaders({ 'ngsild-tenant': 'a b' }))).toBe('iot.bad-tenant')
  })
})

describe('the name of a stream', () => {
  it.each([
    ['ParkingSpot', 'parking-spot'],
    ['https://uri.fiware.org/ns/data-models#AirQualityObserved', 'air-quality-observed'],
    ['WiFiAccessPoint2', 'wi-fi-access-point2'],
    ['Estación', 'estacion'],
    ['EVChargingStation', 'ev-charging-station'],
    ['测', undefined],
  ])('of %s is %s', (type, name) => {
    expect(toStreamName(type)).toBe(name)
  })
})

function create(given: unknown, from: NgsiSource = source): NgsiFact {
  return parseEntityOperation('create', given, { source: from })
}

function factsOf(notification: unknown): readonly NgsiFact[] {
  return parseNotification(notification, source).flatMap((item) => ('fact' in item ? [item.fact] : []))
}

function codeOf(run: () => unknown): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    return error instanceof ConcejoError ? error.code : String(error)
  }
}
