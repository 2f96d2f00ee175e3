import type { Session } from '@digirooster/domain'
import type { Tx } from '../database/scope.ts'
import { listVersions, readVersion } from '../tables/version.ts'
import type { VersionRow } from '../tables/version.ts'
import { afterPublication, publicSessions } from './public-sessions.ts'
import type { Publication } from './public-sessions.ts'

/** A published version with the lessons that it makes public. */
export interface PublicVersion extends VersionRow, Publication {
  /** By start. */
  readonly sessions: readonly Session[]
}

/** The version that is public now; null: there is none. */
export async function newestVersion(tx: Tx, quarterId: string): Promise<PublicVersion | null> {
  const [newest] = await listVersions(tx, quarterId)
  return newest ? publicVersion(tx, newest) : null
}

/** A version of a list, with its lessons; null: it is not there. */
export async function publicVersion(tx: Tx, row: VersionRow): Promise<PublicVersion | null> {
  const read = await readVersion(tx, row.id)
  if (!read) return null
  const sessions = publicSessions(afterPublication({ ...read, coversUntil: row.coversUntil }))
  return {
    ...row,
    ...read,
    sessions: sessions.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
  }
}
