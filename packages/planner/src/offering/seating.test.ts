import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LinearModelBuilder } from '../lp/model.ts'
import { solveLinear } from '../lp/solve-linear.ts'
import { Seating } from './seating.ts'
import type { Seats } from './seating.ts'

/** People of two to five lines and one to four groups that some of them can come to. */
const drawn = fc.integer({ min: 2, max: 5 }).chain((lines) =>
  fc.record({
    left: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: lines, maxLength: lines }),
    groups: fc.array(
      fc.record({
        min: fc.integer({ min: 1, max: 4 }),
        more: fc.integer({ min: 0, max: 4 }),
        worth: fc.array(fc.option(fc.integer({ min: -20, max: 90 }), { nil: -Infinity }), {
          minLength: lines,
          maxLength: lines,
        }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
)

type Drawn = typeof drawn extends fc.Arbitrary<infer Value> ? Value : never

const seatsOf = ({ groups }: Drawn): Seats[] =>
  groups.map(({ min, more, worth }) => ({ min, max: min + more, worth: Float64Array.from(worth) }))

/** The largest total by a linear programme, undefined when least sizes cannot be reached. */
async function mostOf(all: Drawn, keepsLeast: boolean): Promise<number | undefined> {
  const builder = new LinearModelBuilder()
  const byLine: [number, number][][] = all.left.map(() => [])
  for (const { min, max, worth } of seatsOf(all)) {
    const terms = Array.from(worth, (value, d): [number, number][] => {
      if (value === -Infinity) return []
      const column = builder.addColumn({ objective: value })
      byLine[d].push([column, 1])
      return [[column, 1]]
    }).flat()
    builder.addRow({ lower: keepsLeast ? min : 0, upper: max }, terms)
  }
  for (const [d, terms] of byLine.entries()) builder.addRow({ upper: all.left[d] }, terms)
  const result = await solveLinear(builder.build(), { solver: 'highs' })
  return result.status === 'optimal' ? result.objective : undefined
}

function seated(all: Drawn): Seating {
  const seating = new Seating(all.left.length, all.groups.length)
  seating.clear(Int32Array.from(all.left))
  for (const seats of seatsOf(all)) seating.add(seats)
  return seating
}

/** What is wrong with who sits where. */
function faultsIn(seating: Seating, all: Drawn): string[] {
  const groups = seatsOf(all)
  const lines = all.left.length
  const at = (g: number, d: number) => seating.seated[g * lines + d]
  const worth = groups.reduce(
    (sum, group, g) =>
      sum + group.worth.reduce((n, value, d) => n + (at(g, d) > 0 ? at(g, d) * value : 0), 0),
    0,
  )
  return [
    ...(Math.abs(worth - seating.worth) > 1e-6 ? [`worth ${seating.worth} is ${worth}`] : []),
    ...all.left.flatMap((left, d) => {
      const used = groups.reduce((sum, _, g) => sum + at(g, d), 0)
      return used + seating.free[d] === left ? [] : [`line ${d}: ${used} + ${seating.free[d]}`]
    }),
    ...groups.flatMap(({ max }, g) => {
      const size = all.left.reduce((sum, _, d) => sum + at(g, d), 0)
      return size === seating.size[g] && size <= max ? [] : [`group ${g} of ${size}`]
    }),
  ]
}

describe('people seated group by group', () => {
  it('are worth as much as a linear programme finds', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (all) => {
        const seating = seated(all)
        expect(faultsIn(seating, all)).toEqual([])
        expect(seating.worth).toBeCloseTo((await mostOf(all, false)) ?? NaN, 6)
      }),
      { numRuns: 200 },
    )
  })

  it('are worth as much when groups are filled up to their least size, or cannot be', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async (all) => {
        const seating = seated(all)
        const most = await mostOf(all, true)
        expect(seating.fillUp()).toBe(most !== undefined)
        if (most === undefined) return
        expect(faultsIn(seating, all)).toEqual([])
        expect(seating.worth).toBeCloseTo(most, 6)
      }),
      { numRuns: 200 },
    )
  })

  it('sit in a copy as in the original', () => {
    const all = { left: [3, 4], groups: [{ min: 2, more: 2, worth: [10, 20] }] }
    const copy = new Seating(2, 1)
    copy.copy(seated(all))
    expect(faultsIn(copy, all)).toEqual([])
    expect(copy.worth).toBe(80)
  })
})
