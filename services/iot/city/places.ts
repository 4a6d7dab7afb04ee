import { chance } from './chance.ts'

/** Longitude and latitude in degrees, in the order of GeoJSON. */
export type Position = readonly [longitude: number, latitude: number]

/** Where sensors may stand: west, south, east, north. */
export const cityBox = { west: -3.855, south: 43.418, east: -3.759, north: 43.497 } as const

/** A rough outline of the city's land, so that nothing stands in the bay. */
export const landOutline: readonly Position[] = [
  [-3.855, 43.431],
  [-3.855, 43.471],
  [-3.84, 43.474],
  [-3.82, 43.48],
  [-3.804, 43.486],
  [-3.793, 43.488],
  [-3.787, 43.48],
  [-3.786, 43.474],
  [-3.776, 43.471],
  [-3.769, 43.468],
  [-3.774, 43.466],
  [-3.786, 43.464],
  [-3.8, 43.461],
  [-3.811, 43.457],
  [-3.815, 43.448],
  [-3.823, 43.44],
  [-3.832, 43.432],
]

/** Neighbourhoods, each around a point. */
export const zones: readonly { readonly name: string; readonly centre: Position; readonly spread: number }[] = [
  { name: 'centro', centre: [-3.808, 43.4625], spread: 0.006 },
  { name: 'puertochico', centre: [-3.795, 43.4645], spread: 0.004 },
  { name: 'numancia', centre: [-3.817, 43.4635], spread: 0.004 },
  { name: 'castilla', centre: [-3.8205, 43.4545], spread: 0.005 },
  { name: 'sardinero', centre: [-3.7895, 43.4755], spread: 0.004 },
  { name: 'valdenoja', centre: [-3.7975, 43.4815], spread: 0.004 },
  { name: 'general-davila', centre: [-3.815, 43.4685], spread: 0.007 },
  { name: 'monte', centre: [-3.83, 43.4715], spread: 0.004 },
  { name: 'tecnologico', centre: [-3.848, 43.458], spread: 0.006 },
  { name: 'nueva-montana', centre: [-3.838, 43.442], spread: 0.007 },
]

/** Whether a position is inside the outline: it crosses an odd number of edges on its way east. */
export function isOnLand([longitude, latitude]: Position): boolean {
  let inside = false
  let before = landOutline.at(-1)
  for (const corner of landOutline) {
    if (before !== undefined && corner[1] > latitude !== before[1] > latitude) {
      const crossing = ((before[0] - corner[0]) * (latitude - corner[1])) / (before[1] - corner[1]) + corner[0]
      inside = longitude < crossing ? !inside : inside
    }
    before = corner
  }
  return inside
}

/** A place on land for a sensor, and the neighbourhood it is in. */
export function placeSensor(seed: number, sensor: number): { readonly zone: string; readonly position: Position } {
  const zone = zones[Math.floor(chance(seed, sensor, 0, 1) * zones.length)] ?? { name: 'centro', ...fallback }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const longitude = zone.centre[0] + (2 * chance(seed, sensor, attempt, 2) - 1) * zone.spread
    const latitude = zone.centre[1] + (2 * chance(seed, sensor, attempt, 3) - 1) * zone.spread * 0.7
    const position: Position = [roundDegrees(longitude), roundDegrees(latitude)]
    if (isOnLand(position)) {
      return { zone: zone.name, position }
    }
  }
  return { zone: zone.name, position: zone.centre }
}

/** Lines of buses, as the corners that they pass, there and back. */
export const busLines: readonly (readonly Position[])[] = [
  [
    [-3.848, 43.458],
    [-3.83, 43.4605],
    [-3.817, 43.4635],
    [-3.808, 43.4625],
    [-3.795, 43.4645],
    [-3.7895, 43.4755],
    [-3.7975, 43.4815],
  ],
  [
    [-3.838, 43.442],
    [-3.8245, 43.45],
    [-3.8205, 43.4545],
    [-3.814, 43.4605],
    [-3.808, 43.4625],
    [-3.815, 43.4685],
    [-3.83, 43.4715],
  ],
  [
    [-3.8205, 43.4545],
    [-3.808, 43.4625],
    [-3.8, 43.469],
    [-3.7895, 43.4755],
  ],
  [
    [-3.83, 43.4715],
    [-3.8145, 43.4745],
    [-3.7975, 43.4815],
    [-3.7895, 43.4755],
    [-3.776, 43.4695],
  ],
]

/**
 * Where a bus is on its line, `part` of the way there and back (from 0 to below 1), and where it heads, in degrees from
 * north.
 */
export function findOnLine(line: readonly Position[], part: number): { position: Position; heading: number } {
  const there = part < 0.5
  const way = (there ? part : 1 - part) * 2 * (line.length - 1)
  const index = Math.min(Math.floor(way), line.length - 2)
  const from = line[index] ?? fallback.centre
  const to = line[index + 1] ?? fallback.centre
  const along = way - index
  const position: Position = [
    roundDegrees(from[0] + (to[0] - from[0]) * along),
    roundDegrees(from[1] + (to[1] - from[1]) * along),
  ]
  const east = (to[0] - from[0]) * 0.726 * (there ? 1 : -1)
  const north = (to[1] - from[1]) * (there ? 1 : -1)
  return { position, heading: Math.round((Math.atan2(east, north) * 180) / Math.PI + 360) % 360 }
}

const fallback: { readonly centre: Position; readonly spread: number } = { centre: [-3.808, 43.4625], spread: 0.004 }

/** Six decimals: some ten centimetres. */
function roundDegrees(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000
}
