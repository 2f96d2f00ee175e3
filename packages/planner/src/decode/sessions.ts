import { addWorkingDays, dateOf, expectedPeople, localOfSlot, slotOf } from '@digirooster/domain'
import type { Offering, Plan, Problem, Session } from '@digirooster/domain'
import type { Indexes, Referral } from '../compile/compile.ts'
import { laptopsOf, PEOPLE, roomOf } from '../compile/quarter.ts'
import type { Bundle } from '../compile/bundle.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'

/** Working days before the start at which a free course is decided on: go or no-go. */
const FREE_DECISION_DAYS = 5

/** Turns every placed activity back into a session, ordered by start, then id. */
export function decodeSessions(quarter: Quarter, state: State): Session[] {
  const sessions = quarter.bundles.flatMap((bundle, b) =>
    bundle.sessionIds.flatMap((_, k) => {
      const activity = quarter.model.bundleStart[b] + k
      return state.start[activity] < 0 ? [] : [sessionOf(quarter, state, bundle, activity, k)]
    }),
  )
  return sessions.sort((a, b) => compareText(a.start, b.start) || compareText(a.id, b.id))
}

/** Turns every placed group back into an offering, in the order of the bundles. */
export function decodeOfferings(quarter: Quarter, state: State): Offering[] {
  return quarter.bundles.flatMap((bundle, b): Offering[] => {
    const { course, format, level } = bundle
    const first = quarter.model.bundleStart[b]
    if (!course || !format || !level || state.start[first] < 0) return []
    const room = roomOf(quarter, state, first)
    const isConfirmed = bundle.sessionIds.every((_, k) => confirmed(quarter, state, first + k))
    if (bundle.offering)
      return [
        {
          ...bundle.offering,
          wijkId: room < 0 ? null : quarter.resources.siteWijk[quarter.resources.siteOfRoom[room]],
          status: isConfirmed ? 'confirmed' : 'proposed',
        },
      ]
    return [
      {
        id: bundle.id,
        digibankId: bundle.digibankId,
        courseId: course.id,
        formatId: format.id,
        level,
        language: course.language,
        mode: course.mode,
        wijkId: room < 0 ? null : quarter.resources.siteWijk[quarter.resources.siteOfRoom[room]],
        sessionIds: [...bundle.sessionIds],
        served: bundle.served.map(({ line, wishes }) => ({
          demandId: quarter.demand.lines[line].id,
          wishes,
        })),
        invited: bundle.invited,
        costCents: bundle.costCents,
        budgetLineId: bundle.budgetLineId,
        status: isConfirmed ? 'confirmed' : 'proposed',
      },
    ]
  })
}

/** Turns wishes sent to partners’ courses back into ids. */
export function decodeReferrals(
  problem: Problem,
  { demand }: Pick<Indexes, 'demand'>,
  referrals: readonly Referral[],
): Plan['referrals'] {
  return referrals.map(({ line, supply, wishes }) => ({
    demandId: demand.lines[line].id,
    supplyId: problem.supply[supply].id,
    wishes,
  }))
}

/** Orders texts by code units: the same everywhere, whatever the language of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether everything an activity uses has said yes for its whole time. */
export function confirmed(quarter: Quarter, state: State, activity: number): boolean {
  const { model, resources } = quarter
  for (let k = model.roleStart[activity]; k < model.roleStart[activity + 1]; k++) {
    const resource = state.resource[k]
    if (resource < 0) continue
    const run = resources.confirmedRun[resource][state.start[activity]]
    if (run < model.duration[activity]) return false
  }
  return true
}

function sessionOf(
  quarter: Quarter,
  state: State,
  bundle: Bundle,
  activity: number,
  number: number,
): Session {
  const { resources, model } = quarter
  const fixed = bundle.fixed[number]
  const isTail = fixed !== undefined && fixed.session.of > bundle.sessionIds.length
  const start = startOf(quarter, state, bundle, activity, number)
  const room = roomOf(quarter, state, activity)
  const laptops = laptopsOf(quarter, state, activity)
  const staff = bundle.staff[number]
  const people: Session['people'] = []
  const missing: { role: Session['people'][number]['role']; count: number }[] = []
  for (const [n, slot] of staff.entries()) {
    const resource = state.resource[model.roleStart[activity] + PEOPLE + n]
    if (resource >= 0) {
      people.push({
        role: slot.role,
        personId: resources.people[resource - resources.personBase].id,
      })
      continue
    }
    const known = missing.find((m) => m.role === slot.role)
    if (known) known.count++
    else missing.push({ role: slot.role, count: 1 })
  }
  return {
    id: bundle.sessionIds[number],
    kind: bundle.kind,
    digibankId: bundle.digibankId,
    courseId: bundle.course?.id ?? null,
    offeringId: bundle.course ? bundle.id : null,
    activityId: bundle.activity?.id ?? null,
    walkInId: bundle.walkIn?.id ?? null,
    // Of a series that began in an earlier quarter only the last lessons are here.
    number: isTail ? fixed.session.number : number + 1,
    of: isTail ? fixed.session.of : bundle.sessionIds.length,
    start,
    minutes: bundle.minutes,
    digipuntId: room >= 0 ? resources.rooms[room].place.id : (bundle.digipuntId ?? null),
    roomId: room >= 0 ? resources.rooms[room].room.id : null,
    laptopClassIds: laptops >= 0 ? [resources.classes[laptops].id] : [],
    people,
    missing,
    invited: bundle.invited,
    expected: expectedPeople(bundle.invited, bundle.noShowRate),
    enrolled: fixed?.session.enrolled ?? 0,
    waiting: fixed?.session.waiting ?? 0,
    decisionDate: fixed ? fixed.session.decisionDate : decisionDate(quarter, bundle, start),
    pinned: fixed?.isPinned ?? false,
    status: confirmed(quarter, state, activity) ? 'confirmed' : 'proposed',
  }
}

/** Wall-clock start; one that is given may lie between two slots. */
function startOf(
  { time }: Quarter,
  state: State,
  bundle: Bundle,
  activity: number,
  number: number,
): string {
  const given = bundle.fixed[number]?.session.start ?? bundle.givenStart[number]
  const slot = state.start[activity]
  return given !== undefined && slotOf(time.startDate, given) === slot
    ? given
    : localOfSlot(time.startDate, slot)
}

/** Last day on which a course can still be moved or dropped for free. */
function decisionDate(quarter: Quarter, bundle: Bundle, start: string): string | null {
  if (!bundle.course) return null
  const contract = quarter.problem.contracts.find((c) => c.id === bundle.course?.contractId)
  return addWorkingDays(dateOf(start), -(contract?.freeMoveWorkingDays ?? FREE_DECISION_DAYS))
}
