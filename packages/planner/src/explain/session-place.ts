import { localOfSlot } from '@digirooster/domain'
import type { Bilingual } from '@digirooster/domain'
import {
  bundleOf,
  dayOfActivity,
  laptopsOf,
  PEOPLE,
  roomOf,
  sessionNumber,
  siteOf,
} from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import { listWords, roleWords } from '../constraints/term-words.ts'
import { roomWords, sessionWords } from '../constraints/words.ts'
import type { Placed } from '../decode/decode.ts'
import type { State } from '../kernel/index.ts'
import { NOTHING, say, together } from './explanation.ts'
import type { Fact, Said } from './explanation.ts'
import { NEAR_MINUTES, tripMinutes } from './trips.ts'

/** Says what a session is, when, where and with whom. */
export function placeOf({ quarter, state }: Placed, activity: number): Said {
  const what = sessionWords(quarter, state, activity)
  const where = whereWords(quarter, state, activity)
  const people = peopleOf(quarter, state, activity)
  const laptops = laptopsOf(quarter, state, activity)
  const with_ = withWords(quarter, people, laptops)
  const start = localOfSlot(quarter.time.startDate, state.start[activity])
  const facts: Fact[] = [
    { name: 'start', unit: 'date', value: start },
    ...people.map(({ id, role }): Fact => ({ name: 'person', of: role, unit: 'id', value: id })),
  ]
  const room = roomOf(quarter, state, activity)
  if (room >= 0)
    facts.push({ name: 'room', unit: 'id', value: quarter.resources.rooms[room].room.id })
  return together(
    say(`${what.nl}.`, `${what.en}.`, facts),
    say(`${where.nl}${with_.nl}.`, `${where.en}${with_.en}.`),
    missingOf(quarter, state, activity),
  )
}

/** Where an activity is, as the beginning of a sentence: `In Bibliotheek`. */
export function whereWords(quarter: Quarter, state: State, activity: number): Bilingual {
  const room = roomOf(quarter, state, activity)
  if (room >= 0) {
    const name = roomWords(quarter, room)
    return { nl: `In ${name}`, en: `In ${name}` }
  }
  const place = quarter.problem.digipunten.find(
    (d) => d.id === bundleOf(quarter, activity).digipuntId,
  )
  return place ? { nl: `In ${place.name}`, en: `In ${place.name}` } : { nl: 'Online', en: 'Online' }
}

function peopleOf(
  quarter: Quarter,
  state: State,
  activity: number,
): { id: string; role: 'trainer' | 'digibuddy' | 'repairer' | 'coach' }[] {
  const { model, resources } = quarter
  const first = model.roleStart[activity] + PEOPLE
  return bundleOf(quarter, activity).staff[sessionNumber(quarter, activity)].flatMap(
    ({ role }, n) => {
      const resource = state.resource[first + n]
      return resource < 0
        ? []
        : [{ id: resources.people[resource - resources.personBase].id, role }]
    },
  )
}

function withWords(
  quarter: Quarter,
  people: ReturnType<typeof peopleOf>,
  laptops: number,
): Bilingual {
  const roles = [...new Set(people.map((p) => p.role))]
  const parts = roles.map((role) => {
    const ids = people.filter((p) => p.role === role).map(({ id }) => ({ nl: id, en: id }))
    const word = roleWords(role)
    // Two or three codes are read, more are counted.
    if (ids.length > 3)
      return { nl: `${ids.length} × ${word.nl}`, en: `${ids.length} × ${word.en}` }
    const names = listWords(ids)
    return { nl: `${word.nl} ${names.nl}`, en: `${word.en} ${names.en}` }
  })
  if (laptops >= 0) {
    const { name } = quarter.resources.classes[laptops]
    parts.push({ nl: name, en: name })
  }
  if (parts.length === 0) return { nl: '', en: '' }
  const all = listWords(parts)
  return { nl: `, met ${all.nl}`, en: `, with ${all.en}` }
}

function missingOf(quarter: Quarter, state: State, activity: number): Said {
  const { model } = quarter
  const first = model.roleStart[activity] + PEOPLE
  const staff = bundleOf(quarter, activity).staff[sessionNumber(quarter, activity)]
  const empty = staff.filter((_, n) => state.resource[first + n] < 0)
  if (empty.length === 0) return NOTHING
  const role = roleWords(empty[0].role)
  return say(
    `Er ${empty.length === 1 ? 'is' : 'zijn'} nog ${empty.length} × ${role.nl} te weinig.`,
    `It is still short of ${empty.length} × ${role.en}.`,
    [{ name: 'missing', of: empty[0].role, unit: 'count', value: empty.length }],
  )
}

const BY = {
  foot: { nl: 'te voet', en: 'on foot' },
  bike: { nl: 'met de fiets', en: 'by bike' },
  transit: { nl: 'met bus of trein', en: 'by bus or train' },
  car: { nl: 'met de auto', en: 'by car' },
}

