import { addDays, parseRealised } from '@digirooster/domain'
import type { Plan, Problem, Realised } from '@digirooster/domain'
import { random } from '../kernel/index.ts'

/** How a made-up quarter went. */
export interface ExampleCourse {
  readonly seed: number
  /** new wishes, about so many */
  readonly newWishes?: number
  /** share of groups that are cancelled */
  readonly cancelled?: number
}

/**
 * Makes up what became of a planned quarter: groups that are cancelled, people who stay away about as often as
 * expected, invoices for half of the lessons, wishes like those there were. The same seed gives the same.
 */
export function exampleRealised(
  problem: Problem,
  plan: Plan,
  { seed, newWishes = 40, cancelled = 0.05 }: ExampleCourse,
): Realised {
  const draw = random(seed)
  const chance = () => draw.int(10_000) / 10_000
  const off = new Set(plan.offerings.filter(() => chance() < cancelled).map(({ id }) => id))
  const groups = new Map(plan.offerings.map((o) => [o.id, o]))
  const came = new Map(
    plan.offerings.map((o) => {
      const course = problem.courses.find((c) => c.id === o.courseId)
      const rate = course?.formats.find((f) => f.id === o.formatId)?.noShowRate ?? 0
      return [o.id, people(o.invited, rate, chance)]
    }),
  )
  const sessions = plan.sessions
    .filter((s) => s.kind !== 'walk-in')
    .map((session) => {
      const group = groups.get(session.offeringId ?? '')
      if (group && off.has(group.id)) return { sessionId: session.id, held: false }
      if (!group) return { sessionId: session.id, held: true }
      const attended = came.get(group.id) ?? 0
      return {
        sessionId: session.id,
        held: true,
        invited: group.invited,
        attended,
        ...(session.number === 1 && { firstTimeThisYear: Math.round(attended * 0.7) }),
        ...(chance() < 0.5 && {
          invoicedCents: Math.floor(group.costCents / group.sessionIds.length),
        }),
      }
    })
  const demand = Array.from({ length: Math.ceil(newWishes / 4) }, (_, k) => {
    const like = problem.demand[draw.int(problem.demand.length)]
    const wishes = 2 + draw.int(5)
    const date = addDays(problem.horizon.start, draw.int(50))
    return {
      ...like,
      id: `nieuw-${problem.horizon.quarter}-${k + 1}`,
      wishes,
      people: wishes,
      date,
    }
  })
  const parsed = parseRealised(
    {
      version: 1,
      problemId: problem.id,
      // The next quarter is planned five weeks before this one ends.
      asOf: `${addDays(problem.horizon.end, -35)}T09:00`,
      sessions,
      demand: problem.demand.length === 0 ? [] : demand,
      counters: problem.digibanken.map(({ id }) => ({
        digibankId: id,
        devicesLent: 50,
        householdsOnline: 60,
        homeHelpQuestions: 25,
      })),
    },
    { problem, plan },
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

function people(invited: number, rate: number, chance: () => number): number {
  return Array.from({ length: invited }, chance).filter((luck) => luck >= rate).length
}
