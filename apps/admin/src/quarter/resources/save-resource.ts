import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import type { Tx } from '../../database/scope.ts'
import { once } from '../../tables/answered-write.ts'
import { edit } from '../edit.ts'
import type { Command } from '../edit.ts'
import { rehearse } from '../hits/rehearse.ts'
import { storeOf } from '../kinds.ts'
import { fieldsOf } from './fields.ts'
import { documentOf } from './form-values.ts'
import { onTheMap } from './on-the-map.ts'
import { answered, newestQuarterId, writeKey } from './saving.ts'
import type { Saved, Saving } from './saving.ts'

/** Changes a thing as a form says; all of it, or nothing. */
export async function saveResource(
  database: Database,
  session: SignedIn,
  saving: Saving,
): Promise<Saved> {
  const { kind, id, seen, values, title, agreed } = saving
  const quarterId = await newestQuarterId(database, session)
  if (quarterId === undefined) return { status: 'gone' }
  const commandOf = async (tx: Tx): Promise<Command> => {
    const before = await storeOf(kind).one(tx, quarterId, id)
    if (!before) throw new Refused('not-found', 'It is not there.')
    const put = await onTheMap(
      tx,
      quarterId,
      kind,
      documentOf(fieldsOf(kind), values, before.document),
    )
    return { quarterId, title, changes: [{ kind, put, revision: seen }] }
  }
  return answered(database, session, saving, async () => {
    const answer = await rehearse(database, session, commandOf)
    if (answer.isHit && agreed !== answer.name) return { status: 'asks', answer }
    return database.withScope(scopeOf(session), (tx) =>
      once(tx, writeKey(saving), async () => {
        await edit(tx, await commandOf(tx))
        return { status: 'saved' as const, id }
      }),
    )
  })
}
