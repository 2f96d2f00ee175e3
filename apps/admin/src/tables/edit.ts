import { sql } from 'kysely'
import type { Tx } from '../database/scope.ts'

/** One thing before and after; null where it was not there. */
export interface EditStep {
  readonly kind: string
  readonly id: string
  /** Place in its list. */
  readonly position: number
  readonly before: object | null
  readonly after: object | null
}

/** A command somebody gave, and with that its inverse. */
export interface EditRow {
  readonly id: number
  readonly title: string
  readonly steps: readonly EditStep[]
  readonly state: 'done' | 'undone' | 'dropped'
}

/** Logs a command; what its user had undone before cannot be redone any more. */
export async function addEdit(
  tx: Tx,
  edit: {
    readonly quarterId: string
    readonly digibankId: string | null
    readonly title: string
    readonly steps: readonly EditStep[]
  },
): Promise<number> {
  await ownEdits(tx, edit.quarterId, 'undone').set({ state: 'dropped' }).execute()
  const { id } = await tx
    .insertInto('edit')
    .values({
      quarter_id: edit.quarterId,
      digibank_id: edit.digibankId,
      title: edit.title,
      // An array alone would be taken for an array of PostgreSQL.
      steps: { steps: edit.steps },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * The command of this user that is undone next (`done`), or redone next (`undone`). What was planned before the quarter
 * was published is public now: it changes on the board, where people are told, and is not undone.
 */
export async function nextEdit(
  tx: Tx,
  quarterId: string,
  userId: string | null,
  state: 'done' | 'undone',
): Promise<EditRow | undefined> {
  const row = await tx
    .selectFrom('edit')
    .select(['id', 'title', 'steps', 'state'])
    .where('quarter_id', '=', quarterId)
    .where('user_id', 'is not distinct from', userId)
    .where('state', '=', state)
    .where(
      sql<boolean>`not (steps @? '$.steps[*] ? (@.kind starts with "planned" || @.kind starts with "fixed")'
        and exists (select from version where version.quarter_id = edit.quarter_id
          and version.published_at > edit.at))`,
    )
    .orderBy('id', state === 'done' ? 'desc' : 'asc')
    .executeTakeFirst()
  return row && { ...row, steps: (row.steps as { steps: EditStep[] }).steps }
}

/** A command of this user; undefined: they gave none with this id. */
export async function findEdit(
  tx: Tx,
  quarterId: string,
  userId: string | null,
  id: number,
): Promise<Pick<EditRow, 'id' | 'title' | 'state'> | undefined> {
  return tx
    .selectFrom('edit')
    .select(['id', 'title', 'state'])
    .where('quarter_id', '=', quarterId)
    .where('user_id', 'is not distinct from', userId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Marks a command as undone or done again. */
export async function markEdit(tx: Tx, id: number, state: 'done' | 'undone'): Promise<void> {
  await tx.updateTable('edit').set({ state }).where('id', '=', id).execute()
}

function ownEdits(tx: Tx, quarterId: string, state: 'undone') {
  // Row-level security leaves those of others alone.
  return tx.updateTable('edit').where('quarter_id', '=', quarterId).where('state', '=', state)
}
