import type { Problem } from '../problem/problem.ts'
import type { TravelMode } from '../terms.ts'

/** Somewhere travel starts or ends. */
export interface TravelPoint {
  /** digipunt or wijk id, for overrides; absent for a person’s base */
  readonly id?: string
  /** wijk the point lies in, for overrides between wijken */
  readonly wijkId?: string
  readonly latitude: number
  readonly longitude: number
}

const EARTH_KM = 6371

/** Kilometres in a straight line between two points (equirectangular; good to 0.1 % within Flanders). */
export function straightKm(a: TravelPoint, b: TravelPoint): number {
  const radians = Math.PI / 180
  const x =
    (b.longitude - a.longitude) * radians * Math.cos(((a.latitude + b.latitude) / 2) * radians)
  const y = (b.latitude - a.latitude) * radians
  return Math.sqrt(x * x + y * y) * EARTH_KM
}

/**
 * Prepares a function that gives whole minutes between two points, rounded up.
 * The same point takes 0; an override between the two ids, else between their wijken, wins.
 */
export function travelMinutes(
  problem: Pick<Problem, 'travel'>,
): (a: TravelPoint, b: TravelPoint, mode: TravelMode) => number {
  const { kmPerHour, fixedMinutes, detourFactor, overrides } = problem.travel
  const known = new Map<string, number>()
  for (const { fromId, toId, mode, minutes } of overrides) {
    for (const m of mode ? [mode] : (['foot', 'bike', 'transit', 'car'] as const)) {
      known.set(`${fromId} ${toId} ${m}`, minutes)
      known.set(`${toId} ${fromId} ${m}`, minutes)
    }
  }
  return (a, b, mode) => {
    if (a.id !== undefined && a.id === b.id) return 0
    for (const from of [a.id, a.wijkId])
      for (const to of [b.id, b.wijkId]) {
        const minutes = known.get(`${from} ${to} ${mode}`)
        if (minutes !== undefined && from !== to) return Math.ceil(minutes)
      }
    const km = straightKm(a, b)
    if (km < 0.01) return 0
    return Math.ceil(fixedMinutes[mode] + ((km * detourFactor) / kmPerHour[mode]) * 60 - 1e-6)
  }
}
