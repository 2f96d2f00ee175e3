import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { fewADay, lateOnWednesday } from './example-rules.ts'
import { faultsOfRule } from './faults-of-rule.ts'
import type { OwnUnaryRule } from './own-rule.ts'

const problem = smallQuarter()
const { plan: made } = await plan(problem, { iterations: 2000 })

describe('faultsOfRule', () => {
  it.each([lateOnWednesday('bib'), fewADay(1), fewADay(0, 'soft', 0)])(
    'finds nothing wrong with $id on level $level',
    (rule) => {
      expect(faultsOfRule(problem, made, rule)).toEqual([])
    },
  )

  it('finds a rule on one session that reads another', () => {
    const usual = lateOnWednesday('bib')
    const nosy: OwnUnaryRule = {
      ...usual,
      bind: (quarter) => ({
        ...usual.bind(quarter),
        penalty: (state, activity) =>
          quarter.startOf(state, activity) >= 0 && quarter.startOf(state, 0) >= 0 ? 1 : 0,
      }),
    }
    expect(faultsOfRule(problem, made, nosy)).toEqual([
      expect.stringMatching(/^late-on-wednesday costs -?\d+ more after a change, but -?\d+ when/),
    ])
  })

  it('finds a rule that costs and says nothing', () => {
    const usual = fewADay(0)
    const silent = {
      ...usual,
      bind: (quarter: Parameters<typeof usual.bind>[0]) => ({
        ...usual.bind(quarter),
        explain: () => ({ nl: '', en: '' }),
      }),
    }
    expect(faultsOfRule(problem, made, silent)).toEqual([
      'few-a-day costs something and does not say why in nl and en.',
    ])
  })
})
