import type {
  Activity,
  Bilingual,
  Course,
  Digipunt,
  Offering,
  Person,
  Plan,
  Problem,
  Session,
  Violation,
} from '@digirooster/domain'
import { check } from './check.ts'
import type { CheckResult } from './check.ts'
import { examplePlan } from './example-plan.ts'
import { exampleQuarter } from './example-quarter.ts'

/** The example quarter and its legal plan, to be changed by a test. */
export interface Example {
  readonly problem: Problem
  readonly plan: Plan
  readonly session: (id: string) => Session
  readonly offering: (id: string) => Offering
  readonly person: (id: string) => Person
  readonly course: (id: string) => Course
  readonly place: (id: string) => Digipunt
  readonly activity: (id: string) => Activity
  /** adds a copy of a session with another id and start */
  readonly copy: (id: string, as: string, start: string) => Session
  /** makes sessions stand already, as they are in the plan now */
  readonly fix: (...ids: string[]) => void
}

/** A change that breaks one rule, and the sentences it must give. */
export interface PlantedFault {
  readonly ruleId: string
  readonly when: string
  readonly plant: (example: Example) => void
  /** rules that this change cannot but break as well */
  readonly companions?: readonly string[]
  readonly nl: string
  readonly en: string
}

/** A change that goes as far as the rules allow. */
export interface LegalChange {
  readonly when: string
  readonly change: (example: Example) => void
}

/** What a planted fault gives, or must give. */
export interface Found {
  readonly ruleIds: readonly string[]
  readonly text: Bilingual | undefined
  readonly isShort: boolean
}

/** Checks the example plan after a change to it or to its quarter. */
export function checkAfter(change: (example: Example) => void): CheckResult {
  const [problem, plan] = [exampleQuarter(), examplePlan()]
  change({
    problem,
    plan,
    session: (id) => find(plan.sessions, id),
    offering: (id) => find(plan.offerings, id),
    person: (id) => find(problem.people, id),
    course: (id) => find(problem.courses, id),
    place: (id) => find(problem.digipunten, id),
    activity: (id) => find(problem.activities, id),
    copy(id, as, start) {
      const twin = { ...structuredClone(find(plan.sessions, id)), id: as, start }
      plan.sessions.push(twin)
      return twin
    },
    fix(...ids) {
      for (const id of ids) {
        const session = structuredClone(find(plan.sessions, id))
        problem.fixed.sessions.push({
          session,
          because: 'published',
          holds: ['time', 'place', 'people'],
        })
        const offering = plan.offerings.find((o) => o.id === session.offeringId)
        if (offering && !problem.fixed.offerings.some((o) => o.id === offering.id))
          problem.fixed.offerings.push(structuredClone(offering))
      }
    },
  })
  return check(problem, plan)
}

/** What planting a fault gives: the rules broken, the first text of its own rule, and whether all texts are short. */
export function found({ ruleId, plant }: PlantedFault): Found {
  const { violations } = checkAfter(plant)
  const own = violations.find((v) => v.ruleId === ruleId)
  return { ruleIds: ruleIdsOf(violations), text: own?.text, isShort: violations.every(isShort) }
}

/** What planting a fault must give. */
export function wanted({ ruleId, companions = [], nl, en }: PlantedFault): Found {
  return { ruleIds: [ruleId, ...companions].sort(), text: { nl, en }, isShort: true }
}

/** The different rules broken, in alphabetical order. */
export function ruleIdsOf(violations: readonly Violation[]): string[] {
  return [...new Set(violations.map((v) => v.ruleId))].sort()
}

function isShort({ text }: Violation): boolean {
  return [text.nl, text.en].every((sentence) => sentence.split(' ').length <= 20)
}

function find<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id)
  if (!found) throw new Error(`id (${id}) is not in the example.`)
  return found
}
