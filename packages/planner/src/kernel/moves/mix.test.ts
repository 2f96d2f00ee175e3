import { expect, it } from 'vitest'
import { Evaluator } from '../evaluator.ts'
import type { State } from '../model.ts'
import { toyModel } from '../toy-model.ts'
import { mixOf } from './mix.ts'
import type { MoveMix } from './mix.ts'
import { movable } from './movable.ts'

const PARTS = 1024

// A move of the start alone is a shift, of the resource alone a restaffing: with these draws relocating changes both.
const model = toyModel({
  slotsPerDay: 4,
  dayCount: 1,
  resourceCount: 2,
  bundles: [{ activities: [{ duration: 1, starts: [0, 1], roles: [[0, 1]] }], optional: false }],
})
const standing = (): State => ({ start: Int32Array.of(0), resource: Int32Array.of(0) })

/** What comes of every one of the numbers that a mix can draw first; afterwards the last of a list is drawn. */
function outcomes(mix: MoveMix): Record<string, number> {
  const evaluator = new Evaluator(model, [], standing(), [1])
  const propose = mixOf(mix)
  const counts: Record<string, number> = {}
  for (let part = 0; part < PARTS; part++) {
    const draws = {
      int: (below: number) => (below === PARTS ? part : below - 1),
      exponential: () => 1,
    }
    propose(evaluator, draws, movable(model))
    const { start, resource } = evaluator.state
    const outcome = `${start.join()} ${resource.join()}`
    counts[outcome] = (counts[outcome] ?? 0) + 1
    evaluator.rollback()
  }
  return counts
}

it.each([
  { mix: { shift: 3, restaff: 1 }, shares: { '1 0': 768, '0 1': 256 } },
  { mix: { restaff: 1, shift: 3, kempe: 0 }, shares: { '1 0': 768, '0 1': 256 } },
  { mix: { kempe: 0.3, relocate: 0.7 }, shares: { '1 0': 307, '1 1': 717 } },
  { mix: { relocate: 1 }, shares: { '1 1': 1024 } },
  { mix: { shift: 1, restaff: 1, relocate: 1 }, shares: { '1 0': 341, '0 1': 342, '1 1': 341 } },
])('tries moves as often as $mix says', ({ mix, shares }) => {
  expect(outcomes(mix)).toEqual(shares)
})

it.each([{}, { shift: 0 }, { shift: 2, kempe: -1 }, { shift: NaN }])(
  'refuses %j, which says of no move how often',
  (mix) => {
    expect(() => mixOf(mix)).toThrow(RangeError)
  },
)
