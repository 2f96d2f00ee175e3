import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/local-time.ts'
import { demand } from '../problem/demand.ts'
import type { Demand } from '../problem/demand.ts'
import { digibank } from '../problem/digibank.ts'
import { WEIGHT_UNIT, wishWeight } from './demand-weight.ts'

const leie = digibank.parse({
  id: 'leie',
  name: 'Leie',
  wijken: [{ id: 'noord', name: 'Noord', municipality: 'Stad', latitude: 50.8, longitude: 3.2 }],
  targetGroups: [
    { id: 'ouderen', name: { nl: 'Ouderen' }, equityWeight: 1.5 },
    { id: 'jongeren', name: { nl: 'Jongeren' }, equityWeight: 0.8 },
    { id: 'ouders', name: { nl: 'Ouders' } },
  ],
  policy: { demandHalfLifeDays: 100, limitedMobilityFactor: 1.25, priorWeight: 0.25 },
})
const asOf = '2027-01-15T13:45'

const wish = (more: Partial<Demand> = {}) =>
  demand.parse({
    id: 'd',
    digibankId: 'leie',
    topicId: 'email',
    level: 'starter',
    wijkId: 'noord',
    wishes: 1,
    people: 1,
    date: '2027-01-15',
    source: 'it-cafe',
    ...more,
  })
const old = (days: number) => ({ date: addDays('2027-01-15', -days) })

describe('wishWeight', () => {
  it.each([
    { when: 'it is made today', more: {}, is: WEIGHT_UNIT },
    { when: 'it lies in the future', more: old(-30), is: 100 },
    { when: 'it is a quarter of a half-life old', more: old(25), is: 88 },
    { when: 'it is half a half-life old', more: old(50), is: 75 },
    { when: 'it is a day short of a half-life old', more: old(99), is: 51 },
    { when: 'it is one half-life old', more: old(100), is: 50 },
    { when: 'it is one and a half half-lives old', more: old(150), is: 38 },
    { when: 'it is two half-lives old', more: old(200), is: 25 },
    { when: 'it is three half-lives old', more: old(300), is: 13 },
    { when: 'it is very old', more: { date: '1950-01-01' }, is: 1 },
    { when: 'it is of an elderly person', more: { targetGroupIds: ['ouderen'] }, is: 150 },
    { when: 'it is of a group that counts less', more: { targetGroupIds: ['jongeren'] }, is: 80 },
    {
      when: 'two groups fit: the highest',
      more: { targetGroupIds: ['jongeren', 'ouderen'] },
      is: 150,
    },
    { when: 'its group has no weight of its own', more: { targetGroupIds: ['ouders'] }, is: 100 },
    { when: 'it is of a badly mobile person', more: { mobility: 'limited' as const }, is: 125 },
    { when: 'it is an estimate', more: { prior: true }, is: 25 },
    {
      when: 'it is an old estimate of a badly mobile elderly person',
      more: { ...old(100), prior: true, mobility: 'limited' as const, targetGroupIds: ['ouderen'] },
      is: 23,
    },
  ])('is $is when $when', ({ more, is }) => {
    expect(wishWeight(leie, wish(more), asOf)).toBe(is)
  })

  it('does not look at the hour of the present', () => {
    const hours = ['2027-01-15T00:00', '2027-01-15T23:59']
    expect(hours.map((hour) => wishWeight(leie, wish(old(50)), hour))).toEqual([75, 75])
  })

  it('never counts a wish for nothing, even when estimates have no weight', () => {
    const sceptic = { ...leie, policy: { ...leie.policy, priorWeight: 0 } }
    expect(wishWeight(sceptic, wish({ prior: true }), asOf)).toBe(1)
  })

  it('is a whole number of 1 or more that never rises with age', () => {
    const days = fc.integer({ min: -400, max: 20_000 })
    const halfLife = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(days, fc.nat(500), halfLife, fc.boolean(), (age, older, half, prior) => {
        const of = { ...leie, policy: { ...leie.policy, demandHalfLifeDays: half } }
        const weigh = (d: number) => wishWeight(of, wish({ ...old(d), prior }), asOf)
        expect(Number.isInteger(weigh(age)) && weigh(age) >= 1).toBe(true)
        expect(weigh(age + older)).toBeLessThanOrEqual(weigh(age))
      }),
    )
  })
})
