import { isoWeek, SLOT_MINUTES, SLOTS_PER_DAY, travelMinutes } from '@digirooster/domain'
import type { LaptopClass, Person } from '@digirooster/domain'
import { mostMinutesAWeek } from '../draft/bookings.ts'
import type { Facts } from '../facts/facts.ts'
import { capOf } from '../greedy.ts'
import type { Columns, HeldColumn, TrainerColumn } from './choice-columns.ts'
import { atOnce } from './cliques.ts'
import type { Use } from './cliques.ts'
import type { startModel, Term } from './integer-model.ts'

type Builder = ReturnType<typeof startModel>

/** Rows of everything there is only one of, or only so much: rooms, trainers, laptops and money. */
export function addResourceRows(builder: Builder, facts: Facts, columns: Columns): void {
  const { problem } = facts
  const inRooms = columns.held.filter(({ setting }) => setting.at.room !== null)
  for (const held of Map.groupBy(inRooms, ({ setting }) => setting.at.room?.id).values())
    addOneAtATime(
      builder,
      held.flatMap((h) => usesOf(h, 0)),
    )
  const trip = longestTrip(facts)
  for (const [person, given] of Map.groupBy(columns.trainers, (t) => t.person)) {
    const extra = trip(person)
    addOneAtATime(
      builder,
      given.flatMap((t) => usesOf(t, extra)),
    )
    addHours(builder, facts, person, given)
  }
  const withLaptops = columns.held.filter(({ setting }) => setting.laptops !== null)
  for (const [laptops, held] of Map.groupBy(withLaptops, ({ setting }) => setting.laptops))
    if (laptops) addLaptops(builder, facts, laptops, held)
  for (const { id } of problem.budgetLines) {
    const paid = columns.held.filter(({ unit }) => unit.budgetLineId === id)
    const cents = (h: HeldColumn) => h.unit.centsPerSession * h.unit.sessions
    builder.addRow(
      paid.map((h): Term => [h.column, cents(h)]),
      { upper: capOf(facts, id) },
    )
  }
}

function usesOf({ column, unit, starts }: HeldColumn | TrainerColumn, extra: number): Use[] {
  return starts.map((from) => ({ column, from, until: from + unit.slots + extra }))
}

function addOneAtATime(builder: Builder, uses: readonly Use[]): void {
  for (const group of atOnce(uses))
    if (group.uses.length > 1)
      builder.addRow(
        group.uses.map(({ column }): Term => [column, 1]),
        { upper: 1 },
      )
}

/** Slots of the longest trip between two places, by the way somebody travels. */
function longestTrip({ problem, rooms }: Facts): (person: Person) => number {
  const travel = travelMinutes(problem)
  const sites = [...new Set(rooms.flatMap(({ site }) => site ?? []))]
  return ({ travelMode, digipuntIds }) => {
    const own = sites.filter(
      ({ place }) => digipuntIds.length === 0 || digipuntIds.includes(place.id),
    )
    const trips = own.flatMap((a) => own.map((b) => travel(a, b, travelMode)))
    return Math.ceil(Math.max(0, ...trips) / SLOT_MINUTES)
  }
}

function addHours(
  builder: Builder,
  facts: Facts,
  person: Person,
  given: readonly TrainerColumn[],
): void {
  const shifts = given.flatMap(({ column, unit, starts }) =>
    starts.map((start) => ({
      column,
      minutes: unit.minutes,
      day: Math.floor(start / SLOTS_PER_DAY),
    })),
  )
  const limit = (groups: Iterable<typeof shifts>, most: number) => {
    for (const group of groups) {
      const minutes = Map.groupBy(group, ({ column }) => column)
      builder.addRow(
        [...minutes].map(([column, of]): Term => [
          column,
          of.reduce((sum, s) => sum + s.minutes, 0),
        ]),
        { upper: most },
      )
    }
  }
  limit(Map.groupBy(shifts, ({ day }) => day).values(), person.maxMinutesPerDay)
  limit(
    Map.groupBy(shifts, ({ day }) => weekOf(facts, day)).values(),
    Math.floor(mostMinutesAWeek(facts.problem, person) + 1e-6),
  )
}

/** One session away from home for each stretch in which the laptops are free, and no more a week than allowed. */
function addLaptops(
  builder: Builder,
  facts: Facts,
  laptops: LaptopClass,
  held: readonly HeldColumn[],
): void {
  const isHome = ({ setting }: HeldColumn) => setting.at.site?.id === laptops.homeDigipuntId
  const uses = held.flatMap((h) => {
    const run = facts.laptopRun(laptops, h.unit.digibank)
    return h.starts.map((start): Use => {
      if (isHome(h)) return { column: h.column, from: start, until: start + h.unit.slots }
      let from = start
      while ((run[from - 1] ?? 0) > 0) from--
      return { column: h.column, from, until: start + (run[start] ?? 0) }
    })
  })
  addOneAtATime(builder, uses)
  const most = laptops.maxMovesPerWeek
  if (most === undefined) return
  const away = held
    .filter((h) => !isHome(h))
    .flatMap(({ column, starts }) =>
      starts.map((start) => ({ column, week: weekOf(facts, Math.floor(start / SLOTS_PER_DAY)) })),
    )
  for (const group of Map.groupBy(away, ({ week }) => week).values())
    builder.addRow(
      group.map(({ column }): Term => [column, 1]),
      { upper: most },
    )
}

function weekOf({ dates }: Facts, day: number): string {
  const { year, week } = isoWeek(dates[day] ?? '')
  return `${year} ${week}`
}
