import { ConcejoError, type LoggedRecord } from '@concejo/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cityStreams } from '../city/city-streams.ts'
import { createCity } from '../city/create-city.ts'
import { errors } from '../errors.ts'
import { splitList } from '../model.ts'
import { type IotNode, type NodeAnswer, startIotNode } from '../test-support/start-node.ts'

const spot = 'urn:ngsi-ld:ParkingSpot:santander:centro:1'
const ngsiTypes = 'https://uri.etsi.org/ngsi-ld/errors/'
let node: IotNode
let token: string
let steward: string

beforeAll(async () => {
  node = await startIotNode()
  steward = await node.enter('steward')
  token = (await node.createApp('admin')).token
  for (const { name, title, schema, personalData, readers } of cityStreams) {
    await node.platform.records.createStream(
      {
        ...{ organisation: node.city, name, title: title.en, description: '', schema, personalData, readers },
        ...{ keepDays: undefined, producers: [] },
      },
      'node',
    )
  }
  for (const { entityType, name } of cityStreams) {
    await setMapping({ type: entityType, stream: name })
  }
})

afterAll(async () => {
  await node.stop()
})

function setMapping(body: Readonly<Record<string, unknown>>, as = steward): Promise<NodeAnswer> {
  return node.call({ token: as, method: 'PUT', path: `/api/iot/organisations/${node.city}/mappings`, body })
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

function ngsi(
  method: Method,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
): Promise<NodeAnswer> {
  return node.call({
    ...{ token, method, path: `/api/ngsi-ld/${node.city}/ngsi-ld/v1/${path}` },
    ...(body === undefined ? {} : { body }),
    ...(headers === undefined ? {} : { headers }),
  })
}

function notify(body: unknown, headers?: Readonly<Record<string, string>>): Promise<NodeAnswer> {
  const path = `/api/ngsi-ld/${node.city}/notify`
  return node.call({ token, path, body, ...(headers === undefined ? {} : { headers }) })
}

async function recordsOf(entity: string, name = 'parking'): Promise<readonly LoggedRecord[]> {
  await node.platform.records.settled(node.city)
  const stream = await node.platform.records.findStream(node.city, name)
  const found = stream === undefined ? [] : await node.platform.records.read(stream, { limit: 100, entity })
  return found.flatMap(({ record }) => record ?? [])
}

describe('operations on an entity', () => {
  it('are answered as NGSI-LD says, and each becomes a record with its place in a header', async () => {
    const entity = { id: spot, type: 'ParkingSpot', status: { type: 'Property', value: 'free' } }
    const linked = { 'content-type': 'application/ld+json', 'ngsild-tenant': 'urban' }
    const created = await ngsi('POST', 'entities', { ...entity, '@context': 'https://example.org/p.jsonld' }, linked)
    expect(created).toMatchObject({ status: 201 })
    expect(created.headers.get('location')).toBe(`/ngsi-ld/v1/entities/${encodeURIComponent(spot)}`)
    const id = encodeURIComponent(spot)
    const attribute = { type: 'Property', value: 'occupied' }
    const answers = [
      await ngsi('POST', `entities/${id}/attrs`, { status: attribute }),
      await ngsi('PATCH', `entities/${id}/attrs/`, { status: attribute }),
      await ngsi('PATCH', `entities/${id}/attrs/status`, { value: 'free' }),
      await ngsi('PUT', `entities/${id}/attrs/status`, attribute),
      await ngsi(
        'PATCH',
        `entities/${id}`,
        { status: 'urn:ngsi-ld:null' },
        { 'content-type': 'application/merge-patch+json' },
      ),
      await ngsi('PUT', `entities/${id}`, entity),
      await ngsi('DELETE', `entities/${id}/attrs/status?deleteAll=true`),
      await ngsi('DELETE', `entities/${id}`),
    ]
    expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [204, undefined]))
    const records = await recordsOf(spot)
    expect(records.map(({ data }) => [data['operation'], data['status'] ?? null])).toEqual([
      ['create', 'free'],
      ['append', 'occupied'],
      ['patch', 'occupied'],
      ['partial-update', 'free'],
      ['replace-attribute', 'occupied'],
      ['merge', null],
      ['replace', 'free'],
      ['delete-attribute', null],
      ['delete', null],
    ])
    expect(records[0]?.data).toMatchObject({ tenant: 'urban', '@context': 'https://example.org/p.jsonld' })
    const index = Number(created.headers.get('concejo-records'))
    const found = await node.platform.records.findByIndex(node.city, index)
    expect(found?.record).toEqual(records[0])
    expect(records[0]?.producer).toMatch(/^app:/)
  })

  it('go by the type of the address, of the URN, or to the stream that had the entity', async () => {
    expect((await ngsi('POST', 'entities', { id: 'urn:spot:9', type: 'ParkingSpot', status: 'free' })).status).toBe(201)
    await node.platform.records.settled(node.city)
    expect((await ngsi('DELETE', 'entities/urn:spot:9')).status).toBe(204)
    expect((await ngsi('DELETE', 'entities/urn:spot:10?type=ParkingSpot')).status).toBe(204)
    expect(await recordsOf('urn:spot:9')).toHaveLength(2)
    expect(await ngsi('DELETE', 'entities/urn:spot:11')).toMatchObject({
      status: 404,
      body: { code: 'iot.type-unknown', type: `${ngsiTypes}ResourceNotFound` },
    })
  })

  it('are refused with the problem types of NGSI-LD and codes of our own', async () => {
    expect(await ngsi('POST', 'entities', { id: 'no uri', type: 'ParkingSpot' })).toMatchObject({
      status: 400,
      body: { code: 'iot.bad-entity', type: `${ngsiTypes}BadRequestData` },
    })
    expect(await ngsi('POST', 'entities', { id: 'urn:a:1', type: 'Unheard' })).toMatchObject({
      status: 404,
      body: { code: 'records.stream-not-found', type: `${ngsiTypes}ResourceNotFound` },
    })
    expect(await ngsi('POST', 'entities', { id: spot, type: 'ParkingSpot', status: 'half' })).toMatchObject({
      status: 422,
      body: { code: 'records.invalid', type: `${ngsiTypes}BadRequestData` },
    })
    const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)
    const linked = { 'content-type': 'application/ld+json' }
    expect((await ngsi('POST', 'entities', deep, linked)).body.code).toBe('http.body-too-deep')
    const header = { 'ngsild-tenant': 'two words' }
    expect((await ngsi('DELETE', `entities/${spot}`, undefined, header)).body.code).toBe('iot.bad-tenant')
  })
})

