import { dayparts, formatEuros, usedCents } from '@digirooster/domain'
import type { Bilingual, Change, Problem } from '@digirooster/domain'
import type { Placed } from '../decode/decode.ts'
import { both } from '../constraints/words.ts'
import { tripMinutes } from '../explain/trips.ts'
import type { Obstacle } from '../obstacles/obstacle.ts'
import { SOURCES } from '../obstacles/sources.ts'
import type { Strand } from '../offering/strand.ts'
import type { Asked, FixKind } from './fix.ts'
import { newWindow, partWords } from './new-window.ts'

/** What takes one obstacle away, and whom to ask. */
export interface Help {
  readonly kind: FixKind
  readonly changes: readonly Change[]
  readonly ask: Asked
  readonly sentence: Bilingual
}

/** Where and for whom help is looked for. */
export interface Need {
  readonly line: number
  readonly strand: Strand | null
  /** part of the week that would open, 0 to 20; -1 when it does not matter */
  readonly part: number
  readonly sites: ReadonlySet<number>
  /** groups that money is asked for */
  readonly groups: number
  /** people without a place who can come together there, at most */
  readonly people: number
}

/** What would take an obstacle away; null for what nobody can be asked. */
export function helpFor(placed: Placed, obstacle: Obstacle, need: Need): Help | null {
  const { problem } = placed
  const { id } = obstacle
  switch (obstacle.rule) {
    case 'budget':
      return need.strand && moreMoney(problem, id, need.strand, need.groups)
    case 'laptop-class-available':
    case 'laptop-class-conflict':
      return laptopsThen(problem, id, need.part)
    case 'opening-hours':
      return placeThen(problem, id, need.part)
    case 'person-available':
      return trainerThen(problem, id, need.part)
    case 'person-week-hours':
    case 'person-day-hours':
      return moreHours(problem, id, obstacle.rule === 'person-day-hours')
    case 'wish-dayparts':
      return otherTime(placed, need)
    case 'wish-reach':
      return longerTrip(placed, need)
    case 'group-size':
      return need.strand && smallerGroup(placed, need.strand, need)
    default:
      return null
  }
}

/** The fewest people that are still a group. */
const LEAST_GROUP = 3

/** A course held for fewer people than usual. */
function smallerGroup({ indexes }: Placed, strand: Strand, { line, people }: Need): Help | null {
  const { course, format } = strand
  if (people < LEAST_GROUP || people >= format.group.min) return null
  const formats = course.formats.map((f) =>
    f.id === format.id ? { ...f, group: { ...f.group, min: people } } : f,
  )
  const { name } = indexes.demand.digibank[line]
  const title = both(course.title)
  return {
    kind: 'smaller-group',
    changes: [{ kind: 'course', course: { ...course, formats } }],
    ask: { organisationId: null, who: { nl: name, en: name } },
    sentence: {
      nl: `Spreek bij ${name} af: “${title.nl}” gaat door vanaf ${people} mensen in plaats van ${format.group.min}.`,
      en: `Agree at ${name}: “${title.en}” goes on from ${people} people instead of ${format.group.min}.`,
    },
  }
}

