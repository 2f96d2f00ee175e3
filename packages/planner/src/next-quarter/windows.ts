import { addDays, dateOf, expandRecurrence } from '@digirooster/domain'
import type { Availability, Problem, Recurrence, Supply, WalkIn } from '@digirooster/domain'
import type { NextDates } from './horizon.ts'
import { counted, many, note } from './note.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'

/** A rule that ends this many days before the end of a quarter, or later, was made for the whole quarter. */
const LAST_DAYS = 6
/** How far ahead a rule may be silent before it counts as over. */
const YEAR_DAYS = 366

/**
 * Moments in the next quarter: a rule that ran until the end of this one runs on until the end of the next; what ended
 * before is gone.
 * @returns null when none are left; `isLonger` when the rule was made longer
 */
function runOn(
  recurrence: Recurrence,
  { end }: Problem['horizon'],
  next: NextDates,
): { recurrence: Recurrence; isLonger: boolean } | null {
  const isAhead = (start: string) => dateOf(start) >= next.start
  const also = recurrence.also?.filter(isAhead)
  const ahead = {
    ...recurrence,
    ...(recurrence.also && { also: also ?? [] }),
    ...(recurrence.except && { except: recurrence.except.filter((date) => date >= next.start) }),
  }
  const until = /UNTIL=(\d{4})(\d\d)(\d\d)/i.exec(recurrence.rrule ?? '')
  const last = until ? `${until[1]}-${until[2]}-${until[3]}` : null
  if (recurrence.rrule !== undefined && last !== null && last < next.start) {
    if (last < addDays(end, -LAST_DAYS))
      return also && also.length > 0 ? { recurrence: ahead, isLonger: false } : null
    const rrule = recurrence.rrule.replace(/UNTIL=\d{8}/i, `UNTIL=${next.end.replaceAll('-', '')}`)
    return { recurrence: { ...ahead, rrule }, isLonger: true }
  }
  const isLeft = expandRecurrence(ahead, next.start, addDays(next.start, YEAR_DAYS)).length > 0
  return isLeft ? { recurrence: ahead, isLonger: false } : null
}

/**
 * Windows and blocks of the next quarter. What was made longer is only asked for until somebody says yes; the opening
 * hours of places stay as sure as they were.
 */
export function nextAvailability({ problem, next }: Outcome): {
  availability: Availability[]
  notes: Note[]
} {
  let [asked, gone] = [0, 0]
  const availability = problem.availability.flatMap((window): Availability[] => {
    const found = runOn(window.when, problem.horizon, next)
    if (!found) {
      gone++
      return []
    }
    const { saidOn, remindOn, ...rest } = window
    const isOwn = window.subject.kind === 'digipunt'
    const keeps = !found.isLonger || isOwn || window.state === 'refused'
    if (!keeps) asked++
    return [
      {
        ...rest,
        when: found.recurrence,
        ...(keeps && saidOn !== undefined && { saidOn }),
        ...(keeps && remindOn !== undefined && remindOn >= next.start && { remindOn }),
        state: keeps ? window.state : 'asked',
      },
    ]
  })
  return {
    availability,
    notes: [
      ...(asked > 0
        ? [
            note(
              'to-do',
              'ask-again',
              `${many(asked, 'tijd', 'tijden')} van mensen, lokalen en laptopklassen lopen door. Vraag of dat klopt.`,
              `${many(asked, 'time', 'times')} of people, rooms and laptop classes run on. Ask whether that is right.`,
              [counted('windows', asked)],
            ),
            ...problem.digibanken
              .filter(({ policy }) => !policy.planOnUnconfirmed)
              .map(({ id, name }) =>
                note(
                  'to-do',
                  'not-planned-on',
                  `${name} plant alleen op wat bevestigd is: zonder ja staan die leeg.`,
                  `${name} plans only on what is confirmed: without a yes they stay empty.`,
                  [{ name: 'digibank', unit: 'id', value: id }],
                ),
              ),
          ]
        : []),
      ...(gone > 0
        ? [
            note(
              'carried',
              'windows-over',
              `${many(gone, 'tijd is', 'tijden zijn')} voorbij en vallen weg.`,
              `${many(gone, 'time is', 'times are')} over and left out.`,
              [counted('windows', gone)],
            ),
          ]
        : []),
    ],
  }
}

/** Walk-ins of the next quarter, with the dates and topics that are still to come. */
export function nextWalkIns({ problem, next }: Outcome): { walkIns: WalkIn[]; notes: Note[] } {
  const over: string[] = []
  const walkIns = problem.walkIns.flatMap((walkIn): WalkIn[] => {
    const found = runOn(walkIn.when, problem.horizon, next)
    if (!found) {
      over.push(walkIn.title.nl)
      return []
    }
    const special = walkIn.special.filter(({ date }) => date >= next.start)
    return [{ ...walkIn, when: found.recurrence, special }]
  })
  return {
    walkIns,
    notes: over.map((title) =>
      note(
        'to-do',
        'walk-in-over',
        `“${title}” stopt. Vul een nieuwe reeks in als dat niet klopt.`,
        `“${title}” stops. Fill in a new series if that is wrong.`,
      ),
    ),
  }
}

/** Partners’ courses that go on in the next quarter; who was referred there has a place. */
export function nextSupply({ problem, plan, next }: Outcome): { supply: Supply[]; notes: Note[] } {
  const supply = problem.supply.flatMap((course): Supply[] => {
    const isAhead = course.sessions.some(({ start }) => dateOf(start) >= next.start)
    if (!isAhead) return []
    const referred = plan.referrals
      .filter((r) => r.supplyId === course.id)
      .reduce((sum, { wishes }) => sum + wishes, 0)
    return [{ ...course, taken: course.taken + referred }]
  })
  const gone = problem.supply.length - supply.length
  return {
    supply,
    notes:
      gone === 0
        ? []
        : [
            note(
              'to-do',
              'supply-over',
              `${many(gone, 'gratis les van een partner is', 'gratis lessen van partners zijn')} voorbij. Vraag de nieuwe data.`,
              `${many(gone, 'free course of a partner is', 'free courses of partners are')} over. Ask for the new dates.`,
              [counted('supply', gone)],
            ),
          ],
  }
}