describe('a batch', () => {
  const entities = [1, 2, 3].map((n) => ({
    id: `urn:ngsi-ld:ParkingSpot:batch:${n}`,
    type: 'ParkingSpot',
    status: 'free',
  }))
  const ids = entities.map(({ id }) => id)

  it('is a record for each of its entities', async () => {
    expect(await ngsi('POST', 'entityOperations/create', entities)).toMatchObject({ status: 201, body: ids })
    expect((await ngsi('POST', 'entityOperations/upsert?options=update', entities)).status).toBe(204)
    expect((await ngsi('POST', 'entityOperations/update', entities)).status).toBe(204)
    expect((await ngsi('POST', 'entityOperations/merge', entities)).status).toBe(204)
    expect((await ngsi('POST', 'entityOperations/delete', ids)).status).toBe(204)
    for (const id of ids) {
      const operations = (await recordsOf(id)).map(({ data }) => data['operation'])
      expect(operations).toEqual(['create', 'upsert', 'update', 'merge', 'delete'])
    }
  })

  it('says which of its entities were not taken, and takes the others', async () => {
    const mixed = [
      { ...entities[0], status: 'half' },
      { id: 'urn:a:1', type: 'Unheard' },
      { ...entities[1], note: 'ana.example@example.org' },
      { type: 'ParkingSpot' },
      { ...entities[2], id: 'urn:ngsi-ld:ParkingSpot:batch:4' },
    ]
    const answer = await ngsi('POST', 'entityOperations/create', mixed)
    expect(answer.status).toBe(207)
    expect(answer.body.success).toEqual(['urn:ngsi-ld:ParkingSpot:batch:4'])
    expect(answer.body.errors.map((one: { error: { code: string } }) => one.error.code)).toEqual([
      'records.invalid',
      'records.stream-not-found',
      'records.personal-data',
      'iot.bad-entity',
    ])
    expect(await recordsOf('urn:ngsi-ld:ParkingSpot:batch:4')).toHaveLength(1)
    expect((await ngsi('POST', 'entityOperations/upsert', mixed)).status).toBe(207)
  })

  it('has its status again when it is repeated with its key', async () => {
    const key = { 'idempotency-key': 'batch-1' }
    const again = [{ id: 'urn:ngsi-ld:ParkingSpot:batch:5', type: 'ParkingSpot', status: 'free' }]
    const answers = [
      await ngsi('POST', 'entityOperations/create', again, key),
      await ngsi('POST', 'entityOperations/create', again, key),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await recordsOf('urn:ngsi-ld:ParkingSpot:batch:5')).toHaveLength(1)
  })

  it('is refused where it is none', async () => {
    for (const body of [{}, [], Array.from({ length: 1_001 }, () => entities[0])]) {
      expect((await ngsi('POST', 'entityOperations/create', body)).body.code).toBe('iot.bad-batch')
    }
  })
})

