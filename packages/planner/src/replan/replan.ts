import { applyChanges } from '@digirooster/domain'
import type { Change, Plan, Problem } from '@digirooster/domain'
import { progressOf, standingOfPlan } from '../decompose/standing.ts'
import { PlannerError } from '../planner-error.ts'
import { withOwnRules } from '../rules/own-constraints.ts'
import { startBudget } from '../search/options.ts'
import { prepare } from '../search/prepare.ts'
import { readStart } from '../start/plan-start.ts'
import type { PlanStart } from '../start/plan-start.ts'
import { changeList } from './change-list.ts'
import { figuresOf } from './figures-of.ts'
import { seated } from './free-seats.ts'
import { hitsOf } from './hits.ts'
import { publishedPrice } from './move-price.ts'
import { isPublishedAhead, released } from './released.ts'
import { repair } from './repair.ts'
import type { ReplanOptions, ReplanResult } from './replan-result.ts'
import { restated } from './restated.ts'
import { writtenPlan } from './written-plan.ts'

/** Moves that a repair gets when nobody says how many: more hardly helps. */
const DEFAULT_MOVES = 60_000

/**
 * Plans a quarter again after changes, from the plan there is, with as few and as harmless changes as possible. What is
 * past or pinned never moves, what is published moves at a price that grows as its date nears. All changes are applied,
 * then the plan is repaired once. The same input, seed and number of iterations give the same result.
 * @throws {PlannerError} `invalid-changes` with what is wrong in `issues`, `invalid-option`, `invalid-rule`
 * @example
 * const repaired = await replan(problem, plan, [{ kind: 'away', subject: { kind: 'person', id: 'l1' }, from: '2027-02-01', until: '2027-02-05' }])
 * repaired.changes.flatMap(({ sentences }) => sentences.map((s) => s.nl))
 */
export async function replan(
  problem: Problem,
  plan: Plan,
  changes: readonly Change[],
  options: ReplanOptions = {},
): Promise<ReplanResult> {
  const isOpen = options.seconds === undefined && options.iterations === undefined
  const budget = startBudget(isOpen ? { ...options, iterations: DEFAULT_MOVES } : options)
  const constraints = withOwnRules(options.rules)
  const asked = changed(problem, plan, changes)
  const tell = async (phase: 'preflight' | 'improve' | 'done', made?: Plan) => {
    const standing = [made && standingOfPlan(made)]
    options.onProgress?.(progressOf(phase, asked, budget, standing))
    // A turn of the event loop, so that a signal can arrive.
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await tell('preflight')
  const before = startOf(plan, changes)
  const hits = hitsOf(released(asked), plan, constraints, cancelledIn(changes))
  const fuller = seated(asked, before, new Set(hits.keys()))
  const start = { ...before, offerings: withMembers(before.offerings, fuller) }
  const { offerings } = asked.fixed
  const now = { ...asked, fixed: { ...asked.fixed, offerings: withMembers(offerings, fuller) } }
  const free = released(now)
  const prepared = await prepare(free, constraints)
  const { sessions } = free.fixed
  const seed = options.seed ?? 1
  const repaired = await repair(
    {
      prepared,
      start,
      hit: new Set(hits.keys()),
      published: new Map(
        sessions.flatMap((each) =>
          isPublishedAhead(each, now.horizon.asOf)
            ? [[each.session.id, publishedPrice(now, each.session)]]
            : [],
        ),
      ),
      isWelcome: welcome(plan, changes),
    },
    seed,
    budget,
    () => tell('improve'),
  )
  const after = restated(now, repaired)
  const stopped = budget.isCancelled ? 'cancelled' : 'finished'
  const run = { seed, iterations: budget.iterations, stopped } as const
  const made = await writtenPlan(after, repaired, prepared, run, () => budget.isCancelled)
  const list = changeList({ problem, plan, changes, after, made, hits })
  await tell('done', made)
  return {
    status: made.provenance.stopped,
    problem: after,
    plan: made,
    changes: list,
    figures: figuresOf(plan, made, hits),
  }
}

function changed(problem: Problem, plan: Plan, changes: readonly Change[]): Problem {
  const result = applyChanges(problem, changes, plan)
  if (result.ok) return result.value
  const { issues } = result
  const told = issues.map(({ path, value, hint }) => `${path} (${value}): ${hint.en}`)
  const message = ['the changes cannot be made.', ...told].join('\n')
  throw new PlannerError('invalid-changes', message, { issues })
}

/** The plan without the groups that are cancelled. */
function startOf(plan: Plan, changes: readonly Change[]): PlanStart {
  const start = readStart(plan)
  const gone = cancelledIn(changes)
  return {
    ...start,
    offerings: start.offerings.filter(({ id }) => !gone.has(id)),
    sessions: start.sessions.filter(({ offeringId }) => !gone.has(offeringId ?? '')),
  }
}

function withMembers<T extends { readonly id: string }>(
  groups: readonly T[],
  fuller: ReadonlyMap<string, T>,
): T[] {
  return groups.map((group) => fuller.get(group.id) ?? group)
}

function cancelledIn(changes: readonly Change[]): Set<string> {
  return new Set(changes.flatMap((c) => (c.kind === 'cancel' ? [c.offeringId] : [])))
}

/** Whether a new group is anything but one that was cancelled, all over again. */
function welcome(plan: Plan, changes: readonly Change[]) {
  const cancelled = changes.flatMap((c) =>
    c.kind === 'cancel' ? plan.offerings.filter(({ id }) => id === c.offeringId) : [],
  )
  return (proposal: Parameters<Parameters<typeof repair>[0]['isWelcome']>[0]): boolean =>
    !cancelled.some(
      (group) =>
        group.courseId === proposal.course.id &&
        group.digibankId === proposal.digibankId &&
        group.formatId === proposal.format.id &&
        group.level === proposal.level,
    )
}
