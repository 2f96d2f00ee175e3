import type { LocalText } from '@digirooster/domain'
import { namedPlans } from '@digirooster/planner'
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
import { findFindings } from './find-findings.ts'
import type { FindingLine } from './find-findings.ts'

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
  readonly findings: readonly FindingLine[]
  readonly draft: { readonly revision: number } | null
  readonly runs: readonly RunLine[]
}

/** Most runs in the list. */
const MOST = 12

/** The newest quarter of the digibank somebody works in, before it is planned; null: there is none. */
export async function planningPage(
  { database }: Application,
  session: SignedIn,
): Promise<PlanningPage | null> {
  const scope = scopeOf(session)
  const read = await database.withScope(scope, async (tx) => {
    const [newest] = await listQuarters(tx)
    if (newest === undefined) return null
    const { problem, revision } = await assembleProblem(tx, newest.id)
    const draft = (await listDrafts(tx, newest.id)).find(({ name }) => name === DRAFT)
    const runs = (await listRuns(tx, newest.id)).slice(0, MOST)
    const served = await listServed(
      tx,
      runs.map(({ id }) => id),
    )
    const page = {
      quarterId: newest.id,
      title: newest.title,
      draft: draft ? { revision: draft.revision } : null,
      runs: runs.map(({ id, name, state, askedAt }) => ({
        ...{ id, name, state, askedAt },
        served: served.get(id) ?? null,
        isDraft: draft?.runId === id,
      })),
    }
    return { page, problem, revision }
  })
  if (read === null) return null
  const { page, problem, revision } = read
  const key = [scope.digibankId, scope.role, page.quarterId, revision].join(' ')
  return { ...page, findings: await findFindings(key, problem) }
}

/** What can be wanted most, beside the quarter with its own settings. */
export function wishesToChoose(): readonly { id: string; name: LocalText; hint: LocalText }[] {
  return namedPlans.map(({ id, name, description }) => ({ id, name, hint: description }))
}
