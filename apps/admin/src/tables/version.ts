import type { Plan, Problem } from '@digirooster/domain'
import type { Tx } from '../database/scope.ts'

/** A published plan in lists. */
export interface VersionRow {
  readonly id: string
  readonly number: number
  /** Last day whose sessions it makes public, inclusive. */
  readonly coversUntil: string
  readonly publishedBy: string | null
  readonly publishedAt: Date
}

/** Adds the next version of a quarter. Versions are never changed. */
export async function addVersion(
  tx: Tx,
  version: {
    readonly quarterId: string
    readonly digibankId: string | null
    readonly coversUntil: string
    readonly quarterRevision: number
    readonly problem: Problem
    readonly plan: Plan
  },
): Promise<{ readonly id: string; readonly number: number }> {
  const last = await tx
    .selectFrom('version')
    .select('number')
    .where('quarter_id', '=', version.quarterId)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return tx
    .insertInto('version')
    .values({
      quarter_id: version.quarterId,
      digibank_id: version.digibankId,
      number: (last?.number ?? 0) + 1,
      covers_until: version.coversUntil,
      quarter_revision: version.quarterRevision,
      problem: version.problem,
      plan: version.plan,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** The versions of a quarter, the newest first. */
export async function listVersions(tx: Tx, quarterId: string): Promise<VersionRow[]> {
  return tx
    .selectFrom('version')
    .select([
      'id',
      'number',
      'covers_until as coversUntil',
      'published_by as publishedBy',
      'published_at as publishedAt',
    ])
    .where('quarter_id', '=', quarterId)
    .orderBy('number', 'desc')
    .execute()
}

/** The problem and plan of a version, exactly as they were published. */
export async function readVersion(
  tx: Tx,
  id: string,
): Promise<{ readonly problem: Problem; readonly plan: Plan } | undefined> {
  const row = await tx
    .selectFrom('version')
    .select(['problem', 'plan'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { problem: row.problem as Problem, plan: row.plan as Plan }
}
