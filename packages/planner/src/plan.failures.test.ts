import { readFileSync } from 'node:fs'
import { parseProblem } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { plan } from './plan.ts'
import { check } from './second-opinion.ts'

type Name = Parameters<typeof fixturePath>[0]

/** What has to come out of a quarter that cannot succeed. */
interface Expected {
  readonly served: number
  readonly unmetReasonCodes: readonly string[]
  readonly leftOut: readonly { readonly subjectId: string; readonly count: number }[]
  readonly preflightCodes: readonly string[]
}

function read(name: Name): unknown {
  return JSON.parse(readFileSync(fixturePath(name), 'utf8'))
}

function problemOf(name: Name): Problem {
  const result = parseProblem(read(name))
  if (!result.ok) throw new TypeError(`${name} is not valid.`)
  return result.value
}

const failures = read('failures/expected') as Record<string, Expected>

describe.each(Object.entries(failures).map(([name, expected]) => ({ name, expected })))(
  'the quarter of failures/$name',
  ({ name, expected }) => {
    const problem = problemOf(`failures/${name}` as Name)
    const planned = plan(problem, { iterations: 10_000 })

    it(`gives ${expected.served} wishes a place, and breaks no rule`, async () => {
      const made = (await planned).plan
      const { violations, claims } = check(problem, made)
      expect([violations, claims]).toEqual([[], []])
      expect(made.demandServed.served).toBe(expected.served)
    })

    it(`says why the others have none: ${expected.unmetReasonCodes.join(', ')}`, async () => {
      const { unmet } = (await planned).plan
      const codes = new Set(unmet.flatMap(({ reasons }) => reasons.map((r) => r.code)))
      expect([...codes].sort()).toEqual([...expected.unmetReasonCodes].sort())
    })

    it('names what is owed and left out', async () => {
      const { leftOut } = (await planned).plan
      expect(leftOut.map(({ subjectId, count }) => ({ subjectId, count }))).toEqual(
        expected.leftOut,
      )
    })

    it(`warns beforehand: ${expected.preflightCodes.join(', ')}`, async () => {
      const { findings } = await planned
      expect(findings.map((f) => f.code)).toEqual(
        expect.arrayContaining([...expected.preflightCodes]),
      )
    })
  },
)

describe('the quarter of Kortrijk', () => {
  const problem = problemOf('kortrijk-2027q1')

  it('gives 340 wishes a place with few moves, and breaks no rule', async () => {
    const made = (await plan(problem, { iterations: 40_000 })).plan
    const { violations, claims } = check(problem, made)
    expect(violations.map((v) => `${v.ruleId}: ${v.text.en}`)).toEqual([])
    expect(claims.map((c) => `${c.ruleId}: ${c.text.en}`)).toEqual([])
    expect(made.demandServed.served).toBeGreaterThanOrEqual(340)
    expect(made.bound).toBeGreaterThanOrEqual(made.demandServed.weightedServed)
  })
})
