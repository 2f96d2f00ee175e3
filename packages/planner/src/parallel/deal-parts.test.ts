import { expect, it } from 'vitest'
import { dealParts } from './deal-parts.ts'

it.each([
  {
    weights: [5, 4, 3, 3],
    islands: 2,
    dealt: [
      [0, 3],
      [1, 2],
    ],
  },
  { weights: [2, 2, 2], islands: 2, dealt: [[0, 2], [1]] },
  { weights: [9, 1, 1, 1], islands: 2, dealt: [[0], [1, 2, 3]] },
  { weights: [7], islands: 3, dealt: [[0], [], []] },
])('deals $weights over $islands islands as $dealt', ({ weights, islands, dealt }) => {
  expect(dealParts(weights, islands)).toEqual(dealt)
})
