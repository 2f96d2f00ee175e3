import { inThread } from '../../threads/in-thread.ts'
import { hitsOf } from './hits.ts'
import type { HitsTask, PlanHits } from './hits.ts'

/** Lessons that are looked over at once without anybody noticing; that takes about a fifth of a second. */
const FEW = 600

/** Says what a change of hours hits; where there is much to look over, in a thread, so that pages go on answering. */
export async function findHits(task: HitsTask): Promise<readonly PlanHits[]> {
  const lessons = task.plans.reduce((sum, { plan }) => sum + plan.sessions.length, 0)
  if (lessons <= FEW) return hitsOf(task)
  return inThread<PlanHits[]>(new URL('./hits-thread.ts', import.meta.url), task)
}
