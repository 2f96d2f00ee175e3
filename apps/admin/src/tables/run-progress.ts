import type { Tx } from '../database/scope.ts'

/** Where a run stood at one moment. */
export interface RunProgress {
  readonly phase: 'preflight' | 'offering' | 'construct' | 'improve' | 'assign' | 'done'
  /** Share of the time used, 0 to 1. */
  readonly done: number
  /** Seconds of search, those of earlier attempts included. */
  readonly seconds: number
  readonly asked: number
  /** Wishes with a place in the best plan so far; null: there is none yet. */
  readonly served: number | null
  /** Wishes that no plan can exceed, once proven. */
  readonly most: number | null
  /** Share of what may be possible that is still missing, 0 to 1, once there is a bound. */
  readonly gap: number | null
  /** Costs per level, compared in this order. */
  readonly score: readonly [hard: number, owed: number, demand: number, soft: number] | null
}

/** What was told about a run, by number from 1. */
export interface RunStep extends RunProgress {
  readonly number: number
}

/** What was told about a run after a step, in order. */
export async function listRunSteps(tx: Tx, runId: string, after = 0): Promise<RunStep[]> {
  const rows = await tx
    .selectFrom('run_progress')
    .select(['number', 'told'])
    .where('run_id', '=', runId)
    .where('number', '>', after)
    .orderBy('number')
    .execute()
  return rows.map(({ number, told }) => ({ number, ...(told as RunProgress) }))
}

/** The last thing that was told about a run; null: nothing yet. */
export async function lastRunStep(tx: Tx, runId: string): Promise<RunProgress | null> {
  const row = await tx
    .selectFrom('run_progress')
    .select('told')
    .where('run_id', '=', runId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? (row.told as RunProgress) : null
}

/** Wishes with a place that were last told of each run. */
export async function listServed(
  tx: Tx,
  runIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly served: number; readonly asked: number }>> {
  if (runIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('run_progress')
    .distinctOn('run_id')
    .select(['run_id as runId', 'told'])
    .where('run_id', 'in', runIds)
    .orderBy('run_id')
    .orderBy('number', 'desc')
    .execute()
  return new Map(
    rows.flatMap(({ runId, told }) => {
      const { served, asked } = told as RunProgress
      return served === null ? [] : [[runId, { served, asked }] as const]
    }),
  )
}
