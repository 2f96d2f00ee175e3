import type { Problem } from '@digirooster/domain'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import type { Tx } from '../../database/scope.ts'
import { once } from '../../tables/answered-write.ts'
import { edit } from '../edit.ts'
import type { Command } from '../edit.ts'
import { kinds } from '../kinds.ts'
import { fieldsOf } from './fields.ts'
import { documentOf } from './form-values.ts'
import type { FormValues } from './form-values.ts'
import { idFor } from './id-for.ts'
import { onTheMap } from './on-the-map.ts'
import type { ResourceKind } from './resource-kinds.ts'
import { answered, newestQuarterId, writeKey } from './saving.ts'
import type { Saved, Saving } from './saving.ts'

/** Adds a thing as a form says. */
export async function addResource(
  database: Database,
  session: SignedIn,
  adding: Omit<Saving, 'id' | 'seen' | 'agreed'>,
): Promise<Saved> {
  const { kind, values, title } = adding
  const quarterId = await newestQuarterId(database, session)
  if (quarterId === undefined) return { status: 'gone' }
  const sent = { ...adding, id: '', seen: 0, agreed: '' }
  return answered(database, session, sent, () =>
    database.withScope(scopeOf(session), (tx) =>
      once(tx, writeKey(sent), async () => {
        const { changes, id } = await newThings(tx, session, quarterId, kind, values)
        await edit(tx, { quarterId, title, changes })
        return { status: 'saved' as const, id }
      }),
    ),
  )
}

async function newThings(
  tx: Tx,
  session: SignedIn,
  quarterId: string,
  kind: ResourceKind,
  values: FormValues,
): Promise<{ readonly changes: Command['changes']; readonly id: string }> {
  const fields = fieldsOf(kind)
  if (kind === 'person') {
    const add = documentOf(fields, values, {})
    return { changes: [{ kind, add }], id: String(Reflect.get(add, 'id') ?? '') }
  }
  const id = await idFor(tx, quarterId, kind, String(values.name ?? ''))
  if (kind !== 'digipunt')
    return {
      changes: [
        { kind, add: await onTheMap(tx, quarterId, kind, documentOf(fields, values, { id })) },
      ],
      id,
    }
  const digibankId = session.membership?.digibankId ?? (await onlyDigibank(tx, quarterId))
  const filled = documentOf(fields, values, { id, digibankId })
  const add = await onTheMap(tx, quarterId, kind, filled)
  // A place has at least one room; people fill it in after.
  const room: Problem['digipunten'][number]['rooms'][number] & { digipuntId: string } = {
    ...{
      id: await idFor(tx, quarterId, 'room', `${String(values.name ?? '')} zaal`),
      name: 'Zaal',
    },
    ...{ seats: 10, devices: {}, features: [], kinds: [], digipuntId: id },
  }
  return {
    changes: [
      { kind, add },
      { kind: 'room', add: room },
    ],
    id,
  }
}

async function onlyDigibank(tx: Tx, quarterId: string): Promise<string> {
  const [first] = await kinds.digibank.all(tx, quarterId)
  return first?.id ?? ''
}
