import { expect, it } from 'vitest'
import { parseChanges } from './parse-changes.ts'

function faults(input: unknown): string[] {
  const result = parseChanges(input)
  return result.ok ? [] : result.issues.map(({ path, code, hint }) => `${path} ${code} ${hint.en}`)
}

it('fills in what may be absent, and no choice that is not made', () => {
  expect(
    parseChanges(
      '[{"kind":"policy","policy":{"reach":{"maxMinutes":5}}},{"kind":"cancel","offeringId":"g"}]',
    ),
  ).toEqual({
    ok: true,
    value: [
      { kind: 'policy', policy: { reach: { maxMinutes: 5 } } },
      { kind: 'cancel', offeringId: 'g', wishes: 'open' },
    ],
  })
})

it.each([
  [[{ kind: 'badget', budgetLineId: 'x' }], '$[0].kind unknown-value Did you mean "budget"?'],
  [[{ budgetLineId: 'x' }], '$[0].kind missing'],
  [[{ kind: 'budget', budgetLine: 'x' }], '$[0].budgetLine unknown-key'],
  [[{ kind: 'budget', budgetLineId: 'x', quarterCents: -1 }], '$[0].quarterCents out-of-range'],
  [[{ kind: 'demand', demand: { id: 'd' } }], '$[0].demand.topicId missing'],
  [[3], '$[0] wrong-type'],
  [{ kind: 'as-of', asOf: '2027-01-01T00:00' }, '$ wrong-type'],
  ['[{', '$[0] truncated'],
])('tells where %o is wrong', (input, said) => {
  expect(faults(input).join('\n')).toContain(said)
})
