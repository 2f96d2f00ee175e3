import type { Offering, Problem, Reason, Session } from '@digirooster/domain'
import type { Quarter } from '../compile/quarter.ts'
import { both } from '../constraints/words.ts'
import type { State } from '../kernel/index.ts'
import type { Setting } from '../search/timetable.ts'
import { blamer } from './blamer.ts'
import type { StartChange, StartReport } from './start-report.ts'

/** A plan and what was made of it. */
export interface Adopted {
  /** sessions of the plan */
  readonly before: readonly Session[]
  /** sessions now, by the same ids */
  readonly after: readonly Session[]
  /** groups of the plan that are not known any more */
  readonly unknown: readonly Offering[]
  readonly named: Quarter
  /** where all stands now, and where the plan has it */
  readonly state: State
  readonly wanted: State
}

/** Lists which sessions of a plan could not stay as they were, and why. */
export function changesOf(setting: Setting, adopted: Adopted): StartReport {
  const { before, named } = adopted
  const after = new Map(adopted.after.map((session) => [session.id, session]))
  const bundleOf = new Map<string, number>()
  for (const [b, { sessionIds }] of named.bundles.entries())
    for (const id of sessionIds) bundleOf.set(id, b)
  const strange = new Map<string, Session[]>()
  const changed = new Map<number, Session[]>()
  let kept = 0
  for (const session of before) {
    const bundle = bundleOf.get(session.id)
    const now = after.get(session.id)
    if (bundle === undefined) {
      const { offeringId, activityId, walkInId, id } = session
      add(strange, offeringId ?? activityId ?? walkInId ?? id, session)
    } else if (now && isSame(session, now)) kept++
    else add(changed, bundle, session)
  }
  const blame = blamer(setting.constraints, adopted)
  return {
    kept,
    changes: [
      ...Array.from(strange.values(), (sessions) => ({
        what: 'unknown' as const,
        sessionIds: sessions.map(({ id }) => id),
        reasons: [unknownReason(setting.problem, adopted.unknown, sessions[0])],
      })),
      ...Array.from(changed, ([bundle, sessions]): StartChange => ({
        what: sessions.some(({ id }) => after.has(id)) ? 'moved' : 'out',
        sessionIds: sessions.map(({ id }) => id),
        reasons: blame(bundle, sessions),
      })),
    ],
  }
}

function add<K>(lists: Map<K, Session[]>, key: K, session: Session): void {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  list.push(session)
}

/** Whether two sessions are at the same time and place with the same laptops and people. */
function isSame(a: Session, b: Session): boolean {
  const resources = (s: Session) =>
    [
      s.digipuntId,
      s.roomId,
      [...s.laptopClassIds].sort(),
      s.people.map(({ role, personId }) => `${role} ${personId}`).sort(),
    ].join()
  return a.start === b.start && resources(a) === resources(b)
}

function unknownReason(problem: Problem, unknown: readonly Offering[], session: Session): Reason {
  const group = unknown.find(({ id }) => id === session.offeringId)
  if (!group)
    return {
      code: 'unknown-session',
      text: {
        nl: 'Het kwartaal kent deze sessie niet meer.',
        en: 'The quarter does not know this session any more.',
      },
    }
  const course = problem.courses.find(({ id }) => id === group.courseId)
  if (!course?.formats.some(({ id }) => id === group.formatId))
    return {
      code: 'unknown-course',
      text: {
        nl: `Het kwartaal heeft de cursus “${group.courseId}” niet meer in de vorm “${group.formatId}”.`,
        en: `The quarter does not have the course “${group.courseId}” in the format “${group.formatId}” any more.`,
      },
    }
  const title = both(course.title)
  return {
    code: 'no-wishes',
    text: {
      nl: `Niemand van deze digibank vraagt nog “${title.nl}” op dit niveau.`,
      en: `Nobody of this digibank asks for “${title.en}” at this level any more.`,
    },
  }
}
