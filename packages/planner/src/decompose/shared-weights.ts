import type { Problem } from '@digirooster/domain'
import type { Constraint } from '../constraints/constraint.ts'

type Digibank = Problem['digibanken'][number]

/**
 * The digibanken of a part with the weights that rules have in the whole problem: one weight holds for the
 * whole document, the highest that any policy gives. The first digibank says them.
 */
export function withSharedWeights(
  problem: Problem,
  digibanken: readonly Digibank[],
  constraints: readonly Constraint[],
): Digibank[] {
  const weights: Record<string, number> = {}
  for (const { id, weightIn } of constraints) {
    const said = problem.digibanken.flatMap(
      ({ policy }) => policy.weights[id] ?? weightIn?.(policy) ?? [],
    )
    if (said.length > 0) weights[id] = Math.max(...said)
  }
  return digibanken.map((digibank, k) =>
    k > 0
      ? digibank
      : {
          ...digibank,
          policy: { ...digibank.policy, weights: { ...digibank.policy.weights, ...weights } },
        },
  )
}
