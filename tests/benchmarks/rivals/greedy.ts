import { budgetCapCents, SLOTS_PER_DAY, wishWeight } from '@digirooster/domain'
import type { Demand, Person } from '@digirooster/domain'
import { startBookings } from './draft/bookings.ts'
import type { Bookings } from './draft/bookings.ts'
import type { Draft, DraftBundle } from './draft/draft.ts'
import { placeBundle } from './draft/place-bundle.ts'
import { freePlaces, referralPairs } from './draft/referrals.ts'
import { bookWalkInRooms, walkInsWithHelpers } from './draft/walk-in-helpers.ts'
import { settingsOf } from './facts/capacity.ts'
import type { Setting } from './facts/capacity.ts'
import { eligibleLines } from './facts/eligible.ts'
import type { Facts, RoomAt } from './facts/facts.ts'
import { seriesFrom } from './facts/series.ts'
import type { Unit } from './facts/unit.ts'
import { activityUnits, courseUnits } from './facts/units.ts'

/** What is left while groups are made. */
interface Left {
  readonly wishes: Map<string, number>
  readonly cents: Map<string, number>
}

/**
 * Plans as a coordinator with a spreadsheet would: free courses of partners first, then what is owed, then
 * always the course that most people still wait for, at the first start, in the first room and with the
 * first trainer that fit; helpers for the walk-ins at the end.
 */
export function greedyDraft(facts: Facts): Draft {
  const { problem } = facts
  const bookings = startBookings(facts)
  const left: Left = {
    wishes: new Map(problem.demand.map((line) => [line.id, line.wishes])),
    cents: new Map(problem.budgetLines.map((line) => [line.id, capOf(facts, line.id)])),
  }
  bookWalkInRooms(facts, bookings)
  const referrals = refer(facts, left)
  const bundles: DraftBundle[] = []
  for (const unit of activityUnits(facts))
    bundles.push(...holdActivity(facts, unit, left, bookings))
  const open = new Set(courseUnits(facts))
  const tried = new Map<Unit, number>()
  while (open.size > 0) {
    const unit = [...open].reduce((a, b) =>
      waiting(facts, b, left) > waiting(facts, a, left) ? b : a,
    )
    const group = formGroup(facts, unit, tried.get(unit) ?? 0, left, bookings)
    if (!group) {
      open.delete(unit)
      continue
    }
    bundles.push(group)
    // What did not fit before does not fit later: people, rooms and wishes only become fewer.
    tried.set(unit, group.sessions[0]?.start ?? 0)
  }
  return { bundles, walkIns: walkInsWithHelpers(facts, bookings), referrals }
}

/** Cents that may be spent on a budget line. */
export function capOf({ problem }: Facts, budgetLineId: string): number {
  const line = problem.budgetLines.find((l) => l.id === budgetLineId)
  const digibank = problem.digibanken.find((d) => d.id === line?.digibankId)
  return line ? budgetCapCents(line, digibank?.policy.reserve.moneyShare ?? 0) : 0
}

function refer({ problem }: Facts, left: Left): Draft['referrals'] {
  const places = new Map(problem.supply.map((supply) => [supply, freePlaces(supply)]))
  return referralPairs(problem).flatMap(({ line, supply }) => {
    const wishes = Math.min(left.wishes.get(line.id) ?? 0, places.get(supply) ?? 0)
    if (wishes === 0) return []
    left.wishes.set(line.id, (left.wishes.get(line.id) ?? 0) - wishes)
    places.set(supply, (places.get(supply) ?? 0) - wishes)
    return [{ demandId: line.id, supplyId: supply.id, wishes }]
  })
}

/** Weight of the wishes that a course could still serve. */
function waiting({ problem }: Facts, { of, digibank }: Unit, left: Left): number {
  if (of.kind !== 'course') return 0
  return of.lines.reduce(
    (sum, line) =>
      sum + (left.wishes.get(line.id) ?? 0) * wishWeight(digibank, line, problem.horizon.asOf),
    0,
  )
}

