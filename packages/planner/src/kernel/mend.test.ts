import { describe, expect, it } from 'vitest'
import { Evaluator } from './evaluator.ts'
import { mend, mendOut, unmoveBroken } from './mend.ts'
import { emptyState } from './model.ts'
import type { Model, State } from './model.ts'
import { putBack } from './put-back.ts'
import { random } from './random.ts'
import { swapIn } from './swap-in.ts'
import { toyModel } from './toy-model.ts'
import type { ToyBundle } from './toy-model.ts'
import { everythingIn, noOverlap } from './toy-rules.ts'

const DAY = 6
const ANY = [0, 2, 4, 6, 8, 10]

function lesson(starts: readonly number[], resources: readonly number[]): ToyBundle {
  return { activities: [{ duration: 2, starts, roles: [resources] }] }
}

function toy(bundles: readonly ToyBundle[], optional: readonly number[]): Model {
  const model = toyModel({ slotsPerDay: DAY, dayCount: 2, resourceCount: 2, bundles })
  return { ...model, optional: Uint8Array.from(optional) }
}

function evaluatorOf(model: Model, state: State = emptyState(model)): Evaluator {
  return new Evaluator(model, [noOverlap(model), everythingIn()], state, [100, 1, 1, 1])
}

function stateOf(start: readonly number[], resource: readonly number[]): State {
  return { start: Int32Array.from(start), resource: Int32Array.from(resource) }
}

const shown = ({ state }: Evaluator) => [[...state.start], [...state.resource]]

describe('mending', () => {
  it('moves what never leaves out of a fault, with what it has where that is free', () => {
    const model = toy([lesson(ANY, [0]), lesson([2], [0])], [0, 0])
    const evaluator = evaluatorOf(model, stateOf([2, 2], [0, 0]))
    expect(evaluator.levels[0]).toBeGreaterThan(0)
    expect(mend(evaluator, random(1))).toBeGreaterThan(0)
    expect(evaluator.levels[0]).toBe(0)
    expect(evaluator.state.start[1]).toBe(2)
  })

  it('leaves what is right alone', () => {
    const model = toy([lesson(ANY, [0]), lesson(ANY, [0])], [0, 0])
    const evaluator = evaluatorOf(model, stateOf([0, 2], [0, 0]))
    expect(mend(evaluator, random(1))).toBe(0)
    expect(shown(evaluator)).toEqual([
      [0, 2],
      [0, 0],
    ])
  })

  it('puts in what is out, and moves only the activity that cannot be there', () => {
    const series = {
      activities: [0, 1].map(() => ({ duration: 2, starts: ANY, roles: [[0]] })),
    }
    const model = toy([lesson([8], [0]), series], [0, 1])
    const evaluator = evaluatorOf(model, stateOf([8, -1, -1], [0, -1, -1]))
    mendOut(evaluator, random(1), stateOf([8, 2, 8], [0, 0, 0]))
    expect([evaluator.levels[0], evaluator.state.start[1]]).toEqual([0, 2])
    expect(ANY).toContain(evaluator.state.start[2])
  })

  it('leaves out what cannot be in without a fault', () => {
    const model = toy([lesson([2], [0]), lesson([2], [0])], [0, 1])
    const evaluator = evaluatorOf(model, stateOf([2, -1], [0, -1]))
    mendOut(evaluator, random(1), stateOf([2, 2], [0, 0]))
    expect(shown(evaluator)).toEqual([
      [2, -1],
      [0, -1],
    ])
  })

  it('takes back a move into a fault', () => {
    const model = toy([lesson(ANY, [0]), lesson([2], [0])], [0, 1])
    const evaluator = evaluatorOf(model, stateOf([2, 2], [0, 0]))
    unmoveBroken(evaluator, stateOf([6, -1], [0, -1]))
    expect(shown(evaluator)).toEqual([
      [6, 2],
      [0, 0],
    ])
  })
})

it('putting back moves all that can go back for nothing, and nothing else', () => {
  const model = toy([lesson(ANY, [0, 1]), lesson(ANY, [0, 1]), lesson(ANY, [0])], [1, 1, 0])
  const evaluator = evaluatorOf(model, stateOf([4, 8, 0], [1, 1, 0]))
  putBack(evaluator, stateOf([2, 0, -1], [1, 0, -1]))
  // The second is wanted where the third stands: only its room of before is taken.
  expect(evaluator.levels[0]).toBe(0)
  expect(evaluator.state.start[0]).toBe(2)
  expect([evaluator.state.start[2], evaluator.state.resource[2]]).toEqual([0, 0])
})

it('an exchange lets go of what costs least, and only when that pays', () => {
  const short = lesson([2], [0])
  const long: ToyBundle = {
    activities: [
      { duration: 2, starts: [2], roles: [[0]] },
      { duration: 2, starts: [8], roles: [[0]] },
    ],
  }
  const model = toy([short, long], [1, 1])
  const evaluator = evaluatorOf(model, stateOf([2, -1, -1], [0, -1, -1]))
  const wanted = stateOf([2, 2, 8], [0, 0, 0])
  swapIn(evaluator, wanted)
  // Two that are out cost more than one.
  expect(shown(evaluator)).toEqual([
    [-1, 2, 8],
    [-1, 0, 0],
  ])
  swapIn(evaluator, wanted)
  expect(evaluator.state.start[0]).toBe(-1)
})
