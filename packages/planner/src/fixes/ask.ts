import type { Problem } from '@digirooster/domain'
import type { Asked } from './fix.ts'

/** An organisation to ask. */
export function organisation({ organisations }: Problem, id: string): Asked {
  const name = organisations.find((o) => o.id === id)?.name ?? id
  return { organisationId: id, who: { nl: name, en: name } }
}

/** Who decides about somebody’s hours: the provider of the contract, the employer, else the person. */
export function whoSends(problem: Problem, person: Problem['people'][number]): Asked {
  const contract = problem.contracts.find((c) => c.id === person.contractId)
  const id = contract?.providerId ?? person.employerId
  return id === undefined
    ? { organisationId: null, who: { nl: person.id, en: person.id } }
    : organisation(problem, id)
}
