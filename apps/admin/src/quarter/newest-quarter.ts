import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Application } from '../server/application.ts'
import { readPlanningState } from '../tables/planning-state.ts'
import type { PlanningState } from '../tables/planning-state.ts'
import { listQuarters, readQuarter } from '../tables/quarter.ts'
import { assembleProblem } from './assemble-problem.ts'
import { quarterOverview } from './quarter-overview.ts'
import type { QuarterOverview } from './quarter-overview.ts'

/** The newest quarter of the digibank somebody works in, in figures, with how far its planning is; null: there is none. */
export function newestQuarter(
  { database }: Application,
  session: SignedIn,
): Promise<{ readonly overview: QuarterOverview; readonly planning: PlanningState } | null> {
  return database.withScope(scopeOf(session), async (tx) => {
    const [newest] = await listQuarters(tx)
    if (newest === undefined) return null
    const { problem } = await assembleProblem(tx, newest.id)
    return {
      overview: quarterOverview(problem, session.membership?.digibankId ?? ''),
      planning: await readPlanningState(tx, newest.id),
    }
  })
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
