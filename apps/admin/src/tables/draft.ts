import type { Plan } from '@digirooster/domain'
import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'

/** A plan people work on. */
export interface DraftRow {
  readonly id: string
  readonly name: string
  readonly revision: number
  /** Revision of the quarter it was last judged with. */
  readonly quarterRevision: number
  readonly runId: string | null
}

const columns = [
  'id',
  'name',
  'revision',
  'quarter_revision as quarterRevision',
  'run_id as runId',
] as const

/** The drafts of a quarter, by name. */
export async function listDrafts(tx: Tx, quarterId: string): Promise<DraftRow[]> {
  return tx
    .selectFrom('draft')
    .select(columns)
    .where('quarter_id', '=', quarterId)
    .orderBy('name')
    .execute()
}

/** A draft with its plan; refused when it is not there. */
export async function readDraft(
  tx: Tx,
  quarterId: string,
  name: string,
): Promise<DraftRow & { readonly plan: Plan }> {
  const row = await tx
    .selectFrom('draft')
    .select([...columns, 'plan'])
    .where('quarter_id', '=', quarterId)
    .where('name', '=', name)
    .executeTakeFirst()
  if (!row) throw new Refused('not-found', `Draft ${name} is not there.`)
  return { ...row, plan: row.plan as Plan }
}

/**
 * Writes a draft.
 * @param draft `seen`: revision that was seen; null: there was none
 * @returns its revision now
 * @throws {Refused} `stale` when somebody wrote it in between
 */
export async function writeDraft(
  tx: Tx,
  draft: {
    readonly quarterId: string
    readonly digibankId: string | null
    readonly name: string
    readonly plan: Plan
    readonly quarterRevision: number
    readonly runId: string | null
    readonly seen: number | null
  },
): Promise<number> {
  const written = {
    plan: draft.plan,
    quarter_revision: draft.quarterRevision,
    run_id: draft.runId,
  }
  const row =
    draft.seen === null
      ? await tx
          .insertInto('draft')
          .values({
            ...written,
            quarter_id: draft.quarterId,
            digibank_id: draft.digibankId,
            name: draft.name,
          })
          .onConflict((conflict) => conflict.columns(['quarter_id', 'name']).doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await tx
          .updateTable('draft')
          .set(written)
          .where('quarter_id', '=', draft.quarterId)
          .where('name', '=', draft.name)
          .where('revision', '=', draft.seen)
          .returning('revision')
          .executeTakeFirst()
  if (!row) throw new Refused('stale', `Draft ${draft.name} was changed in between.`)
  return row.revision
}
