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
 * Prepares a function that gives whole minutes between two points, rounded up; the same in both directions.
 * The same point takes 0. An override wins: the one between the two ids, else between an id and the wijk of the other
 * (the longest when both are known), else between the wijken; one for a mode goes before one for every mode.
 * @example
 * travelMinutes(problem)(digipunt, wijk, 'transit') // 18
 */
export function travelMinutes(
  problem: Pick<Problem, 'travel'>,
): (a: TravelPoint, b: TravelPoint, mode: TravelMode) => number {
  const { kmPerHour, fixedMinutes, detourFactor, overrides } = problem.travel
  const known = new Map<string, number>()
  const generalFirst = [...overrides.filter((o) => !o.mode), ...overrides.filter((o) => o.mode)]
  for (const { fromId, toId, mode, minutes } of generalFirst) {
    for (const m of mode ? [mode] : (['foot', 'bike', 'transit', 'car'] as const)) {
      known.set(`${fromId} ${toId} ${m}`, minutes)
      known.set(`${toId} ${fromId} ${m}`, minutes)
    }
  }
  const named = new Set(overrides.flatMap(({ fromId, toId }) => [fromId, toId]))
  const isNamed = ({ id, wijkId }: TravelPoint) => named.has(id ?? '') || named.has(wijkId ?? '')
  const overruled = (a: TravelPoint, b: TravelPoint, mode: TravelMode): number | undefined => {
    const between = (from: string | undefined, to: string | undefined) =>
      from === undefined || from === to ? undefined : known.get(`${from} ${to} ${mode}`)
    const mixed = [between(a.id, b.wijkId), between(a.wijkId, b.id)].filter((m) => m !== undefined)
    return (
      between(a.id, b.id) ?? (mixed.length > 0 ? Math.max(...mixed) : between(a.wijkId, b.wijkId))
    )
  }
  return (a, b, mode) => {
    if (a.id !== undefined && a.id === b.id) return 0
    // Most points are in no override, and tables of all trips are made: this is asked millions of times.
    const minutes = isNamed(a) && isNamed(b) ? overruled(a, b, mode) : undefined
    if (minutes !== undefined) return Math.ceil(minutes)
    const km = straightKm(a, b)
    if (km < 0.01) return 0
    return Math.ceil(fixedMinutes[mode] + ((km * detourFactor) / kmPerHour[mode]) * 60 - 1e-6)
  }
}
