import { createHash } from 'node:crypto'
import type { Problem } from '@digirooster/domain'
import { inThread } from '../../threads/in-thread.ts'
import { hitsOf } from './hits.ts'
import type { HitsTask, PlanHits } from './hits.ts'
import type { Standing } from './standing.ts'

/** What a change of the quarter does to the draft and to what is published. */
export interface HitsAnswer {
  /** Names what was told, and of what: whoever agrees, agrees with this and nothing else. */
  readonly name: string
  /** Whether some lesson would no longer fit. */
  readonly isHit: boolean
  readonly draft: PlanHits | null
  readonly published: PlanHits | null
}

/** Lessons that are looked over at once without anybody noticing; that takes about a fifth of a second. */
const FEW = 600

/** Says what a change hits; where there is much to look over, in a thread, so that pages go on answering. */
export async function findHits(task: HitsTask): Promise<readonly PlanHits[]> {
  const lessons = task.plans.reduce((sum, { plan }) => sum + plan.sessions.length, 0)
  if (lessons <= FEW) return hitsOf(task)
  return inThread<PlanHits[]>(new URL('./hits-thread.ts', import.meta.url), task)
}

/** Says what becomes of the plans that stand when the quarter becomes another. */
export async function answerOf(standing: Standing, after: Problem): Promise<HitsAnswer> {
  const { draft, published, problem: before, revision } = standing
  const plans = [draft, published].filter((plan) => plan !== null)
  const found = await findHits({ before, after, plans })
  const told = found.map(({ number, hits }) => [
    number,
    ...hits.map(({ sessionId, why }) => [sessionId, why?.nl ?? '']),
  ])
  return {
    name: createHash('sha256')
      .update(JSON.stringify([revision, told]))
      .digest('hex')
      .slice(0, 16),
    isHit: found.some(({ hits }) => hits.length > 0),
    draft: draft ? (found[0] ?? null) : null,
    published: published ? (found.at(-1) ?? null) : null,
  }
}