/** Money for so many groups more; what the reserve takes of it is asked too. */
function moreMoney(problem: Problem, id: string, strand: Strand, groups: number): Help | null {
  const line = problem.budgetLines.find((l) => l.id === id)
  if (!line) return null
  const owner = problem.digibanken.find((d) => d.id === line.digibankId)
  const share = owner?.policy.reserve.moneyShare ?? 0
  if (share >= 1) return null
  // Whole euros, as people ask for them.
  const more = Math.ceil((groups * strand.costCents) / (1 - share) / 100) * 100
  const quarterCents = line.quarter.cents + more
  const yearNeeded = quarterCents - usedCents(line.quarter.used) + usedCents(line.projectYear.used)
  const isThere = yearNeeded <= line.projectYear.cents
  const euros = { nl: formatEuros(more, 'nl'), en: formatEuros(more, 'en') }
  const name = both(line.name)
  return {
    kind: 'money',
    changes: [
      {
        kind: 'budget',
        budgetLineId: id,
        quarterCents,
        ...(!isThere && { yearCents: yearNeeded }),
      },
    ],
    ask: { organisationId: null, who: { nl: 'de stuurgroep', en: 'the steering group' } },
    sentence: isThere
      ? {
          nl: `Vraag aan de stuurgroep: ${euros.nl} van een later kwartaal voor “${name.nl}”, de reserve inbegrepen.`,
          en: `Ask the steering group: ${euros.en} of a later quarter for “${name.en}”, the reserve included.`,
        }
      : {
          nl: `Vraag aan de stuurgroep: ${euros.nl} extra voor “${name.nl}”, de reserve inbegrepen.`,
          en: `Ask the steering group: ${euros.en} extra for “${name.en}”, the reserve included.`,
        },
  }
}

/** Laptops in another part of the week. */
function laptopsThen(problem: Problem, id: string, part: number): Help | null {
  const set = problem.laptopClasses.find((c) => c.id === id)
  if (!set || part < 0) return null
  const ask = organisation(problem, set.ownerId)
  const when = partWords(part)
  return {
    kind: 'laptops',
    changes: [window(problem, { kind: 'laptop-class', id }, part, set.ownerId)],
    ask,
    sentence: {
      nl: `Vraag aan ${ask.who.nl}: ${set.name} ook op ${when.nl}.`,
      en: `Ask ${ask.who.en}: ${set.name} on ${when.en} too.`,
    },
  }
}

/** A place, or a room with hours of its own, in another part of the week. */
function placeThen(problem: Problem, roomId: string, part: number): Help | null {
  const place = problem.digipunten.find((d) => d.rooms.some((r) => r.id === roomId))
  if (!place || part < 0) return null
  const ask = organisation(problem, place.ownerId)
  const when = partWords(part)
  const hasOwn = problem.availability.some(
    ({ subject, effect, state }) =>
      subject.kind === 'room' && subject.id === roomId && effect === 'open' && state !== 'refused',
  )
  return {
    kind: 'place',
    changes: [
      window(problem, { kind: 'digipunt', id: place.id }, part, place.ownerId),
      ...(hasOwn ? [window(problem, { kind: 'room', id: roomId }, part, place.ownerId)] : []),
    ],
    ask,
    sentence: {
      nl: `Vraag aan ${ask.who.nl}: ${place.name} ook open op ${when.nl}.`,
      en: `Ask ${ask.who.en}: ${place.name} open on ${when.en} too.`,
    },
  }
}

function trainerThen(problem: Problem, id: string, part: number): Help | null {
  const person = problem.people.find((p) => p.id === id)
  if (!person || part < 0) return null
  const ask = whoSends(problem, person)
  const when = partWords(part)
  return {
    kind: 'trainer-time',
    changes: [window(problem, { kind: 'person', id }, part, ask.organisationId ?? undefined)],
    ask,
    sentence: {
      nl: `Vraag aan ${ask.who.nl}: ${id} ook op ${when.nl}.`,
      en: `Ask ${ask.who.en}: ${id} on ${when.en} too.`,
    },
  }
}

/** Minutes a trainer gives more: two lessons a week, or one a day. */
const MORE_MINUTES = { week: 180, day: 90 }

function moreHours(problem: Problem, id: string, isDay: boolean): Help | null {
  const person = problem.people.find((p) => p.id === id)
  if (!person) return null
  const ask = whoSends(problem, person)
  const changed = isDay
    ? { ...person, maxMinutesPerDay: Math.min(1440, person.maxMinutesPerDay + MORE_MINUTES.day) }
    : {
        ...person,
        maxMinutesPerWeek: Math.min(10_080, person.maxMinutesPerWeek + MORE_MINUTES.week),
      }
  return {
    kind: 'trainer-time',
    changes: [{ kind: 'person', person: changed }],
    ask,
    sentence: isDay
      ? {
          nl: `Vraag aan ${ask.who.nl}: ${id} 1 uur 30 minuten meer op één dag.`,
          en: `Ask ${ask.who.en}: ${id} 1 hour 30 minutes more on one day.`,
        }
      : {
          nl: `Vraag aan ${ask.who.nl}: ${id} 3 uur meer per week.`,
          en: `Ask ${ask.who.en}: ${id} 3 hours more a week.`,
        },
  }
}

