import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** How far the planning of a quarter is. */
export interface PlanningState {
  /** Revision of the draft, lessons in it, and wishes with a place of those that were asked; null: there is none. */
  readonly draft: {
    readonly version: number
    readonly sessions: number
    readonly served: number
    readonly asked: number
  } | null
  /** The newest published version; null: there is none. */
  readonly published: { readonly version: number; readonly sessions: number } | null
}

/** How far the planning of a quarter is, for who sees it. */
export async function readPlanningState(tx: Tx, quarterId: string): Promise<PlanningState> {
  const sessions = sql<number>`coalesce(jsonb_array_length(plan::jsonb -> 'sessions'), 0)`
  const wishes = (which: string) =>
    sql<number>`coalesce((plan::jsonb -> 'demandServed' ->> ${which})::int, 0)`
  const draft = await tx
    .selectFrom('draft')
    .select(['revision as version', sessions.as('sessions')])
    .select([wishes('served').as('served'), wishes('asked').as('asked')])
    .where('quarter_id', '=', quarterId)
    .limit(1)
    .executeTakeFirst()
  const published = await tx
    .selectFrom('version')
    .select(['number as version', sessions.as('sessions')])
    .where('quarter_id', '=', quarterId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { draft: draft ?? null, published: published ?? null }
}
