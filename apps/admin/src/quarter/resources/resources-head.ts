import { authorise } from '../../auth/authorise.ts'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Application } from '../../server/application.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { lastEdits } from '../board/last-edits.ts'
import type { LastEdits } from '../board/last-edits.ts'

/** What stands above every page of rooms, devices and people. */
export interface ResourcesHead {
  readonly title: string
  readonly mayChange: boolean
  readonly edits: LastEdits
}

/** What stands above every page of rooms, devices and people; null: there is no quarter. */
export async function resourcesHead(
  { database }: Application,
  session: SignedIn,
): Promise<ResourcesHead | null> {
  const [newest] = await database.withScope(scopeOf(session), listQuarters)
  if (newest === undefined) return null
  return {
    title: newest.title,
    mayChange: authorise(session, 'change-resources') === 'allowed',
    edits: await lastEdits(database, session, newest.id),
  }
}
