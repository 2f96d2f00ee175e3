import type { Bilingual, Role } from '@digirooster/domain'
import { bundleOf, LAPTOPS, PEOPLE, sessionNumber } from '../compile/quarter.ts'
import { permittedOf } from '../compile/permitted.ts'
import { wayOf } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import { PlannerError } from '../planner-error.ts'
import { effectOf } from './effect.ts'
import type { Effect } from './effect.ts'
import { forMoving } from './for-moving.ts'
import type { MoveObstacle } from './held.ts'
import type { Move } from './move.ts'

/** Somebody who could take over. */
export interface Substitute extends Effect {
  readonly personId: string
  /** what to apply */
  readonly moves: readonly Move[]
}

/** Who could take over from somebody in a session. */
export interface TakeOver {
  readonly sessionId: string
  /** who leaves; null when the place is vacant */
  readonly personId: string | null
  readonly role: Role
  /** who can, best first by levels */
  readonly substitutes: readonly Substitute[]
  /** others with that role, and why they cannot */
  readonly others: readonly {
    readonly personId: string
    readonly obstacles: readonly MoveObstacle[]
    readonly sentences: readonly Bilingual[]
  }[]
}

/**
 * Says who could take over from somebody in a session, when and where it is, and what that costs. Everybody with the role
 * is tried.
 * @param personId who leaves; absent: the first person of the session, else the first vacant place
 * @throws {PlannerError} `unknown-subject` when the plan has no such session, or the session no such person
 */
export function takeOver(handle: Opened, sessionId: string, personId?: string): TakeOver {
  const opened = forMoving(handle, [sessionId])
  const { placed, evaluator, activityOf } = opened
  const { quarter, problem } = placed
  const activity = activityOf(sessionId)
  const slot = activity === undefined ? -1 : slotOfPerson(opened, activity, personId)
  if (activity === undefined || slot < 0) {
    const what =
      activity === undefined
        ? `session (${sessionId}) is not in this quarter.\nMaybe it belongs to another plan.`
        : personId === undefined
          ? `session (${sessionId}) asks for nobody.`
          : `person (${personId}) is not in session (${sessionId}).`
    throw new PlannerError('unknown-subject', what)
  }
  const { people, personBase } = quarter.resources
  const way = wayOf(evaluator, activity)
  const leaving = way.resources[PEOPLE + slot]
  const { role } = bundleOf(quarter, activity).staff[sessionNumber(quarter, activity)][slot]
  const digibank = quarter.digibankOf[quarter.model.bundleOf[activity]]
  const tried = permittedOf(problem, quarter.resources)[digibank].people.flatMap((person) => {
    const isThere = way.resources.includes(personBase + person)
    if (isThere || !people[person].roles.includes(role)) return []
    const resources = way.resources.map((r, k) => (k === PEOPLE + slot ? personBase + person : r))
    const effect = effectOf(opened, [{ activity, way: { start: way.start, resources } }])
    const moves = effect.moved.map(({ to }): Move => ({ sessionId, people: to.people }))
    return [{ ...effect, personId: people[person].id, moves }]
  })
  return {
    sessionId,
    personId: leaving < 0 ? null : people[leaving - personBase].id,
    role,
    substitutes: tried.filter(({ isAllowed }) => isAllowed).sort(byLevels),
    others: tried
      .filter(({ isAllowed }) => !isAllowed)
      .map(({ personId: id, obstacles, sentences }) => ({ personId: id, obstacles, sentences })),
  }
}

function byLevels({ levels: a }: Substitute, { levels: b }: Substitute): number {
  return a.owed - b.owed || a.demand - b.demand || a.soft - b.soft
}

/** Which staff slot somebody fills; without a name the first, or else the first vacant one; -1 when there is none. */
function slotOfPerson(
  { evaluator, placed: { quarter } }: Opened,
  activity: number,
  personId: string | undefined,
): number {
  const people = wayOf(evaluator, activity).resources.slice(LAPTOPS + 1)
  const { people: all, personBase } = quarter.resources
  if (personId !== undefined)
    return people.findIndex((r) => r >= 0 && all[r - personBase].id === personId)
  const filled = people.findIndex((r) => r >= 0)
  return filled >= 0 ? filled : people.indexOf(-1)
}
