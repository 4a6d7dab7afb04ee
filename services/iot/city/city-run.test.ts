import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IotNode, type NodeAnswer, startIotNode } from '../test-support/start-node.ts'
import { CityDesk } from './city-desk.ts'
import type { CityPlan } from './city-run.ts'
import { createCity } from './create-city.ts'

const hourMs = 3_600_000
let node: IotNode
let steward: string

beforeAll(async () => {
  node = await startIotNode()
  steward = await node.enter('steward')
})

afterAll(async () => {
  await node.stop()
})

function start(body: Readonly<Record<string, unknown>>, token = steward): Promise<NodeAnswer> {
  return node.call({ token, path: '/api/iot/city', body: { organisation: node.city, ...body } })
}

async function stop(): Promise<NodeAnswer> {
  return node.call({ token: steward, method: 'DELETE', path: '/api/iot/city' })
}

async function reach(state: string): Promise<NodeAnswer['body']> {
  const get = async () => (await node.call({ path: '/api/iot/city' })).body
  await expect.poll(async () => (await get()).state, { timeout: 30_000 }).toBe(state)
  return get()
}

describe('the simulated city', () => {
  it('is for stewards, and not there before one started it', async () => {
    expect((await node.call({ path: '/api/iot/city' })).body.code).toBe('iot.city-none')
    expect((await start({}, await node.enter('guest'))).body.code).toBe('iot.steward-needed')
    expect((await start({ sensorsPerKind: 0 })).status).toBe(400)
  })

  it('fills public streams with the readings of its seed, each once however often it is run', async () => {
    const asked = { seed: 7, sensorsPerKind: 2, hours: 1, live: false }
    const { status, body } = await start(asked)
    expect([status, body.state]).toEqual([200, 'filling'])
    const ended = await reach('ended')
    const [from, through] = [Date.parse(ended.from), Date.parse(ended.through)]
    const readings = [...createCity({ seed: 7, sensorsPerKind: 2 }).readings(from, through)]
    expect([ended.records, ended.sensors]).toEqual([readings.length, 18])
    const ids = new Set(readings.filter(({ stream }) => stream === 'traffic').map(({ record }) => record.id))
    await node.platform.records.settled(node.city)
    const traffic = await node.platform.records.findStream(node.city, 'traffic')
    const read = traffic === undefined ? [] : await node.platform.records.read(traffic, { limit: 1_000 })
    expect(new Set(read.map(({ record }) => record?.id))).toEqual(ids)
    await start({ ...asked, hours: 0.5 })
    const again = await reach('ended')
    expect(again.duplicates).toBeGreaterThan(0)
    expect(again.duplicates).toBeGreaterThanOrEqual(again.records - 60)
  })

  it('goes on in the present until it is stopped, and runs once at a time', async () => {
    await start({ seed: 8, sensorsPerKind: 1, hours: 0 })
    const live = await reach('live')
    expect((await start({ seed: 9 })).body.code).toBe('iot.city-runs')
    await expect.poll(async () => (await reach('live')).through, { timeout: 10_000 }).not.toBe(live.through)
    expect((await stop()).body.state).toBe('stopped')
    expect((await stop()).status).toBe(200)
  })

  it('takes its time where a speed is given', async () => {
    await start({ seed: 8, sensorsPerKind: 1, hours: 2, speed: 60, live: false })
    await expect.poll(async () => (await reach('filling')).records, { timeout: 10_000 }).toBeGreaterThan(0)
    const { from, through } = (await stop()).body
    expect(Date.parse(through) - Date.parse(from)).toBeLessThan(hourMs)
  })

  it('goes on where it was when the node starts again', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'concejo-city-'))
    const runtime = { records: node.platform.records, dataFolder, log: () => undefined }
    const plan: CityPlan = {
      ...{ organisation: node.city, producer: 'node', seed: 3, sensorsPerKind: 1, live: true, speed: 0 },
      fromMs: Date.now() - hourMs,
    }
    const first = new CityDesk(runtime)
    first.start(plan)
    await expect.poll(() => first.current?.progress.state, { timeout: 30_000 }).toBe('live')
    const throughMs = first.current?.progress.throughMs ?? 0
    await first.stop()
    const second = new CityDesk(runtime)
    await second.resume()
    expect(second.current?.plan.fromMs).toBeGreaterThanOrEqual(throughMs)
    await second.end()
    const third = new CityDesk(runtime)
    await third.resume()
    expect(third.current).toBeUndefined()
    await rm(dataFolder, { recursive: true })
  })
})
