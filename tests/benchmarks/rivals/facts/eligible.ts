import { daypartsSuit, needsReach, reach } from '@digirooster/domain'
import type { Demand } from '@digirooster/domain'
import type { Facts, Site } from './facts.ts'
import type { CoursePart, Unit } from './unit.ts'

/**
 * Prepares a function that lists the demand lines whose people can come to a series at a site.
 * Lists that are the same are the same object, so that they can be compared.
 */
export function eligibleLines(
  { problem, daypartOf }: Facts,
  { digibank }: Unit,
  { course, lines }: CoursePart,
): (site: Site | null, starts: readonly number[]) => readonly Demand[] {
  const canReach = reach(problem)
  const lists = new Map<string, readonly Demand[]>()
  const bySite = new Map<Site | null, readonly Demand[]>()
  const near = (site: Site | null) => {
    const known = bySite.get(site)
    if (known) return known
    const list = lines.filter(
      (line) => !site || !needsReach(course.mode, line.mode) || canReach(digibank, line, site),
    )
    bySite.set(site, list)
    return list
  }
  return (site, starts) => {
    const parts = [...new Set(starts.flatMap((slot) => daypartOf[slot] ?? []))]
    const list = near(site).filter((line) => daypartsSuit(line.dayparts, parts))
    const key = list.map((line) => line.id).join(' ')
    const known = lists.get(key)
    if (known) return known
    lists.set(key, list)
    return list
  }
}
