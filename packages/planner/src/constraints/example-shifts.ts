import type { ProblemInput } from '@digirooster/domain'
import { exampleProblem } from './example-problem.ts'
import { exampleQuarter, permissive } from './example-quarter.ts'
import type { ExampleGroup } from './example-quarter.ts'

type Person = NonNullable<ProblemInput['people']>[number]

/** When D2 comes: on these days of the week, from 9.30 for so many hours. */
export function d2Comes(days: string, hours: number): ProblemInput['availability'] {
  return (exampleProblem().availability ?? []).map((a) =>
    a.subject.id === 'D2'
      ? {
          ...a,
          when: {
            start: '2027-01-04T09:30',
            minutes: hours * 60,
            rrule: `FREQ=WEEKLY;BYDAY=${days}`,
          },
        }
      : a,
  )
}

/** Walk-ins of two hours that each need one digibuddy. */
export function fridayWalkIns(days: string): ProblemInput['walkIns'] {
  return (exampleProblem().walkIns ?? []).map((w) => ({
    ...w,
    when: { ...w.when, rrule: `FREQ=WEEKLY;BYDAY=${days};UNTIL=20270219T235959` },
    helpers: { role: 'digibuddy', count: 1 },
    holidays: { schoolHolidays: 'open' },
  }))
}

/** Six walk-ins on Friday that each need one digibuddy: D1 or D2, whom `change` may change. */
export function quarterOf(
  change: Partial<Person> = {},
  groups: readonly ExampleGroup[] = [],
  overrides: Partial<ProblemInput> = {},
) {
  return exampleQuarter(
    {
      activities: [],
      people: (exampleProblem().people ?? []).map((p) =>
        p.id.startsWith('D') ? { ...p, digipuntIds: [], ...change } : p,
      ),
      walkIns: fridayWalkIns('FR'),
      availability: d2Comes('FR', 12),
      ...overrides,
    },
    groups,
    {
      ...permissive,
      person: (base, bundle, session, staff, person) =>
        base.resources.people[person].roles.includes(
          base.bundles[bundle].staff[session][staff].role,
        ),
    },
  )
}
