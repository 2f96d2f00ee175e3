import { expect, it } from 'vitest'
import { nextStage } from './run-stages.ts'

/** Stages of a whole search. */
function stages(seconds: number, spent = 0): number[] {
  const made: number[] = []
  for (let left = nextStage(seconds, spent); left > 0; left = nextStage(seconds, spent)) {
    made.push(left)
    spent += left
  }
  return made
}

it.each([
  [1, [1]],
  [9, [9]],
  [20, [5, 5, 10]],
  [60, [5, 5, 10, 40]],
  [300, [5, 5, 10, 20, 40, 80, 140]],
])('a search of %i seconds has stages that grow', (seconds, expected) => {
  expect(stages(seconds)).toEqual(expected)
})

it('a search that is taken up again gets the time that is left, and no more', () => {
  expect(stages(60, 20)).toEqual([40])
  expect(stages(60, 59)).toEqual([])
  for (let seconds = 0.5; seconds < 400; seconds += 7.3)
    expect(stages(seconds).reduce((sum, stage) => sum + stage)).toBeGreaterThan(seconds - 2.01)
})
