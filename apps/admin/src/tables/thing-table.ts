import type { ThingTables } from '../database/tables.ts'
import type { Tx } from '../database/scope.ts'
import { Refused } from '../database/refused.ts'

/** One thing of a quarter as it stands in the database. */
export interface Thing<T> {
  readonly id: string
  /** Place in its list. */
  readonly position: number
  /** Goes up with each change; whoever changes it names the one they saw. */
  readonly revision: number
  readonly document: T
}

/** What can be done with the things of one kind; every function sees and changes what its scope may. */
export interface ThingStore<T> {
  /** Name of the table. */
  readonly table: keyof ThingTables
  /** All of a quarter, in their order. */
  all(tx: Tx, quarterId: string): Promise<Thing<T>[]>
  /** One of them. */
  one(tx: Tx, quarterId: string, id: string): Promise<Thing<T> | undefined>
  /** Adds some. */
  add(tx: Tx, quarterId: string, things: readonly Thing<T>[]): Promise<void>
  /** Writes another document; refused when it is not the one that was seen, or not theirs to change. */
  change(tx: Tx, quarterId: string, thing: Omit<Thing<T>, 'position'>): Promise<void>
  /** Takes one away; refused as `change` is. */
  remove(tx: Tx, quarterId: string, id: string, revision: number): Promise<void>
}

/** Rows in one statement: a statement has at most 65 535 parameters. */
const CHUNK = 1000

/** The repository of a table of things; `name` is what people call one. */
export function thingTable<T extends object>(
  table: keyof ThingTables,
  name: string,
): ThingStore<T> {
  // All these tables have the same columns: one of them stands for each in the types.
  const from = table as 'topic'

  async function whyNot(tx: Tx, quarterId: string, id: string, revision: number): Promise<Refused> {
    const row = await tx
      .selectFrom(from)
      .select('revision')
      .where('quarter_id', '=', quarterId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return new Refused('not-found', `${name} ${id} is not there.`)
    if (row.revision === revision) return new Refused('not-yours', `${name} ${id} is not yours.`)
    return new Refused('stale', `${name} ${id} was changed in between.`)
  }

  return {
    table,
    async all(tx, quarterId) {
      const rows = await tx
        .selectFrom(from)
        .select(['id', 'position', 'revision', 'document'])
        .where('quarter_id', '=', quarterId)
        .orderBy('position')
        .orderBy('id')
        .execute()
      return rows as Thing<T>[]
    },
    async one(tx, quarterId, id) {
      const row = await tx
        .selectFrom(from)
        .select(['id', 'position', 'revision', 'document'])
        .where('quarter_id', '=', quarterId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row as Thing<T> | undefined
    },
    async add(tx, quarterId, things) {
      for (let k = 0; k < things.length; k += CHUNK) {
        const rows = things.slice(k, k + CHUNK)
        await tx
          .insertInto(from)
          .values(rows.map((thing) => ({ quarter_id: quarterId, ...thing })))
          .execute()
      }
    },
    async change(tx, quarterId, { id, revision, document }) {
      const { numUpdatedRows } = await tx
        .updateTable(from)
        .set({ document })
        .where('quarter_id', '=', quarterId)
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) throw await whyNot(tx, quarterId, id, revision)
    },
    async remove(tx, quarterId, id, revision) {
      const { numDeletedRows } = await tx
        .deleteFrom(from)
        .where('quarter_id', '=', quarterId)
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst()
      if (numDeletedRows === 0n) throw await whyNot(tx, quarterId, id, revision)
    },
  }
}
