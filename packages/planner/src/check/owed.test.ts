import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { examplePlan } from './example-plan.ts'
import { exampleQuarter } from './example-quarter.ts'
import { checkAfter } from './planted.ts'
import type { LegalChange } from './planted.ts'

interface Row extends LegalChange {
  readonly ruleId: string
  readonly penalty: number
  readonly nl: string
  readonly en: string
}

const rows: Row[] = [
  {
    ruleId: 'activities-held',
    when: 'an IT-café is left out',
    change: ({ plan, problem }) => {
      plan.sessions.pop()
      problem.digibanken[0].targets = []
    },
    penalty: 1,
    nl: '“IT-café”: 1 van de 2 keer niet gepland.',
    en: '“IT café”: 1 of 2 times not planned.',
  },
  {
    ruleId: 'walk-in-helpers',
    when: 'a walk-in lacks a helper',
    change: ({ session }) => {
      session('inloop@2027-01-13T14:00').people = []
    },
    penalty: 1,
    nl: '“Inloop” op woensdag 13 januari 14 uur mist 1 van de 1 helpers.',
    en: '“Drop-in” on Wednesday 13 January 14:00 lacks 1 of 1 helpers.',
  },
  {
    ruleId: 'floors',
    when: 'beginners get less than promised',
    change: ({ problem }) => {
      problem.demand[0].wishes = 15
    },
    penalty: 2,
    nl: 'Beginners: 6 van de 15 wensen krijgen een plaats; beloofd is 50 %.',
    en: 'Beginners: 6 of 15 wishes get a place; 50% is promised.',
  },
  {
    ruleId: 'floors',
    when: 'each wijk apart is promised something',
    change: ({ problem }) => {
      problem.digibanken[0].policy.floors = [{ scope: 'wijk', id: '*', minShare: 0.95 }]
    },
    penalty: 1,
    nl: 'Noord: 9 van de 10 wensen krijgen een plaats; beloofd is 95 %.',
    en: 'Noord: 9 of 10 wishes get a place; 95% is promised.',
  },
  {
    ruleId: 'floors',
    when: 'a target group is promised something',
    change: ({ problem }) => {
      problem.demand[2].targetGroupIds = ['ouderen']
      problem.digibanken[0].policy.floors = [{ scope: 'target-group', id: 'ouderen', minShare: 1 }]
    },
    penalty: 1,
    nl: 'Ouderen: 3 van de 4 wensen krijgen een plaats; beloofd is 100 %.',
    en: 'Ouderen: 3 of 4 wishes get a place; 100% is promised.',
  },
  {
    ruleId: 'targets',
    when: 'fewer participants are expected',
    change: ({ problem }) => {
      problem.digibanken[0].targets[0].quarter = 20
    },
    penalty: 6,
    nl: 'Streefcijfer “Deelnemers”: 14 verwacht, 20 nodig.',
    en: 'Target “Participants”: 14 expected, 20 needed.',
  },
  {
    ruleId: 'targets',
    when: 'only one target group counts',
    change: ({ problem }) => {
      problem.demand[1].targetGroupIds = ['ouderen']
      Object.assign(problem.digibanken[0].targets[0], { quarter: 7, targetGroupId: 'ouderen' })
    },
    penalty: 1,
    nl: 'Streefcijfer “Deelnemers”: 6 verwacht, 7 nodig.',
    en: 'Target “Participants”: 6 expected, 7 needed.',
  },
  {
    ruleId: 'targets',
    when: 'only topics of one objective count',
    change: ({ problem }) => {
      problem.topics[1].programmeObjective = 3
      Object.assign(problem.digibanken[0].targets[0], { quarter: 7, programmeObjective: 2 })
    },
    penalty: 1,
    nl: 'Streefcijfer “Deelnemers”: 6 verwacht, 7 nodig.',
    en: 'Target “Participants”: 6 expected, 7 needed.',
  },
  {
    ruleId: 'targets',
    when: 'fewer digibuddies are trained',
    change: ({ problem }) => {
      problem.digibanken[0].targets[2].quarter = 12
    },
    penalty: 2,
    nl: 'Streefcijfer “Opgeleid”: 10 verwacht, 12 nodig.',
    en: 'Target “Opgeleid”: 10 expected, 12 needed.',
  },
]

const met: LegalChange[] = [
  {
    when: 'exactly the promised share of wishes is served',
    change: ({ problem }) => {
      problem.demand[0].wishes = 12
    },
  },
  {
    when: 'estimated wishes are not served',
    change: ({ problem }) => {
      problem.demand.push({ ...problem.demand[0], id: 'd4', wishes: 50, prior: true })
    },
  },
  {
    when: 'a measure is only reported',
    change: ({ problem }) => {
      problem.digibanken[0].targets[3].quarter = 1000
    },
  },
]

describe('shortfalls', () => {
  it.each(rows)('counts $penalty for $ruleId when $when', ({ change, ...row }) => {
    const { shortfalls, score } = checkAfter(change)
    const { ruleId, penalty, nl, en } = row
    expect(shortfalls).toMatchObject([{ ruleId, penalty, level: 'owed', text: { nl, en } }])
    expect(score.owed).toBe(penalty)
  })

  it.each(met)('counts nothing when $when', ({ change }) => {
    expect(checkAfter(change).shortfalls).toEqual([])
  })

  it('takes the weight of the digibank, else the default, else 1', () => {
    const problem = exampleQuarter()
    problem.digibanken[0].targets[0].quarter = 20
    const owed = (weights?: Record<string, number>) =>
      check(problem, examplePlan(), weights ? { weights } : {}).score.owed
    expect(owed()).toBe(6)
    expect(owed({ targets: 3 })).toBe(18)
    problem.digibanken[0].policy.weights = { targets: 10 }
    expect(owed({ targets: 3 })).toBe(60)
  })
})

describe('the demand level', () => {
  it('weighs wishes by equity, mobility, age and certainty', () => {
    const { score } = checkAfter(({ problem }) => {
      Object.assign(problem.demand[2], { targetGroupIds: ['ouderen'], mobility: 'limited' })
    })
    expect(score.demand).toBe(1.88)
  })

  it('counts no wish as served twice', () => {
    const { score } = checkAfter(({ plan }) => {
      plan.referrals[0].wishes = 40
    })
    expect(score.demand).toBe(0)
  })
})
