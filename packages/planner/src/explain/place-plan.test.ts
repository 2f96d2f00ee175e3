import { readFile } from 'node:fs/promises'
import { parseProblem } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { fixturePath, randomQuarter, scarcities, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { bindConstraint } from '../bind-constraint.ts'
import { decode } from '../decode/decode.ts'
import { Evaluator } from '../kernel/index.ts'
import { plan } from '../plan.ts'
import { placePlan } from './place-plan.ts'

async function readKortrijk(): Promise<Problem> {
  const parsed = parseProblem(await readFile(fixturePath('kortrijk-2027q1')))
  if (!parsed.ok) throw new Error('the fixture must be valid')
  return parsed.value
}

const kortrijk = await readKortrijk()
const planOfKortrijk = await planned(kortrijk)

async function planned(problem: Problem): Promise<Plan> {
  return (await plan(problem, { iterations: 3000, seed: 3 })).plan
}

/** What a placed plan reads when it is decoded again. */
function readAgain(problem: Problem, made: Plan): Promise<Plan> {
  const { seed, iterations, stopped } = made.provenance
  const { bound, worth, floors } = made
  return decode(
    placePlan(problem, made),
    { seed, iterations, stopped },
    () => Promise.resolve(bound),
    { worth, floors },
  )
}

describe('placePlan', () => {
  it('reads back the whole plan of kortrijk', async () => {
    expect(await readAgain(kortrijk, planOfKortrijk)).toEqual(planOfKortrijk)
  })

  it.each([
    smallQuarter(),
    ...[1, 2, 3, 4].map((seed) => randomQuarter(seed, scarcities[seed % scarcities.length])),
  ])('reads back the whole plan of $id', async (problem) => {
    const made = await planned(problem)
    expect(await readAgain(problem, made)).toEqual(made)
  })

  it('gives the kernel the levels of the score', () => {
    const made = planOfKortrijk
    const { quarter, state, constraints, indexes } = placePlan(kortrijk, made)
    const rules = constraints.map((constraint) => bindConstraint(quarter, constraint))
    const { levels } = new Evaluator(quarter.model, rules, state, [1, 1, 1, 1])
    // Wishes no group was ever meant for cost the plan, not the kernel.
    const unmeant = made.unmet.reduce(
      (sum, u) =>
        sum + u.wishes * indexes.demand.weight[indexes.demand.indexOf.get(u.demandId) ?? 0],
      0,
    )
    const { hard, owed, demand, soft } = made.score
    expect(levels[0]).toBe(hard)
    expect(levels[1]).toBeCloseTo(owed, 9)
    expect(levels[2] + unmeant / 100).toBeCloseTo(demand, 9)
    expect(levels[3]).toBeCloseTo(soft, 9)
  })

  it('keeps the ids another planner gave', async () => {
    const problem = smallQuarter()
    const made = await planned(problem)
    const rename = (id: string) => `x-${id.replace('/', '.')}`
    const other = {
      ...made,
      offerings: made.offerings.map((o) => ({ ...o, sessionIds: o.sessionIds.map(rename) })),
      sessions: made.sessions.map((s) => ({ ...s, id: rename(s.id) })),
      orders: made.orders.map((o) => ({ ...o, sessionIds: o.sessionIds.map(rename) })),
    }
    const again = await readAgain(problem, other)
    expect(again.sessions).toEqual(other.sessions)
    expect(again.offerings).toEqual(other.offerings)
  })

  it('leaves out what the problem does not know', async () => {
    const problem = smallQuarter()
    const made = await planned(problem)
    const [first, ...rest] = made.sessions
    const broken = {
      ...made,
      offerings: [...made.offerings, { ...made.offerings[0], id: 'ghost', courseId: 'nothing' }],
      sessions: [{ ...first, start: '2031-01-01T09:00' }, ...rest],
      referrals: [{ demandId: 'nobody', supplyId: 'nothing', wishes: 1 }],
    }
    const again = await readAgain(problem, broken)
    expect(again.offerings.map((o) => o.id)).toEqual(
      made.offerings.filter((o) => o.id !== first.offeringId).map((o) => o.id),
    )
    expect(again.referrals).toEqual([])
  })
})
