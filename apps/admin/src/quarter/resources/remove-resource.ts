import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import type { Tx } from '../../database/scope.ts'
import { answerTo, once } from '../../tables/answered-write.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { readThings, problemOf } from '../assemble-problem.ts'
import { edit } from '../edit.ts'
import type { Change, Command } from '../edit.ts'
import type { HitsAnswer } from '../hits/find-hits.ts'
import { rehearse } from '../hits/rehearse.ts'
import { pointsAt } from './points-at.ts'
import type { Pointer } from './points-at.ts'
import type { ResourceKind } from './resource-kinds.ts'

/** What somebody sends to have a thing removed. */
export interface Removing {
  readonly kind: ResourceKind
  readonly id: string
  /** Revision of the thing that they saw. */
  readonly seen: number
  readonly key: string
  readonly title: string
  /** Name of the answer to “what changes then?” that they agree with; empty: they saw none. */
  readonly agreed: string
}

/** What came of it. */
export type Removed =
  | { readonly status: 'removed' }
  /** Nothing was done until they agree: what goes with it, and which lessons then no longer fit. */
  | {
      readonly status: 'asks'
      readonly answer: HitsAnswer
      readonly hours: number
      readonly rooms: number
    }
  /** Other things need it; nothing was done. */
  | { readonly status: 'needed'; readonly pointers: readonly Pointer[] }
  | { readonly status: 'stale' }
  | { readonly status: 'gone' }
  | { readonly status: 'not-yours' }

/** Removes a thing with its own hours, after it was said what that breaks; all of it, or nothing. */
export async function removeResource(
  database: Database,
  session: SignedIn,
  removing: Removing,
): Promise<Removed> {
  const { kind, id, agreed } = removing
  const key = `${removing.key.slice(0, 50)}:remove:${kind}:${id}`.slice(0, 200)
  try {
    const plan = await database.withScope(scopeOf(session), async (tx) => {
      const [newest] = await listQuarters(tx)
      return newest && removal(tx, newest.id, removing)
    })
    if (!plan) return { status: 'gone' }
    if (plan.pointers.length > 0) return { status: 'needed', pointers: plan.pointers }
    const answer = await rehearse(database, session, () => Promise.resolve(plan.command))
    if (agreed !== answer.name) return { ...plan.with, status: 'asks', answer }
    return await database.withScope(scopeOf(session), (tx) =>
      once(tx, key, async () => {
        await edit(tx, plan.command)
        return { status: 'removed' as const }
      }),
    )
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    const known = await database.withScope(scopeOf(session), (tx) => answerTo<Removed>(tx, key))
    if (known) return known
    if (fault.code === 'not-found') return { status: 'gone' }
    if (fault.code === 'not-yours') return { status: 'not-yours' }
    if (fault.code === 'stale') return { status: 'stale' }
    return { status: 'needed', pointers: [] }
  }
}

async function removal(
  tx: Tx,
  quarterId: string,
  { kind, id, seen, title }: Removing,
): Promise<{
  readonly command: Command
  readonly pointers: readonly Pointer[]
  readonly with: { readonly hours: number; readonly rooms: number }
}> {
  const { quarter, things } = await readThings(tx, quarterId)
  const problem = problemOf(quarter.name, quarter.document, things)
  const rooms =
    kind === 'digipunt'
      ? things.room.filter(({ document }) => Reflect.get(document, 'digipuntId') === id)
      : []
  const gone = new Set([`${kind} ${id}`, ...rooms.map((room) => `room ${room.id}`)])
  const hours = things.availability.filter(({ document }) => {
    const { subject } = document as { subject: { kind: string; id: string } }
    return gone.has(`${subject.kind} ${subject.id}`)
  })
  const remove = (of: Change['kind'], each: { id: string; revision: number }) =>
    ({ kind: of, remove: each.id, revision: each.revision }) as Change
  return {
    command: {
      quarterId,
      title,
      changes: [
        ...hours.map((each) => remove('availability', each)),
        ...rooms.map((each) => remove('room', each)),
        { kind, remove: id, revision: seen },
      ],
    },
    pointers: pointsAt(problem, kind, id),
    with: { hours: hours.length, rooms: rooms.length },
  }
}
