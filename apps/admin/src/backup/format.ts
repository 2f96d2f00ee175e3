/** First line of a backup. */
export interface BackupHead {
  readonly format: 'digirooster-backup'
  readonly version: 1
  /** When it was taken, ISO 8601 in UTC. */
  readonly takenAt: string
  /** Migrations of the database it came from. */
  readonly migrations: readonly string[]
}

/** Rows of one table; each row is JSON text, so that documents stay as they were written. */
export interface BackupRows {
  readonly table: string
  readonly rows: readonly string[]
}

/** Last line: a backup without it was cut off. */
export interface BackupEnd {
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>
  /** SHA-256 of all lines before it, in hexadecimal digits. */
  readonly sha256: string
}
