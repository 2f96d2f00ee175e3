import type { Evaluator } from '../evaluator.ts'
import type { Random } from '../random.ts'
import type { Movable } from './movable.ts'
import { moveTo } from './shift.ts'

/** Two activities of one length exchange their starts. */
export function swap(evaluator: Evaluator, random: Random, what: Movable): boolean {
  const { model, state } = evaluator
  if (what.activities.length < 2) return false
  const a = what.activities[random.int(what.activities.length)]
  const b = what.activities[random.int(what.activities.length)]
  const startA = state.start[a]
  const startB = state.start[b]
  if (startA < 0 || startB < 0 || startA === startB) return false
  if (model.duration[a] !== model.duration[b]) return false
  moveTo(evaluator, random, a, startB)
  moveTo(evaluator, random, b, startA)
  return true
}
