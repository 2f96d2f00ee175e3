import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import { inTurn } from '../quarter/in-turn.ts'
import type { Application } from '../server/application.ts'
import { listQuarters } from '../tables/quarter.ts'
import { listRuns } from '../tables/run.ts'
import { askRun } from './ask-run.ts'
import type { Jobs } from './open-jobs.ts'
import type { RunChoice } from './run-choice.ts'

/** Most plannings of a quarter under way at the same time. */
const MOST = 5

/** What came of asking for a planning: its run, or why there is none. */
export type StartedPlanning =
  | { readonly status: 'started'; readonly runId: string }
  | { readonly status: 'no-quarter' }
  | { readonly status: 'too-many'; readonly count: number }

/** Has the newest quarter of somebody’s digibank planned; a worker starts at once. */
export async function startPlanning(
  { database }: Application,
  jobs: Jobs,
  session: SignedIn,
  choice: RunChoice,
): Promise<StartedPlanning> {
  const scope = scopeOf(session)
  // In turn: of many at once each would count those before.
  const asked = await inTurn(scope, () =>
    database.withScope(scope, async (tx) => {
      const [newest] = await listQuarters(tx)
      if (newest === undefined) return { status: 'no-quarter' } as const
      const count = (await listRuns(tx, newest.id)).filter(({ endedAt }) => endedAt === null).length
      if (count >= MOST) return { status: 'too-many', count } as const
      return { status: 'started', ...(await askRun(tx, newest.id, choice)) } as const
    }),
  )
  if (asked.status !== 'started') return asked
  // What could not be sent is sent by whoever looks after the runs next.
  await jobs.send(asked.runId, asked.digibankId).catch(() => undefined)
  return { status: 'started', runId: asked.runId }
}
