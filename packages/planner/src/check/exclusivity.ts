import { SLOT_MINUTES } from '@digirooster/domain'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import type { Aspect } from './held.ts'
import { groupBy } from './lists.ts'
import { spotOf } from './quarter.ts'
import type { Moment, Quarter } from './quarter.ts'
import { momentText, placeText, timeText, titleText } from './words.ts'

/** `room-conflict`: one session at a time in a room; penalty in quarter-hours of overlap. */
export function roomConflicts({ moments }: Quarter): Fault[] {
  return [...groupBy(moments, (m) => m.room?.id).values()].flatMap((inRoom) =>
    overlaps('room-conflict', inRoom, ['time', 'place'], (m) => {
      const name = `${placeText(m)}, ${m.room?.name}`
      return { nl: name, en: name }
    }),
  )
}

/** `cohort-conflict`: a named group is in one session at a time; penalty in quarter-hours of overlap. */
export function cohortConflicts({ moments }: Quarter): Fault[] {
  return [...groupBy(moments, (m) => m.activity?.cohort?.id)].flatMap(([id, ofCohort]) =>
    overlaps('cohort-conflict', ofCohort, ['time'], () => ({
      nl: `Groep ${id}`,
      en: `Group ${id}`,
    })),
  )
}

/**
 * `person-conflict`: one session at a time for a person, once in each, with travel time between one
 * session and the next of the same day; penalty in quarter-hours of overlap or short.
 */
export function personConflicts(quarter: Quarter): Fault[] {
  const shifts = quarter.moments.flatMap((moment) =>
    moment.people.map(({ person }) => ({ person, moment })),
  )
  const faults: Fault[] = []
  for (const ofPerson of groupBy(shifts, ({ person }) => person.id).values()) {
    const { person } = ofPerson[0]
    const who = { nl: `Persoon ${person.id}`, en: `Person ${person.id}` }
    const moments = [...new Set(ofPerson.map(({ moment }) => moment))]
    for (const moment of moments) {
      const times = ofPerson.filter((shift) => shift.moment === moment).length
      if (times > 1) faults.push(twiceInOne(moment, times, who))
    }
    faults.push(...overlaps('person-conflict', moments, ['time', 'people'], () => who))
    for (const [i, next] of moments.entries()) {
      const before = moments[i - 1]
      if (before) faults.push(...tooFar(quarter, person, before, next))
    }
  }
  return faults
}

/** One fault for every two sessions that overlap; `moments` by start. */
function overlaps(
  ruleId: string,
  moments: readonly Moment[],
  causes: readonly Aspect[],
  who: (moment: Moment) => { nl: string; en: string },
): Fault[] {
  const faults: Fault[] = []
  for (const [i, a] of moments.entries()) {
    for (const b of moments.slice(i + 1)) {
      if (b.from >= a.until) break
      const slots = Math.min(a.until, b.until) - b.from
      const [one, two, time] = [titleText(a), titleText(b), timeText(b.session.start)]
      faults.push(
        fault(ruleId, slots, [a, b], causes, {
          nl: `${who(b).nl}: ${one.nl} en ${two.nl} overlappen op ${time.nl}.`,
          en: `${who(b).en}: ${one.en} and ${two.en} overlap on ${time.en}.`,
        }),
      )
    }
  }
  return faults
}

function twiceInOne(moment: Moment, times: number, who: { nl: string; en: string }): Fault {
  const what = momentText(moment)
  const slots = (moment.until - moment.from) * (times - 1)
  return fault('person-conflict', slots, [moment], ['people'], {
    nl: `${who.nl} staat ${times} keer bij ${what.nl}.`,
    en: `${who.en} is listed ${times} times at ${what.en}.`,
  })
}

function tooFar(
  { travel }: Quarter,
  person: Moment['people'][number]['person'],
  a: Moment,
  b: Moment,
): Fault[] {
  const gap = b.from - a.until
  if (a.date !== b.date || gap < 0 || !a.place || !b.place) return []
  const there = spotOf(a.place, a.session.start)
  const here = spotOf(b.place, b.session.start)
  const minutes = travel(there, here, person.travelMode)
  const short = Math.ceil(minutes / SLOT_MINUTES) - gap
  if (short <= 0) return []
  const time = timeText(b.session.start)
  const free = gap * SLOT_MINUTES
  return [
    fault('person-conflict', short, [a, b], ['time', 'place', 'people'], {
      nl: `Persoon ${person.id}: van ${placeText(a)} naar ${placeText(b)} vraagt ${minutes} minuten, er zijn er ${free} (${time.nl}).`,
      en: `Person ${person.id}: ${placeText(a)} to ${placeText(b)} takes ${minutes} minutes, there are ${free} (${time.en}).`,
    }),
  ]
}
