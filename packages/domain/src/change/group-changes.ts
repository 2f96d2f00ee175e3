import type { IssueDetail, IssueList } from '../input/input-issue.ts'
import type { Offering } from '../plan/offering.ts'
import type { Problem } from '../problem/problem.ts'
import { isKnown } from './made.ts'
import type { Made, Of } from './made.ts'

/** The problem in which a group does not go on; what it had before `asOf` has happened. */
export function cancelled(
  problem: Problem,
  { offeringId, wishes }: Of<'cancel'>,
  made: Made,
  list: IssueList,
): Problem {
  const { fixed, demand } = problem
  const offering =
    fixed.offerings.find(({ id }) => id === offeringId) ??
    made.offerings.find(({ id }) => id === offeringId)
  if (!offering) {
    const ids = [...made.offerings, ...fixed.offerings].map(({ id }) => id)
    isKnown(offeringId, ids, { kind: 'offering', field: 'offeringId', list })
    return problem
  }
  const last = made.sessions.findLast((session) => session.offeringId === offeringId)
  if (last && last.start < problem.horizon.asOf) {
    list.addAt([...list.path, 'offeringId'], () => alreadyHeld(offeringId))
    return problem
  }
  const stopped = { ...problem, fixed: stoppedGroup(problem, offeringId) }
  return wishes === 'withdrawn' ? { ...stopped, demand: lowered(demand, offering) } : stopped
}

function alreadyHeld(offeringId: string): IssueDetail {
  return {
    code: 'already-held',
    value: offeringId,
    expected: { nl: 'een groep die nog lessen heeft', en: 'a group that has lessons to come' },
    hint: {
      nl: 'Alle lessen van deze groep zijn al geweest. Haal deze wijziging weg.',
      en: 'All lessons of this group have been held. Remove this change.',
    },
  }
}

/** The problem in which a course starts no groups and future ones do not go on. */
export function withoutCourse(
  problem: Problem,
  { courseId }: Of<'course-gone'>,
  list: IssueList,
): Problem {
  const ids = problem.courses.map(({ id }) => id)
  if (!isKnown(courseId, ids, { kind: 'course', field: 'courseId', list })) return problem
  const changed = problem.fixed.offerings
    .filter((offering) => offering.courseId === courseId)
    .reduce((now, { id }) => ({ ...now, fixed: stoppedGroup(now, id) }), problem)
  const isNeeded = changed.fixed.offerings.some((offering) => offering.courseId === courseId)
  // What has happened needs its course; nothing else may name it.
  const courses = isNeeded
    ? changed.courses.map((c) => (c.id === courseId ? { ...c, noNewGroups: true } : c))
    : changed.courses
        .filter(({ id }) => id !== courseId)
        .map((course) => ({
          ...course,
          followUpCourseIds: course.followUpCourseIds.filter((id) => id !== courseId),
        }))
  return { ...changed, courses }
}

/** What stands without the future of a group; its past stays, and serves nobody any more. */
function stoppedGroup({ fixed, horizon }: Problem, offeringId: string): Problem['fixed'] {
  const sessions = fixed.sessions.filter(
    ({ session }) => session.offeringId !== offeringId || session.start < horizon.asOf,
  )
  const left = new Set(sessions.map(({ session }) => session.id))
  const offerings = fixed.offerings.flatMap((offering): Offering[] => {
    if (offering.id !== offeringId) return [offering]
    const { sessionIds, costCents } = offering
    const held = sessionIds.filter((id) => left.has(id))
    if (held.length === 0) return []
    // A group that has met every time has nothing to cancel.
    if (held.length === sessionIds.length) return [offering]
    const cost = Math.round((costCents * held.length) / sessionIds.length)
    return [{ ...offering, sessionIds: held, served: [], invited: 0, costCents: cost }]
  })
  return { ...fixed, offerings, sessions }
}

/** Wishes without those that a group served. */
function lowered(demand: Problem['demand'], { served }: Offering): Problem['demand'] {
  return demand.flatMap((line) => {
    const gone = served.reduce((n, s) => (s.demandId === line.id ? n + s.wishes : n), 0)
    const wishes = line.wishes - gone
    return wishes > 0 ? [{ ...line, wishes, people: Math.min(line.people, wishes) }] : []
  })
}
