import { parseProblem, parseRealised } from '@digirooster/domain'
import type { Plan, Problem, Realised } from '@digirooster/domain'
import { PlannerError } from '../planner-error.ts'
import { nextActivities } from './activities.ts'
import { nextCourses } from './attendance.ts'
import type { Attendance } from './attendance.ts'
import { nextCounters } from './counters.ts'
import { nextDates, nextHorizon } from './horizon.ts'
import { nextBudgetLines } from './money.ts'
import { note } from './note.ts'
import type { Note } from './note.ts'
import { outcomeOf } from './outcome.ts'
import { nextFixed } from './running.ts'
import { nextTargets } from './targets.ts'
import { untold } from './untold.ts'
import { nextAvailability, nextSupply, nextWalkIns } from './windows.ts'
import { nextWishes } from './wishes.ts'
import type { WishTotals } from './wishes.ts'

/** The quarter after one that was planned and held, and what a person should know about it. */
export interface NextQuarter {
  readonly problem: Problem
  /** what was taken along, what is behind, and what a person must still fill in */
  readonly notes: readonly Note[]
  /** what became of the wishes; the parts add up to what was asked */
  readonly wishes: WishTotals
  /** planned, expected and seen, per course and format that somebody counted */
  readonly attendance: readonly Attendance[]
}

/**
 * Makes the next quarter out of one that was planned and what became of it: wishes without a place go along by their
 * date, targets and money move on, no-show rates learn from who came, rules of availability run on.
 * @throws {PlannerError} `invalid-option` with `issues` when `realised` does not belong to the quarter and its plan, or
 * the next quarter could not be read: its `issues` have the paths
 * @example
 * const { problem: spring, notes } = nextQuarter(winter, plan, realised)
 * notes.filter(({ kind }) => kind === 'to-do').map(({ text }) => text.nl)
 */
export function nextQuarter(problem: Problem, plan: Plan, realised: Realised): NextQuarter {
  const told = parseRealised(realised, { problem, plan })
  if (!told.ok) throw invalid('realised must belong to the quarter and its plan', told.issues)
  const next = nextDates(problem.horizon)
  const outcome = outcomeOf(problem, plan, told.value, next)
  const horizon = nextHorizon(problem.horizon, next, realised.asOf)
  const wishes = nextWishes(outcome)
  const learned = nextCourses(outcome)
  const money = nextBudgetLines(outcome)
  const moved = problem.digibanken.map((digibank) => ({
    digibank,
    ...nextTargets(outcome, digibank),
  }))
  const digibanken = moved.map(({ digibank, targets }) => ({ ...digibank, targets }))
  const activities = nextActivities(outcome, digibanken)
  const fixed = nextFixed(outcome)
  const windows = nextAvailability(outcome)
  const walkIns = nextWalkIns(outcome)
  const supply = nextSupply(outcome)
  const made = parseProblem({
    ...problem,
    ...nextNames(problem, next.quarter),
    horizon: horizon.horizon,
    digibanken,
    courses: learned.courses,
    demand: wishes.demand,
    budgetLines: money.budgetLines,
    activities: activities.activities,
    fixed: fixed.fixed,
    availability: windows.availability,
    walkIns: walkIns.walkIns,
    supply: supply.supply,
    digipunten: problem.digipunten.map((place) => ({
      ...place,
      itinerary: place.itinerary.filter(({ to }) => to >= `${next.start}T00:00`),
    })),
    counters: nextCounters(outcome),
  })
  if (!made.ok) throw invalid('the next quarter must be valid', made.issues)
  const parts = [
    wishes,
    learned,
    ...moved,
    activities,
    money,
    fixed,
    walkIns,
    supply,
    windows,
    horizon,
  ]
  return {
    problem: made.value,
    notes: [...untold(outcome), ...parts.flatMap(({ notes }) => notes), ...stayNotes(made.value)],
    wishes: wishes.totals,
    attendance: learned.attendance,
  }
}

function invalid(what: string, issues: PlannerError['issues']): PlannerError {
  const [{ path, hint }] = issues
  return new PlannerError('invalid-option', `${what}.\n${path}: ${hint.en}`, { issues })
}

/** Id and title with the name of the next quarter in place of that of this one, or behind. */
function nextNames({ id, title, horizon }: Problem, quarter: string) {
  const forms = (name: string) => [name, name.toLowerCase(), name.replace('-', '').toLowerCase()]
  const was = forms(horizon.quarter)
  const form = was.findIndex((name) => id.includes(name))
  const now = forms(quarter)
  const months = [horizon.quarter, quarter].map(monthsOf)
  return {
    id: form < 0 ? `${id.slice(0, 110)}-${now[1]}` : id.replace(was[form], now[form]),
    title: title.includes(months[0])
      ? title.replace(months[0], months[1])
      : title.includes(horizon.quarter)
        ? title.replace(horizon.quarter, quarter)
        : `${title}, ${months[1]}`,
  }
}

const MONTHS = ['januari–maart', 'april–juni', 'juli–september', 'oktober–december']

/** A quarter by its months: `april–juni 2027`. */
function monthsOf(quarter: string): string {
  return `${MONTHS[Number(quarter.slice(6)) - 1]} ${quarter.slice(0, 4)}`
}

/** Moving units that nobody has told where to stand. */
function stayNotes({ digipunten }: Problem): Note[] {
  return digipunten
    .filter(({ kind, itinerary }) => kind === 'moving-unit' && itinerary.length === 0)
    .map(({ name }) =>
      note(
        'to-do',
        'no-stays',
        `Vul in waar ${name} staat in het nieuwe kwartaal.`,
        `Fill in where ${name} stands in the new quarter.`,
      ),
    )
}
