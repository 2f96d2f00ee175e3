import { needsReach } from '@digirooster/domain'
import { reaches } from '../compile/demand-index.ts'
import type { Probe, Probes } from './probes.ts'
import type { Blocks, WayIn } from './ways-in.ts'

/**
 * Tells what stands in the way of a new group for a demand line, at every moment and place it could have, with the rest of
 * the plan as it is.
 */
export function newGroupWay(probes: Probes, probe: Probe, line: number): WayIn {
  const { list, freeCents, placed } = probes
  const { strand } = probe
  const { costCents, isPayable, budgetLineId, course } = strand
  const free = budgetLineId === null ? Infinity : (freeCents.get(budgetLineId) ?? 0)
  const payer = budgetLineId ?? course.contractId ?? course.id
  const { sessions, minDaysBetween, maxDaysBetween } = strand.format
  const { id } = placed.indexes.demand.lines[line]
  return {
    strand,
    bundle: -1,
    common: isPayable && free >= costCents ? [] : [list.of('budget', 'budget-line', payer)],
    lessons: sessions,
    parts: [],
    sites: [],
    moments: probe.moments(),
    people: peopleAt(probes, probe, line),
    order: sessions > 1 ? list.of('series-order', 'demand', id) : -1,
    minDays: minDaysBetween,
    maxDays: maxDaysBetween,
  }
}

/** Prepares: what keeps enough people without a place, these ones in, from coming to a site in a part of the week. */
function peopleAt(
  { placed, left, list }: Probes,
  { strand }: Probe,
  line: number,
): (site: number, part: number) => readonly Blocks[] {
  const { demand } = placed.quarter
  const { id } = demand.lines[line]
  const { min } = strand.format.group
  const comes = (d: number, part: number) => (demand.daypartMask[d] & (1 << part)) !== 0
  const gets = (d: number, site: number) =>
    !needsReach(strand.course.mode, demand.lines[d].mode) || reaches(demand, d, site)
  // Numbered here, not when they are first met: the list is whole once all ways are there.
  const [time, trip, size] = ['wish-dayparts', 'wish-reach', 'group-size'].map((rule) =>
    list.of(rule, 'demand', id),
  )
  const known = new Map<number, readonly Blocks[]>()
  return (site, part) => {
    const key = site * 21 + part
    const found = known.get(key)
    if (found) return found
    const choices: Blocks[] = []
    // What is asked of the people, least first: nothing, another time, a longer trip, both.
    for (const [anyTime, anyPlace] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]) {
      const can = (d: number) => (anyTime || comes(d, part)) && (anyPlace || gets(d, site))
      if (!can(line)) continue
      const asked = [...(anyTime ? [time] : []), ...(anyPlace ? [trip] : [])]
      const people = strand.lines.reduce((sum, d) => sum + (can(d) ? left[d] : 0), 0)
      if (people >= min) choices.push(asked)
      else choices.push([...asked, size])
      if (people >= min && asked.length === 0) break
    }
    known.set(key, choices)
    return choices
  }
}
