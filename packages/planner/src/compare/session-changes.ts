import type { Problem, Session } from '@digirooster/domain'
import { pairUp } from './pair-groups.ts'
import type { Grouped, Pairs } from './pair-groups.ts'
import type { PlanComparison, SessionAspect, SessionChange } from './plan-comparison.ts'
import { sessionWordsOf } from './session-words.ts'

type Group = Pairs<Grouped['offerings'][number]>

/**
 * What is different between the sessions of two plans of which the groups were paired.
 * @param problems those of the first plan and of the second, for names
 */
export function sessionChanges(
  before: Grouped,
  after: Grouped,
  groups: Group,
  problems: readonly [Problem, Problem],
): PlanComparison['sessions'] {
  const pairs = pairSessions(before, after, groups)
  const [wordsBefore, wordsAfter] = problems.map(sessionWordsOf)
  const all = pairs.both.map((pair): SessionChange => {
    const changed = ASPECTS.filter((aspect) => isOther(aspect, pair.before, pair.after))
    return {
      ...pair,
      title: wordsAfter.title(pair.after),
      changed,
      parts: changed.map((aspect) => ({
        aspect,
        before: wordsBefore.say(pair.before, aspect),
        after: wordsAfter.say(pair.after, aspect),
      })),
    }
  })
  const changed = all.filter((change) => change.changed.length > 0)
  return {
    same: all.length - changed.length,
    added: pairs.added.map((session) => ({ session, title: wordsAfter.title(session) })),
    gone: pairs.gone.map((session) => ({ session, title: wordsBefore.title(session) })),
    changed,
  }
}

/** Lessons of paired groups by their number; all else by id, or by the moment within its activity or walk-in. */
function pairSessions(before: Grouped, after: Grouped, groups: Group): Pairs<Session> {
  // Lessons are named anew by the pair of groups they are of, so that one way of pairing serves all.
  const lesson = new Map<string, string>()
  for (const [k, pair] of groups.both.entries()) {
    lesson.set(`before ${pair.before.id}`, `pair ${k}`)
    lesson.set(`after ${pair.after.id}`, `pair ${k}`)
  }
  const named = (side: 'before' | 'after') => (session: Session) => {
    const group = lesson.get(`${side} ${session.offeringId ?? ''}`)
    const alone = session.offeringId === null ? session.id : `${side} ${session.id}`
    return { id: group === undefined ? alone : `${group} ${session.number}`, session }
  }
  const pairs = pairUp(before.sessions.map(named('before')), after.sessions.map(named('after')), {
    isSame: (a, b) => subjectOf(a.session) === subjectOf(b.session),
    // Lessons of groups that only one plan has stay alone.
    keyOf: ({ id, session }) => (session.offeringId === null ? keyOf(session) : id),
    likeness: (a, b) =>
      Number(a.session.start === b.session.start) +
      Number(a.session.digipuntId === b.session.digipuntId),
  })
  const plain = ({ session }: { session: Session }) => session
  return {
    both: pairs.both.map((p) => ({ before: p.before.session, after: p.after.session })),
    gone: pairs.gone.map(plain),
    added: pairs.added.map(plain),
  }
}

function subjectOf({ courseId, activityId, walkInId, number }: Session): string {
  return [courseId, activityId, walkInId, number].join(' ')
}

function keyOf(session: Session): string {
  // A walk-in is given by its moment: one with another id on another day is another one.
  return `${subjectOf(session)} ${session.walkInId === null ? '' : session.start}`
}

const ASPECTS: readonly SessionAspect[] = ['time', 'length', 'place', 'room', 'laptops', 'people']

function isOther(aspect: SessionAspect, a: Session, b: Session): boolean {
  switch (aspect) {
    case 'time':
      return a.start !== b.start
    case 'length':
      return a.minutes !== b.minutes
    case 'place':
      return a.digipuntId !== b.digipuntId
    case 'room':
      return a.digipuntId === b.digipuntId && a.roomId !== b.roomId
    case 'laptops':
      return a.laptopClassIds.toSorted().join() !== b.laptopClassIds.toSorted().join()
    case 'people':
      return whoOf(a) !== whoOf(b)
  }
}

function whoOf({ people, missing }: Session): string {
  const who = people.map(({ role, personId }) => `${role} ${personId}`)
  const open = missing.map(({ role, count }) => `${role} × ${count}`)
  return [...who, ...open].sort().join()
}
