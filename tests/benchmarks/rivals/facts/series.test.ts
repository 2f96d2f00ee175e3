import { expect, it } from 'vitest'
import { seriesFrom } from './series.ts'

const day = 96
const weekly = { sessions: 3, minDays: 5, maxDays: 16 }

it('goes on weekly at the same hour', () => {
  expect(seriesFrom(weekly, 40, () => true)).toEqual([40, 40 + 7 * day, 40 + 14 * day])
})

it('skips a week that is not free', () => {
  const starts = seriesFrom(weekly, 40, (slot) => slot !== 40 + 7 * day)
  expect(starts).toEqual([40, 40 + 14 * day, 40 + 21 * day])
})

it('takes another day of the week only when no whole week is free', () => {
  const starts = seriesFrom(
    { ...weekly, sessions: 2 },
    40,
    (slot) => (slot - 40) % (7 * day) !== 0 || slot === 40,
  )
  expect(starts).toEqual([40, 40 + 5 * day])
})

it('gives nothing when the first start or a next one is not free', () => {
  expect(seriesFrom(weekly, 40, () => false)).toBeUndefined()
  expect(seriesFrom(weekly, 40, (slot) => slot === 40)).toBeUndefined()
})
