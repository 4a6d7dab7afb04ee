import { useText } from '@concejo/ui'
import type * as Leaflet from 'leaflet'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { chooseGridStep, listGridLines, type MapPosition } from '../model/map-points.ts'
import 'leaflet/dist/leaflet.css'
import './map.css'

/** Something to be shown at its place. */
export interface MapMark extends MapPosition {
  readonly key: string
  readonly label: string
  /** Number of the colour. */
  readonly colour: number
}

interface Shown {
  readonly leaflet: typeof Leaflet
  readonly map: Leaflet.Map
  readonly grid: Leaflet.LayerGroup
  readonly marks: Map<string, Leaflet.CircleMarker>
}

/** A map without a ground: places, a grid of degrees and a scale. Nobody else is asked for pictures. */
export function EntityMap(props: {
  readonly label: string
  readonly marks: readonly MapMark[]
  readonly chosen: string | undefined
  readonly onChoose: (key: string) => void
}): ReactNode {
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const shown = useShownMap(frame, text('map.zoomIn'), text('map.zoomOut'))
  const { marks, chosen, onChoose } = props
  const choose = useRef(onChoose)
  useEffect(() => {
    choose.current = onChoose
  }, [onChoose])
  useEffect(() => {
    if (shown !== undefined) {
      drawMarks(shown, { marks, chosen, onChoose: (key) => choose.current(key) })
    }
  }, [shown, marks, chosen])
  return (
    <section className="rec-map" aria-label={props.label}>
      <div ref={frame} className="rec-map-frame" role="application" aria-label={props.label} />
    </section>
  )
}

/** The map in its frame, once the library is there. */
function useShownMap(
  frame: { readonly current: HTMLDivElement | null },
  zoomInTitle: string,
  zoomOutTitle: string,
): Shown | undefined {
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  useEffect(() => {
    let gone = false
    let map: Leaflet.Map | undefined
    const show = async (): Promise<void> => {
      const leaflet = await import('leaflet')
      if (gone || frame.current === null) {
        return
      }
      map = leaflet.map(frame.current, { attributionControl: false, zoomControl: false, scrollWheelZoom: false })
      map.setView([0, 0], 2)
      leaflet.control.zoom({ position: 'topright', zoomInTitle, zoomOutTitle }).addTo(map)
      leaflet.control.scale({ imperial: false }).addTo(map)
      const grid = leaflet.layerGroup().addTo(map)
      const next = { leaflet, map, grid, marks: new Map<string, Leaflet.CircleMarker>() }
      map.on('moveend', () => drawGrid(next))
      setShown(next)
    }
    void show()
    return () => {
      gone = true
      map?.remove()
      setShown(undefined)
    }
  }, [frame, zoomInTitle, zoomOutTitle])
  return shown
}

function drawMarks(
  { leaflet, map, marks: known }: Shown,
  wanted: {
    readonly marks: readonly MapMark[]
    readonly chosen: string | undefined
    readonly onChoose: (key: string) => void
  },
): void {
  const first = known.size === 0
  const keys = new Set(wanted.marks.map(({ key }) => key))
  for (const [key, marker] of known) {
    if (!keys.has(key)) {
      marker.remove()
      known.delete(key)
    }
  }
  for (const { key, label, colour, latitude, longitude } of wanted.marks) {
    const marker =
      known.get(key) ??
      leaflet
        .circleMarker([latitude, longitude], { radius: 8, className: `rec-mark rec-mark-${colour}` })
        .on('click', () => wanted.onChoose(key))
        .bindTooltip(label)
        .addTo(map)
    known.set(key, marker)
    marker.setLatLng([latitude, longitude])
    marker.setRadius(key === wanted.chosen ? 12 : 8)
    marker.getElement()?.classList.toggle('rec-mark-chosen', key === wanted.chosen)
    if (key === wanted.chosen) {
      marker.bringToFront()
    }
  }
  if (first && wanted.marks.length > 0) {
    const places = wanted.marks.map(({ latitude, longitude }): [number, number] => [latitude, longitude])
    map.fitBounds(leaflet.latLngBounds(places), { padding: [30, 30], maxZoom: 16 })
  }
}

/** Lines at round degrees, with their numbers at the edges. */
function drawGrid({ leaflet, map, grid }: Shown): void {
  grid.clearLayers()
  const bounds = map.getBounds()
  const [west, east, south, north] = [bounds.getWest(), bounds.getEast(), bounds.getSouth(), bounds.getNorth()]
  const step = chooseGridStep(Math.max(east - west, north - south))
  const style = { className: 'rec-map-line', interactive: false, weight: 1 }
  const write = (place: [number, number], words: string, side: string): void => {
    const icon = leaflet.divIcon({ className: `rec-map-degree rec-map-${side}`, html: words, iconSize: [0, 0] })
    leaflet.marker(place, { icon, interactive: false, keyboard: false }).addTo(grid)
  }
  for (const longitude of listGridLines(west, east, step)) {
    leaflet
      .polyline(
        [
          [south, longitude],
          [north, longitude],
        ],
        style,
      )
      .addTo(grid)
      .bringToBack()
    write([north, longitude], `${longitude}°`, 'top')
  }
  for (const latitude of listGridLines(south, north, step)) {
    leaflet
      .polyline(
        [
          [latitude, west],
          [latitude, east],
        ],
        style,
      )
      .addTo(grid)
      .bringToBack()
    write([latitude, west], `${latitude}°`, 'side')
  }
}
