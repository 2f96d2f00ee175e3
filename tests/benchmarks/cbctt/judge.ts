import { validate } from './external-validator.ts'
import type { Instance } from './instance.ts'
import { score } from './score.ts'
import type { Solution } from './solution.ts'

/** What others than the solver say of a solution. */
export interface Judgement {
  readonly verdict: 'valid' | 'not validated' | 'infeasible' | 'disagreement' | 'validator failed'
  /** what is wrong, one sentence each; empty when nothing is */
  readonly faults: readonly string[]
}

/** A solution in memory with the cost its solver claims, and as the file that was written. */
export interface Claimed {
  readonly instance: Instance
  readonly solution: Solution
  readonly cost: number
  readonly instancePath: string
  readonly solutionPath: string
}

/**
 * Recounts a solution here and by the validator, and compares.
 * @param validator undefined when there is none: then a good solution stays `not validated`
 */
export async function judge(claimed: Claimed, validator: string | undefined): Promise<Judgement> {
  const { instance, solution, cost, instancePath, solutionPath } = claimed
  const own = score(instance, solution)
  const isFeasible = own.violations === 0
  const faults: string[] = []
  if (!isFeasible) faults.push(`The solution breaks hard rules: ${countsOf(own.hard)}.`)
  const differences = isFeasible ? costDifference(cost, own.cost, 'our recount') : []
  if (validator !== undefined) {
    try {
      const other = await validate(validator, instancePath, solutionPath)
      differences.push(...other.warnings.map((warning) => `The validator warns: ${warning}`))
      if (other.isFeasible !== isFeasible) {
        const counts = `${other.violations} hard violations and we count ${own.violations}`
        differences.push(`The validator counts ${counts}.`)
      }
      if (isFeasible) differences.push(...costDifference(cost, other.cost, 'the validator'))
    } catch (error) {
      faults.push(...differences, (error as Error).message)
      return { verdict: 'validator failed', faults }
    }
  }
  faults.push(...differences)
  if (differences.length > 0) return { verdict: 'disagreement', faults }
  if (!isFeasible) return { verdict: 'infeasible', faults }
  return { verdict: validator === undefined ? 'not validated' : 'valid', faults }
}

function countsOf(parts: Readonly<Record<string, number>>): string {
  const broken = Object.entries(parts).filter(([, count]) => count > 0)
  return broken.map(([name, count]) => `${name} ${count}`).join(', ')
}

function costDifference(claimed: number, counted: number, who: string): string[] {
  if (claimed === counted) return []
  return [`The solver says that it costs ${claimed}, and ${who} says ${counted}.`]
}
