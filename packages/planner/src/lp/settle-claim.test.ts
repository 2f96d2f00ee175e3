import { describe, expect, it } from 'vitest'
import { LinearModelBuilder, type LinearModel } from './model.ts'
import { repairClaim, settleClaim } from './settle-claim.ts'

/** A place that is opened (whole) has room for a million people; being open costs 1. */
function placeFor(fewest: number): LinearModel {
  const builder = new LinearModelBuilder()
  const people = builder.addColumn({ objective: 1, lower: fewest, upper: 5 })
  const open = builder.addColumn({ objective: -1, upper: 1, integer: true })
  builder.addRow({ upper: 0 }, [[people, 1], [open, -1e6]]) // prettier-ignore
  return builder.build()
}
const model = placeFor(0)

describe('settleClaim', () => {
  it.each([
    { claim: 'fractions that cannot be rounded', values: [5, 0.5] },
    { claim: 'values outside the rows', values: [5, 0] },
    { claim: 'whole numbers that are only nearly so, in a row that needs them', values: [1, 1e-6] },
    { claim: 'no numbers', values: [NaN, 0] },
  ])('refuses $claim', ({ values }) => {
    const claim = { status: 'optimal', values: Float64Array.from(values), bound: 4 } as const
    expect(settleClaim(model, claim, 'highs', {})).toBeUndefined()
  })

  it('makes whole numbers exact and puts the others within their bounds', () => {
    const values = Float64Array.of(5 + 1e-9, 1 - 1e-9)
    const result = settleClaim(model, { status: 'optimal', values, bound: 4 }, 'highs', {})
    expect(result).toEqual({
      status: 'optimal',
      values: Float64Array.of(5, 1),
      objective: 4,
      bound: 4,
      solver: 'highs',
    })
  })

  it('calls a solution optimal when the bound proves it, whatever stopped the solver', () => {
    const claim = { status: 'feasible', values: Float64Array.of(5, 1), bound: 4.1 } as const
    expect(settleClaim(model, claim, 'highs', {})?.status).toBe('feasible')
    expect(settleClaim(model, claim, 'highs', { relativeGap: 0.05 })?.status).toBe('optimal')
  })

  it('does not believe an optimum of a linear programme that its prices do not prove', () => {
    const values = Float64Array.of(4, 1)
    const claim = { status: 'optimal', values, duals: Float64Array.of(0), bound: 4 } as const
    expect(settleClaim(model, claim, 'javascript-lp-solver', {})).toBeUndefined()
    expect(settleClaim(model, claim, 'highs', {})).toMatchObject({ status: 'feasible', bound: 4 })
  })
})

describe('repairClaim', () => {
  it('keeps the whole numbers and solves for the rest', async () => {
    const claim = { status: 'optimal', values: Float64Array.of(5, 5e-6), bound: 5 } as const
    expect(await repairClaim(model, claim, {})).toEqual({
      status: 'feasible',
      values: Float64Array.of(0, 0),
      objective: 0,
      bound: 5,
      solver: 'highs',
    })
  })

  it('gives up when the whole numbers leave nothing to choose', async () => {
    const values = Float64Array.of(5, 5e-6)
    const result = await repairClaim(placeFor(1), { status: 'optimal', values, bound: 5 }, {})
    expect(result).toEqual({ status: 'unknown', bound: 5, solver: 'highs' })
  })
})
