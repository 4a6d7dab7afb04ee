import type { LoggedRecord } from '@concejo/protocol'
import { z } from 'zod'

const degrees = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number())
const point = z.object({ type: z.literal('Point'), coordinates: degrees })

/** Where something is, WGS 84. */
export interface MapPosition {
  readonly latitude: number
  readonly longitude: number
}

/** Where a record says that its entity is: a GeoJSON point (RFC 7946) named `location`; undefined where it says none. */
export function findPosition({ data }: Pick<LoggedRecord, 'data'>): MapPosition | undefined {
  const found = point.safeParse(data['location'])
  if (!found.success) {
    return undefined
  }
  const [longitude, latitude] = found.data.coordinates
  return { latitude, longitude }
}

/** Steps of a grid that people can read, in degrees. */
const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 45]

/** Degrees between the lines of a grid so that a handful of them cross a span. */
export function chooseGridStep(spanDegrees: number): number {
  return steps.find((step) => spanDegrees / step <= 6) ?? 45
}

/** Lines of a grid between two degrees. */
export function listGridLines(low: number, high: number, step: number): readonly number[] {
  const first = Math.ceil(low / step)
  const count = Math.max(0, Math.floor(high / step) - first + 1)
  return Array.from({ length: Math.min(count, 50) }, (_, index) => Number(((first + index) * step).toFixed(6)))
}
