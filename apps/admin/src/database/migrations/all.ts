import type { Migration } from 'kysely/migration'

/** Every step from an empty database to today’s, by name in order. A step that was released never changes. */
export const migrations: Readonly<Record<string, Migration>> = {}
