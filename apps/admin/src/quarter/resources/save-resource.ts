import { createHash } from 'node:crypto'
import type { Problem } from '@digirooster/domain'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import type { Tx } from '../../database/scope.ts'
import { answerTo, once } from '../../tables/answered-write.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { edit } from '../edit.ts'
import type { Command } from '../edit.ts'
import type { HitsAnswer } from '../hits/find-hits.ts'
import { rehearse } from '../hits/rehearse.ts'
import { kinds, storeOf } from '../kinds.ts'
import { fieldsOf } from './fields.ts'
import { formFaults } from './field-faults.ts'
import type { FormFaults } from './field-faults.ts'
import { documentOf, valuesOf } from './form-values.ts'
import type { FormValues } from './form-values.ts'
import { idFor } from './id-for.ts'
import { onTheMap } from './on-the-map.ts'
import type { ResourceKind } from './resource-kinds.ts'

/** What somebody sends to have a thing changed. */
export interface Saving {
  readonly kind: ResourceKind
  readonly id: string
  /** Revision of the thing that they saw. */
  readonly seen: number
  readonly values: FormValues
  /** New for every form that is shown: sent twice, it is done once. */
  readonly key: string
  /** What it is called in the list of changes. */
  readonly title: string
  /** Name of the answer to “what changes then?” that they agree with; empty: they saw none. */
  readonly agreed: string
}

/** What came of it. */
export type Saved =
  | { readonly status: 'saved'; readonly id: string }
  /** Somebody changed it since; nothing was done. */
  | { readonly status: 'stale'; readonly now: FormValues; readonly revision: number }
  | { readonly status: 'invalid'; readonly faults: FormFaults }
  /** Lessons would no longer fit; nothing was done until they agree. */
  | { readonly status: 'asks'; readonly answer: HitsAnswer }
  | { readonly status: 'gone' }
  | { readonly status: 'not-yours' }

/** Changes a thing as a form says; all of it, or nothing. */
export async function saveResource(
  database: Database,
  session: SignedIn,
  saving: Saving,
): Promise<Saved> {
  const { kind, id, seen, values, title, agreed } = saving
  const quarterId = await newestId(database, session)
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

/** Adds a thing as a form says. */
export async function addResource(
  database: Database,
  session: SignedIn,
  adding: Omit<Saving, 'id' | 'seen' | 'agreed'>,
): Promise<Saved> {
  const { kind, values, title } = adding
  const quarterId = await newestId(database, session)
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

async function newestId(database: Database, session: SignedIn): Promise<string | undefined> {
  const [newest] = await database.withScope(scopeOf(session), listQuarters)
  return newest?.id
}

/** Nothing says so but that it stands there already: an id that people choose. */
const TAKEN: FormFaults = {
  fields: { id: { code: 'taken', expected: { nl: '', en: '' }, hint: { nl: '', en: '' } } },
  elsewhere: [],
}

/** The same form with other words in it is another wish. */
function writeKey({ key, ...sent }: Saving): string {
  const text = JSON.stringify([sent.kind, sent.id, sent.seen, sent.values])
  return `${key.slice(0, 100)}:${createHash('sha256').update(text).digest('hex')}`
}

async function answered(
  database: Database,
  session: SignedIn,
  saving: Saving,
  work: () => Promise<Saved>,
): Promise<Saved> {
  const { kind, id } = saving
  try {
    return await work()
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    // Sent twice, the second finds that the first changed the thing.
    const known = await database.withScope(scopeOf(session), (tx) =>
      answerTo<Saved>(tx, writeKey(saving)),
    )
    if (known) return known
    if (fault.code === 'not-found') return { status: 'gone' }
    if (fault.code === 'not-yours') return { status: 'not-yours' }
    if (fault.code === 'stale' && id === '') return { status: 'invalid', faults: TAKEN }
    if (fault.code === 'stale') return staleNow(database, session, kind, id)
    return { status: 'invalid', faults: formFaults(kind, fieldsOf(kind), fault.issues) }
  }
}

async function staleNow(
  database: Database,
  session: SignedIn,
  kind: ResourceKind,
  id: string,
): Promise<Saved> {
  return database.withScope(scopeOf(session), async (tx) => {
    const [newest] = await listQuarters(tx)
    const thing = newest && (await storeOf(kind).one(tx, newest.id, id))
    if (!thing) return { status: 'gone' }
    return {
      status: 'stale',
      now: valuesOf(fieldsOf(kind), thing.document),
      revision: thing.revision,
    }
  })
}
