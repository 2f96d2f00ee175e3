import { isDeepStrictEqual } from 'node:util'
import type { Plan } from '@digirooster/domain'
import { Refused } from '../../database/refused.ts'
import type { Tx } from '../../database/scope.ts'
import { readDraft, writeDraft } from '../../tables/draft.ts'
import type { EditStep } from '../../tables/edit.ts'
import { readQuarter } from '../../tables/quarter.ts'
import { assembleProblem } from '../assemble-problem.ts'
import { recounted } from './recounted.ts'

/** Name of the draft that people work on. */
export const DRAFT = 'draft'

const SESSION = 'planned-session'
const GROUP = 'planned-group'
/** The draft as a whole: it was replaced by another plan. */
const WHOLE = 'planned-draft'

/** A draft that can come back. */
interface WholeDraft {
  readonly plan: Plan
  readonly runId: string | null
}

/** Whether a step changes the plan of the draft, not a thing of the quarter. */
export function isPlanStep({ kind }: EditStep): boolean {
  return kind === SESSION || kind === GROUP || kind === WHOLE
}

/** The step from one draft to quite another. */
export function wholeStep(before: WholeDraft, after: WholeDraft): EditStep {
  return { kind: WHOLE, id: DRAFT, position: 0, before, after }
}

/** The lessons and groups that are different in another plan with the same ones. */
export function planSteps(before: Plan, after: Plan): EditStep[] {
  return [
    ...stepsOf(SESSION, before.sessions, after.sessions),
    ...stepsOf(GROUP, before.offerings, after.offerings),
  ]
}

function stepsOf<T extends { readonly id: string }>(
  kind: string,
  before: readonly T[],
  after: readonly T[],
): EditStep[] {
  const now = new Map(after.map((each) => [each.id, each]))
  return before.flatMap((each) => {
    const changed = now.get(each.id)
    if (!changed || isDeepStrictEqual(each, changed)) return []
    return [{ kind, id: each.id, position: 0, before: each, after: changed }]
  })
}

/**
 * Writes steps into the draft and counts all its figures again, for the quarter as it is after the other steps.
 * @throws {Refused} `stale` when something is no longer as a step found it
 */
export async function writePlanSteps(
  tx: Tx,
  quarterId: string,
  steps: readonly EditStep[],
): Promise<void> {
  if (steps.length === 0) return
  const { plan, revision, runId } = await readDraft(tx, quarterId, DRAFT)
  const whole = steps.find(({ kind }) => kind === WHOLE)
  if (whole) {
    const [before, after] = [whole.before, whole.after] as [WholeDraft, WholeDraft]
    if (!isDeepStrictEqual(decisionsOf(plan), decisionsOf(before.plan))) throw stale(whole)
    const { revision: quarterRevision } = await readQuarter(tx, quarterId)
    await writeDraft(tx, {
      ...{ quarterId, digibankId: null, name: DRAFT, quarterRevision, seen: revision },
      ...{ plan: after.plan, runId: after.runId },
    })
    return
  }
  const patched = {
    ...plan,
    sessions: put(
      plan.sessions,
      steps.filter(({ kind }) => kind === SESSION),
    ),
    offerings: put(
      plan.offerings,
      steps.filter(({ kind }) => kind === GROUP),
    ),
  }
  const { problem, revision: quarterRevision } = await assembleProblem(tx, quarterId)
  await writeDraft(tx, {
    quarterId,
    digibankId: null,
    name: DRAFT,
    plan: await recounted(problem, patched),
    quarterRevision,
    runId,
    seen: revision,
  })
}

/** What people see of a plan when they decide; figures are counted again and again. */
function decisionsOf({ sessions, offerings }: Plan) {
  return {
    sessions: sessions.map(({ id, start, roomId, digipuntId, laptopClassIds, people }) => ({
      ...{ id, start, roomId, digipuntId, laptopClassIds, people },
    })),
    groups: offerings.map(({ id, served }) => ({ id, served })),
  }
}

function put<T extends { readonly id: string }>(
  list: readonly T[],
  steps: readonly EditStep[],
): T[] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const done = list.map((each) => {
    const step = byId.get(each.id)
    if (!step) return each
    byId.delete(each.id)
    // A session’s status and figures follow from the rest and are counted again.
    if (!isDeepStrictEqual(each, step.before)) throw stale(step)
    return step.after as T
  })
  for (const step of byId.values()) throw stale(step)
  return done
}

function stale({ kind, id }: EditStep): Refused {
  return new Refused('stale', `${kind} ${id} was changed in between.`)
}
