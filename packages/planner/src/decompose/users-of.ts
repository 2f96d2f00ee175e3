import type { Problem } from '@digirooster/domain'

/**
 * Prepares a function that says which digibanken may use a laptop class or a person, by their ids: those
 * it names itself, else those its owner serves, else all of the problem.
 */
export function usersOf(
  problem: Problem,
): (named: readonly string[], ownerId: string | undefined) => readonly string[] {
  const all = problem.digibanken.map((d) => d.id)
  const served = new Map(problem.organisations.map((o) => [o.id, o.digibankIds]))
  return (named, ownerId) => {
    if (named.length > 0) return named
    const ofOwner = served.get(ownerId ?? '') ?? []
    return ofOwner.length > 0 ? ofOwner : all
  }
}
