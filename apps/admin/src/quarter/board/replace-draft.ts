import type { Plan, Problem } from '@digirooster/domain'
import { Refused } from '../../database/refused.ts'
import type { Tx } from '../../database/scope.ts'
import { listDrafts, readDraft, writeDraft } from '../../tables/draft.ts'
import { addEdit } from '../../tables/edit.ts'
import { scopeNow } from '../../tables/scope-now.ts'
import { stepsToStanding } from '../steps-to.ts'
import { hold, writeSteps } from '../write-steps.ts'
import { DRAFT, wholeStep } from './plan-steps.ts'

/** A plan that becomes the draft. */
export interface Replacement {
  readonly plan: Plan
  /** What stands in the quarter then; absent: as it stands. */
  readonly fixed?: Problem['fixed']
  /** The run that made it; null: none did. */
  readonly runId: string | null
  /** Revision of the draft that was seen; null: there was none. */
  readonly seen: number | null
  /** Revision of the quarter that the plan was made for. */
  readonly quarterRevision: number
  /** What it is called in the list of changes. */
  readonly title: string
}

/**
 * Makes another plan the draft; undone in one go. There is nothing to go back to from the first.
 * @returns revision of the draft now; undefined: the quarter is another by now, and nothing changed
 * @throws {Refused} `stale` when somebody else changed the draft meanwhile
 */
export async function replaceDraft(
  tx: Tx,
  quarterId: string,
  { plan, fixed, runId, seen, quarterRevision, title }: Replacement,
): Promise<number | undefined> {
  const isThere = (await listDrafts(tx, quarterId)).some(({ name }) => name === DRAFT)
  const before = isThere ? await readDraft(tx, quarterId, DRAFT) : null
  if ((before?.revision ?? null) !== seen)
    throw new Refused('stale', 'The draft was changed in between.')
  const held = await hold(tx, quarterId)
  if (held.revision - 1 !== quarterRevision) return undefined
  const things = fixed ? await writeSteps(tx, held, stepsToStanding(held, fixed)) : []
  const { digibankId } = await scopeNow(tx)
  const revision = await writeDraft(tx, {
    ...{ quarterId, digibankId, name: DRAFT, plan, runId, seen },
    quarterRevision: held.revision,
  })
  if (before) {
    const steps = [
      ...things,
      wholeStep({ plan: before.plan, runId: before.runId }, { plan, runId }),
    ]
    await addEdit(tx, { quarterId, digibankId, title, steps })
  }
  return revision
}
