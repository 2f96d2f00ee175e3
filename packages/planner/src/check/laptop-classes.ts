import { isoWeek, SLOT_MINUTES } from '@digirooster/domain'
import type { LaptopClass, Problem } from '@digirooster/domain'
import { fault, overLimit } from './fault.ts'
import type { Fault } from './fault.ts'
import { groupBy } from './lists.ts'
import { stretchAround } from './open-slots.ts'
import type { Stretch } from './open-slots.ts'
import { spotOf } from './quarter.ts'
import type { Moment, Quarter } from './quarter.ts'
import { momentText, placeText, timeText, titleText } from './words.ts'

/** Sessions of one laptop class inside one uninterrupted stretch in which it may be used. */
interface Stay extends Stretch {
  readonly moments: readonly Moment[]
}

/**
 * `laptop-class-conflict`: a laptop class is in one session at a time, and there is time to pack, drive
 * and set up between places and from and to its home; penalty in quarter-hours of overlap or short.
 */
export function laptopClassConflicts(quarter: Quarter): Fault[] {
  return usesOfClasses(quarter).flatMap(({ laptops, moments }) => [
    ...moments.flatMap((a, i) => tooClose(laptops, a, moments.slice(i + 1))),
    ...staysOf(quarter, laptops, moments).flatMap((stay) => tooNearEdge(laptops, stay)),
  ])
}

/**
 * `laptop-class-moves`: stays away from home in one ISO week; a stay is a row of sessions in the same
 * place within one open stretch. Penalty in stays too many.
 */
export function laptopClassMoves(quarter: Quarter): Fault[] {
  return usesOfClasses(quarter).flatMap(({ laptops, moments }) => {
    const most = laptops.maxMovesPerWeek
    if (most === undefined) return []
    const firsts = (of: readonly Moment[]) =>
      staysOf(quarter, laptops, of).flatMap((stay) => firstsAway(laptops, stay.moments))
    return [...groupBy(moments, (m) => weekKey(m.date)).entries()].flatMap(([week, ofWeek]) => {
      const moves = (of: readonly Moment[]) =>
        firsts(moments.filter((m) => of.includes(m) || !ofWeek.includes(m))).filter(
          (m) => weekKey(m.date) === week,
        ).length
      return overLimit(
        'laptop-class-moves',
        ofWeek,
        ['time', 'place'],
        (of) => Math.max(0, moves(of) - most),
        (of) => ({
          nl: `Laptopklas ${laptops.name} verhuist ${moves(of)} keer in week ${weekNumber(week)}; het maximum is ${most}.`,
          en: `Laptop class ${laptops.name} moves ${moves(of)} times in week ${weekNumber(week)}; the maximum is ${most}.`,
        }),
      )
    })
  })
}

function usesOfClasses({ moments }: Quarter): { laptops: LaptopClass; moments: Moment[] }[] {
  const uses = moments.flatMap((moment) =>
    moment.laptopClasses.map((laptops) => ({ laptops, moment })),
  )
  return [...groupBy(uses, (use) => use.laptops.id).values()].map((ofClass) => ({
    laptops: ofClass[0].laptops,
    moments: ofClass.map((use) => use.moment),
  }))
}

/** Overlaps with `later` sessions, and too little time before the next one that day; `later` by start. */
function tooClose(laptops: LaptopClass, a: Moment, later: readonly Moment[]): Fault[] {
  const { name, packMinutes, transportMinutes, setupMinutes } = laptops
  const faults: Fault[] = []
  for (const [i, b] of later.entries()) {
    const gap = b.from - a.until
    const isMove = i === 0 && a.date === b.date && spotIdOf(a) !== spotIdOf(b)
    const needed = isMove ? slots(packMinutes + transportMinutes + setupMinutes) : 0
    if (gap < 0) {
      const [one, two, time] = [titleText(a), titleText(b), timeText(b.session.start)]
      const overlap = Math.min(a.until, b.until) - b.from
      faults.push(
        fault('laptop-class-conflict', overlap, [a, b], ['time', 'place'], {
          nl: `Laptopklas ${name}: ${one.nl} en ${two.nl} overlappen op ${time.nl}.`,
          en: `Laptop class ${name}: ${one.en} and ${two.en} overlap on ${time.en}.`,
        }),
      )
    } else if (gap < needed) {
      const time = timeText(b.session.start)
      const minutes = (needed - gap) * SLOT_MINUTES
      faults.push(
        fault('laptop-class-conflict', needed - gap, [a, b], ['time', 'place'], {
          nl: `Laptopklas ${name} komt ${minutes} minuten tekort van ${placeText(a)} naar ${placeText(b)} op ${time.nl}.`,
          en: `Laptop class ${name} is ${minutes} minutes short from ${placeText(a)} to ${placeText(b)} on ${time.en}.`,
        }),
      )
    }
    if (gap >= 0) break
  }
  return faults
}

