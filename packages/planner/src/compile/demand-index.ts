import { dayparts, reach, wishWeight } from '@digirooster/domain'
import type { Demand, Digibank, Problem, TravelPoint } from '@digirooster/domain'
import { standingReferrals } from './standing-referrals.ts'

/** All parts of the week. */
export const ANY_DAYPART = (1 << dayparts.length) - 1

/** Wishes by index, in the order of the problem. */
export interface DemandIndex {
  readonly lines: readonly Demand[]
  readonly digibank: readonly Digibank[]
  /** per line: weight of one wish in hundredths */
  readonly weight: Int32Array
  /** per line: parts of the week that suit, one bit each */
  readonly daypartMask: Int32Array
  /** per line: its home among those of all lines: people of one wijk who travel alike */
  readonly homeOf: Int32Array
  /** per home × site: 1 when the people can get there */
  readonly canReach: Uint8Array
  readonly siteCount: number
  readonly indexOf: ReadonlyMap<string, number>
  /** per line: wishes that were referred to courses that have begun */
  readonly referred: Int32Array
}

/** Whether the people of a line can get to a site; online (-1) always. */
export function reaches(demand: DemandIndex, line: number, site: number): boolean {
  return site < 0 || demand.canReach[demand.homeOf[line] * demand.siteCount + site] === 1
}

/** Indexes the wishes of a problem against the sites where sessions can be. */
export function indexDemand(problem: Problem, sites: readonly TravelPoint[]): DemandIndex {
  const lines = problem.demand
  const owner = new Map(problem.digibanken.map((d) => [d.id, d]))
  const digibank = lines.map((line) => owner.get(line.digibankId) ?? problem.digibanken[0])
  const canGo = reach(problem)
  const homes = new Map<string, number>()
  const rows: Uint8Array[] = []
  const homeOf = Int32Array.from(lines, (line, d) => {
    const key = `${digibank[d].id} ${line.wijkId} ${line.mobility}`
    const known = homes.get(key)
    if (known !== undefined) return known
    homes.set(key, rows.length)
    return rows.push(Uint8Array.from(sites, (site) => (canGo(digibank[d], line, site) ? 1 : 0))) - 1
  })
  const canReach = new Uint8Array(rows.length * sites.length)
  for (const [home, row] of rows.entries()) canReach.set(row, home * sites.length)
  const indexOf = new Map(lines.map((line, d) => [line.id, d]))
  const referred = new Int32Array(lines.length)
  for (const { line, wishes } of standingReferrals(problem, indexOf)) referred[line] += wishes
  return {
    lines,
    digibank,
    weight: Int32Array.from(lines, (line, d) =>
      wishWeight(digibank[d], line, problem.horizon.asOf),
    ),
    daypartMask: Int32Array.from(lines, (line) => maskOf(line.dayparts)),
    homeOf,
    canReach,
    siteCount: sites.length,
    indexOf,
    referred,
  }
}

/** Parts of the week as bits; an empty list means any time. */
export function maskOf(parts: readonly string[]): number {
  if (parts.length === 0) return ANY_DAYPART
  let mask = 0
  for (const part of parts) mask |= 1 << dayparts.findIndex((p) => p === part)
  return mask
}
