import type { Change, Problem } from '@digirooster/domain'
import { organisation, whoSends } from './ask.ts'
import type { Help } from './help.ts'
import { newWindow, partWords } from './new-window.ts'

/** Laptops in another part of the week. */
export function laptopsThen(problem: Problem, id: string, part: number): Help | null {
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
export function placeThen(problem: Problem, roomId: string, part: number): Help | null {
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

/** A trainer in another part of the week. */
export function trainerThen(problem: Problem, id: string, part: number): Help | null {
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

/** More hours of a trainer, in a week or on a day. */
export function moreHours(problem: Problem, id: string, isDay: boolean): Help | null {
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

function window(
  problem: Problem,
  subject: Parameters<typeof newWindow>[1],
  part: number,
  ownerId: string | undefined,
): Change {
  return { kind: 'availability', availability: newWindow(problem, subject, part, ownerId) }
}
