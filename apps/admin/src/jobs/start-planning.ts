import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import { inTurn } from '../quarter/in-turn.ts'
import type { Application } from '../server/application.ts'
import { answerTo, once } from '../tables/answered-write.ts'
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

/**
 * Has the newest quarter of somebody’s digibank planned; a worker starts at once.
 * @param key made for this one intention: sent again, it is the same planning
 */
export async function startPlanning(
  { database }: Application,
  jobs: Jobs,
  session: SignedIn,
  { choice, key }: { readonly choice: RunChoice; readonly key: string },
): Promise<StartedPlanning> {
  const scope = scopeOf(session)
  // Another choice on the same page is another intention.
  const name = `planning ${key} ${choice.wish} ${choice.seconds}`
  // In turn: of many at once each would count those before.
  const asked = await inTurn(scope, () =>
    database.withScope(scope, async (tx) => {
      const known = await answerTo<Awaited<ReturnType<typeof askRun>>>(tx, name)
      if (known) return { status: 'started', ...known } as const
      const [newest] = await listQuarters(tx)
      if (newest === undefined) return { status: 'no-quarter' } as const
      const count = (await listRuns(tx, newest.id)).filter(({ endedAt }) => endedAt === null).length
      if (count >= MOST) return { status: 'too-many', count } as const
      const run = await once(tx, name, () => askRun(tx, newest.id, choice))
      return { status: 'started', ...run } as const
    }),
  )
  if (asked.status !== 'started') return asked
  // What could not be sent is sent by whoever looks after the runs next.
  await jobs.send(asked.runId, asked.digibankId).catch(() => undefined)
  return { status: 'started', runId: asked.runId }
}
