import { slotOf, SLOTS_PER_DAY } from '@digirooster/domain'
import type { Offering, Plan, Problem, Session } from '@digirooster/domain'
import type { Bundle, Proposal, ServedWishes } from '../compile/bundle.ts'
import { compile, indexProblem } from '../compile/compile.ts'
import type { Indexes, Referral } from '../compile/compile.ts'
import { isAvailable, LAPTOPS, PEOPLE, ROOM } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { Constraint } from '../constraints/constraint.ts'
import { constraints as usual } from '../constraints/registry.ts'
import type { Placed } from '../decode/decode.ts'
import { filtersOf } from '../filters.ts'
import { emptyState } from '../kernel/index.ts'
import type { State } from '../kernel/index.ts'
import { strandsOf } from '../offering/strand.ts'

/** How a plan is placed. */
export interface Placing {
  /** the rules that count; absent: those of the registry */
  readonly constraints?: readonly Constraint[]
  /** groups that the plan does not hold, to try out; they stay out, behind those of the plan */
  readonly extra?: readonly Proposal[]
}

/**
 * Compiles a problem with a plan that exists already, wherever it came from, and puts everything where
 * the plan says. What the problem does not know is left out: a group without its course or with a
 * session missing or outside the quarter, a room, laptop class or person that does not exist.
 */
export function placePlan(
  problem: Problem,
  plan: Pick<Plan, 'offerings' | 'sessions' | 'referrals'>,
  { constraints = usual, extra = [] }: Placing = {},
): Placed {
  const indexes = indexProblem(problem)
  const filters = filtersOf(constraints)
  const sessions = new Map(plan.sessions.map((s) => [s.id, s]))
  const offerings = newOfferings(problem, plan.offerings)
  const proposals = offerings.flatMap((o) => proposalOf(problem, indexes, o))
  const referrals = referralsOf(problem, indexes, plan)
  const compiled = compile(problem, indexes, [...proposals, ...extra], filters, referrals)
  const quarter = withIdsOf(compiled, offerings, plan.sessions)
  const state = stateOf(quarter, sessions)
  const strands = strandsOf(problem, indexes, filters)
  return { problem, indexes, constraints, strands, quarter, state, referrals }
}

/** Groups of a plan that do not stand already in the problem, each once. */
function newOfferings(problem: Problem, offerings: readonly Offering[]): Offering[] {
  const known = new Set(problem.fixed.offerings.map((o) => o.id))
  return offerings.filter(({ id }) => !known.has(id) && known.add(id))
}

function proposalOf(problem: Problem, indexes: Indexes, offering: Offering): Proposal[] {
  const course = problem.courses.find((c) => c.id === offering.courseId)
  const format = course?.formats.find((f) => f.id === offering.formatId)
  if (!course || !format) return []
  const served = offering.served.flatMap(({ demandId, wishes }): ServedWishes[] => {
    const line = indexes.demand.indexOf.get(demandId)
    return line === undefined ? [] : [{ line, wishes }]
  })
  const { id, level, digibankId, wijkId } = offering
  return [{ id, course, format, level, digibankId, wijkId, served }]
}

function referralsOf(
  problem: Problem,
  { demand }: Indexes,
  plan: Pick<Plan, 'referrals'>,
): Referral[] {
  return plan.referrals.flatMap(({ demandId, supplyId, wishes }) => {
    const line = demand.indexOf.get(demandId)
    const supply = problem.supply.findIndex((s) => s.id === supplyId)
    return line === undefined || supply < 0 ? [] : [{ line, supply, wishes }]
  })
}

