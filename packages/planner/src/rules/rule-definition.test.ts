import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { PlannerError } from '../planner-error.ts'
import { score } from '../score.ts'
import { check } from '../second-opinion.ts'
import { fewADay, lateOnWednesday } from './example-rules.ts'
import type { OwnGroupRule, OwnRule, OwnUnaryRule } from './own-rule.ts'

const problem = smallQuarter()
const { plan: made } = await plan(problem, { iterations: 2000 })
const good = lateOnWednesday('bib')

/** What is said of rules that cannot be used. */
async function faultOf(rules: unknown): Promise<string> {
  const told: unknown[] = []
  const options = { iterations: 2000, rules: rules as OwnRule[] }
  const run = plan(problem, { ...options, onProgress: (each) => told.push(each) })
  const error: unknown = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof PlannerError)) throw new Error('it was accepted', { cause: error })
  expect(error.code).toBe('invalid-rule')
  return error.message
}

describe('a rule that cannot be used is refused', () => {
  it.each([
    { rules: 'late', says: 'rules (late) must be a list of rules.' },
    { rules: [null], says: 'rules[0] (undefined): a rule must be an object' },
    { rules: [{ ...good, id: 'nearness' }], says: 'id (nearness) is taken by another rule' },
    { rules: [good, good], says: 'rules[1] (late-on-wednesday): id (late-on-wednesday) is taken' },
    { rules: [{ ...good, id: 'Not kebab' }], says: 'id (Not kebab) must be in kebab-case' },
    { rules: [{ ...good, id: '' }], says: 'id (empty) must be in kebab-case' },
    { rules: [{ ...good, weight: -1 }], says: 'weight (-1) must be a number of 0 or more' },
    { rules: [{ ...good, weight: NaN }], says: 'weight (NaN) must be a number' },
    { rules: [{ ...good, weight: Infinity }], says: 'weight (Infinity) must be a number' },
    { rules: [{ ...good, weight: 0 }], says: 'weight (0) must be above 0 on level hard' },
    { rules: [{ ...good, unit: ' ' }], says: 'unit ( ) must say what one point' },
    { rules: [{ ...good, text: undefined }], says: 'text.nl (undefined) must be a sentence' },
    { rules: [{ ...good, text: { nl: 'Laat.' } }], says: 'text.en (undefined) must be a sentence' },
    { rules: [{ ...good, level: 'medium' }], says: 'level (medium) must be hard, owed, demand or' },
    { rules: [{ ...good, kind: 'pair' }], says: 'kind (pair) must be start, resource, unary, gr' },
    { rules: [{ ...good, scope: 'series' }], says: 'scope (series) must be activity or bundle' },
    { rules: [{ ...good, bind: 3 }], says: 'bind must be a function' },
    { rules: [{ ...good, kind: 'start' }], says: 'penalty must be a function' },
  ])('$says', async ({ rules, says }) => {
    expect(await faultOf(rules)).toContain(says)
  })

  it('with every fault of every rule', async () => {
    const message = await faultOf([
      { ...good, weight: -2, unit: '' },
      { ...fewADay(1), text: { nl: '', en: 'Few.' } },
    ])
    expect(message.split('\n')).toEqual([
      'rules[0] (late-on-wednesday): weight (-2) must be a number of 0 or more',
      'rules[0] (late-on-wednesday): unit (empty) must say what one point of penalty is',
      'rules[1] (few-a-day): text.nl (empty) must be a sentence',
    ])
  })

  it('by the check and the score too', () => {
    const rules = [{ ...good, weight: -1 }]
    expect(() => check(problem, made, { rules })).toThrow(PlannerError)
    expect(() => score(problem, made, { rules })).toThrow(PlannerError)
  })
})

describe('a rule that answers nonsense is told at once', () => {
  const unary = (bound: Partial<ReturnType<OwnUnaryRule['bind']>>): OwnUnaryRule => ({
    ...good,
    bind: (quarter) => ({ ...good.bind(quarter), ...bound }),
  })
  const group = (bound: Partial<ReturnType<OwnGroupRule['bind']>>): OwnGroupRule => ({
    ...fewADay(1),
    bind: (quarter) => ({ ...fewADay(1).bind(quarter), ...bound }),
  })
  it.each([
    { rule: unary({ penalty: () => NaN }), says: 'late-on-wednesday: penalty (NaN) must be a' },
    { rule: unary({ penalty: () => -1 }), says: 'penalty (-1) must be a whole number' },
    { rule: unary({ penalty: () => 0.5 }), says: 'penalty (0.5) must be a whole number' },
    { rule: group({ bucketCount: 1.5 }), says: 'few-a-day: bucketCount (1.5) must be a whole' },
    { rule: group({ width: 0 }), says: 'width (0) must be a whole number of 1 or more' },
    { rule: group({ bucketCount: 1 }), says: 'must be from 0 to below 1' },
    { rule: group({ bucketsOf: () => 2 }), says: '2 buckets were written, of at most 1 (width)' },
    {
      rule: unary({ penalty: () => 1, explain: () => ({ nl: 'Nee.' }) as never }),
      says: 'explain must give a sentence in nl and in en',
    },
  ])('$says', async ({ rule, says }) => {
    expect(await faultOf([rule])).toContain(says)
  })
})
