import { describe, expect, it } from 'vitest'
import type { Judgement } from './judge.ts'
import { median, rate, table } from './table.ts'
import type { Outcome } from './table.ts'

function outcomes(...costs: readonly (number | Judgement['verdict'])[]): Outcome[] {
  return costs.map((cost, index) => ({
    seed: index + 1,
    cost: typeof cost === 'number' ? cost : 0,
    moves: 300_000,
    seconds: 2,
    judgement: { verdict: typeof cost === 'number' ? 'valid' : cost, faults: [] },
  }))
}

const bestKnown = new Map([
  ['comp01', 5],
  ['comp02', 24],
  ['comp03', 0],
])

const linesOf = (...rows: [string, Outcome[]][]) =>
  table(
    rows.map(([name, list]) => ({ name, outcomes: list })),
    bestKnown,
  )
    .trimEnd()
    .split('\n')

describe('the table', () => {
  it('compares medians with the best known and adds them', () => {
    expect(linesOf(['comp01', outcomes(5, 7, 5)], ['comp02', outcomes(30, 60, 61, 36)])).toEqual([
      '| instance | costs | median | best known | gap | moves/s | verdict |',
      '| --- | --- | ---: | ---: | ---: | ---: | --- |',
      '| comp01 | 5, 7, 5 | 5 | 5 | +0 (0 %) | 150 k | 3 × valid |',
      '| comp02 | 30, 60, 61, 36 | 48 | 24 | +24 (100 %) | 150 k | 4 × valid |',
      '| **sum** |  | 53 | 29 | +24 (83 %) |  |  |',
    ])
  })

  it('leaves out shares of nothing, and says what is not known', () => {
    const lines = linesOf(['comp03', outcomes(2, 3)], ['mine', outcomes(8)])
    expect(lines[2]).toBe('| comp03 | 2, 3 | 2.5 | 0 | +2.5 | 150 k | 2 × valid |')
    expect(lines[3]).toBe('| mine | 8 | 8 | ? | ? | 150 k | 1 × valid |')
    expect(lines[4]).toBe('| **sum** |  | 10.5 | ? | ? |  |  |')
  })

  it('takes an infeasible run for the worst, and shows each verdict', () => {
    const lines = linesOf(
      ['comp02', outcomes(30, 'infeasible', 34)],
      ['comp01', outcomes('infeasible')],
    )
    expect(lines[2]).toContain('| 30, infeasible, 34 | 34 |')
    expect(lines[2]).toContain('| valid, infeasible, valid |')
    expect(lines[3]).toContain('| infeasible | infeasible | 5 | – |')
    expect(lines[4]).toContain('| infeasible | 29 | – |')
  })

  it('shows a cost below the best known', () => {
    expect(linesOf(['comp02', outcomes(18)])[2]).toContain('| 18 | 18 | 24 | −6 (25 %) |')
  })
})

it.each([
  { values: [3], middle: 3 },
  { values: [10, 9, 1], middle: 9 },
  { values: [4, 1], middle: 2.5 },
  { values: [], middle: Infinity },
])('takes $middle for the median of $values', ({ values, middle }) => {
  expect(median(values)).toBe(middle)
})

it('gives no rate without time', () => {
  expect(rate(10, 0)).toBe('–')
  expect(rate(10_499, 1)).toBe('10 k')
})
