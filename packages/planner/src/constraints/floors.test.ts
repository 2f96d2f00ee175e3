import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { penaltyOf } from '../recount.ts'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, explanationsOf, stateOf } from './example-quarter.ts'
import { floors } from './floors.ts'

type Floor = NonNullable<
  NonNullable<ProblemInput['digibanken'][number]['policy']>['floors']
>[number]

/** The example with one floor, or the default one: half of the wishes of beginners. */
function quarterOf(floor?: Floor, wishes?: Record<string, number>) {
  const [leie, schelde] = exampleProblem().digibanken
  const policy = floor ? { floors: [floor] } : {}
  const groups = wishes && [{ id: 'smartphone-1', courseId: 'smartphone', served: wishes }]
  return exampleQuarter({ digibanken: [{ ...leie, policy }, schelde] }, groups)
}

const smartphone = Object.fromEntries(
  ['2027-01-12', '2027-01-19', '2027-01-26'].map((date, k) => [
    `smartphone-1/${k + 1}`,
    { start: `${date}T09:30`, room: 'bib-1' },
  ]),
)
const email = { 'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1' } }
const eachWijk: Floor = { scope: 'wijk', id: '*', minShare: 0.5 }
const elderly: Floor = { scope: 'target-group', id: 'ouderen', minShare: 0.5 }

describe('floors', () => {
  it.each([
    { when: 'no beginner of 8 gets a place', quarter: quarterOf(), spots: {}, cost: 4 },
    { when: 'all beginners do', quarter: quarterOf(), spots: smartphone, cost: 0 },
    {
      when: 'just half of them do',
      quarter: quarterOf(undefined, { 'smartphone-noord': 4 }),
      spots: smartphone,
      cost: 0,
    },
    {
      when: 'one less than half of them does',
      quarter: quarterOf(undefined, { 'smartphone-noord': 3 }),
      spots: smartphone,
      cost: 1,
    },
    { when: 'only others get a place', quarter: quarterOf(), spots: email, cost: 4 },
    {
      when: 'no wijk gets any of its 19, 13 and 3 wishes',
      quarter: quarterOf(eachWijk),
      spots: {},
      cost: 10 + 7 + 2,
    },
    {
      when: 'two wijken get 6 and 4 of them',
      quarter: quarterOf(eachWijk),
      spots: email,
      cost: 4 + 3 + 2,
    },
    {
      when: 'a target group of 5 gets nothing',
      quarter: quarterOf(elderly),
      spots: email,
      cost: 3,
    },
    { when: 'a target group gets all', quarter: quarterOf(elderly), spots: smartphone, cost: 0 },
    {
      when: 'the share promised is 0',
      quarter: quarterOf({ ...elderly, minShare: 0 }),
      spots: {},
      cost: 0,
    },
  ])('costs $cost when $when', ({ quarter, spots, cost }) => {
    expect(penaltyOf(floors, quarter, stateOf(quarter, spots))).toBe(cost)
  })

  it('counts wishes that are referred elsewhere', () => {
    const quarter = quarterOf()
    const referred = quarter.referred.slice()
    referred[quarter.demand.indexOf.get('smartphone-zuid') ?? -1] = 3
    expect(penaltyOf(floors, { ...quarter, referred }, stateOf(quarter))).toBe(1)
  })

  it('says that wishes referred elsewhere have a place', () => {
    const quarter = quarterOf()
    const referred = quarter.referred.slice()
    referred[quarter.demand.indexOf.get('smartphone-zuid') ?? -1] = 3
    expect(explanationsOf(floors, { ...quarter, referred }, stateOf(quarter))).toEqual([
      {
        nl: 'Van 8 wensen van beginners krijgen er 3 een plaats. Beloofd zijn er minstens 4.',
        en: 'Of 8 wishes of beginners, 3 get a place. At least 4 are promised.',
      },
    ])
  })

  it('speaks of one wish', () => {
    const demand = (exampleProblem().demand ?? []).map((line) =>
      line.id === 'smartphone-noord' ? { ...line, wishes: 1, people: 1 } : line,
    )
    const [leie, schelde] = exampleProblem().digibanken
    const digibanken = [{ ...leie, policy: { floors: [elderly] } }, schelde]
    const quarter = exampleQuarter({ demand, digibanken })
    expect(explanationsOf(floors, quarter, stateOf(quarter))).toEqual([
      {
        nl: 'Van 1 wens van Ouderen krijgen er 0 een plaats. Beloofd is er minstens 1.',
        en: 'Of 1 wish of Elderly, 0 get a place. At least 1 is promised.',
      },
    ])
  })

  it('names the target group, also one that is called as a level', () => {
    const [leie, schelde] = exampleProblem().digibanken
    const starters = { id: 'starter', name: { nl: 'Starters', en: 'Starting firms' } }
    const digibanken = [
      {
        ...leie,
        targetGroups: [starters, ...(leie.targetGroups ?? [])],
        policy: { floors: [elderly, { ...elderly, id: 'starter' }] },
      },
      schelde,
    ]
    const demand = (exampleProblem().demand ?? []).map((line) =>
      line.id === 'email-noord' ? { ...line, targetGroupIds: ['starter'] } : line,
    )
    const quarter = exampleQuarter({ demand, digibanken })
    expect(explanationsOf(floors, quarter, stateOf(quarter)).map(({ en }) => en)).toEqual([
      'Of 5 wishes of Elderly, 0 get a place. At least 3 are promised.',
      'Of 6 wishes of Starting firms, 0 get a place. At least 3 are promised.',
    ])
  })

  it('promises nothing to estimated wishes', () => {
    const demand = exampleProblem().demand?.map((line) => ({ ...line, prior: true })) ?? []
    const quarter = exampleQuarter({ demand })
    expect(penaltyOf(floors, quarter, stateOf(quarter))).toBe(0)
  })

  it('rounds up, but not for a rest that only the computer sees', () => {
    const demand = exampleProblem().demand?.map((line) => ({ ...line, wishes: 100 })) ?? []
    const [leie, schelde] = exampleProblem().digibanken
    // 0.07 × 100 is 7.000000000000001.
    const policy = { floors: [{ ...elderly, minShare: 0.07 }] }
    const quarter = exampleQuarter({ demand, digibanken: [{ ...leie, policy }, schelde] })
    expect(penaltyOf(floors, quarter, stateOf(quarter))).toBe(7)
  })

  it('says whom it protects, how many get a place and how many are promised', () => {
    const quarter = quarterOf(undefined, { 'smartphone-noord': 1 })
    expect(explanationsOf(floors, quarter, stateOf(quarter, smartphone))).toEqual([
      {
        nl: 'Van 8 wensen van beginners krijgt er 1 een plaats. Beloofd zijn er minstens 4.',
        en: 'Of 8 wishes of beginners, 1 gets a place. At least 4 are promised.',
      },
    ])
    const wijken = quarterOf(eachWijk)
    expect(explanationsOf(floors, wijken, stateOf(wijken, email))[0]).toEqual({
      nl: 'Van 19 wensen uit Noord krijgen er 6 een plaats. Beloofd zijn er minstens 10.',
      en: 'Of 19 wishes from Noord, 6 get a place. At least 10 are promised.',
    })
  })
})
