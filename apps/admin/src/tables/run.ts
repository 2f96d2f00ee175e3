import { sql } from 'kysely'
import type { Plan, Problem } from '@digirooster/domain'
import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'
import type { RunState } from '../database/plan-tables.ts'

/** A planning run in lists. */
export interface RunRow {
  readonly id: string
  readonly quarterId: string
  readonly name: string
  readonly state: RunState
  readonly revision: number
  /** Revision of the quarter it saw. */
  readonly quarterRevision: number
  readonly problemHash: string
  /** Account that asked for it; null: the app itself. */
  readonly askedBy: string | null
  readonly askedAt: Date
  readonly endedAt: Date | null
}

const columns = [
  'id',
  'quarter_id as quarterId',
  'name',
  'state',
  'revision',
  'quarter_revision as quarterRevision',
  'problem_hash as problemHash',
  'asked_by as askedBy',
  'asked_at as askedAt',
  'ended_at as endedAt',
] as const

/** Adds a run that waits, with exactly the problem it will see; gives its id. */
export async function addRun(
  tx: Tx,
  run: {
    readonly quarterId: string
    readonly digibankId: string | null
    readonly name: string
    readonly settings: object
    readonly quarterRevision: number
    readonly problem: Problem
    readonly problemHash: string
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('run')
    .values({
      quarter_id: run.quarterId,
      digibank_id: run.digibankId,
      name: run.name,
      settings: run.settings,
      quarter_revision: run.quarterRevision,
      problem: run.problem,
      problem_hash: run.problemHash,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The runs of a quarter, the newest first. */
export async function listRuns(tx: Tx, quarterId: string): Promise<RunRow[]> {
  return tx
    .selectFrom('run')
    .select(columns)
    .where('quarter_id', '=', quarterId)
    .orderBy('asked_at', 'desc')
    .execute()
}

/** A run with all it saw and made; refused when it is not there. */
export async function readRun(
  tx: Tx,
  id: string,
): Promise<
  RunRow & { readonly settings: unknown; readonly problem: Problem; readonly plan: Plan | null }
> {
  const row = await tx
    .selectFrom('run')
    .select([...columns, 'settings', 'problem', 'plan'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refused('not-found', `Run ${id} is not there.`)
  return { ...row, problem: row.problem as Problem, plan: row.plan as Plan | null }
}

/**
 * Moves a run on, from a state it must still be in.
 * @param plan what it made; needed for `finished`, allowed for `cancelled`
 * @throws {Refused} `stale` when it is in another state by now
 */
export async function moveRun(
  tx: Tx,
  id: string,
  from: readonly RunState[],
  to: RunState,
  plan: Plan | null = null,
): Promise<void> {
  const isEnd = to !== 'waiting' && to !== 'running'
  const { numUpdatedRows } = await tx
    .updateTable('run')
    .set({ state: to, plan, ended_at: isEnd ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refused('stale', `Run ${id} is not ${from.join(' or ')}.`)
}

/** How far a run is; undefined: it is not there. */
export async function readRunState(tx: Tx, id: string): Promise<RunState | undefined> {
  const row = await tx.selectFrom('run').select('state').where('id', '=', id).executeTakeFirst()
  return row?.state
}

/** How many runs there are in each state, of all that the scope sees. */
export async function countRuns(tx: Tx): Promise<Readonly<Record<RunState, number>>> {
  const rows = await tx
    .selectFrom('run')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const none = { waiting: 0, running: 0, finished: 0, cancelled: 0, failed: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}
