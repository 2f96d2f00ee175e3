import type { Plan, Problem, ProblemInput } from '@digirooster/domain'
import { randomQuarter, scarcities, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { promisesOf } from '../compile/promises.ts'
import { solveLinear } from '../lp/solve-linear.ts'
import { violations } from '../lp/violations.ts'
import { plan } from '../plan.ts'
import { lift, shortfalls } from './lift.ts'
import { findOffers } from './offers.ts'
import { SHORTFALL_VALUE } from './owed-rows.ts'
import { relaxed } from './relaxed.ts'
import type { Relaxed } from './relaxed.ts'

/** Hundredths of a wish: what a plan gains on what stands, and what its shortfalls cost. */
function valueOf({ problem, indexes }: Relaxed, made: Plan): { gained: number; owed: number } {
  const standing = new Set(problem.fixed.offerings.map((o) => o.id))
  const { indexOf, weight } = indexes.demand
  const groups = made.offerings.filter((o) => !standing.has(o.id))
  const served = [...groups.flatMap((o) => o.served), ...made.referrals]
  const short = shortfalls(problem, indexes, made)
  return {
    gained: served.reduce((sum, s) => sum + s.wishes * weight[indexOf.get(s.demandId) ?? -1], 0),
    owed: promisesOf(problem, indexes).reduce(
      (sum, promise, p) => sum + SHORTFALL_VALUE * promise.weight * short[p],
      0,
    ),
  }
}

async function expectBounded(problem: Problem, iterations: number): Promise<void> {
  const all = await relaxed(problem)
  const { model } = all.relaxation
  const rational = await solveLinear(model, { relaxed: true })
  const whole = await findOffers(all.market, model, false, () => false)
  const plans: Plan[] = []
  for (const seed of [1, 2]) plans.push((await plan(problem, { iterations, seed })).plan)
  for (const made of plans) {
    const { values, objective } = lift(problem, all.indexes, all.relaxation, made)
    const { gained, owed } = valueOf(all, made)
    expect(violations(model, values)).toEqual([])
    expect(objective).toBeCloseTo(gained - owed, 4)
    expect(objective).toBeLessThanOrEqual(rational.bound + 1e-6)
    expect(objective).toBeLessThanOrEqual(whole.bound + 1e-6)
    // The bound that a plan states holds for every plan that owes as little.
    for (const other of plans)
      if (valueOf(all, other).owed <= owed + 1e-6)
        expect(other.demandServed.weightedServed).toBeLessThanOrEqual(made.bound + 1e-6)
  }
}

const cases = scarcities.flatMap((scarcity) =>
  [101, 102, 103, 104].map((seed) => ({ seed, scarcity })),
)

describe('no plan is worth more than the bound, and each is a point of the relaxation', () => {
  it.each(cases)('of quarter $seed, short of $scarcity', async ({ seed, scarcity }) => {
    await expectBounded(randomQuarter(seed, scarcity), 3000)
  })

  const small = smallQuarter()
  const [digibank] = small.digibanken
  const bank = (
    id: string,
    timeShare: number,
  ): NonNullable<ProblemInput['digibanken']>[number] => ({
    ...digibank,
    id,
    wijken: digibank.wijken.map((w) => ({ ...w, id: id === 'digibank' ? w.id : `${id}-${w.id}` })),
    policy: { ...digibank.policy, reserve: { moneyShare: 0, timeShare } },
  })

  it.each<{ when: string; parts: Partial<ProblemInput> }>([
    { when: 'everything fits', parts: {} },
    {
      when: 'a trainer serves the digibank that keeps no hours in reserve',
      parts: {
        digibanken: [bank('ander', 0.5), bank('digibank', 0)],
        people: small.people.map((p) => ({
          ...p,
          usableBy: ['digibank'],
          maxMinutesPerWeek: 180,
        })),
      },
    },
    {
      when: 'both lessons of a series are on one day',
      parts: {
        horizon: { ...small.horizon, end: '2027-01-10' },
        courses: small.courses.map((course) => ({
          ...course,
          formats: course.formats.map((f) => ({ ...f, minDaysBetween: 0, maxDaysBetween: 0 })),
        })),
      },
    },
    {
      when: 'some follow a lesson from far away at home',
      parts: {
        courses: small.courses.map((course) => ({ ...course, mode: 'both' })),
        demand: small.demand.map((d) => ({
          ...d,
          mode: d.wijkId === 'zuid' ? 'online' : 'on-site',
        })),
        digibanken: small.digibanken.map((d) => ({
          ...d,
          wijken: d.wijken.map((w) => (w.id === 'zuid' ? { ...w, latitude: 51.2 } : w)),
        })),
      },
    },
    {
      when: 'people bring most of their devices',
      parts: {
        courses: small.courses.map((course) => ({
          ...course,
          device: { type: 'pc', substitutes: ['laptop'], bringOwnShare: 0.7 },
        })),
      },
    },
    {
      when: 'lessons are longer than the part of the day in which they start',
      parts: {
        courses: small.courses.map((course) => ({
          ...course,
          formats: course.formats.map((f) => ({ ...f, minutes: 240 })),
        })),
      },
    },
  ])('of a small quarter where $when', async ({ parts }) => {
    await expectBounded(smallQuarter(parts), 20_000)
  })
})
