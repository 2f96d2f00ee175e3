import type { ProblemInput } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { indexProblem } from './compile.ts'
import { PROMISE_WEIGHT, promisesOf } from './promises.ts'

const small = smallQuarter()
const [digibank] = small.digibanken

type Floors = (typeof digibank)['policy']['floors']

/** Promises by what they are about, with the lines that count. */
function promised(
  change: {
    floors?: Floors
    targets?: (typeof digibank)['targets']
    weights?: Record<string, number>
  },
  overrides: Partial<ProblemInput> = {},
) {
  const { floors = [], targets = [], weights = {} } = change
  const policy = { ...digibank.policy, floors, weights }
  const problem = smallQuarter({ digibanken: [{ ...digibank, targets, policy }], ...overrides })
  const indexes = indexProblem(problem)
  return promisesOf(problem, indexes).map(({ counts, ...promise }) => ({
    ...promise,
    lines: indexes.demand.lines.filter((_, d) => counts[d] === 1).map((line) => line.id),
  }))
}

describe('a floor', () => {
  it('counts the wishes of a wijk, and owes its share rounded up', () => {
    const [noord] = promised({ floors: [{ scope: 'wijk', id: 'noord', minShare: 0.3 }] })
    expect(noord.lines).toEqual(['d1', 'd2', 'd5', 'd8'])
    // 22 wishes, of which 6.6.
    expect(noord.owed).toBe(7)
    expect(noord.isExpected).toBe(false)
  })

  it('owes no more where the share is a whole number', () => {
    const [level] = promised({ floors: [{ scope: 'level', id: 'starter', minShare: 0.25 }] })
    expect(level.owed).toBe(4)
  })

  it('for everything of its kind is one for each', () => {
    const floors: Floors = [
      { scope: 'wijk', id: '*', minShare: 0.5 },
      { scope: 'level', id: '*', minShare: 0.5 },
      { scope: 'target-group', id: '*', minShare: 0.5 },
    ]
    expect(promised({ floors }).map((p) => p.subjectId)).toEqual([
      'noord',
      'zuid',
      'starter',
      'confident',
      'ouderen',
    ])
  })

  it('does not count wishes that nobody spoke out', () => {
    const demand = small.demand.map((d) => (d.id === 'd8' ? { ...d, prior: true } : d))
    const floors: Floors = [{ scope: 'wijk', id: 'noord', minShare: 0.5 }]
    expect(promised({ floors }, { demand })[0].lines).toEqual(['d1', 'd2', 'd5'])
  })

  it('of nothing is no promise', () => {
    expect(promised({ floors: [{ scope: 'wijk', id: 'noord', minShare: 0 }] })).toEqual([])
  })
})

describe('a target', () => {
  const [target] = digibank.targets

  it('counts everybody who comes', () => {
    const [all] = promised({ targets: [target] })
    expect(all.lines).toHaveLength(10)
    expect([all.owed, all.isExpected]).toEqual([30, true])
  })

  it('counts only its objective and its target group', () => {
    const [services] = promised({ targets: [{ ...target, programmeObjective: 3 }] })
    expect(services.lines).toEqual(['d8', 'd9', 'd10'])
    const [elderly] = promised({ targets: [{ ...target, targetGroupId: 'ouderen' }] })
    expect(elderly.lines).toEqual(['d1', 'd3', 'd10'])
  })

  it('that counts no people at lessons is no promise here', () => {
    expect(promised({ targets: [{ ...target, measure: 'it-cafes' }] })).toEqual([])
  })

  it('counts first who comes to what stands, after no-shows', () => {
    const offering = {
      id: 'staat',
      digibankId: 'digibank',
      courseId: 'email',
      formatId: 'les',
      level: 'confident' as const,
      language: 'nl',
      mode: 'on-site' as const,
      wijkId: 'noord',
      sessionIds: ['staat/1'],
      served: [{ demandId: 'd5', wishes: 6 }],
      invited: 6,
      costCents: 0,
      budgetLineId: null,
      status: 'confirmed' as const,
    }
    const problem = { ...small, fixed: { ...small.fixed, offerings: [offering] } }
    const indexes = indexProblem(problem)
    expect(promisesOf(problem, indexes).map((p) => p.standing)).toContain(6 * 0.75)
  })
})

describe('the weight of a promise', () => {
  const floors: Floors = [{ scope: 'wijk', id: 'noord', minShare: 0.5 }]

  it('is that of the rule, unless the policy says otherwise', () => {
    expect(promised({ floors })[0].weight).toBe(PROMISE_WEIGHT)
    expect(promised({ floors, weights: { floors: 7 } })[0].weight).toBe(7)
  })
})
