import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Evaluator } from './evaluator.ts'
import { exampleModels, exampleMoves, makeMove } from './example-moves.ts'
import { emptyState, inDomain } from './model.ts'
import type { Model, State } from './model.ts'

/** Per resource and slot: the activities that hold it, one for each role slot that does. */
function holdersOf(model: Model, { start, resource }: State): number[][][] {
  const slots = model.slotsPerDay * model.dayCount
  const holders = model.freeRun.map(() => Array.from({ length: slots }, (): number[] => []))
  for (let a = 0; a < model.activityCount; a++)
    for (let k = model.roleStart[a]; k < model.roleStart[a + 1]; k++)
      for (let slot = start[a]; slot < start[a] + model.duration[a]; slot++)
        if (start[a] >= 0 && resource[k] >= 0) holders[resource[k]][slot].push(a)
  return holders
}

/** Per slot: the activities that the lists say start there, in ascending order. */
function listed({ firstAt, nextAt }: Evaluator['board']): number[][] {
  return Array.from(firstAt, (first) => {
    const list: number[] = []
    for (let a = first; a >= 0; a = nextAt[a]) list.push(a)
    return list.sort((a, b) => a - b)
  })
}

function expectBoard({ model, board, state }: Evaluator): void {
  const holders = holdersOf(model, state)
  expect(board.occupied.map((row) => [...row])).toEqual(
    holders.map((row) => row.map((list) => list.length)),
  )
  expect(holders.map((row, r) => row.map((_, slot) => board.holder(r, slot)))).toEqual(
    holders.map((row) => row.map((list) => (list.length === 1 ? list[0] : -1))),
  )
  const everyone = Array.from(state.start, (_, a) => a)
  expect(listed(board)).toEqual(
    Array.from(board.firstAt, (_, slot) => everyone.filter((a) => state.start[a] === slot)),
  )
  expect(board.committed).toEqual(state)
}

it('knows who holds what and who starts when, after any moves', () => {
  fc.assert(
    fc.property(exampleModels({ min: 3, max: 6 }), exampleMoves, (model, moves) => {
      const evaluator = new Evaluator(model, [], emptyState(model), [1])
      expectBoard(evaluator)
      for (const { move, end } of moves) {
        const before = listed(evaluator.board)
        makeMove(evaluator, move)
        expect(listed(evaluator.board)).toEqual(before)
        evaluator.delta()
        if (end === 'commit') evaluator.commit()
        else evaluator.rollback()
        expectBoard(evaluator)
      }
      const again = new Evaluator(model, [], emptyState(model), [1])
      again.state.start.set(evaluator.state.start)
      again.state.resource.set(evaluator.state.resource)
      again.recount()
      expectBoard(again)
    }),
    { numRuns: 200 },
  )
})

it('allows the starts of the domain and no other', () => {
  fc.assert(
    fc.property(exampleModels({ min: 3, max: 30 }), (model) => {
      const { board } = new Evaluator(model, [], emptyState(model), [1])
      for (let a = 0; a < model.activityCount; a++)
        for (let slot = 0; slot < model.slotsPerDay * model.dayCount; slot++)
          expect(board.allows(a, slot)).toBe(inDomain(model, a, slot))
    }),
  )
})
