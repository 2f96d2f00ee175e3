import { plan } from '@digirooster/planner'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import type { Role } from '../../database/scope.ts'
import { writeDraft } from '../../tables/draft.ts'
import { assembleProblem } from '../assemble-problem.ts'
import { DRAFT } from './plan-steps.ts'

/** Somebody who works in a digibank. */
export function someone(
  digibankId: string,
  role: Role = 'coordinator',
  accountId = 'an',
): SignedIn {
  const membership = { id: 'm', role, digibankId, digibankName: digibankId, subjectId: null }
  return {
    ...{ sessionId: 's', accountId, name: accountId, email: '', language: 'nl', membership },
    memberships: [membership],
  }
}

/** Plans a quarter in the database and makes that its draft. */
export async function planDraft(
  database: Database,
  session: SignedIn,
  quarterId: string,
  iterations: number,
): Promise<void> {
  const scope = scopeOf(session)
  const { problem, revision } = await database.withScope(scope, (tx) =>
    assembleProblem(tx, quarterId),
  )
  const made = await plan(problem, { seed: 1, iterations })
  if (!made.plan) throw new Error('The example quarter can be planned.')
  const written = made.plan
  await database.withScope(scope, (tx) =>
    writeDraft(tx, {
      ...{ quarterId, digibankId: scope.digibankId, name: DRAFT, plan: written },
      ...{ quarterRevision: revision, runId: null, seen: null },
    }),
  )
}
