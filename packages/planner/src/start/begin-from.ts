import { compile } from '../compile/compile.ts'
import { decodeSessions } from '../decode/sessions.ts'
import { placesOf } from '../encode/places-of-plan.ts'
import { withIdsOf } from '../encode/session-ids.ts'
import { adopt, unmoveBroken } from '../kernel/index.ts'
import { dropUnneeded, release } from '../search/release.ts'
import { evaluatorOf, hardestFirst, settled } from '../search/timetable.ts'
import type { Setting, Timetable } from '../search/timetable.ts'
import { changesOf } from './changes-of.ts'
import { matchedOnly } from './matched-only.ts'
import type { PlanStart } from './plan-start.ts'
import { startGroups } from './start-groups.ts'
import type { StartGroups } from './start-groups.ts'
import type { StartReport } from './start-report.ts'

/** Places that are tried for a bundle that cannot stand as it was. */
const TRIES = 60

/** A timetable to start from, and what became of the plan that it was made of. */
export interface Begun {
  readonly timetable: Timetable
  readonly groups: StartGroups
  readonly report: StartReport
}

/**
 * Makes a timetable of any plan: everything that the problem still knows stands where the plan says, as far as no hard
 * rule is broken by choice; the rest is moved or left out.
 */
export function beginFrom(setting: Setting, start: PlanStart): Begun {
  const { problem, indexes, filters, random, budget } = setting
  const groups = startGroups(setting, start)
  const { proposals, referrals, offeringOf, unknown } = groups
  const quarter = compile(problem, indexes, proposals, filters, referrals)
  // The same bundles in the same order, by the names that the plan gives them.
  const named = withIdsOf(quarter, (id) => offeringOf.get(id), start.sessions)
  const wanted = placesOf(named, start.sessions)
  const evaluator = evaluatorOf(setting, quarter, {
    start: quarter.initial.start.slice(),
    resource: quarter.initial.resource.slice(),
  })
  const { state } = evaluator
  budget.spend(adopt(evaluator, random, wanted, hardestFirst(quarter), TRIES))
  dropUnneeded(evaluator)
  unmoveBroken(evaluator, quarter.initial)
  release(evaluator)
  const after = decodeSessions(named, state)
  const report = changesOf(setting, {
    before: start.sessions,
    after,
    unknown,
    named,
    state,
    wanted,
  })
  const timetable = settled(setting, quarter, state, proposals, referrals)
  return { timetable: matchedOnly(setting, timetable), groups, report }
}
