import { problemHash } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { PlannerError } from '@digirooster/planner'
import type { Explanation } from '@digirooster/planner'
import type { SignedIn } from '../../auth/signed-in.ts'
import { scopeOf } from '../../auth/with-auth.ts'
import type { Database } from '../../database/open-database.ts'
import type { Tx } from '../../database/scope.ts'
import { listDrafts, readDraft } from '../../tables/draft.ts'
import { listQuarters } from '../../tables/quarter.ts'
import type { QuarterRow } from '../../tables/quarter.ts'
import { assembleProblem } from '../assemble-problem.ts'
import { newestVersion } from '../public-version.ts'
import type { PublicVersion } from '../public-version.ts'
import { DRAFT } from './plan-steps.ts'
import { recounted } from './recounted.ts'

/** The draft of a quarter, opened to look at and to ask about. */
export interface OpenDraft {
  readonly quarterId: string
  readonly quarterRevision: number
  /** Whoever changes the draft names this. */
  readonly revision: number
  readonly problem: Problem
  readonly plan: Plan
  /** Whether the quarter changed since the plan was made; its figures are those of today. */
  readonly isChanged: boolean
  /** What is public now; null: nothing is. */
  readonly version: PublicVersion | null
  /** What was explained before, by id of the lesson. */
  readonly explained: Map<string, Explanation>
}

/** Why there is no board to show. */
export type NoDraft = 'no-quarter' | 'no-draft' | 'does-not-fit'

/** Reading a quarter takes tenths of a second, and it some megabytes: few are kept. */
const MOST_KEPT = 6
const kept = new WeakMap<Database, Map<string, Promise<OpenDraft | NoDraft>>>()

/**
 * Opens the draft of the newest quarter that somebody sees. What was read for the same revisions is used again, by
 * those who see the same.
 */
export async function openDraft(
  database: Database,
  session: SignedIn,
): Promise<OpenDraft | NoDraft> {
  const scope = scopeOf(session)
  const found = await database.withScope(scope, async (tx) => {
    const [quarter] = await listQuarters(tx)
    if (quarter === undefined) return 'no-quarter'
    const draft = (await listDrafts(tx, quarter.id)).find(({ name }) => name === DRAFT)
    return draft ? { quarter, draft } : 'no-draft'
  })
  if (typeof found === 'string') return found
  const { quarter, draft } = found
  const drafts = kept.get(database) ?? new Map<string, Promise<OpenDraft | NoDraft>>()
  kept.set(database, drafts)
  const key = [scope.digibankId, scope.role, quarter.id, quarter.revision, draft.id, draft.revision]
  const name = key.join(' ')
  const known = drafts.get(name)
  // Whoever was used last stays longest.
  drafts.delete(name)
  const opened = known ?? database.withScope(scope, (tx) => readAll(tx, quarter)).then(openedDraft)
  drafts.set(name, opened)
  opened.catch(() => drafts.delete(name))
  for (const old of [...drafts.keys()].slice(0, -MOST_KEPT)) drafts.delete(old)
  return opened
}

interface Read {
  readonly quarterId: string
  readonly problem: Problem
  readonly quarterRevision: number
  readonly plan: Plan
  readonly revision: number
  readonly version: PublicVersion | null
}

async function readAll(tx: Tx, { id: quarterId }: QuarterRow): Promise<Read> {
  const { problem, revision: quarterRevision } = await assembleProblem(tx, quarterId)
  const { plan, revision } = await readDraft(tx, quarterId, DRAFT)
  const version = await newestVersion(tx, quarterId)
  return { quarterId, problem, quarterRevision, plan, revision, version }
}

async function openedDraft({ problem, plan, ...rest }: Read): Promise<OpenDraft | NoDraft> {
  const isChanged = plan.provenance.problemHash !== problemHash(problem)
  try {
    const now = isChanged ? await recounted(problem, plan) : plan
    return { ...rest, problem, plan: now, isChanged, explained: new Map() }
  } catch (fault) {
    if (isChanged && fault instanceof PlannerError) return 'does-not-fit'
    throw fault
  }
}