/** The quarter with the session ids of the plan, which another planner may have named its own way. */
function withIdsOf(
  quarter: Quarter,
  offerings: readonly Offering[],
  sessions: readonly Session[],
): Quarter {
  const ofOffering = new Map(offerings.map((o) => [o.id, o.sessionIds]))
  const strangers = strangeOccurrences(quarter, sessions)
  const bundles = quarter.bundles.map((bundle): Bundle => {
    if (!bundle.isOptional) return bundle
    const own = bundle.course
      ? ofOffering.get(bundle.id)
      : isFree(bundle, sessions)
        ? strangers.get(bundle.activity?.id ?? '')?.shift()
        : undefined
    return own?.length === bundle.sessionIds.length ? { ...bundle, sessionIds: own } : bundle
  })
  return { ...quarter, bundles }
}

function isFree({ sessionIds }: Bundle, sessions: readonly Session[]): boolean {
  return sessions.every((s) => !sessionIds.includes(s.id))
}

/** Per activity: occurrences whose session ids this planner would not give, by number. */
function strangeOccurrences(
  quarter: Quarter,
  sessions: readonly Session[],
): Map<string, string[][]> {
  const known = new Set(quarter.bundles.flatMap((b) => b.sessionIds))
  const strange = sessions
    .filter((s) => s.activityId !== null && !known.has(s.id))
    .sort((a, b) => a.number - b.number)
  const occurrences = new Map<string, string[][]>()
  for (const { id, activityId, number } of strange) {
    const list = occurrences.get(activityId ?? '') ?? []
    occurrences.set(activityId ?? '', list)
    const open = list.find((ids) => ids.length === number - 1)
    if (open) open.push(id)
    else list.push([id])
  }
  return occurrences
}

/** Where the plan puts everything; what stands already and is not in the plan stays where it stands. */
function stateOf(quarter: Quarter, sessions: ReadonlyMap<string, Session>): State {
  const { model, bundles, initial } = quarter
  const state = emptyState(model)
  for (const [b, bundle] of bundles.entries()) {
    const found = bundle.sessionIds.map((id) => sessions.get(id))
    const isWhole = found.every((s) => s && startOf(quarter, s) >= 0)
    for (const [k, session] of found.entries()) {
      const activity = model.bundleStart[b] + k
      if (session && (isWhole || (!bundle.isOptional && startOf(quarter, session) >= 0)))
        put(quarter, state, activity, bundle, k, session)
      else if (!bundle.isOptional) {
        state.start[activity] = initial.start[activity]
        for (let r = model.roleStart[activity]; r < model.roleStart[activity + 1]; r++)
          state.resource[r] = initial.resource[r]
      }
    }
  }
  return state
}

/** Slot of a session; -1 when it would not fit in a day of the quarter. */
function startOf({ time }: Quarter, { start, minutes }: Session): number {
  const slot = slotOf(time.startDate, start)
  const isInside = slot >= 0 && slot < time.dayCount * SLOTS_PER_DAY
  const end = (slot % SLOTS_PER_DAY) + Math.ceil(minutes / 15)
  return isInside && end <= SLOTS_PER_DAY ? slot : -1
}

function put(
  quarter: Quarter,
  state: State,
  activity: number,
  bundle: Bundle,
  number: number,
  session: Session,
): void {
  const { model, resources } = quarter
  const first = model.roleStart[activity]
  const start = startOf(quarter, session)
  state.start[activity] = start
  // A room of a moving unit is one resource per stay.
  const rooms = resources.rooms.flatMap((r, k) => (r.room.id === session.roomId ? [k] : []))
  state.resource[first + ROOM] =
    rooms.find((r) => isAvailable(quarter, r, start, 1)) ?? rooms[0] ?? -1
  const laptops = resources.classes.findIndex((c) => session.laptopClassIds.includes(c.id))
  state.resource[first + LAPTOPS] = laptops < 0 ? -1 : resources.classBase + laptops
  const unused = [...session.people]
  for (const [n, slot] of bundle.staff[number].entries()) {
    const at = unused.findIndex((p) => p.role === slot.role)
    const [taken] = at < 0 ? [] : unused.splice(at, 1)
    const person = resources.people.findIndex((p) => p.id === taken?.personId)
    state.resource[first + PEOPLE + n] = person < 0 ? -1 : resources.personBase + person
  }
}
