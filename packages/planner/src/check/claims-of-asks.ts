import { addMinutes, addWorkingDays, dateOf, expandRecurrence } from '@digirooster/domain'
import type { Availability, Plan, Problem, Violation } from '@digirooster/domain'
import { claim } from './claim.ts'
import { groupBy } from './lists.ts'
import type { Moment, Quarter } from './quarter.ts'

type Ask = Plan['asks'][number]
/** One question: what is needed, from whom, for which sessions, by when. */
type Question = Omit<Ask, 'sessionIds'> & { readonly sessionIds: string[] }

/** Working days before the first session by which everybody should have said yes. */
const WORKING_DAYS = 15

/** Questions that say something else than the recount, that need not be asked, or that are not there. */
export function wrongAsks(quarter: Quarter): Violation[] {
  const counted = questionsOf(quarter)
  const listed = groupBy(quarter.plan.asks, keyOf)
  return [...new Set([...listed.keys(), ...counted.keys()])].flatMap((key) => {
    const [told, ...again] = listed.get(key) ?? []
    return [
      ...claimedAsk(told, counted.get(key)),
      ...again.flatMap((twice) => claimedAsk(twice, undefined)),
    ]
  })
}

function claimedAsk(told: Ask | undefined, counted: Ask | undefined): Violation[] {
  const { id } = (told ?? counted)?.subject ?? { id: '' }
  const sessionIds = (told ?? counted)?.sessionIds ?? []
  const same = (nl: string, en: string, figureOf: (ask: Ask) => string | null) =>
    claim(
      'claim-ask',
      told ? figureOf(told) : null,
      counted ? figureOf(counted) : null,
      { nl: `Vraag om ${id}, ${nl}`, en: `Ask for ${id}, ${en}` },
      sessionIds,
    )
  return [
    ...same('lessen', 'lessons', (ask) => ask.sessionIds.toSorted().join(' ')),
    ...same('aan wie', 'whom', (ask) => ask.organisationId),
    ...same('datum', 'date', (ask) => ask.askBy),
  ]
}

/** Everything that is used while nobody said yes, by what it is and how far that is. */
function questionsOf(quarter: Quarter): Map<string, Question> {
  const { problem, moments } = quarter
  const windowsOf = windowBook(problem)
  const questions = new Map<string, Question>()
  for (const moment of moments)
    for (const used of usedIn(quarter, moment)) {
      const state = openState(windowsOf(used.subject), moment)
      if (state === undefined || state === 'confirmed') continue
      const question: Question = {
        ...used,
        state: state === 'option' ? 'option' : 'asked',
        sessionIds: [],
        // Moments are by start: the first is the most urgent.
        askBy: latest(addWorkingDays(moment.date, -WORKING_DAYS), dateOf(problem.horizon.asOf)),
      }
      const known = questions.get(keyOf(question)) ?? question
      known.sessionIds.push(moment.session.id)
      questions.set(keyOf(question), known)
    }
  return questions
}

function keyOf({ subject: { kind, id }, state }: Pick<Ask, 'subject' | 'state'>): string {
  return `${kind} ${id} ${state}`
}

/** What a session uses and who owns that; a place counts when one of its rooms is used. */
function usedIn({ problem }: Quarter, moment: Moment): Pick<Ask, 'subject' | 'organisationId'>[] {
  const { place, room, laptopClasses, people } = moment
  const uses = (kind: Ask['subject']['kind'], id: string, owner: string | undefined) => ({
    subject: { kind, id },
    organisationId: owner ?? null,
  })
  const employerOf = new Map(problem.people.map((person) => [person.id, person.employerId]))
  return [
    ...(place && room
      ? [uses('digipunt', place.id, place.ownerId), uses('room', room.id, place.ownerId)]
      : []),
    ...laptopClasses.map((laptops) => uses('laptop-class', laptops.id, laptops.ownerId)),
    ...[...new Set(people.map(({ person }) => person.id))].map((id) =>
      uses('person', id, employerOf.get(id)),
    ),
  ]
}

interface Window {
  readonly state: Availability['state']
  readonly times: ReturnType<typeof expandRecurrence>
}

/** Prepares a function that gives the windows of a thing; none where nobody has to be asked for it. */
function windowBook({ availability, horizon }: Problem): (subject: Ask['subject']) => Window[] {
  const open = availability.filter((a) => a.effect === 'open' && a.state !== 'refused')
  const entries = groupBy(open, ({ subject }) => `${subject.kind} ${subject.id}`)
  const known = new Map<string, Window[]>()
  return ({ kind, id }) => {
    const key = `${kind} ${id}`
    const own = entries.get(key) ?? []
    if (own.every(({ state }) => state === 'confirmed')) return []
    const windows =
      known.get(key) ??
      own.map(({ state, when }) => ({
        state,
        times: expandRecurrence(when, horizon.start, horizon.end),
      }))
    known.set(key, windows)
    return windows
  }
}

/** How sure the windows are in which a session fits: confirmed when one of them is, else as the first. */
function openState(windows: readonly Window[], { session }: Moment): Window['state'] | undefined {
  const end = addMinutes(session.start, session.minutes)
  const around = windows.filter(({ times }) =>
    times.some((time) => time.start <= session.start && time.end >= end),
  )
  const isSure = around.some(({ state }) => state === 'confirmed')
  return isSure ? 'confirmed' : around[0]?.state
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}
