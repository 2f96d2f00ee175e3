import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { planOf } from '../explain/example-plan.ts'
import { conflicts } from './conflicts.ts'

describe('conflicts', () => {
  it('counts what refuses wishes, per rule and thing, with the moments at which it is alone', async () => {
    const quarter = smallQuarter()
    const problem = smallQuarter({
      demand: quarter.demand.filter((d) => d.id === 'd6'),
      budgetLines: quarter.budgetLines.map((line) => ({
        ...line,
        quarter: { ...line.quarter, cents: 100_00 },
      })),
    })
    const { conflicts: found, tried } = conflicts(problem, await planOf(problem, []))
    const [most] = found
    expect(most).toMatchObject({ rule: 'budget', kind: 'budget-line', id: 'basis', wishes: 4 })
    // Every moment of every new group costs money.
    expect(most?.moments).toBe(tried)
    expect(most?.alone).toBeGreaterThan(0)
    expect(most?.alone).toBeLessThan(tried)
    expect(found.map(({ rule }) => rule)).toContain('person-available')
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 1)
    expect(conflicts(problem, await planOf(problem, []))).toEqual({ conflicts: found, tried })
  })

  it('are none when every wish has a place', async () => {
    const problem = smallQuarter({ demand: [] })
    expect(conflicts(problem, await planOf(problem, []))).toEqual({ conflicts: [], tried: 0 })
  })
})
