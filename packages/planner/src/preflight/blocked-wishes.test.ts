import { randomQuarter, scarcities } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { lackingActivities } from './activity-outlook.ts'
import { blockedWishes } from './blocked-wishes.ts'
import { contextOf } from './context.ts'
import { freeMoney } from './free-money.ts'
import { laptopUses } from './laptop-use.ts'
import { closedPlaces } from './openings.ts'

const seeds = [7, 8]
const drawn = scarcities.flatMap((scarcity) => seeds.map((seed) => ({ scarcity, seed })))

describe('what preflight calls impossible', () => {
  it.each(drawn)(
    'is in no plan of quarter $seed short of $scarcity',
    async ({ seed, scarcity }) => {
      const problem = randomQuarter(seed, scarcity)
      const context = contextOf(problem)
      const supplies = {
        closed: closedPlaces(context),
        laptops: laptopUses(context),
        money: freeMoney(context),
      }
      const blocked = blockedWishes(context, supplies).map(({ line }) => problem.demand[line].id)
      const lacking = lackingActivities(context, supplies)
      const { plan: made } = await plan(problem, { iterations: 3000, seed: 1 })
      const served = [...made.offerings.flatMap((o) => o.served), ...made.referrals]
      const standing = new Set(
        problem.fixed.offerings.flatMap((o) => o.served).map((s) => s.demandId),
      )
      for (const { demandId } of served.filter((s) => !standing.has(s.demandId)))
        expect(blocked).not.toContain(demandId)
      for (const { index, possible, owed } of lacking) {
        const { id, count } = problem.activities[index]
        const held = made.sessions.filter((s) => s.activityId === id && s.number === 1).length
        expect(held - (count - owed)).toBeLessThanOrEqual(possible)
      }
    },
  )
})
