import { problemHash } from '@digirooster/domain'
import type { LocalText, Plan, Problem } from '@digirooster/domain'
import type { SignedIn } from '../auth/signed-in.ts'
import { scopeOf } from '../auth/with-auth.ts'
import type { Tx } from '../database/scope.ts'
import type { RunState } from '../database/tables.ts'
import type { Application } from '../server/application.ts'
import { listDrafts } from '../tables/draft.ts'
import { readQuarter } from '../tables/quarter.ts'
import { listRunSteps } from '../tables/run-progress.ts'
import type { RunStep } from '../tables/run-progress.ts'
import { readRun, readRunState } from '../tables/run.ts'
import { assembleProblem } from '../quarter/assemble-problem.ts'
import { DRAFT } from '../quarter/board/plan-steps.ts'
import { chosenProblem, runChoice } from './run-choice.ts'

/** What a finished planning says, in figures. */
export interface RunResult {
  readonly asked: number
  readonly served: number
  readonly starters: { readonly asked: number; readonly served: number }
  readonly referred: number
  readonly sessions: { readonly confirmed: number; readonly proposed: number }
  /** Rooms, laptop classes and people that still need a yes. */
  readonly asks: number
  /** Euro cents of this quarter: spent or planned, and what there is. */
  readonly money: readonly { name: LocalText; used: number; of: number }[]
  readonly targets: readonly { name: LocalText; expected: number; aim: number }[]
  /** Owed and not placed. */
  readonly leftOut: readonly { name: LocalText; count: number }[]
}

/** What the page of one planning shows. */
export interface RunPage {
  readonly id: string
  readonly wish: string
  readonly seconds: number
  readonly state: RunState
  readonly askedAt: Date
  readonly steps: readonly RunStep[]
  readonly result: RunResult | null
  /** Revision of the draft now; null: there is none. */
  readonly draft: number | null
  readonly isDraft: boolean
  /** Whether the quarter is another by now than the planning saw. */
  readonly isChanged: boolean
}

/** One planning, as it is or as it became; undefined: it is not there, or not for this person to see. */
export function runPage(
  { database }: Application,
  session: SignedIn,
  runId: string,
): Promise<RunPage | undefined> {
  return database.withScope(scopeOf(session), async (tx) => {
    if ((await readRunState(tx, runId)) === undefined) return undefined
    const run = await readRun(tx, runId)
    const draft = (await listDrafts(tx, run.quarterId)).find(({ name }) => name === DRAFT)
    const { revision } = await readQuarter(tx, run.quarterId)
    const { wish, seconds } = runChoice.parse(run.settings)
    return {
      ...{ id: run.id, wish, seconds, state: run.state, askedAt: run.askedAt },
      steps: await listRunSteps(tx, runId),
      result: run.plan && runResult(run.problem, run.plan),
      draft: draft?.revision ?? null,
      isDraft: draft?.runId === runId,
      isChanged: run.quarterRevision !== revision && (await isAnother(tx, run)),
    }
  })
}

/** Whether the quarter is another by now; what was wanted most for the run alone makes no other. */
async function isAnother(
  tx: Tx,
  { quarterId, name, problemHash: seen }: Awaited<ReturnType<typeof readRun>>,
): Promise<boolean> {
  const { problem } = await assembleProblem(tx, quarterId)
  return problemHash(chosenProblem(problem, name)) !== seen
}

/** The figures of a plan. */
export function runResult(problem: Problem, plan: Plan): RunResult {
  const starters = new Map(
    problem.demand.filter(({ level }) => level === 'starter').map((wish) => [wish.id, wish.wishes]),
  )
  const served = [...plan.offerings.flatMap((offering) => offering.served), ...plan.referrals]
  const names = new Map(
    [...problem.courses, ...problem.activities].map((thing) => [thing.id, thing.title]),
  )
  const targets = problem.digibanken.flatMap((digibank) => digibank.targets)
  const confirmed = plan.sessions.filter(({ status }) => status === 'confirmed').length
  return {
    asked: plan.demandServed.asked,
    served: plan.demandServed.served,
    starters: {
      asked: total([...starters.values()]),
      served: total(served.filter((s) => starters.has(s.demandId)).map(({ wishes }) => wishes)),
    },
    referred: total(plan.referrals.map(({ wishes }) => wishes)),
    sessions: { confirmed, proposed: plan.sessions.length - confirmed },
    asks: plan.asks.length,
    money: plan.budget.map(({ budgetLineId, usedCents, plannedCents, quarterCents }) => ({
      name: problem.budgetLines.find(({ id }) => id === budgetLineId)?.name ?? { nl: budgetLineId },
      used: usedCents + plannedCents,
      of: quarterCents,
    })),
    targets: plan.targets.map(({ targetId, expected, quarter }) => ({
      name: targets.find(({ id }) => id === targetId)?.name ?? { nl: targetId },
      expected,
      aim: quarter,
    })),
    leftOut: plan.leftOut.map(({ subjectId, count }) => ({
      name: names.get(subjectId) ?? { nl: subjectId },
      count,
    })),
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
