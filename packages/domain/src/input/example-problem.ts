import type { ProblemInput } from '../problem/problem.ts'
import { exampleResources } from './example-resources.ts'
import { exampleStanding } from './example-standing.ts'
import { exampleWishes } from './example-wishes.ts'

/**
 * A small quarter that holds at least one of everything, with every optional reference filled in; fresh on each call.
 * For tests: it is valid, not sensible.
 */
export function exampleProblem(): ProblemInput {
  return {
    version: 1,
    id: 'example-2027-q1',
    title: 'Voorbeeldkwartaal',
    exampleData: true,
    horizon: {
      quarter: '2027-Q1',
      start: '2027-01-04',
      end: '2027-03-31',
      asOf: '2026-12-01T09:00',
      publications: [{ name: 'Golf 1', on: '2026-12-15', coversUntil: '2027-03-31' }],
    },
    ...exampleResources(),
    ...exampleWishes(),
    ...exampleStanding(),
  }
}
