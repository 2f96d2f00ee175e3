import { expect, it } from 'vitest'
import { mondayOf, weeksOf } from './weeks.ts'

it('lists the weeks of a quarter, with the school holidays that take a whole week', () => {
  const weeks = weeksOf('2027-01-04', '2027-03-31')
  expect(weeks).toHaveLength(13)
  expect(weeks[0]).toEqual({ monday: '2027-01-04', sunday: '2027-01-10', number: 1 })
  expect(weeks.filter(({ holiday }) => holiday).map(({ monday }) => monday)).toEqual([
    '2027-02-08',
    '2027-03-29',
  ])
})

it('starts a week on Monday', () => {
  expect(mondayOf('2027-01-10')).toBe('2027-01-04')
  expect(mondayOf('2027-01-11')).toBe('2027-01-11')
})
