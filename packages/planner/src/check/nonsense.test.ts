import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check } from './check.ts'
import { examplePlan } from './example-plan.ts'
import { exampleQuarter } from './example-quarter.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const junkTexts = [
  '',
  'x',
  '9999-12-31T23:59',
  '2027-02-30T10:00',
  '0000-00-00T00:00',
  'bib-1',
  'o1',
]
const junkNumbers = [-1, 0, 0.5, 1e12, NaN, Infinity]

/** Lists the path of every text, number and list in a document. */
function leaves(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path]
  const entries = Object.entries(value)
  return [
    ...(Array.isArray(value) ? [path] : []),
    ...entries.flatMap(([k, v]) => leaves(v, [...path, k])),
  ]
}

/** Replaces one value by junk of the same type, or empties or doubles a list. */
function spoil(plan: Json, path: (string | number)[], pick: number): void {
  let holder = plan as { [key: string]: Json }
  for (const key of path.slice(0, -1)) holder = holder[key] as { [key: string]: Json }
  const last = String(path.at(-1))
  const value = holder[last]
  if (typeof value === 'string') holder[last] = junkTexts[pick % junkTexts.length]
  else if (typeof value === 'number') holder[last] = junkNumbers[pick % junkNumbers.length]
  else if (Array.isArray(value)) holder[last] = pick % 2 ? [] : [...value, ...value]
}

it('never throws on nonsense in a plan', () => {
  const paths = leaves(structuredClone(examplePlan()) as unknown as Json).filter(
    (p) => p.length > 0,
  )
  const problem = exampleQuarter()
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...paths), fc.nat(41)), { minLength: 1, maxLength: 4 }),
      (changes) => {
        const plan = examplePlan()
        for (const [path, pick] of changes) {
          try {
            spoil(plan as unknown as Json, path, pick)
          } catch {
            return // an earlier change took this part away
          }
        }
        const { violations, inherited, shortfalls, claims } = check(problem, plan)
        for (const { penalty, text } of [...violations, ...inherited, ...shortfalls, ...claims]) {
          expect(penalty).toBeGreaterThan(0)
          expect(text.nl + text.en).not.toMatch(/undefined|\[object/)
        }
      },
    ),
    { numRuns: 300, seed: 1 },
  )
})

it('checks an empty plan', () => {
  const empty = { ...examplePlan(), offerings: [], sessions: [], referrals: [] }
  const { violations, shortfalls } = check(exampleQuarter(), empty)
  expect(violations.map((v) => v.ruleId)).toEqual(['unknown-reference', 'unknown-reference'])
  expect(shortfalls.length).toBeGreaterThan(0)
})
