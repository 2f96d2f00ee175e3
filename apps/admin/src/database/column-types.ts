import type { ColumnType } from 'kysely'

/** A whole document in a column; written as it is read. */
export type Document = ColumnType<unknown, object, object>
/** What the database derives or fills in. */
export type Derived<T> = ColumnType<T, never, never>
