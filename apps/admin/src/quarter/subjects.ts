import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Application } from '../server/application.ts'
import { listQuarters } from '../tables/quarter.ts'
import { assembleProblem } from './assemble-problem.ts'

/** Whom of the quarter an account can be. */
export interface Subject {
  readonly role: 'provider' | 'partner' | 'person'
  readonly id: string
  readonly name: string
}

/** Whom accounts of a digibank can be: those who give a contract’s lessons, other organisations, people by their code. */
export function listSubjects({ database }: Application, session: SignedIn): Promise<Subject[]> {
  return database.withScope(scopeOf(session), async (tx) => {
    const [newest] = await listQuarters(tx)
    if (newest === undefined) return []
    const { problem } = await assembleProblem(tx, newest.id)
    const providers = new Set(problem.contracts.map(({ providerId }) => providerId))
    return [
      ...problem.organisations.map(({ id, name }) => ({
        role: providers.has(id) ? ('provider' as const) : ('partner' as const),
        id,
        name,
      })),
      ...problem.people.map(({ id }) => ({ role: 'person' as const, id, name: id })),
    ]
  })
}
