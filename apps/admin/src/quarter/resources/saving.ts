import { createHash } from 'node:crypto'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import { answerTo } from '../../tables/answered-write.ts'
import { listQuarters } from '../../tables/quarter.ts'
import type { HitsAnswer } from '../hits/find-hits.ts'
import { storeOf } from '../kinds.ts'
import { formFaults } from './field-faults.ts'
import type { FormFaults } from './field-faults.ts'
import { fieldsOf } from './fields.ts'
import { valuesOf } from './form-values.ts'
import type { FormValues } from './form-values.ts'
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

/** Key of a form with what was typed in it: the same form with other words in it is another wish. */
export function writeKey({ key, ...sent }: Saving): string {
  const text = JSON.stringify([sent.kind, sent.id, sent.seen, sent.values])
  return `${key.slice(0, 100)}:${createHash('sha256').update(text).digest('hex')}`
}

/** What came of a form: of its work, or of why that was refused. */
export async function answered(
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

/** Nothing says so but that it stands there already: an id that people choose. */
const TAKEN: FormFaults = {
  fields: { id: { code: 'taken', expected: { nl: '', en: '' }, hint: { nl: '', en: '' } } },
  elsewhere: [],
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

/** The quarter that things are changed in: the newest that somebody sees; undefined: there is none. */
export async function newestQuarterId(
  database: Database,
  session: SignedIn,
): Promise<string | undefined> {
  const [newest] = await database.withScope(scopeOf(session), listQuarters)
  return newest?.id
}
