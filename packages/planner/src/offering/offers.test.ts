import { randomQuarter, scarcities } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { solveLinear } from '../lp/solve-linear.ts'
import { violations } from '../lp/violations.ts'
import { findOffers } from './offers.ts'
import { relaxed } from './relaxed.ts'

const never = () => false

const cases = scarcities.flatMap((scarcity) => [401, 402, 403].map((seed) => ({ seed, scarcity })))

describe.each(cases)('offers of quarter $seed, short of $scarcity,', ({ seed, scarcity }) => {
  it('are bounded between the best in whole groups and the best in parts of groups', async () => {
    const { relaxation, market } = await relaxed(randomQuarter(seed, scarcity))
    const { bound } = await findOffers(market, relaxation.model, false, never)
    const parts = await solveLinear(relaxation.model, { relaxed: true })
    const whole = await solveLinear(relaxation.model, { nodeLimit: 2000 })
    expect(bound).toBeLessThanOrEqual(parts.bound + 1)
    expect(whole.status).toBe('optimal')
    if (whole.status === 'optimal') expect(bound).toBeGreaterThanOrEqual(whole.objective - 1e-4)
  })

  it('are a point of the relaxation when taken in parts', async () => {
    const { relaxation, market } = await relaxed(randomQuarter(seed, scarcity))
    const { bound, point } = await findOffers(market, relaxation.model, false, never)
    const rational = { ...relaxation.model, integer: new Uint8Array(relaxation.model.columns) }
    expect(violations(rational, point, 1e-5)).toEqual([])
    const worth = point.reduce((sum, value, c) => sum + relaxation.model.objective[c] * value, 0)
    expect(worth).toBeGreaterThan(bound - 2)
  })

  it('are chosen whole, one of each pool at most', async () => {
    const { relaxation, market } = await relaxed(randomQuarter(seed, scarcity))
    const { bound, chosen } = await findOffers(market, relaxation.model, true, never)
    expect(new Set(chosen.map((offer) => offer.pool)).size).toBe(chosen.length)
    // With the best trainers for those groups it is a point of the relaxation.
    const values = new Float64Array(relaxation.model.columns)
    for (const offer of chosen)
      for (const [i, column] of offer.columns.entries()) values[column] += offer.values[i]
    const { lower, upper } = relaxation.model
    const own = new Set(relaxation.cells.flatMap((cell) => [cell.groups, ...cell.wishes]))
    for (const { column } of relaxation.referrals) own.add(column)
    const fixed = {
      ...relaxation.model,
      integer: new Uint8Array(relaxation.model.columns),
      lower: lower.map((bound, c) => (own.has(c) ? values[c] : bound)),
      upper: upper.map((bound, c) => (own.has(c) ? values[c] : bound)),
    }
    const result = await solveLinear(fixed, { relaxed: true })
    expect(result.status).toBe('optimal')
    expect(result.bound).toBeLessThanOrEqual(bound + 1e-4)
  })
})

it('gives a bound that holds when there is no time', async () => {
  const { relaxation, market } = await relaxed(randomQuarter(401, 'money'))
  const { bound, chosen } = await findOffers(market, relaxation.model, true, () => true)
  const best = await findOffers(market, relaxation.model, false, never)
  expect(chosen).toEqual([])
  expect(bound).toBeGreaterThanOrEqual(best.bound - 1e-6)
})