/** The people themselves come at another time. */
function otherTime({ problem, indexes }: Placed, { line, part }: Need): Help | null {
  const wish = indexes.demand.lines[line]
  if (part < 0 || wish.dayparts.length === 0) return null
  const ask = viaWhom(problem, wish)
  const when = partWords(part)
  const added = dayparts[part]
  if (wish.dayparts.includes(added)) return null
  return {
    kind: 'other-time',
    changes: [{ kind: 'demand', demand: { ...wish, dayparts: [...wish.dayparts, added] } }],
    ask,
    sentence: {
      nl:
        wish.people === 1
          ? `Vraag via ${ask.who.nl}: kan deze persoon ook op ${when.nl}?`
          : `Vraag via ${ask.who.nl}: kunnen deze ${wish.people} mensen ook op ${when.nl}?`,
      en:
        wish.people === 1
          ? `Ask through ${ask.who.en}: can this person come on ${when.en} too?`
          : `Ask through ${ask.who.en}: can these ${wish.people} people come on ${when.en} too?`,
    },
  }
}

/** A longer trip than was agreed, for the whole digibank. */
function longerTrip(placed: Placed, { line, sites }: Need): Help | null {
  const { problem, indexes } = placed
  const wish = indexes.demand.lines[line]
  const trip = tripMinutes(problem)
  const { resources } = indexes
  const minutes = [...sites].flatMap((site) =>
    site < 0 ? [] : (trip(wish, resources.sites[site]) ?? []),
  )
  if (minutes.length === 0) return null
  const least = Math.min(...minutes)
  if (least > 240) return null
  const isLimited = wish.mobility === 'limited'
  const name = indexes.demand.digibank[line].name
  return {
    kind: 'longer-trip',
    changes: [
      {
        kind: 'policy',
        digibankId: wish.digibankId,
        policy: {
          reach: isLimited ? { limitedMobilityMaxMinutes: least } : { maxMinutes: least },
        },
      },
    ],
    ask: { organisationId: null, who: { nl: name, en: name } },
    sentence: {
      nl: `Spreek bij ${name} af: ${isLimited ? 'wie slecht te been is, reist' : 'mensen reizen'} tot ${least} minuten naar een les.`,
      en: `Agree at ${name}: ${isLimited ? 'people who walk badly' : 'people'} travel up to ${least} minutes to a lesson.`,
    },
  }
}

function window(
  problem: Problem,
  subject: Parameters<typeof newWindow>[1],
  part: number,
  ownerId: string | undefined,
): Change {
  return { kind: 'availability', availability: newWindow(problem, subject, part, ownerId) }
}

/** An organisation to ask. */
export function organisation({ organisations }: Problem, id: string): Asked {
  const name = organisations.find((o) => o.id === id)?.name ?? id
  return { organisationId: id, who: { nl: name, en: name } }
}

/** Who decides about somebody’s hours: the provider of the contract, the employer, else the person. */
export function whoSends(problem: Problem, person: Problem['people'][number]): Asked {
  const contract = problem.contracts.find((c) => c.id === person.contractId)
  const id = contract?.providerId ?? person.employerId
  return id === undefined
    ? { organisationId: null, who: { nl: person.id, en: person.id } }
    : organisation(problem, id)
}

/** Through whom people are reached. */
function viaWhom(problem: Problem, wish: Problem['demand'][number]): Asked {
  if (wish.contactOrganisationId !== undefined)
    return organisation(problem, wish.contactOrganisationId)
  return { organisationId: null, who: SOURCES[wish.source] }
}
