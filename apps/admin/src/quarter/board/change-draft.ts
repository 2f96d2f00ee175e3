import { applyChanges } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import type { Effect, Move } from '@digirooster/planner'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import { Refused } from '../../database/refused.ts'
import type { Tx } from '../../database/scope.ts'
import { readDraft, writeDraft } from '../../tables/draft.ts'
import { addEdit } from '../../tables/edit.ts'
import { listQuarters } from '../../tables/quarter.ts'
import { scopeNow } from '../../tables/scope-now.ts'
import { problemOf } from '../assemble-problem.ts'
import { redo, undo } from '../edit.ts'
import { inTurn } from '../in-turn.ts'
import { ownStanding, stepsToStanding } from '../steps-to.ts'
import { hold, writeSteps } from '../write-steps.ts'
import type { HeldQuarter } from '../write-steps.ts'
import { askDraft } from './ask-draft.ts'
import { moved } from './moved.ts'
import { openDraft } from './open-draft.ts'
import { DRAFT, planSteps } from './plan-steps.ts'
import { recounted } from './recounted.ts'

/** What may not change about a lesson. */
export type Held = 'time' | 'place' | 'people'

/** Somebody’s change of the draft they see. */
interface Seen {
  /** Revision of the draft they saw. */
  readonly seen: number
  /** What it is called in the list of changes. */
  readonly title: string
}

/**
 * Puts lessons elsewhere in the draft; undone in one go.
 * @returns what it does when it cannot be, and then nothing changed
 * @throws {Refused} `stale` when somebody changed the draft or the quarter in between
 */
export async function moveInDraft(
  database: Database,
  session: SignedIn,
  { seen, title, moves }: Seen & { readonly moves: readonly Move[] },
): Promise<Effect | undefined> {
  const opened = await openDraft(database, session)
  if (typeof opened === 'string') throw new Refused('not-found', 'There is no draft.')
  if (opened.revision !== seen) throw staleDraft()
  const effect = await askDraft(opened, 'delta', moves)
  if (!effect.isAllowed) return effect
  const { problem, plan } = await moved({ problem: opened.problem, plan: opened.plan, moves })
  await database.withScope(scopeOf(session), (tx) =>
    writeChange(tx, opened.quarterId, { seen, title }, (held, before) => {
      if (held.revision - 1 !== opened.quarterRevision) throw staleDraft()
      return Promise.resolve({ problem, plan, before: opened.isChanged ? before : opened.plan })
    }),
  )
  return undefined
}

/**
 * Says what may not change about a lesson; nothing: all of it may.
 * @throws {Refused} `stale`; `invalid` when it cannot be held or let go
 */
export async function holdInDraft(
  database: Database,
  session: SignedIn,
  { seen, title, sessionId, holds }: Seen & { readonly sessionId: string; readonly holds: Held[] },
): Promise<void> {
  const opened = await openDraft(database, session)
  if (typeof opened === 'string') throw new Refused('not-found', 'There is no draft.')
  if (opened.revision !== seen) throw staleDraft()
  const scope = scopeOf(session)
  await inTurn(scope, () =>
    database.withScope(scope, (tx) =>
      writeChange(tx, opened.quarterId, { seen, title }, async (held, before) => {
        const whole = problemOf(held.name, held.document, held.things)
        const change =
          holds.length > 0
            ? ({ kind: 'pin', sessionId, holds } as const)
            : ({ kind: 'unpin', sessionId } as const)
        const changed = applyChanges(whole, [change], before)
        if (!changed.ok) throw new Refused('invalid', 'It cannot be held.', changed.issues)
        // A draft is of one digibank: figures of others that share the quarter stay out of it.
        const fixed = ownStanding(held, changed.value.fixed)
        const problem = { ...problemOf(held.name, held.document, held.own), fixed }
        return { problem, plan: await recounted(problem, before), before }
      }),
    ),
  )
}

/**
 * Takes back the last change of somebody in the newest quarter, or does again what they took back last; of the plan or
 * of the quarter.
 * @param asked id of the change that is meant, so that sent twice it is done once; absent: the last
 * @throws {Refused} `nothing`; `stale` when somebody changed the same thing since
 */
export function undoOrRedo(
  database: Database,
  session: SignedIn,
  which: 'undo' | 'redo',
  asked?: number,
): Promise<{ readonly title: string }> {
  const again = which === 'undo' ? undo : redo
  const scope = scopeOf(session)
  return inTurn(scope, () =>
    database.withScope(scope, async (tx) => {
      const [newest] = await listQuarters(tx)
      if (newest === undefined) throw new Refused('nothing', 'There is no quarter.')
      return again(tx, newest.id, asked)
    }),
  )
}

async function writeChange(
  tx: Tx,
  quarterId: string,
  { seen, title }: Seen,
  make: (
    held: HeldQuarter,
    before: Plan,
  ) => Promise<{ readonly problem: Problem; readonly plan: Plan; readonly before: Plan }>,
): Promise<void> {
  const { plan: stored, revision, runId } = await readDraft(tx, quarterId, DRAFT)
  if (revision !== seen) throw staleDraft()
  const held = await hold(tx, quarterId)
  const { problem, plan, before } = await make(held, stored)
  const things = await writeSteps(tx, held, stepsToStanding(held, problem.fixed))
  const { digibankId } = await scopeNow(tx)
  await writeDraft(tx, {
    ...{ quarterId, digibankId, name: DRAFT, plan, runId, seen },
    quarterRevision: held.revision,
  })
  const steps = [...things, ...planSteps(before, plan)]
  await addEdit(tx, { quarterId, digibankId, title, steps })
}

function staleDraft(): Refused {
  return new Refused('stale', 'The draft was changed in between.')
}
