import { describe, expect, it } from 'vitest'
import type { Plan } from '@digirooster/domain'
import { checkAfter, ruleIdsOf } from './planted.ts'
import type { Example, LegalChange } from './planted.ts'

type Ask = Plan['asks'][number]

/** Nobody said yes to the laptops of `o2` yet, and the plan asks for them. */
function unsure({ problem, plan, session, offering }: Example): Ask {
  problem.availability[6].state = 'asked'
  session('o2/1').status = 'proposed'
  offering('o2').status = 'proposed'
  const ask: Ask = {
    subject: { kind: 'laptop-class', id: 'laptops' },
    organisationId: 'cvo',
    state: 'asked',
    sessionIds: ['o2/1'],
    askBy: '2026-12-22',
  }
  plan.asks.push(ask)
  return ask
}

const lies: (LegalChange & { ruleId: string; companions?: string[] })[] = [
  {
    ruleId: 'claim-invited',
    when: 'a session says another number of people',
    change: ({ session }) => (session('o1/1').invited = 7),
  },
  {
    ruleId: 'claim-invited',
    when: 'an offering says another number of people',
    change: ({ offering }) => (offering('o1').invited = 7),
  },
  {
    ruleId: 'claim-expected',
    when: 'no-shows are forgotten',
    change: ({ session }) => (session('o2/1').expected = 8),
  },
  {
    ruleId: 'claim-cost',
    when: 'an offering says it is cheaper',
    change: ({ offering }) => (offering('o1').costCents = 150_00),
  },
  {
    ruleId: 'claim-budget-line',
    when: 'another line pays',
    change: ({ offering }) => (offering('o1').budgetLineId = 'vrij'),
  },
  {
    ruleId: 'claim-wijk',
    when: 'an offering is elsewhere',
    change: ({ offering }) => (offering('o1').wijkId = 'zuid'),
  },
  {
    ruleId: 'claim-status',
    when: 'a session is called confirmed before everybody said yes',
    companions: ['claim-ask'],
    change: ({ problem }) => (problem.availability[4].state = 'option'),
  },
  {
    ruleId: 'claim-status',
    when: 'an offering is called confirmed and its session is not',
    change: ({ session }) => (session('o2/1').status = 'proposed'),
  },
  {
    ruleId: 'claim-missing',
    when: 'a walk-in hides that a helper lacks',
    change: ({ session, problem }) => {
      session('inloop@2027-01-13T14:00').people = []
      problem.digibanken[0].policy.weights = { 'walk-in-helpers': 0 }
    },
  },
  {
    ruleId: 'claim-order',
    when: 'an order says another price',
    change: ({ plan }) => (plan.orders[0].costCents = 1),
  },
  {
    ruleId: 'claim-order',
    when: 'an order hides that it is late',
    change: ({ plan }) => (plan.orders[0].orderBy = '2026-11-30'),
  },
  {
    ruleId: 'claim-order',
    when: 'what must be ordered is not mentioned',
    change: ({ plan }) => (plan.orders = []),
  },
  {
    ruleId: 'claim-order',
    when: 'an order says a later date',
    change: ({ plan }) => (plan.orders[0].orderBy = '2026-12-21'),
  },
  {
    ruleId: 'claim-order',
    when: 'an order is of one of the two lessons',
    change: ({ plan }) => plan.orders[0].sessionIds.pop(),
  },
  {
    ruleId: 'claim-order',
    when: 'a group is ordered twice',
    change: ({ plan }) => plan.orders.push(structuredClone(plan.orders[0])),
  },
  {
    ruleId: 'claim-order',
    when: 'a group that is not there is ordered',
    change: ({ plan }) => plan.orders.push({ ...plan.orders[0], offeringId: 'o9', sessionIds: [] }),
  },
  {
    ruleId: 'claim-order',
    when: 'what stands already is ordered again',
    change: ({ problem, offering, fix }) => {
      fix('o1/1', 'o1/2')
      problem.fixed.offerings.push(structuredClone(offering('o1')))
    },
  },
  {
    ruleId: 'claim-ask',
    when: 'a yes that is there is asked for',
    change: (example) => {
      unsure(example)
      example.plan.asks.push({ ...example.plan.asks[0], subject: { kind: 'room', id: 'hal-1' } })
    },
  },
  {
    ruleId: 'claim-ask',
    when: 'a yes that is not there is not asked for',
    change: (example) => {
      unsure(example)
      example.plan.asks = []
    },
  },
  {
    ruleId: 'claim-ask',
    when: 'a question is of fewer lessons',
    change: (example) => unsure(example).sessionIds.pop(),
  },
  {
    ruleId: 'claim-ask',
    when: 'a question is asked twice',
    change: (example) => example.plan.asks.push(unsure(example)),
  },
  {
    ruleId: 'claim-ask',
    when: 'a question may wait too long',
    change: (example) => (unsure(example).askBy = '2027-01-11'),
  },
  {
    ruleId: 'claim-ask',
    when: 'the wrong organisation is asked',
    change: (example) => (unsure(example).organisationId = 'stad'),
  },
  {
    ruleId: 'claim-ask',
    when: 'a question says that the answer is nearer than it is',
    change: (example) => (unsure(example).state = 'option'),
  },
  {
    ruleId: 'claim-problem',
    when: 'the plan is of another problem',
    change: ({ plan }) => (plan.problemId = 'ander'),
  },
  {
    ruleId: 'claim-demand-served',
    when: 'more wishes are called served',
    change: ({ plan }) => (plan.demandServed.served = 18),
  },
  {
    ruleId: 'claim-demand-served',
    when: 'the weighted wishes are wrong',
    change: ({ plan }) => (plan.demandServed.weightedServed = 17.01),
  },
  {
    ruleId: 'claim-unmet',
    when: 'a wish without a place is not mentioned',
    change: ({ plan }) => (plan.unmet = []),
  },
  {
    ruleId: 'claim-left-out',
    when: 'something is called left out that is held',
    change: ({ plan }) =>
      plan.leftOut.push({ kind: 'it-cafe', subjectId: 'cafe', count: 1, reasons: [] }),
  },
  {
    ruleId: 'claim-budget',
    when: 'a line says more is free',
    change: ({ plan }) => (plan.budget[0].freeCents = 550_00),
  },
  {
    ruleId: 'claim-budget',
    when: 'a line is not mentioned',
    change: ({ plan }) => plan.budget.pop(),
  },
  {
    ruleId: 'claim-targets',
    when: 'a target says more people are expected',
    change: ({ plan }) => (plan.targets[0].expected = 17),
  },
  {
    ruleId: 'claim-bound',
    when: 'the bound lies below what is served',
    companions: ['claim-gap'],
    change: ({ plan }) => (plan.bound = 16.5),
  },
  {
    ruleId: 'claim-gap',
    when: 'the gap is called smaller',
    change: ({ plan }) => (plan.gap = 0),
  },
  {
    ruleId: 'claim-score',
    when: 'a level of the score is wrong',
    change: ({ plan }) => (plan.score.owed = 1),
  },
  {
    ruleId: 'claim-score',
    when: 'the rules do not add up',
    change: ({ plan }) => (plan.score.soft = 3),
  },
  {
    ruleId: 'claim-inherited',
    when: 'a published session that breaks a rule is not mentioned',
    change: ({ fix, place }) => {
      fix('cafe/2')
      place('bib').rooms[0].kinds = ['course', 'digibuddy-training']
    },
  },
]

describe('claims', () => {
  it('finds nothing in a plan that asks for what nobody said yes to', () => {
    expect(checkAfter((example) => void unsure(example))).toMatchObject({
      violations: [],
      claims: [],
    })
  })

  it.each(lies)('finds $ruleId when $when', ({ ruleId, companions = [], change }) => {
    const { violations, claims } = checkAfter(change)
    expect(violations).toEqual([])
    expect(ruleIdsOf(claims)).toEqual([ruleId, ...companions].sort())
  })

  it('says what the plan says and what was counted', () => {
    const { claims } = checkAfter(({ offering }) => (offering('o1').costCents = 150_00))
    expect(claims).toEqual([
      {
        ruleId: 'claim-cost',
        level: 'hard',
        penalty: 150_00,
        sessionIds: ['o1/1', 'o1/2'],
        text: {
          nl: 'o1, kosten: het plan zegt 15000, de hertelling 30000.',
          en: 'o1, cost: the plan says 15000, the recount 30000.',
        },
      },
    ])
  })
})
