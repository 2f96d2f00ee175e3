import type { Opened } from '../handle/opened.ts'
import { PlannerError } from '../planner-error.ts'
import { effectOf } from './effect.ts'
import type { Effect } from './effect.ts'
import { forMoving } from './for-moving.ts'
import { putOf } from './move.ts'
import type { Move } from './move.ts'

/**
 * Says what putting sessions elsewhere would do; several move at once.
 * @throws {PlannerError} `unknown-subject`, `invalid-option`
 */
export function delta(opened: Opened, moves: Move | readonly Move[]): Effect {
  const list: readonly Move[] = 'sessionId' in moves ? [moves] : moves
  if (new Set(list.map(({ sessionId }) => sessionId)).size < list.length)
    throw new PlannerError('invalid-option', 'moves: every session at most once.')
  const free = forMoving(
    opened,
    list.map(({ sessionId }) => sessionId),
  )
  return effectOf(
    free,
    list.map((move) => putOf(free, move)),
  )
}
