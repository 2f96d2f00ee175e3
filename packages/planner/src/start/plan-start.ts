import { parsePlan } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { PlannerError } from '../planner-error.ts'

/** A plan that a search starts from, or the part of it that is about one part of a problem. */
export interface PlanStart {
  readonly offerings: Plan['offerings']
  readonly sessions: Plan['sessions']
  readonly referrals: Plan['referrals']
  /** ids of all groups and sessions of the whole plan: what is new gets another */
  readonly taken: ReadonlySet<string>
}

/** Faults that are told of what is no plan. */
const MOST_FAULTS = 20

/**
 * Reads a plan to start from. It may lack sessions that it names, or name one twice: then the first counts.
 * @throws {PlannerError} `invalid-option` with all that is wrong in `issues`, when it is no plan at all
 */
export function readStart(input: unknown): PlanStart {
  const parsed = parsePlan(input, { isLoose: true })
  if (!parsed.ok) {
    const { issues } = parsed
    const told = issues
      .slice(0, MOST_FAULTS)
      .map(({ path, value, hint }) => `${path} (${value}): ${hint.en}`)
    const more = issues.length > told.length ? [`And ${issues.length - told.length} more.`] : []
    const message = ['startFrom must be a plan.', ...told, ...more].join('\n')
    throw new PlannerError('invalid-option', message, { issues })
  }
  const offerings = firsts(parsed.value.offerings)
  const sessions = firsts(parsed.value.sessions)
  const taken = new Set([
    ...offerings.flatMap((o) => [o.id, ...o.sessionIds]),
    ...sessions.map((s) => s.id),
  ])
  return { offerings, sessions, referrals: parsed.value.referrals, taken }
}

/** What a plan says about one part of a problem. */
export function startOfPart(start: PlanStart, part: Problem): PlanStart {
  const digibanken = new Set(part.digibanken.map(({ id }) => id))
  const lines = new Set(part.demand.map(({ id }) => id))
  return {
    offerings: start.offerings.filter((o) => digibanken.has(o.digibankId)),
    sessions: start.sessions.filter((s) => digibanken.has(s.digibankId)),
    referrals: start.referrals.filter((r) => lines.has(r.demandId)),
    taken: start.taken,
  }
}

function firsts<T extends { readonly id: string }>(list: readonly T[]): T[] {
  const known = new Set<string>()
  return list.filter(({ id }) => !known.has(id) && known.add(id))
}
