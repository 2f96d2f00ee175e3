import { describe, expect, it } from 'vitest'
import { bar, barWidths, percent } from './bar.ts'

describe('percent', () => {
  it.each([
    { amount: 0, whole: 10, expected: 0 },
    { amount: 1, whole: 1000, expected: 1 },
    { amount: 5, whole: 10, expected: 50 },
    { amount: 20, whole: 10, expected: 100 },
    { amount: 5, whole: 0, expected: 0 },
    { amount: -5, whole: 10, expected: 0 },
  ])('makes $amount of $whole $expected', ({ amount, whole, expected }) => {
    expect(percent(amount, whole)).toBe(expected)
  })
})

it('never draws past its end', () => {
  const drawn = bar(
    [
      { amount: 80, look: 'full' },
      { amount: 50, look: 'striped' },
    ],
    100,
  )
  expect(drawn.source).toContain('<i class="full w80"></i><i class="striped w20"></i>')
})

it('marks what is owed, and needs no style of its own', () => {
  const { source } = bar([{ amount: 161, look: 'full' }], 161, 144)
  expect(source).toContain('<b class="l89"></b>')
  expect(source).not.toContain('style=')
  expect(barWidths()).toContain('.w80{width:80%}')
})
