import { problemHash } from '@digirooster/domain'
import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Tx } from '../database/scope.ts'
import type { RunState } from '../database/plan-tables.ts'
import type { Application } from '../server/application.ts'
import { listDrafts } from '../tables/draft.ts'
import { readQuarter } from '../tables/quarter.ts'
import { listRunSteps } from '../tables/run-progress.ts'
import type { RunStep } from '../tables/run-progress.ts'
import { readRun, readRunState } from '../tables/run.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { DRAFT } from '../quarter/board/plan-steps.ts'
import { planFigures } from '../quarter/plan-figures.ts'
import type { PlanFigures } from '../quarter/plan-figures.ts'
import { chosenProblem, runChoice } from './run-choice.ts'

/** What the page of one planning shows. */
export interface RunPage {
  readonly id: string
  readonly wish: string
  readonly seconds: number
  readonly state: RunState
  readonly askedAt: Date
  readonly steps: readonly RunStep[]
  readonly result: PlanFigures | null
  /** Revision of the draft now; null: there is none. */
  readonly draft: number | null
  readonly isDraft: boolean
  /** Whether the quarter is another by now than the planning saw. */
  readonly isChanged: boolean
}

/** One planning, as it is or as it became; undefined: it is not there, or not for this person to see. */
export function runPage(
  { database }: Application,
  session: SignedIn,
  runId: string,
): Promise<RunPage | undefined> {
  return database.withScope(scopeOf(session), async (tx) => {
    if ((await readRunState(tx, runId)) === undefined) return undefined
    const run = await readRun(tx, runId)
    const draft = (await listDrafts(tx, run.quarterId)).find(({ name }) => name === DRAFT)
    const { revision } = await readQuarter(tx, run.quarterId)
    const { wish, seconds } = runChoice.parse(run.settings)
    return {
      ...{ id: run.id, wish, seconds, state: run.state, askedAt: run.askedAt },
      steps: await listRunSteps(tx, runId),
      result: run.plan && planFigures(run.problem, run.plan),
      draft: draft?.revision ?? null,
      isDraft: draft?.runId === runId,
      isChanged: run.quarterRevision !== revision && (await isAnother(tx, run)),
    }
  })
}

/** Whether the quarter is another by now; what was wanted most for the run alone makes no other. */
async function isAnother(
  tx: Tx,
  { quarterId, name, problemHash: seen }: Awaited<ReturnType<typeof readRun>>,
): Promise<boolean> {
  const { problem } = await assembleProblem(tx, quarterId)
  return problemHash(chosenProblem(problem, name)) !== seen
}
