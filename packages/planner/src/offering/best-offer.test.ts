import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LinearModelBuilder } from '../lp/model.ts'
import { solveLinear } from '../lp/solve-linear.ts'
import { bestOffers } from './best-offer.ts'
import type { PricedKind } from './best-offer.ts'

const BEST = { known: 0, tolerance: 0, most: 1, effort: 20_000 }

/** People of two to four lines, two to five kinds of groups; every person is worth the same everywhere, or not. */
const drawn = fc
  .record({ lines: fc.integer({ min: 2, max: 4 }), isPlain: fc.boolean() })
  .chain(({ lines, isPlain }) =>
    fc.record({
      left: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: lines, maxLength: lines }),
      plain: fc.array(fc.integer({ min: 20, max: 150 }), { minLength: lines, maxLength: lines }),
      kinds: fc.array(
        fc.record({
          min: fc.integer({ min: 2, max: 4 }),
          more: fc.integer({ min: 0, max: 4 }),
          price: fc.integer({ min: isPlain ? 0 : -50, max: 600 }),
          worth: fc.array(fc.option(fc.integer({ min: -30, max: 150 }), { nil: -Infinity }), {
            minLength: lines,
            maxLength: lines,
          }),
        }),
        { minLength: 2, maxLength: 5 },
      ),
      isPlain: fc.constant(isPlain),
    }),
  )

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never

function kindsOf({ kinds, plain, isPlain }: Drawn): PricedKind[] {
  return kinds.map(({ min, more, price, worth }) => ({
    min,
    max: min + more,
    price,
    worth: Float64Array.from(worth, (value, d) => (isPlain && value > 0 ? plain[d] : value)),
  }))
}

/** The best offer by an integer programme. */
async function mostOf(all: Drawn): Promise<number> {
  const builder = new LinearModelBuilder()
  const byLine: [number, number][][] = all.left.map(() => [])
  for (const { min, max, price, worth } of kindsOf(all)) {
    const groups = builder.addColumn({ objective: -price, upper: 30, integer: true })
    const terms = Array.from(worth, (value, d): [number, number][] => {
      if (value === -Infinity) return []
      const column = builder.addColumn({ objective: value })
      byLine[d].push([column, 1])
      return [[column, 1]]
    }).flat()
    builder.addRow({ upper: 0 }, [...terms, [groups, -max]])
    builder.addRow({ lower: 0 }, [...terms, [groups, -min]])
  }
  for (const [d, terms] of byLine.entries()) builder.addRow({ upper: all.left[d] }, terms)
  const result = await solveLinear(builder.build(), { solver: 'highs' })
  return result.status === 'optimal' ? result.objective : NaN
}

describe('the best offer of a pool', () => {
  it('is as good as an integer programme finds, and its bound holds', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (all) => {
        const { offers, bound } = bestOffers(Int32Array.from(all.left), kindsOf(all), BEST)
        const most = await mostOf(all)
        expect(offers[0]?.value ?? 0).toBeCloseTo(most, 4)
        expect(bound).toBeGreaterThanOrEqual(most - 1e-4)
      }),
      { numRuns: 200 },
    )
  })

  it('has a bound that holds when the effort is spent', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (all) => {
        const left = Int32Array.from(all.left)
        const { bound } = bestOffers(left, kindsOf(all), { ...BEST, effort: 2 })
        expect(bound).toBeGreaterThanOrEqual((await mostOf(all)) - 1e-4)
      }),
      { numRuns: 100 },
    )
  })

  const left = Int32Array.of(10, 6)
  const kind = (price: number): PricedKind => ({
    min: 4,
    max: 8,
    price,
    worth: Float64Array.of(10, 20),
  })

  it('is not looked for when nothing can beat what is known', () => {
    const { offers, bound } = bestOffers(left, [kind(50)], { ...BEST, known: 200 })
    expect(offers).toEqual([])
    expect(bound).toBe(200)
  })

  it('comes with those that are hardly worse, when asked', () => {
    // One group of 6 × 20 + 2 × 10 for 50, two of 220 for 100; nobody else fills a third.
    const wanted = { known: 0, tolerance: -100, most: 10, effort: 1000 }
    const { offers } = bestOffers(left, [kind(50)], wanted)
    expect(offers.map(({ groups, value }) => [groups.length, value])).toEqual([
      [2, 120],
      [1, 90],
      [0, 0],
    ])
  })
})
