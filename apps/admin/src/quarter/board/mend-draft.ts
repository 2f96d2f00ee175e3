import type { LocalText } from '@digirooster/domain'
import type { ReplanEntry, ReplanFigures } from '@digirooster/planner'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import { listDrafts, readDraft } from '../../tables/draft.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { assembleProblem } from '../assemble-problem.ts'
import { mendInThread } from './mend-in-thread.ts'
import type { Mended } from './mend-in-thread.ts'
import { DRAFT } from './plan-steps.ts'
import { replaceDraft } from './replace-draft.ts'

/** A repair of the draft that somebody may take. */
export interface MendProposal {
  readonly seen: number
  readonly quarterRevision: number
  /** What becomes different, the most urgent first. */
  readonly changes: readonly {
    readonly what: ReplanEntry['what']
    readonly title: LocalText
    readonly isPublished: boolean
    readonly sentences: readonly LocalText[]
    /** Who has to be told. */
    readonly call: readonly LocalText[]
  }[]
  readonly figures: ReplanFigures
}

/** The quarter and its draft, as they are read for a repair. */
interface Read {
  readonly quarterId: string
  readonly seen: number
  readonly quarterRevision: number
  readonly runId: string | null
  readonly mended: Promise<Mended>
}

/** A repair takes seconds: that of the last few drafts is kept. */
const MOST_KEPT = 4
const kept = new WeakMap<Database, Map<string, Promise<Mended>>>()

/** Repairs the draft for the quarter as it is, with as few changes as possible; nothing is written. Null: no draft. */
export async function proposeMend(
  database: Database,
  session: SignedIn,
): Promise<MendProposal | null> {
  const read = await readForMend(database, session)
  if (!read) return null
  const { changes, figures } = await read.mended
  return {
    seen: read.seen,
    quarterRevision: read.quarterRevision,
    changes: changes.map(({ what, title, isPublished, sentences, call }) => ({
      ...{ what, title, isPublished, sentences },
      call: call.map(({ text }) => text),
    })),
    figures,
  }
}

/**
 * Makes the repair that was shown the draft; undone in one go.
 * @throws {Refused} `stale` when the draft or the quarter is another by now than was shown
 */
export async function takeMend(
  database: Database,
  session: SignedIn,
  shown: { readonly seen: number; readonly quarterRevision: number; readonly title: string },
): Promise<number> {
  const read = await readForMend(database, session)
  if (!read) throw new Refused('not-found', 'There is no draft.')
  const isShown = read.seen === shown.seen && read.quarterRevision === shown.quarterRevision
  if (!isShown) throw new Refused('stale', 'It changed since it was shown.')
  const { plan, problem } = await read.mended
  const revision = await database.withScope(scopeOf(session), (tx) =>
    replaceDraft(tx, read.quarterId, {
      ...{ plan, fixed: problem.fixed, runId: read.runId, title: shown.title },
      ...{ seen: read.seen, quarterRevision: read.quarterRevision },
    }),
  )
  if (revision === undefined) throw new Refused('stale', 'The quarter changed in between.')
  return revision
}

async function readForMend(database: Database, session: SignedIn): Promise<Read | null> {
  const scope = scopeOf(session)
  const read = await database.withScope(scope, async (tx) => {
    const [quarter] = await listQuarters(tx)
    if (!quarter) return null
    const isThere = (await listDrafts(tx, quarter.id)).some(({ name }) => name === DRAFT)
    if (!isThere) return null
    const draft = await readDraft(tx, quarter.id, DRAFT)
    return { ...(await assembleProblem(tx, quarter.id)), draft, quarterId: quarter.id }
  })
  if (!read) return null
  const { problem, revision: quarterRevision, draft, quarterId } = read
  const repairs = kept.get(database) ?? new Map<string, Promise<Mended>>()
  kept.set(database, repairs)
  const key = [scope.digibankId, scope.role, quarterId, quarterRevision, draft.revision].join(' ')
  const mended = repairs.get(key) ?? mendInThread(problem, draft.plan)
  repairs.set(key, mended)
  mended.catch(() => repairs.delete(key))
  for (const old of [...repairs.keys()].slice(0, -MOST_KEPT)) repairs.delete(old)
  return { quarterId, seen: draft.revision, quarterRevision, runId: draft.runId, mended }
}
