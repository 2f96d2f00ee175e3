import { makeMove } from './example-moves.ts'
import type { ExampleMoves } from './example-moves.ts'
import { Evaluator } from './evaluator.ts'
import { emptyState } from './model.ts'
import type { Model, State } from './model.ts'
import type { Rule } from './rule.ts'

/** A move that costs more of the most important level than this may be given up, where a test says so. */
const LITTLE = 3

/**
 * Plays moves under one rule and writes down what the evaluator tells (what moves add, totals, where things
 * stand after a move was taken back) beside what is right by a count from scratch. A test compares the two.
 * @param count penalty of a state by the definition of the rule, its weight left out
 */
export function followMoves(
  model: Model,
  rule: Rule,
  count: (state: State) => number,
  moves: ExampleMoves,
): { told: number[]; right: number[] } {
  const evaluator = new Evaluator(model, [rule], emptyState(model), [1, 1, 1, 1])
  const { state } = evaluator
  const told = evaluator.penalties()
  const right = [count(state)]
  for (const { move, end } of moves) {
    const before = { start: [...state.start], resource: [...state.resource], cost: count(state) }
    makeMove(evaluator, move)
    const change = rule.weight * (count(state) - before.cost)
    if (end !== 'unasked') {
      const most = end === 'hopeless' ? LITTLE : Infinity
      told.push(evaluator.delta(most))
      right.push(rule.level === 0 && change > most ? Infinity : change)
    }
    if (end === 'commit') evaluator.commit()
    else {
      evaluator.rollback()
      told.push(...state.start, ...state.resource)
      right.push(...before.start, ...before.resource)
    }
    told.push(...evaluator.penalties(), evaluator.levels[rule.level])
    right.push(count(state), rule.weight * count(state))
  }
  evaluator.recount()
  told.push(...evaluator.penalties())
  right.push(count(state))
  return { told, right }
}
