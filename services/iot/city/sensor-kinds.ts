import type { RecordInput } from '@concejo/protocol'
import { chance, wander } from './chance.ts'
import type { CityStream } from './city-streams.ts'
import type { Moment } from './moment.ts'
import { busLines, findOnLine, type Position } from './places.ts'

/** A sensor of the city. */
export interface Sensor {
  /** Number in the city: no two sensors have the same. */
  readonly number: number
  /** Number among its kind, from 1. */
  readonly ordinal: number
  readonly zone: string
  readonly position: Position
}

/** What a sensor says, besides where it is. */
export type Measured = RecordInput['data']

/** A sensor at a time. */
export interface Glance {
  readonly seed: number
  readonly sensor: Sensor
  /** Milliseconds since 1970. */
  readonly ms: number
  /** The city in that minute. */
  readonly moment: Moment
}

/** A kind of sensor: how often it speaks and what it says. */
export interface SensorKind {
  readonly stream: CityStream['name']
  readonly everyMs: number
  /** Of a sensor of this kind. */
  readonly entity: (sensor: Sensor) => string
  /** Undefined: it has nothing to say, as a bus in its garage. */
  readonly measure: (glance: Glance) => Measured | undefined
  /** Where it is now, where it moves. */
  readonly locate?: (glance: Glance) => Position
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** All kinds of the city, in the order of its streams. */
export const sensorKinds: readonly SensorKind[] = [
  { stream: 'parking', everyMs: 5 * minuteMs, entity: named('ParkingSpot'), measure: measureParking },
  { stream: 'traffic', everyMs: minuteMs, entity: named('TrafficFlowObserved'), measure: measureTraffic },
  { stream: 'noise', everyMs: minuteMs, entity: named('NoiseLevelObserved'), measure: measureNoise },
  { stream: 'air', everyMs: 5 * minuteMs, entity: named('AirQualityObserved'), measure: measureAir },
  { stream: 'weather', everyMs: 5 * minuteMs, entity: named('WeatherObserved'), measure: measureWeather },
  { stream: 'waste', everyMs: 30 * minuteMs, entity: named('WasteContainer'), measure: measureWaste },
  { stream: 'irrigation', everyMs: 15 * minuteMs, entity: named('GreenspaceRecord'), measure: measureSoil },
  {
    stream: 'buses',
    everyMs: 20_000,
    entity: ({ ordinal }) => `urn:ngsi-ld:Vehicle:santander:tus:bus:${ordinal}`,
    measure: measureBus,
    locate: (glance) => findBus(glance).position,
  },
  { stream: 'bikes', everyMs: 2 * minuteMs, entity: named('BikeHireDockingStation'), measure: measureBikes },
]

function named(type: string): (sensor: Sensor) => string {
  return ({ zone, ordinal }) => `urn:ngsi-ld:${type}:santander:${zone}:${ordinal}`
}

/** A place is taken for some minutes or hours, the likelier the more bustle; residents' cars stay at night. */
function measureParking({ seed, sensor: { number }, ms, moment: { bustle, hour } }: Glance): Measured {
  const stayMs = (20 + 100 * chance(seed, number, 1, 11)) * minuteMs
  const resident = chance(seed, number, 2, 11)
  const night = hour < 7 || hour > 21
  const likely = 0.25 + 0.7 * bustle * (1 - 0.4 * resident) + (night ? 0.55 * resident : 0)
  const taken = chance(seed, number, Math.floor(ms / stayMs), 12) < likely
  return { status: taken ? 'occupied' : 'free' }
}

function measureTraffic({ seed, sensor: { number }, ms, moment: { bustle, rain } }: Glance): Measured {
  const size = 300 + 1_500 * chance(seed, number, 1, 21)
  const load = Math.max(0.01, bustle * (1 + 0.25 * wander(seed, number, ms, 10 * minuteMs)) + rain * 0.02)
  const jam = chance(seed, number, Math.floor(ms / (45 * minuteMs)), 22) < 0.01 ? 0.35 : 0
  const occupancy = Math.min(1, 0.55 * load + jam)
  return {
    intensity: Math.round(size * load * (1 - jam)),
    occupancy: round(occupancy, 3),
    averageVehicleSpeed: round(
      Math.max(3, 48 * (1 - 0.75 * occupancy) + 3 * wander(seed, number, ms, 3 * minuteMs)),
      1,
    ),
  }
}

function measureNoise({ seed, sensor: { number }, ms, moment: { bustle, rain, weekend, hour } }: Glance): Measured {
  const quiet = 38 + 12 * chance(seed, number, 1, 31)
  const nightlife = weekend && (hour < 3 || hour > 22) ? 6 * chance(seed, number, 2, 31) : 0
  const passing = chance(seed, number, Math.floor(ms / minuteMs), 32) < 0.02 ? 9 : 0
  const level = quiet + 20 * bustle + nightlife + passing + rain + 2.5 * wander(seed, number, ms, 4 * minuteMs)
  return { LAeq: round(level + agedBy(seed, number, ms, 1.5), 1) }
}

function measureAir({ seed, sensor: { number }, ms, moment: { bustle, sun, rain, season } }: Glance): Measured {
  const still = 1 + 0.4 * wander(seed, 904, ms, dayMs)
  const aged = 1 + agedBy(seed, number, ms, 0.15)
  const winter = 1 + 0.5 * Math.cos(2 * Math.PI * season)
  const no2 = (6 + 45 * bustle) * still * aged * (0.7 + 0.6 * chance(seed, number, 1, 41))
  const dust = (9 + 14 * bustle + 6 * winter) * still * aged * (rain > 0 ? 0.6 : 1)
  const ozone = Math.max(4, 55 + 45 * sun - 0.6 * no2 + 8 * wander(seed, number, ms, 2 * hourMs))
  return {
    NO2: round(no2 + 2 * wander(seed, number, ms, hourMs) + 2, 1),
    O3: round(ozone, 1),
    PM10: round(dust, 1),
    'PM2.5': round(dust * (0.45 + 0.1 * chance(seed, number, 2, 41)), 1),
  }
}

function measureWeather({ seed, sensor: { number }, ms, moment: { temperature, rain, sun } }: Glance): Measured {
  const near = 0.8 * wander(seed, number, ms, 30 * minuteMs) + agedBy(seed, number, ms, 0.6)
  return {
    temperature: round(temperature + near, 1),
    relativeHumidity: round(Math.min(1, Math.max(0.3, 0.78 - 0.15 * sun + (rain > 0 ? 0.15 : 0) + 0.04 * near)), 2),
    windSpeed: round(Math.max(0, 4 + 3.5 * wander(seed, 905, ms, 6 * hourMs) + 0.4 * near + rain * 0.5), 1),
    atmosphericPressure: round(1_016 + 12 * wander(seed, 906, ms, 3 * dayMs) - rain, 1),
    precipitation: round(rain, 1),
  }
}

/** Fills by day and is emptied in the night, by some routes not every night. */
function measureWaste({ seed, sensor: { number }, ms, moment: { temperature } }: Glance): Measured {
  const everyDays = chance(seed, number, 1, 51) < 0.7 ? 1 : 2
  const emptiedMs = (22 + 5 * chance(seed, number, 2, 51)) * hourMs
  const turn = Math.floor((ms - emptiedMs) / (everyDays * dayMs))
  const part = (ms - emptiedMs) / (everyDays * dayMs) - turn
  const full = 0.5 + 0.6 * chance(seed, number, turn, 52)
  const kinds = ['organic', 'paper', 'glass', 'plastic'] as const
  return {
    fillingLevel: round(Math.min(1, 0.02 + full * part ** 1.3), 2),
    temperature: round(temperature + 2, 1),
    storedWasteKind: [kinds[Math.floor(chance(seed, number, 3, 51) * kinds.length)] ?? 'organic'],
  }
}

/** Watered before dawn where it was dry; dries by sun and warmth. */
function measureSoil({ seed, sensor: { number }, ms, moment: { hour, temperature, rain, sun } }: Glance): Measured {
  const wateredAt = 4 + 2 * chance(seed, number, 1, 61)
  const since = (hour - wateredAt + 24) % 24
  const dries = 0.004 + 0.004 * chance(seed, number, 2, 61)
  const moisture = 0.36 - dries * since - 0.02 * sun + 0.03 * Math.min(rain, 3) + 0.01 * wander(seed, number, ms, dayMs)
  return {
    soilMoistureVwc: round(Math.min(0.5, Math.max(0.08, moisture)), 3),
    soilTemperature: round(temperature - 1.5 + 0.5 * wander(seed, number, ms, 6 * hourMs), 1),
  }
}

function measureBus(glance: Glance): Measured | undefined {
  const { seed, sensor, ms } = glance
  const { hour, bustle } = glance.moment
  if (hour < 6.2 || hour > 23.6) {
    return undefined
  }
  const atStop = chance(seed, sensor.number, Math.floor(ms / 20_000), 71) < 0.25
  const speed = atStop ? 0 : 30 - 14 * bustle + 8 * wander(seed, sensor.number, ms, minuteMs)
  const { heading } = findBus(glance)
  return { vehicleType: 'bus', speed: round(speed, 1), heading, serviceStatus: 'onRoute' }
}

function findBus({ seed, sensor: { ordinal, number }, ms }: Glance): ReturnType<typeof findOnLine> {
  const line = busLines[ordinal % busLines.length] ?? []
  const loopMs = (50 + 20 * chance(seed, number, 1, 72)) * minuteMs
  return findOnLine(line, (ms / loopMs + chance(seed, number, 2, 72)) % 1)
}

function measureBikes({ seed, sensor: { number }, ms, moment: { bustle, rain } }: Glance): Measured {
  const slots = 12 + 2 * Math.floor(8 * chance(seed, number, 1, 81))
  const pull = chance(seed, number, 2, 81) - 0.5
  const out = pull * bustle * (rain > 0 ? 0.4 : 1) + 0.25 * wander(seed, number, ms, 25 * minuteMs)
  const bikes = Math.min(slots, Math.max(0, Math.round(slots * (0.5 + out))))
  return { availableBikeNumber: bikes, freeSlotNumber: slots - bikes, totalSlotNumber: slots, status: 'working' }
}

/** What age adds to a sensor, from 0 to `most`, until it is calibrated, every three months. */
function agedBy(seed: number, sensor: number, ms: number, most: number): number {
  const part = (ms / (90 * dayMs) + chance(seed, sensor, 3, 91)) % 1
  return most * part * (2 * chance(seed, sensor, 4, 91) - 1)
}

function round(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor
}