describe('a notification', () => {
  const notification = {
    id: 'urn:ngsi-ld:Notification:1',
    type: 'Notification',
    subscriptionId: 'urn:ngsi-ld:Subscription:1',
    notifiedAt: '2026-03-02T09:00:01Z',
    data: [
      {
        id: 'urn:ngsi-ld:TrafficFlowObserved:1',
        type: 'TrafficFlowObserved',
        intensity: { type: 'Property', value: 120, observedAt: '2026-03-02T09:00:00Z', unitCode: 'E34' },
      },
      { id: 'urn:ngsi-ld:NoiseLevelObserved:1', type: 'NoiseLevelObserved', LAeq: 61.5 },
    ],
  }

  it('is taken once however often it comes, each entity to its stream', async () => {
    expect(await notify(notification)).toMatchObject({ status: 200, body: { taken: 2, duplicates: 0, refused: [] } })
    const again = { ...notification, id: 'urn:ngsi-ld:Notification:2' }
    expect(await notify(again, { 'content-type': 'application/ld+json' })).toMatchObject({ body: { duplicates: 2 } })
    expect(await recordsOf('urn:ngsi-ld:TrafficFlowObserved:1', 'traffic')).toMatchObject([
      { time: '2026-03-02T09:00:00.000Z', data: { intensity: 120, metadata: { intensity: { unitCode: 'E34' } } } },
    ])
    expect(await recordsOf('urn:ngsi-ld:NoiseLevelObserved:1', 'noise')).toHaveLength(1)
  })

  it('leaves a note of what could not be taken', async () => {
    const [, noise] = notification.data
    const mixed = {
      ...notification,
      data: [
        { ...noise, LAeq: 'loud' },
        { ...noise, LAeq: 40 },
      ],
    }
    const answer = await notify(mixed)
    expect(answer.body).toMatchObject({ taken: 1, refused: [{ entity: noise?.id, code: 'records.invalid' }] })
    const path = `/api/iot/organisations/${node.city}/dead-letters`
    const listed = await node.call({ token: steward, path })
    expect(listed.body.items).toMatchObject([{ source: 'notification', code: 'records.invalid', detail: '/LAeq' }])
    expect(await node.call({ token: await node.enter('guest'), path })).toMatchObject({
      body: { code: 'iot.member-needed' },
    })
    const refused = await notify({ ...mixed, data: mixed.data.slice(0, 1) })
    expect([refused.status, refused.body.code]).toEqual([422, 'records.invalid'])
  })
})

describe('the simulated city', () => {
  it('fits its streams, and what comes twice is taken once', async () => {
    const from = Date.parse('2026-03-02T08:00:00Z')
    const readings = [...createCity({ seed: 11, sensorsPerKind: 4 }).readings(from, from + 2 * 3_600_000)]
    let taken = 0
    for (const { name } of cityStreams) {
      const stream = await node.platform.records.findStream(node.city, name)
      const inputs = readings.filter((reading) => reading.stream === name).map(({ record }) => record)
      if (stream === undefined) {
        throw new ConcejoError(errors.badTopic)
      }
      for (const records of splitList(inputs, 1_000)) {
        const { results } = await node.platform.records.append({ stream, producer: 'node', records })
        taken += results.filter(({ duplicate }) => !duplicate).length
      }
    }
    expect(taken).toBe(new Set(readings.map(({ record }) => record.id)).size)
    expect(taken).toBeLessThan(readings.length)
  })
})

describe('rights', () => {
  it('to produce are those of the stream: others do not learn that it is there', async () => {
    const entity = { id: spot, type: 'ParkingSpot', status: 'free' }
    const path = `/api/ngsi-ld/${node.city}/ngsi-ld/v1/entities`
    const foreign = await node.createApp('guest')
    const reader = await node.createApp('admin', ['records:read'])
    expect((await node.call({ token: foreign.token, path, body: entity })).body.code).toBe('records.stream-not-found')
    expect((await node.call({ token: reader.token, path, body: entity })).body.code).toBe('http.scope-missing')
    expect((await node.call({ path, body: entity })).status).toBe(401)
  })

  it('to map types are the steward’s; a tenant may have mappings of its own', async () => {
    const mapping = { type: 'Lamp', stream: 'noise' }
    expect((await setMapping(mapping, await node.enter('admin'))).body.code).toBe('iot.steward-needed')
    expect((await setMapping(mapping)).body).toEqual({ tenant: '', ...mapping })
    await setMapping({ ...mapping, tenant: 'streets', stream: 'traffic' })
    const lamp = { id: 'urn:lamp:1', type: 'Lamp', on: true }
    expect((await ngsi('POST', 'entities', lamp)).status).toBe(201)
    expect((await ngsi('POST', 'entities', lamp, { 'ngsild-tenant': 'streets' })).status).toBe(201)
    expect(await recordsOf('urn:lamp:1', 'noise')).toHaveLength(1)
    expect(await recordsOf('urn:lamp:1', 'traffic')).toHaveLength(1)
    const path = `/api/iot/organisations/${node.city}/mappings`
    const first = await node.call({ token: steward, path: `${path}?limit=6` })
    const second = await node.call({ token: steward, path: `${path}?limit=6&cursor=${first.body.next}` })
    expect([...first.body.items, ...second.body.items]).toHaveLength(cityStreams.length + 2)
    const removing = { token: steward, method: 'DELETE', path: `${path}?type=Lamp&tenant=streets` } as const
    expect((await node.call(removing)).status).toBe(200)
    expect((await node.call(removing)).body.code).toBe('iot.mapping-unknown')
  })
})
