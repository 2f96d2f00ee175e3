import { dayparts } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { both } from '../constraints/words.ts'
import type { Placed } from '../decode/decode.ts'
import { tripMinutes } from '../explain/trips.ts'
import type { Obstacle } from '../obstacles/obstacle.ts'
import { SOURCES } from '../obstacles/sources.ts'
import type { Strand } from '../offering/strand.ts'
import { organisation } from './ask.ts'
import type { Asked } from './fix.ts'
import { laptopsThen, moreHours, placeThen, trainerThen } from './help-of-others.ts'
import { moreMoney } from './help-with-money.ts'
import type { Help, Need } from './help.ts'
import { partWords } from './new-window.ts'

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

/** Through whom people are reached. */
function viaWhom(problem: Problem, wish: Problem['demand'][number]): Asked {
  if (wish.contactOrganisationId !== undefined)
    return organisation(problem, wish.contactOrganisationId)
  return { organisationId: null, who: SOURCES[wish.source] }
}
