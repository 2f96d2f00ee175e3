import { describe, expect, it } from 'vitest'
import { checkAfter, ruleIdsOf } from './planted.ts'
import type { Example, LegalChange } from './planted.ts'

/** Closes the library on the day of the second IT-café. */
function closeBib({ problem }: Example): void {
  problem.availability.push({
    id: 'verbouwing',
    subject: { kind: 'digipunt', id: 'bib' },
    effect: 'block',
    when: { start: '2027-02-03T00:00', minutes: 1440 },
    state: 'confirmed',
  })
}

const inherited: (LegalChange & { ruleId: string; penalty: number })[] = [
  {
    when: 'the place of a published session closes',
    ruleId: 'opening-hours',
    penalty: 8,
    change: (example) => {
      example.fix('cafe/2')
      closeBib(example)
    },
  },
  {
    when: 'the time and place that a pin holds are closed',
    ruleId: 'opening-hours',
    penalty: 8,
    change: (example) => {
      example.fix('cafe/2')
      example.problem.fixed.sessions[0].holds = ['time', 'place']
      closeBib(example)
    },
  },
  {
    when: 'a person of a past session can do less',
    ruleId: 'skills',
    penalty: 1,
    change: ({ problem, fix, person }) => {
      problem.horizon.asOf = '2027-01-20T09:00'
      fix('o1/1', 'o2/1', 'opleiding/1', 'o1/2')
      for (const { holds } of problem.fixed.sessions) holds.splice(0, 3, 'time')
      person('B2').roles = ['coach']
    },
  },
  {
    when: 'a group that stood is now too big',
    ruleId: 'group-size',
    penalty: 1,
    change: ({ fix, course }) => {
      fix('o1/1', 'o1/2')
      course('phone').formats[0].group.max = 5
    },
  },
  {
    when: 'what stood costs more than there is',
    ruleId: 'budget',
    penalty: 10,
    change: ({ fix, problem }) => {
      fix('o1/1', 'o1/2', 'o2/1')
      problem.budgetLines[0].projectYear.used.invoicedCents = 3460_00
    },
  },
  {
    when: 'a pin held the time only and the planner left it where it stood',
    ruleId: 'opening-hours',
    penalty: 8,
    change: (example) => {
      example.fix('cafe/2')
      example.problem.fixed.sessions[0].holds = ['time']
      closeBib(example)
    },
  },
]

const own: (LegalChange & { ruleId: string; penalty: number })[] = [
  {
    when: 'a published session moves to where it is closed',
    ruleId: 'opening-hours',
    penalty: 2,
    change: ({ fix, session }) => {
      fix('cafe/2')
      session('cafe/2').start = '2027-02-03T15:30'
    },
  },
  {
    when: 'a pin held the time only and the planner chose the place',
    ruleId: 'opening-hours',
    penalty: 8,
    change: (example) => {
      example.fix('cafe/2')
      const [fixed] = example.problem.fixed.sessions
      fixed.holds = ['time']
      fixed.session.roomId = null
      closeBib(example)
    },
  },
  {
    when: 'a new session takes the room of a published one',
    ruleId: 'room-conflict',
    penalty: 2,
    change: ({ fix, session }) => {
      fix('opleiding/1')
      session('cafe/2').start = '2027-01-15T14:30'
    },
  },
  {
    when: 'people were added to a group that stood',
    ruleId: 'group-size',
    penalty: 1,
    change: ({ fix, offering, course }) => {
      offering('o1').served[0].wishes = 5
      fix('o1/1', 'o1/2')
      offering('o1').served[0].wishes = 6
      course('phone').formats[0].group.max = 5
    },
  },
]

describe('what already stood', () => {
  it.each(inherited)('is not held against the plan when $when', ({ ruleId, penalty, change }) => {
    const result = checkAfter(change)
    expect(result.violations).toEqual([])
    expect(result.score.hard).toBe(0)
    expect(ruleIdsOf(result.inherited)).toEqual([ruleId])
    expect(result.inherited[0].penalty).toBe(penalty)
  })

  it.each(own)('does not excuse the plan when $when', ({ ruleId, penalty, change }) => {
    const { violations, inherited } = checkAfter(change)
    expect(inherited).toEqual([])
    expect(violations.find((v) => v.ruleId === ruleId)?.penalty).toBe(penalty)
  })

  it('splits a limit between what stood and what was added', () => {
    const result = checkAfter(({ fix, person }) => {
      fix('o1/1', 'o1/2')
      person('T1').maxMinutesPerWeek = 60
    })
    const penalties = (violations: typeof result.violations) => violations.map((v) => v.penalty)
    expect(penalties(result.inherited)).toEqual([30, 30])
    expect(result.violations).toMatchObject([
      { ruleId: 'person-week-hours', penalty: 90, sessionIds: ['o1/1', 'o2/1'] },
    ])
    expect(result.score.hard).toBe(90)
  })
})
