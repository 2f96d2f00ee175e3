import { expectedPeople, localOfSlot, problemHash } from '@digirooster/domain'
import type { Offering, Plan, Problem, Session } from '@digirooster/domain'
import type { Draft, DraftBundle, DraftSession, DraftWalkIn } from './draft.ts'

/**
 * Writes a draft as a plan document: groups, sessions and referrals in full. Totals, targets and reasons
 * are left empty, because a rival does not know them; the second opinion counts them anew.
 */
export function planOf(problem: Problem, { bundles, walkIns, referrals }: Draft): Plan {
  const made = bundles.map((bundle, b) => ({ bundle, id: idOf(bundles, bundle, b) }))
  const sessions = [
    ...made.flatMap(({ bundle, id }) => sessionsOf(problem, bundle, id)),
    ...walkIns.map((walkIn) => walkInSession(walkIn)),
  ]
  return {
    version: 1,
    problemId: problem.id,
    provenance: {
      problemHash: problemHash(problem),
      engine: 'rival',
      seed: 0,
      iterations: 0,
      stopped: 'finished',
    },
    offerings: made.flatMap(({ bundle, id }) => offeringOf(bundle, id)),
    sessions: sessions.sort((a, b) => compareText(a.start, b.start) || compareText(a.id, b.id)),
    referrals: [...referrals],
    unmet: [],
    leftOut: [],
    orders: [],
    asks: [],
    targets: [],
    budget: [],
    demandServed: { asked: 0, served: 0, weightedAsked: 0, weightedServed: 0 },
    worth: [],
    floors: [],
    score: { hard: 0, owed: 0, demand: 0, soft: 0, rules: [] },
    bound: 0,
    gap: 0,
    inherited: [],
  }
}

/** Activities count their times, groups are numbered. */
function idOf(bundles: readonly DraftBundle[], bundle: DraftBundle, b: number): string {
  const same = bundles.slice(0, b + 1).filter((other) => other.unit === bundle.unit).length
  return bundle.unit.of.kind === 'activity' ? `${bundle.unit.id}.${same}` : `group-${b + 1}`
}

function invitedTo({ unit, served }: DraftBundle): number {
  return unit.of.kind === 'activity'
    ? unit.of.activity.participants
    : [...served.values()].reduce((sum, wishes) => sum + wishes, 0)
}

function offeringOf(bundle: DraftBundle, id: string): Offering[] {
  const { unit, sessions, served } = bundle
  if (unit.of.kind !== 'course') return []
  const { course, format, level } = unit.of
  return [
    {
      id,
      digibankId: unit.digibank.id,
      courseId: course.id,
      formatId: format.id,
      level,
      language: course.language,
      mode: course.mode,
      wijkId: sessions[0]?.at.site?.wijkId ?? null,
      sessionIds: sessions.map((_, k) => `${id}/${k + 1}`),
      served: [...served].map(([demandId, wishes]) => ({ demandId, wishes })),
      invited: invitedTo(bundle),
      costCents: unit.centsPerSession * sessions.length,
      budgetLineId: unit.budgetLineId,
      status: 'proposed',
    },
  ]
}

function sessionsOf(problem: Problem, bundle: DraftBundle, id: string): Session[] {
  const { unit, sessions } = bundle
  const invited = invitedTo(bundle)
  const { of } = unit
  const isCourse = of.kind === 'course'
  return sessions.map(({ start, at, laptops, people }: DraftSession, k) => ({
    id: `${id}/${k + 1}`,
    kind: isCourse ? 'course' : of.activity.kind,
    digibankId: unit.digibank.id,
    courseId: isCourse ? of.course.id : null,
    offeringId: isCourse ? id : null,
    activityId: isCourse ? null : of.activity.id,
    walkInId: null,
    number: k + 1,
    of: sessions.length,
    start: localOfSlot(problem.horizon.start, start),
    minutes: unit.minutes,
    digipuntId: at.site?.place.id ?? null,
    roomId: at.room?.id ?? null,
    laptopClassIds: laptops ? [laptops.id] : [],
    people: people.map(({ role, person }) => ({ role, personId: person.id })),
    missing: [],
    invited,
    expected: expectedPeople(invited, isCourse ? of.format.noShowRate : of.activity.noShowRate),
    enrolled: 0,
    waiting: 0,
    decisionDate: null,
    pinned: false,
    status: 'proposed',
  }))
}

function walkInSession({ walkIn, sessionId, start, people, missing }: DraftWalkIn): Session {
  return {
    id: sessionId,
    kind: 'walk-in',
    digibankId: walkIn.digibankId,
    courseId: null,
    offeringId: null,
    activityId: null,
    walkInId: walkIn.id,
    number: 1,
    of: 1,
    start,
    minutes: walkIn.when.minutes,
    digipuntId: walkIn.digipuntId,
    roomId: walkIn.roomId ?? null,
    laptopClassIds: [],
    people: people.map(({ role, person }) => ({ role, personId: person.id })),
    missing: missing > 0 ? [{ role: walkIn.helpers.role, count: missing }] : [],
    invited: walkIn.expectedVisitors,
    expected: walkIn.expectedVisitors,
    enrolled: 0,
    waiting: 0,
    decisionDate: null,
    pinned: false,
    status: 'proposed',
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
