import type { Plan, Problem } from '@digirooster/domain'
import { constraints } from '../constraints/registry.ts'
import { plan } from '../plan.ts'

/** A quarter in which, of the rules on quality, only those named cost something. */
export function withRules(quarter: Problem, rules: readonly string[]): Problem {
  const soft = constraints.filter(({ level, id }) => level === 'soft' && !rules.includes(id))
  const weights = Object.fromEntries(soft.map(({ id }) => [id, 0]))
  return {
    ...quarter,
    digibanken: quarter.digibanken.map((d) => ({ ...d, policy: { ...d.policy, weights } })),
  }
}

/** A group of a plan by hand; its lessons are named after its course: `email/1`. */
export interface ExampleGroup {
  readonly courseId: string
  readonly formatId: string
  readonly level: 'starter' | 'confident'
  readonly starts: readonly string[]
  readonly digipuntId: string
  readonly roomId: string
  readonly trainer: string
  readonly served: Readonly<Record<string, number>>
}

/** A lesson on e-mail that can be planned. */
export const emailGroup: ExampleGroup = {
  courseId: 'email',
  formatId: 'les',
  level: 'confident',
  starts: ['2027-01-05T13:00'],
  digipuntId: 'bib',
  roomId: 'bib-1',
  trainer: 'T1',
  served: { d5: 6 },
}

/** A series of two lessons on the smartphone. */
export function seriesGroup(...starts: readonly [string, string]): ExampleGroup {
  return {
    courseId: 'smartphone',
    formatId: 'reeks',
    level: 'starter',
    starts,
    digipuntId: 'bib',
    roomId: 'bib-1',
    trainer: 'T1',
    served: { d1: 6, d3: 2 },
  }
}

/** A plan of the small quarter by hand: groups and sessions; the rest is as without any wish. */
export async function planOf(problem: Problem, groups: readonly ExampleGroup[]): Promise<Plan> {
  const empty = (await plan({ ...problem, demand: [] }, { iterations: 1 })).plan
  const made = groups.map((group) => {
    const { courseId, starts, digipuntId, roomId, trainer } = group
    const invited = Object.values(group.served).reduce((sum, n) => sum + n, 0)
    const shared = { digibankId: 'digibank', courseId, status: 'confirmed' as const, invited }
    const sessions = starts.map((start, k) => ({
      ...shared,
      id: `${courseId}/${k + 1}`,
      kind: 'course' as const,
      offeringId: courseId,
      activityId: null,
      walkInId: null,
      number: k + 1,
      of: starts.length,
      start,
      minutes: 90,
      digipuntId,
      roomId,
      laptopClassIds: [],
      people: [{ role: 'trainer' as const, personId: trainer }],
      missing: [],
      expected: invited,
      enrolled: 0,
      waiting: 0,
      decisionDate: null,
      pinned: false,
    }))
    const offering = {
      ...shared,
      id: courseId,
      formatId: group.formatId,
      level: group.level,
      language: 'nl',
      mode: 'on-site' as const,
      wijkId: 'noord',
      sessionIds: sessions.map((s) => s.id),
      served: Object.entries(group.served).map(([demandId, wishes]) => ({ demandId, wishes })),
      costCents: 150_00 * starts.length,
      budgetLineId: 'basis',
    }
    return { sessions, offering }
  })
  return {
    ...empty,
    offerings: made.map((m) => m.offering),
    sessions: made.flatMap((m) => m.sessions),
  }
}
