import { expect, it } from 'vitest'
import { parseChanges } from '../change/parse-changes.ts'
import { parseRealised } from '../realised/parse-realised.ts'
import { parseScenarios } from '../scenario/parse-scenarios.ts'
import { exampleProblem } from './example-problem.ts'
import { parsePlan } from './parse-plan.ts'
import { parseProblem } from './parse-problem.ts'

const documents = {
  quarter: exampleProblem(),
  plan: { version: 1, problemId: 'q', provenance: {}, sessions: [] },
  realised: { version: 1, problemId: 'q', asOf: '2027-03-31T18:00' },
  changes: [{ kind: 'budget' }],
  scenarios: [{ id: 'a', name: 'A' }],
}
const readers = {
  quarter: parseProblem,
  plan: parsePlan,
  realised: parseRealised,
  changes: parseChanges,
  scenarios: parseScenarios,
}
const kinds = Object.keys(documents) as (keyof typeof documents)[]
const mixedUp = kinds.flatMap((asked) =>
  kinds.filter((given) => given !== asked).map((given) => ({ asked, given })),
)

it.each(mixedUp)('says in one fault that $given is no $asked', ({ asked, given }) => {
  const result = readers[asked](documents[given])
  expect(result).toMatchObject({ ok: false, issues: [{ path: '$', code: 'other-document' }] })
  expect(result.ok || result.issues.length).toBe(1)
})

it('names both kinds in both languages', () => {
  const result = parseProblem(JSON.stringify(documents.plan))
  expect(result.ok || result.issues[0]).toMatchObject({
    expected: { nl: 'een kwartaal', en: 'a quarter' },
    hint: {
      nl: 'Dit is een planning. Hier hoort een kwartaal: kies een ander bestand, of wissel de twee om.',
      en: 'This is a plan. Here belongs a quarter: choose another file, or swap the two.',
    },
  })
})

it.each([[{}], [[]], [null], [3], [{ version: 1, problemId: 'q' }], [[3]]])(
  'leaves what is none of them to the schema: %j',
  (input) => {
    const result = parsePlan(input)
    const codes = result.ok ? [] : result.issues.map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(0)
    expect(codes).not.toContain('other-document')
  },
)

it('takes a quarter that has the fields of a plan too for a quarter', () => {
  const both = { ...documents.quarter, problemId: 'q', provenance: {} }
  const result = parseProblem(both)
  expect(result.ok || result.issues.map(({ path }) => path)).toEqual([
    '$.problemId',
    '$.provenance',
  ])
})
