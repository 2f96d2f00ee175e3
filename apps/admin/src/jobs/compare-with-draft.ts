import type { Bilingual, Plan, Problem } from '@digirooster/domain'
import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { DRAFT } from '../quarter/board/plan-steps.ts'
import type { Application } from '../server/application.ts'
import { listDrafts, readDraft } from '../tables/draft.ts'
import { readRun } from '../tables/run.ts'
import { inThread } from '../threads/in-thread.ts'

interface OfQuarter {
  readonly problem: Problem
  readonly plan: Plan
}

/** What the thread is given: the draft and a planning, each with the quarter it is of. */
export interface CompareTask {
  readonly before: OfQuarter
  readonly after: OfQuarter
}

/**
 * What a planning would change in the draft, in plain sentences; null when there is no draft, when the planning is the
 * draft already, or when it has no plan.
 * @throws {Refused} `not-found`
 */
export async function compareWithDraft(
  { database }: Pick<Application, 'database'>,
  session: SignedIn,
  runId: string,
): Promise<readonly Bilingual[] | null> {
  const task = await database.withScope(
    scopeOf(session),
    async (tx): Promise<CompareTask | null> => {
      const { plan, problem, quarterId } = await readRun(tx, runId)
      const draft = (await listDrafts(tx, quarterId)).find(({ name }) => name === DRAFT)
      if (plan === null || draft === undefined || draft.runId === runId) return null
      const { problem: today } = await assembleProblem(tx, quarterId)
      const { plan: drafted } = await readDraft(tx, quarterId, DRAFT)
      return { before: { problem: today, plan: drafted }, after: { problem, plan } }
    },
  )
  return task && inThread(new URL('./compare-thread.ts', import.meta.url), task)
}
