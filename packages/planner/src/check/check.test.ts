import { expect, it } from 'vitest'
import { checkAfter } from './planted.ts'

it('finds nothing in the legal plan of the example quarter', () => {
  expect(checkAfter(() => undefined)).toEqual({
    violations: [],
    inherited: [],
    shortfalls: [],
    claims: [],
    score: { hard: 0, owed: 0, demand: 1 },
  })
})
