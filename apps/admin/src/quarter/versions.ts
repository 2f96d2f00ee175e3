import { dateOf } from '@digirooster/domain'
import { accountNames } from '../auth/account-names.ts'
import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Database } from '../database/open-database.ts'
import { listQuarters } from '../tables/quarter.ts'
import { listVersions } from '../tables/version.ts'
import type { VersionRow } from '../tables/version.ts'
import { cardOf } from './board/card.ts'
import type { Card } from './board/card.ts'
import { ordersOf } from './board/publication-warnings.ts'
import type { Order } from './board/publication-warnings.ts'
import { indexOfPlan } from './board/quarter-index.ts'
import { publicVersion } from './public-version.ts'

/** A version in a list. */
export interface VersionLine extends Pick<VersionRow, 'number' | 'coversUntil' | 'publishedAt'> {
  /** Name of who published it; null: not known any more. */
  readonly who: string | null
  readonly lessons: number
  /** Whether it is the one that is public. */
  readonly isCurrent: boolean
}

/** A version with its lessons, to read. */
export interface VersionPage extends VersionLine {
  readonly title: string
  /** What had to be ordered for what became public in it. */
  readonly orders: readonly Order[]
  readonly days: readonly {
    readonly date: string
    readonly lessons: readonly { readonly card: Card; readonly place: string }[]
  }[]
}

/** The versions of the newest quarter, the newest first. */
export async function versionLines(database: Database, session: SignedIn): Promise<VersionLine[]> {
  const versions = await database.withScope(scopeOf(session), async (tx) => {
    const [quarter] = await listQuarters(tx)
    if (!quarter) return []
    const rows = await listVersions(tx, quarter.id)
    return Promise.all(rows.map((row) => publicVersion(tx, row)))
  })
  const found = versions.flatMap((version) => version ?? [])
  const names = await accountNames(
    database,
    found.map(({ publishedBy }) => publishedBy),
  )
  return found.map(({ number, coversUntil, publishedAt, publishedBy, sessions }, k) => ({
    ...{ number, coversUntil, publishedAt, lessons: sessions.length, isCurrent: k === 0 },
    who: names.get(publishedBy ?? '') ?? null,
  }))
}

/** One version of the newest quarter; undefined: it is not there. */
export async function versionPage(
  database: Database,
  session: SignedIn,
  number: number,
): Promise<VersionPage | undefined> {
  const found = await database.withScope(scopeOf(session), async (tx) => {
    const [quarter] = await listQuarters(tx)
    const rows = quarter ? await listVersions(tx, quarter.id) : []
    const row = rows.find((each) => each.number === number)
    const version = row && (await publicVersion(tx, row))
    return version && { version, isCurrent: row === rows[0] }
  })
  if (!found) return undefined
  const { version, isCurrent } = found
  const { problem, plan, sessions, coversUntil, publishedAt, publishedBy } = version
  const index = indexOfPlan(problem, plan, [])
  const names = await accountNames(database, [publishedBy])
  const byDay = Map.groupBy(sessions, ({ start }) => dateOf(start))
  return {
    ...{ number, coversUntil, publishedAt, isCurrent, lessons: sessions.length },
    who: names.get(publishedBy ?? '') ?? null,
    title: problem.title,
    orders: ordersOf(version, index, new Set(sessions.map(({ id }) => id))),
    days: [...byDay].map(([date, some]) => ({
      date,
      lessons: some.map((each) => ({
        card: cardOf(each, index),
        place: [
          index.places.get(each.digipuntId ?? '')?.name,
          index.rooms.get(each.roomId ?? '')?.name,
        ]
          .filter(Boolean)
          .join(', '),
      })),
    })),
  }
}
