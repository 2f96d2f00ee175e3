import { compareLocal, dateOf, expandRecurrence, holidayStance } from '@digirooster/domain'
import type { Bilingual, Problem } from '@digirooster/domain'
import { isAvailable } from '../compile/quarter.ts'
import { slotsOf } from '../compile/time-index.ts'
import { timeWords } from '../constraints/words.ts'
import type { Context } from './context.ts'
import type { Finding } from './finding.ts'
import { organisationName } from './finding-words.ts'
import { fixedAhead } from './fixed-ahead.ts'
import type { FixedAhead } from './fixed-ahead.ts'

/** Finds sessions that stand where or when their place, room, laptops or person cannot be used. */
export function pinOnBlockedSlot(context: Context): Finding[] {
  return fixedAhead(context).flatMap((pin) => [
    ...(pin.holdsPlace ? [...roomTrouble(context, pin), ...laptopTrouble(context, pin)] : []),
    ...(pin.holdsPeople ? peopleTrouble(context, pin) : []),
  ])
}

function finding(
  context: Context,
  pin: FixedAhead,
  subjectId: string,
  trouble: Bilingual,
  hint: Bilingual,
): Finding {
  const when = timeWords(context.quarter, pin.slot)
  return {
    code: 'pin-on-blocked-slot',
    severity: 'error',
    subjectIds: [pin.session.id, subjectId],
    path: `$.fixed.sessions[${pin.index}]`,
    text: {
      nl: `“${pin.title.nl}” staat vast op ${when.nl}, maar ${trouble.nl}.`,
      en: `“${pin.title.en}” is fixed on ${when.en}, but ${trouble.en}.`,
    },
    hint,
  }
}

function roomTrouble(context: Context, pin: FixedAhead): Finding[] {
  const { problem, quarter } = context
  const { session, slot } = pin
  const place = problem.digipunten.find((p) => p.id === session.digipuntId)
  if (!place) return []
  const rooms = quarter.resources.rooms.flatMap(({ room }, r) =>
    room.id === session.roomId ? [r] : [],
  )
  const isHeldOpen = pin.walkIn !== undefined
  const isOpen =
    rooms.length === 0 ||
    isHeldOpen ||
    rooms.some((r) => isAvailable(quarter, r, slot, slotsOf(session.minutes)))
  const policy = pin.activity?.holidays ?? pin.walkIn?.holidays ?? place.holidays
  const isHoliday = holidayStance(policy, dateOf(session.start)) === 'closed'
  const isShut = isBlocked(problem, [place.id, session.roomId ?? ''], pin)
  if (isOpen && !isHoliday && !isShut) return []
  const why = isShut
    ? { nl: `${place.name} is dan geblokkeerd`, en: `${place.name} is blocked then` }
    : isHoliday
      ? {
          nl: `${place.name} is dan dicht voor de vakantie`,
          en: `${place.name} is closed for the holiday then`,
        }
      : { nl: `${place.name} is dan niet open`, en: `${place.name} is not open then` }
  const owner = organisationName(context, place.ownerId)
  return [
    finding(context, pin, session.roomId ?? place.id, why, {
      nl: `Vraag ${owner} of het toch kan, of verplaats de les.`,
      en: `Ask ${owner} whether it is possible all the same, or move the lesson.`,
    }),
  ]
}

function laptopTrouble(context: Context, pin: FixedAhead): Finding[] {
  const { problem, quarter } = context
  const { classBase } = quarter.resources
  return pin.session.laptopClassIds.flatMap((id): Finding[] => {
    const c = problem.laptopClasses.findIndex((set) => set.id === id)
    if (c < 0 || isAvailable(quarter, classBase + c, pin.slot, slotsOf(pin.session.minutes)))
      return []
    const { name, ownerId } = problem.laptopClasses[c]
    const owner = organisationName(context, ownerId)
    return [
      finding(
        context,
        pin,
        id,
        { nl: `${name} is dan niet vrij`, en: `${name} is not free then` },
        {
          nl: `Vraag ${owner} de laptops toch, of verplaats de les.`,
          en: `Ask ${owner} for the laptops all the same, or move the lesson.`,
        },
      ),
    ]
  })
}

function peopleTrouble(context: Context, pin: FixedAhead): Finding[] {
  const { problem, quarter } = context
  const { personBase } = quarter.resources
  return pin.session.people.flatMap(({ personId }): Finding[] => {
    const p = problem.people.findIndex(({ id }) => id === personId)
    if (p < 0 || isAvailable(quarter, personBase + p, pin.slot, slotsOf(pin.session.minutes)))
      return []
    const contract = problem.contracts.find((c) => c.id === problem.people[p].contractId)
    const provider = contract ? organisationName(context, contract.providerId) : null
    return [
      finding(
        context,
        pin,
        personId,
        { nl: `${personId} is dan niet vrij`, en: `${personId} is not free then` },
        provider === null
          ? {
              nl: 'Zoek iemand anders, of verplaats de les.',
              en: 'Look for somebody else, or move the lesson.',
            }
          : {
              nl: `Vraag ${provider} iemand anders, of verplaats de les.`,
              en: `Ask ${provider} for somebody else, or move the lesson.`,
            },
      ),
    ]
  })
}

/** Whether a block of one of these subjects touches a session. */
function isBlocked(
  problem: Problem,
  subjectIds: readonly string[],
  { session, end }: FixedAhead,
): boolean {
  return problem.availability.some(
    ({ subject, effect, state, when }) =>
      effect === 'block' &&
      state !== 'refused' &&
      (subject.kind === 'digipunt' || subject.kind === 'room') &&
      subjectIds.includes(subject.id) &&
      expandRecurrence(when, dateOf(session.start), dateOf(session.start)).some(
        (block) => compareLocal(block.start, end) < 0 && compareLocal(session.start, block.end) < 0,
      ),
  )
}