/** Too little time to come from home before the first session, or to go home after the last. */
function tooNearEdge(laptops: LaptopClass, { from, until, moments }: Stay): Fault[] {
  const { homeDigipuntId, packMinutes, transportMinutes, setupMinutes } = laptops
  const faults: Fault[] = []
  const report = (moment: Moment, short: number, nl: string, en: string) => {
    if (short <= 0 || spotIdOf(moment) === homeDigipuntId) return
    const what = momentText(moment)
    const minutes = short * SLOT_MINUTES
    faults.push(
      fault('laptop-class-conflict', short, [moment], ['time', 'place'], {
        nl: `Laptopklas ${laptops.name} komt ${minutes} minuten tekort ${nl} ${what.nl}.`,
        en: `Laptop class ${laptops.name} is ${minutes} minutes short ${en} ${what.en}.`,
      }),
    )
  }
  const first = moments[0]
  const last = moments.reduce((a, b) => (b.until > a.until ? b : a))
  const arrival = slots(transportMinutes + setupMinutes)
  const departure = slots(packMinutes + transportMinutes)
  report(first, from + arrival - first.from, 'vóór', 'before')
  report(last, last.until + departure - until, 'na', 'after')
  return faults
}

function staysOf(quarter: Quarter, laptops: LaptopClass, moments: readonly Moment[]): Stay[] {
  const stretches = new Map<string, Stretch>()
  const open = quarter.open.laptopClass(laptops, !isPlannedUnconfirmed(quarter.problem, laptops))
  const lists = groupBy(moments, (moment) => {
    const stretch = stretchAround(open, moment)
    const key = stretch ? `${stretch.from} ${stretch.until}` : undefined
    if (stretch && key) stretches.set(key, stretch)
    return key
  })
  return [...lists].flatMap(([key, ofStretch]) => {
    const stretch = stretches.get(key)
    return stretch ? [{ ...stretch, moments: ofStretch }] : []
  })
}

/** Whether a digibank that may use the laptops plans on windows nobody said yes to; drivers keep to those then. */
function isPlannedUnconfirmed(problem: Problem, { usableBy, ownerId }: LaptopClass): boolean {
  const owner = problem.organisations.find((o) => o.id === ownerId)
  const users = usableBy.length > 0 ? usableBy : (owner?.digibankIds ?? [])
  return problem.digibanken.some(
    (d) => d.policy.planOnUnconfirmed && (users.length === 0 || users.includes(d.id)),
  )
}

/** First session of every row of sessions in one place that is not the home of the laptops. */
function firstsAway(laptops: LaptopClass, moments: readonly Moment[]): Moment[] {
  const spots = moments.map(spotIdOf)
  return moments.filter(
    (_, i) => spots[i] !== laptops.homeDigipuntId && (i === 0 || spots[i] !== spots[i - 1]),
  )
}

/** Where a session is; a moving unit is somewhere else in each of its stays. */
function spotIdOf({ place, session }: Moment): string | null {
  return place ? spotOf(place, session.start).id : session.digipuntId
}

function slots(minutes: number): number {
  return Math.ceil(minutes / SLOT_MINUTES)
}

function weekKey(date: string): string {
  const { year, week } = isoWeek(date)
  return `${year} ${week}`
}

function weekNumber(key: string): string {
  return key.split(' ')[1]
}