/** Says how near the people of a group live. */
export function nearOf({ quarter, state, problem }: Placed, activity: number): Said {
  const { served, digibankId } = bundleOf(quarter, activity)
  const total = served.reduce((sum, s) => sum + s.wishes, 0)
  if (total === 0) return NOTHING
  const wishes = {
    nl: total === 1 ? 'wens krijgt' : 'wensen krijgen',
    en: total === 1 ? 'wish gets' : 'wishes get',
  }
  const site = siteOf(quarter, state, activity)
  if (site < 0)
    return say(
      `${total} ${wishes.nl} hier een plaats, en niemand moet reizen.`,
      `${total} ${wishes.en} a place here, and nobody has to travel.`,
      [{ name: 'wishes', unit: 'count', value: total }],
    )
  const trip = tripMinutes(problem)
  const trips = served.flatMap(({ line, wishes: count }) => {
    const minutes = trip(quarter.demand.lines[line], quarter.resources.sites[site])
    return minutes === null ? [] : [{ count, minutes }]
  })
  const near = trips.reduce((sum, t) => sum + (t.minutes <= NEAR_MINUTES ? t.count : 0), 0)
  const furthest = Math.max(0, ...trips.map((t) => t.minutes))
  const mode = problem.digibanken.find((d) => d.id === digibankId)?.policy.reach.mode ?? 'transit'
  const by = BY[mode]
  const facts: Fact[] = [
    { name: 'wishes', unit: 'count', value: total },
    { name: 'near', unit: 'count', value: near },
    { name: 'furthest', unit: 'minutes', value: furthest },
  ]
  if (furthest <= NEAR_MINUTES)
    return say(
      `${total} ${wishes.nl} hier een plaats, allemaal op hoogstens ${furthest} minuten ${by.nl}.`,
      `${total} ${wishes.en} a place here, all within ${furthest} minutes ${by.en}.`,
      facts,
    )
  return say(
    `${total} ${wishes.nl} hier een plaats: ${near} op hoogstens ${NEAR_MINUTES} minuten, de verste op ${furthest} minuten ${by.nl}.`,
    `${total} ${wishes.en} a place here: ${near} within ${NEAR_MINUTES} minutes, the furthest at ${furthest} minutes ${by.en}.`,
    facts,
  )
}

const SAME = [
  { nl: 'hetzelfde lokaal', en: 'the same room', of: roomOf },
  { nl: 'dezelfde lesgever', en: 'the same trainer', of: trainerOf },
  { nl: 'dezelfde weekdag', en: 'the same weekday', of: weekdayOf },
  { nl: 'hetzelfde uur', en: 'the same hour', of: hourOf },
]

/** Says what the lessons of a series share, and what differs. */
export function seriesOf({ quarter, state }: Placed, activity: number): Said {
  const { bundleStart, bundleOf: bundles } = quarter.model
  const bundle = bundles[activity]
  const count = bundleStart[bundle + 1] - bundleStart[bundle]
  if (count < 2) return NOTHING
  const lessons = Array.from({ length: count }, (_, k) => bundleStart[bundle] + k)
  const isSame = ({ of }: (typeof SAME)[number]) =>
    lessons.every((a) => of(quarter, state, a) === of(quarter, state, activity))
  const same = SAME.filter(isSame)
  const other = SAME.filter((part) => !isSame(part))
  const facts = [
    { name: 'lessons', unit: 'count', value: count } as const,
    { name: 'same', unit: 'count', value: same.length } as const,
  ]
  if (other.length === 0)
    return say(
      `${count === 2 ? 'Beide' : `Alle ${count}`} lessen hebben hetzelfde lokaal en uur, dezelfde lesgever en weekdag.`,
      `${count === 2 ? 'Both' : `All ${count}`} lessons have the same room, hour, trainer and weekday.`,
      facts,
    )
  if (same.length === 0)
    return say(
      `De ${count} lessen verschillen van lokaal, lesgever, weekdag en uur.`,
      `The ${count} lessons differ in room, trainer, weekday and hour.`,
      facts,
    )
  const shared = listWords(same)
  return say(
    `De ${count} lessen hebben ${shared.nl}; de rest verschilt.`,
    `The ${count} lessons have ${shared.en}; the rest differs.`,
    facts,
  )
}

function trainerOf(quarter: Quarter, state: State, activity: number): number {
  return state.resource[quarter.model.roleStart[activity] + PEOPLE] ?? -1
}

function weekdayOf(quarter: Quarter, state: State, activity: number): number {
  return quarter.time.weekdayOfDay[dayOfActivity(quarter, state, activity)]
}

function hourOf(quarter: Quarter, state: State, activity: number): number {
  return state.start[activity] % quarter.model.slotsPerDay
}
