import { describe, expect, it } from 'vitest'
import { jointBound } from './joint-bound.ts'

describe('the bound of parts together', () => {
  it('adds up bounds of parts that keep all promises', () => {
    const parts = [
      { capped: 10, short: 0, priced: 12, price: 0.5 },
      { capped: 20, short: 0, priced: 21, price: 0.5 },
    ]
    expect(jointBound(parts)).toBe(30)
  })

  it('counts with a price on what falls short, wherever a plan lets it fall', () => {
    // One part can serve 1 more for every unit it falls short: a plan that moves all 4 there serves 34.
    const parts = [
      { capped: 10, short: 4, priced: 10, price: 1 },
      { capped: 20, short: 0, priced: 20, price: 1 },
    ]
    expect(jointBound(parts)).toBe(34)
  })
})
