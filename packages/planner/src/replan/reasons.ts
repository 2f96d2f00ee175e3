import { addMinutes } from '@digirooster/domain'
import type { Reason, Session } from '@digirooster/domain'
import { touchedBy } from './asked-for.ts'
import type { Difference, Repair } from './difference.ts'
import type { ReplanEntry } from './replan-result.ts'
import { unitIdOf } from './unit-id.ts'

/** Why something became different. */
export type Why = Pick<ReplanEntry, 'because' | 'why' | 'madeRoomFor'>

/**
 * Says why a group or activity is not as it was: the change hit it, it made room for something else that changed, or it
 * goes better with the rest.
 * @param aside per id of a group that a change itself ends: why
 */
export function reasonsOf(
  repair: Repair,
  difference: Difference,
  differences: readonly Difference[],
  aside: ReadonlyMap<string, Reason>,
): Why {
  const { what, sessions, id, before, after } = difference
  const asked = aside.get(id)
  if (asked) return { because: 'asked', why: [asked], madeRoomFor: [] }
  const hits = sessions.flatMap((each) => repair.hits.get(each.id) ?? [])
  if (hits.length > 0) {
    const first = new Map(hits.map(({ ruleId, text }) => [ruleId, { code: ruleId, text }]))
    return { because: 'hit', why: [...first.values()], madeRoomFor: [] }
  }
  if (what === 'added') return { because: 'new', why: [NEW], madeRoomFor: [] }
  const isTouched = before !== null && touchedBy(repair.plan, repair.changes).has(id)
  const isFewer = what === 'people' && (after?.invited ?? 0) < (before?.invited ?? 0)
  if (isTouched || isFewer) return { because: 'asked', why: [WISHES], madeRoomFor: [] }
  if (what === 'people') return { because: 'better', why: [FREE_SEATS], madeRoomFor: [] }
  const taken = differences
    .filter((other) => other !== difference && takesPlaceOf(other, difference))
    .map((other) => other.id)
  return taken.length > 0
    ? { because: 'room', why: [ROOM], madeRoomFor: taken }
    : { because: 'better', why: [BETTER], madeRoomFor: [] }
}

/** Whether something now uses a room, laptops or a person that something else had at the time. */
function takesPlaceOf(one: Difference, other: Difference): boolean {
  return one.sessions.some(({ after }) =>
    other.sessions.some(
      ({ before }) =>
        after !== null &&
        before !== null &&
        unitIdOf(after) !== unitIdOf(before) &&
        after.start < addMinutes(before.start, before.minutes) &&
        before.start < addMinutes(after.start, after.minutes) &&
        usesOf(after).some((use) => usesOf(before).includes(use)),
    ),
  )
}

function usesOf({ roomId, laptopClassIds, people }: Session): string[] {
  return [
    ...(roomId === null ? [] : [`room ${roomId}`]),
    ...laptopClassIds.map((id) => `laptops ${id}`),
    ...people.map(({ personId }) => `person ${personId}`),
  ]
}

const NEW: Reason = {
  code: 'new',
  text: {
    nl: 'Zo krijgt wie nog geen plaats had er een.',
    en: 'This gives a place to those who had none.',
  },
}
const WISHES: Reason = {
  code: 'wishes',
  text: { nl: 'De wensen zijn veranderd.', en: 'The wishes changed.' },
}
const FREE_SEATS: Reason = {
  code: 'free-seats',
  text: { nl: 'Er was nog plaats in deze groep.', en: 'There was room in this group.' },
}
const ROOM: Reason = {
  code: 'made-room',
  text: { nl: 'Dit maakt plaats voor een andere les.', en: 'This makes room for another lesson.' },
}
const BETTER: Reason = {
  code: 'goes-together',
  text: {
    nl: 'Zo past het beter bij de rest van de planning.',
    en: 'This goes better with the rest of the plan.',
  },
}
