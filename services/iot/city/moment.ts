import { wander } from './chance.ts'

/** What is true of the whole city at a time. */
export interface Moment {
  /** Local hour with its fraction, from 0 to below 24. */
  readonly hour: number
  readonly weekend: boolean
  /** Part of the year, from 0 to below 1. */
  readonly season: number
  /** How much moves in the streets, from 0 to 1. */
  readonly bustle: number
  /** Light of the sun, from 0 to 1. */
  readonly sun: number
  /** Millimetres of rain an hour. */
  readonly rain: number
  /** Degrees Celsius in the shade. */
  readonly temperature: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** The city at a time, for a seed. */
export function createMoment(seed: number, ms: number): Moment {
  const local = ms + offsetMs(ms)
  const hour = (local % dayMs) / hourMs
  // 1 January 1970 was a Thursday.
  const weekday = (Math.floor(local / dayMs) + 4) % 7
  const weekend = weekday === 0 || weekday === 6
  const season = ((ms / dayMs) % 365.2425) / 365.2425
  const summer = -Math.cos(2 * Math.PI * (season - 0.05))
  const daylight = 12 + 3.2 * summer
  const sun = Math.max(0, Math.sin((Math.PI * (hour - (14 - daylight / 2))) / daylight))
  const rain = Math.max(0, wander(seed, 901, ms, 5 * hourMs) - 0.35 - 0.2 * summer) * 6
  const temperature =
    14 +
    5 * summer +
    3 * sun -
    (rain > 0 ? 1.5 : 0) +
    3 * wander(seed, 902, ms, 2 * dayMs) +
    wander(seed, 903, ms, hourMs)
  return { hour, weekend, season, bustle: findBustle(hour, weekend), sun, rain, temperature }
}

/** Mornings, lunch and evenings of working days; late risers and long evenings at weekends; quiet nights. */
function findBustle(hour: number, weekend: boolean): number {
  const peaks = weekend
    ? [peak(hour, 12.5, 2.2, 0.55), peak(hour, 19.5, 2.5, 0.65), peak(hour, 0.5, 1.2, 0.2)]
    : [peak(hour, 8.3, 0.9, 0.95), peak(hour, 14, 1.3, 0.75), peak(hour, 18.8, 1.8, 0.9)]
  const day = hour > 6.5 && hour < 22.5 ? 0.18 : 0.03
  return Math.min(1, day + peaks.reduce((sum, height) => sum + height, 0))
}

function peak(hour: number, at: number, width: number, height: number): number {
  const away = Math.min(Math.abs(hour - at), 24 - Math.abs(hour - at)) / width
  return away > 4 ? 0 : height * Math.exp(-0.5 * away * away)
}

/** Central European time: an hour, two from the last Sunday of March to the last Sunday of October, at 01:00 UTC. */
function offsetMs(ms: number): number {
  const year = new Date(ms).getUTCFullYear()
  return ms >= lastSunday(year, 2) && ms < lastSunday(year, 9) ? 2 * hourMs : hourMs
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0, 1)
  return last - new Date(last).getUTCDay() * dayMs
}
