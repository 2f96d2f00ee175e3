import type { Digipunt, Plan } from '@digirooster/domain'
import type { Counts } from '../facts/wish-counts.ts'
import { markup } from './markup.ts'
import type { Html } from './markup.ts'
import { placeLabels } from './map-labels.ts'
import type { ReportContext } from './report-context.ts'

const width = 460
const margin = 44
const biggest = 34
const tallest = 540

const text = {
  nl: {
    title: 'Kaart van de wijken: wensen en plaatsen',
    desc: (wijken: number) =>
      `${wijken} wijken op hun plaats. De ring toont hoeveel wensen er zijn, de volle cirkel hoeveel een plaats krijgen. De cijfers staan ook in de tabel per wijk en niveau.`,
    legend:
      'Ring: wensen. Volle cirkel: wensen met een plaats. Vierkantje: een plaats met momenten in dit kwartaal.',
  },
  en: {
    title: 'Map of the neighbourhoods: wishes and places',
    desc: (wijken: number) =>
      `${wijken} neighbourhoods where they lie. The ring shows how many wishes there are, the full circle how many get a place. The numbers are also in the table by neighbourhood and level.`,
    legend:
      'Ring: wishes. Full circle: wishes with a place. Small square: a place with moments this quarter.',
  },
} as const

/** A map of wijken: circles of what is asked and what is served, squares for places in use. */
export function wijkMap(
  { problem, plan, lang }: ReportContext,
  counts: ReadonlyMap<string, Counts>,
): Html {
  const say = text[lang]
  const wijken = problem.digibanken
    .flatMap((digibank) => digibank.wijken)
    .flatMap((wijk) => {
      const count = counts.get(wijk.id)
      return count ? [{ ...wijk, ...count }] : []
    })
  const places = usedPlaces(problem.digipunten, plan)
  const { at, height } = projection([...wijken, ...places])
  const most = Math.max(1, ...wijken.map(({ asked }) => asked))
  const circles = wijken
    .map((wijk) => ({
      ...at(wijk),
      name: wijk.name,
      count: `${wijk.served}/${wijk.asked}`,
      ring: radius(wijk.asked, most),
      disc: radius(wijk.served, most),
    }))
    .sort((a, b) => b.ring - a.ring)
  return markup`<figure class="map">
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="kaart-titel kaart-uitleg">
<title id="kaart-titel">${say.title}</title>
<desc id="kaart-uitleg">${say.desc(wijken.length)}</desc>
${circles.map(({ x, y, ring, disc }) => markup`<circle class="ring" cx="${x}" cy="${y}" r="${ring}" /><circle class="disc" cx="${x}" cy="${y}" r="${disc}" /> `)}
${places.map(at).map(({ x, y }) => markup`<path class="place" d="M${x - 3} ${y - 3}h6v6h-6z" />`)}
${placeLabels(circles, width, height).map(({ x, y, anchor, name, count }) => markup`<text x="${x}" y="${y}" text-anchor="${anchor}"><tspan>${name}</tspan><tspan class="figure" x="${x}" dy="15">${count}</tspan></text> `)}
</svg>
<figcaption>${say.legend}</figcaption>
</figure> `
}

interface Point {
  latitude: number
  longitude: number
}

function usedPlaces(digipunten: readonly Digipunt[], { sessions }: Plan): Point[] {
  const used = new Set(sessions.map(({ digipuntId }) => digipuntId))
  return digipunten.filter(({ id, kind }) => used.has(id) && kind !== 'moving-unit')
}

/** Where points come on a field of fixed width: north up, degrees of longitude as short as they are here. */
function projection(points: readonly Point[]) {
  const latitudes = points.map(({ latitude }) => latitude)
  const longitudes = points.map(({ longitude }) => longitude)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const wide = Math.max((east - west) * narrow, 1e-4)
  const high = Math.max(north - south, 1e-4)
  const scale = Math.min((width - 2 * margin) / wide, (tallest - 2 * margin) / high)
  const left = (width - wide * scale) / 2
  return {
    height: Math.round(high * scale + 2 * margin),
    at: ({ latitude, longitude }: Point) => ({
      x: Math.round(left + (longitude - west) * narrow * scale),
      y: Math.round(margin + (north - latitude) * scale),
    }),
  }
}

/** Areas, not radii, are in proportion. */
function radius(wishes: number, most: number): number {
  return Math.round(10 * biggest * Math.sqrt(wishes / most)) / 10
}
