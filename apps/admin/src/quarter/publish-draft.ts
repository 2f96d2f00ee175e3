import { fromInstant } from '@digirooster/domain'
import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Database } from '../database/open-database.ts'
import { Refused } from '../database/refused.ts'
import { once } from '../tables/answered-write.ts'
import { Taken } from '../tables/booking.ts'
import type { Claim } from '../tables/booking.ts'
import { cardOf } from './board/card.ts'
import type { Card } from './board/card.ts'
import { openDraft } from './board/open-draft.ts'
import type { OpenDraft } from './board/open-draft.ts'
import { indexOf } from './board/quarter-index.ts'
import { inTurn } from './in-turn.ts'
import { publish } from './publish.ts'
import type { Published } from './publish.ts'

/** What is held by somebody else then; by whom is not told. */
export interface TakenThing {
  readonly kind: Claim['kind']
  readonly name: string
  /** Wall-clock times. */
  readonly from: string
  readonly until: string
  /** Our lessons that need it. */
  readonly lessons: readonly Card[]
}

/** What came of publishing. */
export type PublishOutcome =
  | { readonly status: 'published'; readonly published: Published }
  | { readonly status: 'taken'; readonly taken: TakenThing }
  | { readonly status: 'stale' | 'invalid' | 'not-found' }

/** What somebody asks to publish. */
export interface Publishing {
  /** Revision of the draft that was looked at. */
  readonly seen: number
  /** Last day whose lessons begin to be public, inclusive. */
  readonly until: string
  /** New for each time the page is shown: sent twice, it is one version. */
  readonly key: string
}

/** Publishes the draft of the newest quarter, once for each key; all of it or nothing. */
export async function publishDraft(
  database: Database,
  session: SignedIn,
  { seen, until, key }: Publishing,
): Promise<PublishOutcome> {
  const draft = await openDraft(database, session)
  if (typeof draft === 'string') return { status: 'not-found' }
  try {
    const scope = scopeOf(session)
    const published = await inTurn(scope, () =>
      database.withScope(scope, (tx) =>
        once(tx, `publish ${key}`, () => publish(tx, draft.quarterId, { until, seen })),
      ),
    )
    return { status: 'published', published }
  } catch (fault) {
    if (fault instanceof Taken) return { status: 'taken', taken: takenThing(draft, fault.claim) }
    if (!(fault instanceof Refused)) throw fault
    const { code } = fault
    return { status: code === 'stale' || code === 'not-found' ? code : 'invalid' }
  }
}

function takenThing(draft: OpenDraft, { kind, id, from, until, sessionIds }: Claim): TakenThing {
  const index = indexOf(draft)
  const place = draft.problem.digipunten.find(({ rooms }) => rooms.some((room) => room.id === id))
  const names = {
    room: [place?.name, index.rooms.get(id)?.name].filter(Boolean).join(' › '),
    'laptop-class': index.classes.get(id)?.name ?? id,
    person: id,
  }
  return {
    ...{ kind, name: names[kind] || id, from: fromInstant(from), until: fromInstant(until) },
    lessons: sessionIds.flatMap((sessionId) => {
      const session = index.sessions.get(sessionId)
      return session ? [cardOf(session, index)] : []
    }),
  }
}