/** Holds an activity as often as it is asked, each time on the first day that is far enough from the last. */
function holdActivity(facts: Facts, unit: Unit, left: Left, bookings: Bookings): DraftBundle[] {
  if (unit.of.kind !== 'activity') return []
  const { count, spacing } = unit.of.activity
  const all = settingsOf(facts.problem, unit)
  const held: DraftBundle[] = []
  for (let slot = 0; slot < facts.slotCount && held.length < count; slot++) {
    const latest = held.at(-1)?.sessions[0]?.start
    if (latest !== undefined && dayOf(slot) - dayOf(latest) < Math.max(1, spacing.minDaysBetween))
      continue
    const wijken = held.map((bundle) => bundle.sessions[0]?.at.site?.wijkId)
    const settings = all.filter(
      ({ at }) => !spacing.differentWijken || !wijken.includes(at.site?.wijkId),
    )
    const bundle = firstFit(unit, slot, settings, left, bookings, () => new Map())
    if (bundle) held.push(bundle)
  }
  return held
}

function dayOf(slot: number): number {
  return Math.floor(slot / SLOTS_PER_DAY)
}

/** Forms one group of a course, as early in the quarter as it fits, from a slot on. */
function formGroup(
  facts: Facts,
  unit: Unit,
  from: number,
  left: Left,
  bookings: Bookings,
): DraftBundle | undefined {
  const { of } = unit
  if (of.kind !== 'course') return undefined
  const eligible = eligibleLines(facts, unit, of)
  const settings = settingsOf(facts.problem, unit)
  for (let slot = from; slot < facts.slotCount; slot++) {
    const group = firstFit(unit, slot, settings, left, bookings, ({ at, most }, starts) =>
      filled(eligible(at.site, starts), left, most),
    )
    if (group) return group
  }
  return undefined
}

/** Places a bundle from a first start on, in the first setting and with the first trainer that fit. */
function firstFit(
  unit: Unit,
  slot: number,
  settings: readonly Setting[],
  left: Left,
  bookings: Bookings,
  fill: (setting: Setting, starts: readonly number[]) => ReadonlyMap<string, number>,
): DraftBundle | undefined {
  const cents = unit.centsPerSession * unit.sessions
  const line = unit.budgetLineId
  if (line !== null && (left.cents.get(line) ?? 0) < cents) return undefined
  const isCourse = unit.of.kind === 'course'
  const trainers: (Person | null)[] = isCourse ? [...(unit.posts[0]?.candidates ?? [])] : [null]
  for (const setting of settings) {
    const { at, laptops, least, most } = setting
    if (!canStart(unit, at, slot)) continue
    for (const trainer of trainers) {
      const isFree = (start: number) =>
        canStart(unit, at, start) && (!trainer || isTrainerFree(unit, trainer, at, start, bookings))
      const starts = seriesFrom(unit, slot, isFree)
      if (!starts) continue
      const served = fill(setting, starts)
      const people = isCourse ? sum(served.values()) : most
      if (people < least) continue
      const sessions = placeBundle(unit, { starts, at, laptops, trainer, people }, bookings)
      if (!sessions) continue
      if (line !== null) left.cents.set(line, (left.cents.get(line) ?? 0) - cents)
      for (const [id, wishes] of served) left.wishes.set(id, (left.wishes.get(id) ?? 0) - wishes)
      return { unit, sessions, served }
    }
  }
  return undefined
}

function canStart(unit: Unit, at: RoomAt, slot: number): boolean {
  return (at.run[slot] ?? 0) >= unit.slots && unit.mayStart(at.site, slot)
}

function isTrainerFree(
  unit: Unit,
  trainer: Person,
  { site }: RoomAt,
  from: number,
  bookings: Bookings,
): boolean {
  const time = { from, until: from + unit.slots }
  return bookings.isPersonFree(trainer, unit.digibank, site, time, unit.minutes)
}

/** Gives places to the people who can come, in the order of their lines. */
function filled(lines: readonly Demand[], left: Left, most: number): ReadonlyMap<string, number> {
  const served = new Map<string, number>()
  let free = most
  for (const line of lines) {
    const wishes = Math.min(free, left.wishes.get(line.id) ?? 0)
    if (wishes > 0) served.set(line.id, wishes)
    free -= wishes
  }
  return served
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}
