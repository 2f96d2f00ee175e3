import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Tx } from '../database/scope.ts'
import type { Application } from '../server/application.ts'
import { readPlanningState } from '../tables/planning-state.ts'
import type { PlanningState } from '../tables/planning-state.ts'
import { listQuarters, readQuarter } from '../tables/quarter.ts'
import { listRunSteps } from '../tables/run-progress.ts'
import type { RunStep } from '../tables/run-progress.ts'
import { listRuns } from '../tables/run.ts'
import { assembleProblem } from './assemble-problem.ts'
import { openDraft } from './board/open-draft.ts'
import { planFigures } from './plan-figures.ts'
import type { PlanFigures } from './plan-figures.ts'
import { provenOf } from './proven-most.ts'
import type { Proven } from './proven-most.ts'
import { quarterOverview } from './quarter-overview.ts'
import type { QuarterOverview } from './quarter-overview.ts'

/** A quarter in figures, with how far its planning is. */
export interface NewestQuarter {
  readonly overview: QuarterOverview
  readonly planning: PlanningState & { readonly run: RunNow | null }
  /** What the draft comes to, counted as on the board; null: there is none, or it does not fit any more. */
  readonly figures: (PlanFigures & Proven) | null
}

/** A planning that is being made, or was made and is not a draft yet. */
export interface RunNow {
  readonly id: string
  readonly isOpen: boolean
  /** What was told last; null: nothing yet. */
  readonly last: RunStep | null
}

/** The newest quarter of the digibank somebody works in, in figures, with how far its planning is; null: there is none. */
export async function newestQuarter(
  { database }: Application,
  session: SignedIn,
): Promise<NewestQuarter | null> {
  const newest = await database.withScope(scopeOf(session), async (tx) => {
    const [quarter] = await listQuarters(tx)
    if (quarter === undefined) return null
    const { problem } = await assembleProblem(tx, quarter.id)
    return {
      overview: quarterOverview(problem, session.membership?.digibankId ?? ''),
      planning: await planningNow(tx, quarter.id),
    }
  })
  if (newest === null) return null
  const draft = newest.planning.draft ? await openDraft(database, session) : 'no-draft'
  if (typeof draft === 'string') return { ...newest, figures: null }
  const { problem, plan } = draft
  const figures = { ...planFigures(problem, plan), ...provenOf(problem, plan) }
  return { ...newest, figures }
}

async function planningNow(tx: Tx, quarterId: string): Promise<NewestQuarter['planning']> {
  const state = await readPlanningState(tx, quarterId)
  const runs = await listRuns(tx, quarterId)
  const open = runs.find(({ endedAt }) => endedAt === null)
  const made = state.draft ? undefined : runs.find((run) => run.state === 'finished')
  const run = open ?? made
  if (run === undefined) return { ...state, run: null }
  const last = (await listRunSteps(tx, run.id)).at(-1) ?? null
  return { ...state, run: { id: run.id, isOpen: run === open, last } }
}

/** Whether the newest quarter somebody sees is an example. */
export function isExample({ database }: Application, session: SignedIn): Promise<boolean> {
  return database.withScope(scopeOf(session), async (tx) => {
    const [newest] = await listQuarters(tx)
    if (newest === undefined) return false
    const { document } = await readQuarter(tx, newest.id)
    return (
      typeof document === 'object' &&
      document !== null &&
      Reflect.get(document, 'exampleData') === true
    )
  })
}
