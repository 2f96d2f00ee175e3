import type { LocalText } from '@digirooster/domain'
import { namedPlans, preflight } from '@digirooster/planner'
import type { Finding } from '@digirooster/planner'
import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import type { Application } from '../server/application.ts'
import { listDrafts } from '../tables/draft.ts'
import { listQuarters } from '../tables/quarter.ts'
import { listServed } from '../tables/run-progress.ts'
import { listRuns } from '../tables/run.ts'
import type { RunRow } from '../tables/run.ts'
import { DRAFT } from '../quarter/board/plan-steps.ts'

/** A planning that was made or is being made, in a list. */
export interface RunLine extends Pick<RunRow, 'id' | 'name' | 'state' | 'askedAt'> {
  /** Wishes with a place; null: not known. */
  readonly served: { readonly served: number; readonly asked: number } | null
  readonly isDraft: boolean
}

/** What the page on which a planning is asked for shows. */
export interface PlanningPage {
  readonly quarterId: string
  readonly title: string
  /** What makes the quarter impossible or wasteful; the impossible first. */
  readonly findings: readonly Pick<Finding, 'severity' | 'text' | 'hint'>[]
  readonly draft: { readonly revision: number } | null
  readonly runs: readonly RunLine[]
}

/** Most runs in the list. */
const MOST = 12

/** The newest quarter of the digibank somebody works in, before it is planned; null: there is none. */
export function planningPage(
  { database }: Application,
  session: SignedIn,
): Promise<PlanningPage | null> {
  return database.withScope(scopeOf(session), async (tx) => {
    const [newest] = await listQuarters(tx)
    if (newest === undefined) return null
    const { problem } = await assembleProblem(tx, newest.id)
    const draft = (await listDrafts(tx, newest.id)).find(({ name }) => name === DRAFT)
    const runs = (await listRuns(tx, newest.id)).slice(0, MOST)
    const served = await listServed(
      tx,
      runs.map(({ id }) => id),
    )
    return {
      quarterId: newest.id,
      title: newest.title,
      findings: preflight(problem)
        .map(({ severity, text, hint }) => ({ severity, text, hint }))
        .sort((a, b) => a.severity.localeCompare(b.severity)),
      draft: draft ? { revision: draft.revision } : null,
      runs: runs.map(({ id, name, state, askedAt }) => ({
        ...{ id, name, state, askedAt },
        served: served.get(id) ?? null,
        isDraft: draft?.runId === id,
      })),
    }
  })
}

/** What can be wanted most, beside the quarter with its own settings. */
export function wishesToChoose(): readonly { id: string; name: LocalText; hint: LocalText }[] {
  return namedPlans.map(({ id, name, description }) => ({ id, name, hint: description }))
}
