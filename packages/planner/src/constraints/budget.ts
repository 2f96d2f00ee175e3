import { budgetCapCents, formatEuros } from '@digirooster/domain'
import type { SumConstraint } from './constraint.ts'
import { both } from './words.ts'

const EURO = 100

/** A plan does not cost more than there is, less what is kept for late requests. */
export const budget: SumConstraint = {
  kind: 'sum',
  id: 'budget',
  level: 'hard',
  weight: 1,
  unit: 'euros too many',
  text: {
    nl: 'De planning kost niet meer dan het budget, min het geld in reserve.',
    en: 'The plan does not cost more than the budget, less the money in reserve.',
  },
  scope: 'bundle',
  bind(quarter) {
    const { budgetLines, digibanken } = quarter.problem
    const { bundleStart } = quarter.model
    const lineOf = Int32Array.from(quarter.bundles, (b) =>
      budgetLines.findIndex((l) => l.id === b.budgetLineId),
    )
    const cents = Float64Array.from(quarter.bundles, (b) => b.costCents)
    const caps = Float64Array.from(budgetLines, (line) => {
      const digibank = digibanken.find((d) => d.id === line.digibankId)
      return budgetCapCents(line, digibank?.policy.reserve.moneyShare ?? 0)
    })
    return {
      bucketCount: budgetLines.length,
      width: 1,
      appliesTo: (bundle) => lineOf[bundle] >= 0,
      terms(state, bundle, buckets, amounts) {
        if (state.start[bundleStart[bundle]] < 0) return 0
        buckets[0] = lineOf[bundle]
        amounts[0] = cents[bundle]
        return 1
      },
      penalty: (sum, line) => Math.max(0, Math.ceil((sum - caps[line]) / EURO)),
      explain(sum, line) {
        const name = both(budgetLines[line].name)
        const cap = caps[line]
        return {
          nl: `“${name.nl}” kost ${formatEuros(sum, 'nl')}. Er is ${formatEuros(cap, 'nl')} vrij.`,
          en: `“${name.en}” costs ${formatEuros(sum, 'en')}. ${formatEuros(cap, 'en')} is free.`,
        }
      },
    }
  },
}
