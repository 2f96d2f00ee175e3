import type { Availability, Plan, Problem } from '@digirooster/domain'
import type { Tx } from '../../database/scope.ts'
import { listDrafts, readDraft } from '../../tables/draft.ts'
import { listQuarters } from '../../tables/quarter.ts'
import type { Thing } from '../../tables/thing-table.ts'
import { listVersions, readVersion } from '../../tables/version.ts'
import { problemOf, readThings } from '../assemble-problem.ts'
import { DRAFT } from '../board/plan-steps.ts'

/** A plan that a change of the quarter may hit. */
export interface PlanAtHand {
  /** Number that people know it by. */
  readonly number: number
  readonly plan: Plan
  /** Last day that counts, inclusive. */
  readonly until: string
}

/** The newest quarter with the plans made for it, all of one moment. */
export interface Standing {
  readonly quarterId: string
  /** Goes up with every change of anything in the quarter. */
  readonly revision: number
  readonly problem: Problem
  /** What the tables say of hours; each with the revision that whoever changes it names. */
  readonly entries: readonly Thing<Availability>[]
  readonly draft: PlanAtHand | null
  readonly published: PlanAtHand | null
}

/** Reads the newest quarter that a scope sees; null: there is none. */
export async function readStanding(tx: Tx): Promise<Standing | null> {
  const [newest] = await listQuarters(tx)
  if (newest === undefined) return null
  const { quarter, things } = await readThings(tx, newest.id)
  const problem = problemOf(quarter.name, quarter.document, things)
  const { end } = problem.horizon
  const draft = (await listDrafts(tx, newest.id)).some(({ name }) => name === DRAFT)
    ? await readDraft(tx, newest.id, DRAFT)
    : undefined
  const [last] = await listVersions(tx, newest.id)
  const version = last && (await readVersion(tx, last.id))
  return {
    quarterId: newest.id,
    revision: quarter.revision,
    problem,
    entries: things.availability as Thing<Availability>[],
    draft: draft ? { number: draft.revision, plan: draft.plan, until: end } : null,
    published:
      last && version ? { number: last.number, plan: version.plan, until: last.coversUntil } : null,
  }
}
