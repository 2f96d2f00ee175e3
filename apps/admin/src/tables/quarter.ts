import { sql } from 'kysely'
import { Refused } from '../database/refused.ts'
import type { Tx } from '../database/scope.ts'

/** A quarter in lists. */
export interface QuarterRow {
  readonly id: string
  readonly networkId: string
  /** Id of its problem. */
  readonly name: string
  readonly title: string
  /** First and last day, inclusive. */
  readonly starts: string
  readonly ends: string
  /** Goes up with every change of anything in it. */
  readonly revision: number
}

const columns = [
  'id',
  'network_id as networkId',
  'name',
  'title',
  'starts',
  'ends',
  'revision',
] as const

/** The quarters a scope sees, the newest first. */
export async function listQuarters(tx: Tx): Promise<QuarterRow[]> {
  return tx.selectFrom('quarter').select(columns).orderBy('starts', 'desc').orderBy('id').execute()
}

/** A quarter and its document; refused when it is not there or not theirs. */
export async function readQuarter(
  tx: Tx,
  id: string,
): Promise<QuarterRow & { readonly document: unknown }> {
  const row = await tx
    .selectFrom('quarter')
    .select([...columns, 'document'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw absent(id)
  return row
}

/** Adds a quarter; gives its id. */
export async function addQuarter(
  tx: Tx,
  row: { readonly networkId: string; readonly name: string; readonly document: object },
): Promise<string> {
  const { id } = await tx
    .insertInto('quarter')
    .values({ network_id: row.networkId, name: row.name, document: row.document })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Counts a change of a quarter and holds the quarter until the transaction ends: of two at once, the second begins
 * again and sees what the first did.
 * @returns the new revision
 */
export async function touchQuarter(tx: Tx, id: string): Promise<number> {
  const row = await tx
    .updateTable('quarter')
    .set({ name: sql`name` })
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirst()
  if (!row) throw absent(id)
  return row.revision
}

/** Writes what a quarter says about itself. */
export async function changeQuarter(tx: Tx, id: string, document: object): Promise<void> {
  await tx.updateTable('quarter').set({ document }).where('id', '=', id).execute()
}

function absent(id: string): Refused {
  return new Refused('not-found', `Quarter ${id} is not there.`)
}
