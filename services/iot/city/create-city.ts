import type { RecordInput } from '@concejo/protocol'
import { chance } from './chance.ts'
import type { CityStream } from './city-streams.ts'
import { createMoment, type Moment } from './moment.ts'
import { placeSensor } from './places.ts'
import { type Sensor, type SensorKind, sensorKinds } from './sensor-kinds.ts'

export interface CityOptions {
  /** Whole number; the same gives the same city. */
  readonly seed: number
  /** Sensors of every kind, or of each; default 20. */
  readonly sensorsPerKind?: number | Partial<Readonly<Record<CityStream['name'], number>>>
}

/** A reading as it arrives. */
export interface Reading {
  readonly stream: CityStream['name']
  readonly record: RecordInput
  /** When it arrives, milliseconds since 1970: some seconds after it was measured, or much later. */
  readonly arrivesAt: number
}

export interface City {
  readonly sensors: readonly (Sensor & { readonly stream: CityStream['name']; readonly entity: string })[]
  /**
   * What arrives from `fromMs` (inclusive) to `toMs` (exclusive), in order of arrival. Asked for in pieces it is the
   * same as at once.
   */
  readings(fromMs: number, toMs: number): Generator<Reading, void>
}

interface Placed extends Sensor {
  readonly kind: SensorKind
  readonly entity: string
  readonly phaseMs: number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** Work is done a minute of measuring at a time. */
const stepMs = minuteMs
/** Nothing arrives later than this. */
const delayMaxMs = 40 * minuteMs
const outageMaxMs = 30 * minuteMs
const sensorsMax = 100_000

/**
 * A city of sensors, made of a seed and nothing else: rush hours, nights, weekends and weather; sensors that drift,
 * fall silent, stick to a value, speak late or twice.
 */
export function createCity(options: CityOptions): City {
  const { seed } = options
  const sensors = sensorKinds.flatMap((kind, index) => placeKind(seed, kind, { index, options }))
  return {
    sensors: sensors.map(({ number, ordinal, zone, position, kind, entity }) => {
      return { number, ordinal, zone, position, entity, stream: kind.stream }
    }),
    *readings(fromMs, toMs) {
      const arrivals = new Map<number, Reading[]>()
      const first = Math.floor((fromMs - delayMaxMs) / stepMs)
      for (let step = first; step * stepMs < toMs; step += 1) {
        measureStep({ seed, sensors, arrivals }, step)
        const due = arrivals.get(step) ?? []
        arrivals.delete(step)
        due.sort((a, b) => a.arrivesAt - b.arrivesAt)
        for (const reading of due) {
          if (reading.arrivesAt >= fromMs && reading.arrivesAt < toMs) {
            yield reading
          }
        }
      }
    },
  }
}

interface Work {
  readonly seed: number
  readonly sensors: readonly Placed[]
  /** By the step in which they arrive. */
  readonly arrivals: Map<number, Reading[]>
}

function measureStep(work: Work, step: number): void {
  const start = step * stepMs
  const now = createMoment(work.seed, start)
  for (const sensor of work.sensors) {
    const { everyMs } = sensor.kind
    let ms = Math.ceil((start - sensor.phaseMs) / everyMs) * everyMs + sensor.phaseMs
    for (; ms < start + stepMs; ms += everyMs) {
      speak(work, sensor, { ms, now })
    }
  }
}

function speak(
  { seed, arrivals }: Work,
  sensor: Placed,
  { ms, now }: { readonly ms: number; readonly now: Moment },
): void {
  const arrivesAt = findArrival(seed, sensor.number, ms)
  if (arrivesAt === undefined) {
    return
  }
  const stuckSince = findStuckSince(seed, sensor.number, ms)
  const moment = stuckSince === undefined ? now : createMoment(seed, stuckSince)
  const glance = { seed, sensor, ms: stuckSince ?? ms, moment }
  const data = sensor.kind.measure(glance)
  if (data === undefined) {
    return
  }
  data['location'] = { type: 'Point', coordinates: [...(sensor.kind.locate?.(glance) ?? sensor.position)] }
  const reading: Reading = {
    stream: sensor.kind.stream,
    arrivesAt,
    record: {
      id: `${sensor.kind.stream}-${sensor.ordinal}-${ms.toString(36)}`,
      time: new Date(ms).toISOString(),
      entity: sensor.entity,
      data,
    },
  }
  add(arrivals, reading)
  if (chance(seed, sensor.number, ms, 104) < 0.003) {
    add(arrivals, {
      ...reading,
      arrivesAt: arrivesAt + Math.floor(1_000 + 59_000 * chance(seed, sensor.number, ms, 105)),
    })
  }
}

/** Milliseconds at which a reading arrives; undefined where it never does. */
function findArrival(seed: number, sensor: number, ms: number): number | undefined {
  const block = Math.floor(ms / (6 * hourMs))
  const usual = ms + 200 + Math.floor(2_800 * chance(seed, sensor, ms, 101))
  if (chance(seed, sensor, block, 106) < 0.02) {
    // Silent for a while: the sensor, and it is lost; or its line, and all comes at once afterwards.
    const dead = chance(seed, sensor, block, 107) < 0.5
    const lengthMs = (dead ? 5 * hourMs : outageMaxMs) * (0.2 + 0.8 * chance(seed, sensor, block, 108))
    const begins = block * 6 * hourMs + chance(seed, sensor, block, 109) * (6 * hourMs - lengthMs)
    if (ms >= begins && ms < begins + lengthMs) {
      return dead ? undefined : Math.ceil(begins + lengthMs) + (usual - ms)
    }
  }
  if (chance(seed, sensor, ms, 102) < 0.004) {
    return usual + minuteMs + Math.floor(19 * minuteMs * chance(seed, sensor, ms, 103))
  }
  return usual
}

/** Now and then a sensor repeats one value for hours; since when, in milliseconds. */
function findStuckSince(seed: number, sensor: number, ms: number): number | undefined {
  const day = Math.floor(ms / dayMs)
  if (chance(seed, sensor, day, 110) >= 0.006) {
    return undefined
  }
  const begins = day * dayMs + Math.floor(chance(seed, sensor, day, 111) * 18 * hourMs)
  return ms >= begins && ms < begins + 6 * hourMs ? begins : undefined
}

function add(arrivals: Map<number, Reading[]>, reading: Reading): void {
  const step = Math.floor(reading.arrivesAt / stepMs)
  const list = arrivals.get(step)
  if (list === undefined) {
    arrivals.set(step, [reading])
  } else {
    list.push(reading)
  }
}

function placeKind(
  seed: number,
  kind: SensorKind,
  { index, options }: { readonly index: number; readonly options: CityOptions },
): readonly Placed[] {
  const { sensorsPerKind = 20 } = options
  const count = typeof sensorsPerKind === 'number' ? sensorsPerKind : (sensorsPerKind[kind.stream] ?? 0)
  return Array.from({ length: Math.min(count, sensorsMax) }, (_, position) => {
    const number = (index + 1) * sensorsMax + position
    const sensor = { number, ordinal: position + 1, ...placeSensor(seed, number) }
    const phaseMs = Math.floor(chance(seed, number, 1, 112) * kind.everyMs)
    return { ...sensor, kind, entity: kind.entity(sensor), phaseMs }
  })
}
