import { expect, it } from 'vitest'
import { nearestIds } from './nearest-ids.ts'

const ids = ['email.les.noord.1/1', 'email.les.zuid.1/1', 'itsme-noord', 'inloop@2027-01-08T13:30']

it.each([
  { typed: 'email.les.nord.1', near: ['email.les.noord.1/1', 'email.les.zuid.1/1'] },
  { typed: 'ITSME-NOORD', near: ['itsme-noord'] },
  { typed: 'inloop@2027-01-08', near: ['inloop@2027-01-08T13:30'] },
  { typed: 'xyz', near: [] },
])('offers $near for $typed', ({ typed, near }) => {
  expect(nearestIds(typed, ids)).toEqual(near)
})
