import { parseScenarios } from '@digirooster/domain'
import type { Scenario } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { check, plan } from '../index.ts'
import { lateOnWednesday } from '../rules/example-rules.ts'
import { compareScenarios, planScenarios, scenarioQuarter } from './plan-scenarios.ts'

const problem = smallQuarter()

function scenarios(input: unknown): Scenario[] {
  const parsed = parseScenarios(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

const some = scenarios([
  {
    id: 'minder-geld',
    name: 'Halve opdracht',
    changes: [{ kind: 'budget', budgetLineId: 'basis', quarterCents: 60_000 }],
  },
  { id: 'vrij', name: 'Zonder vast deel', settings: { 'eerlijke-spreiding': 0 } },
])

describe('scenarios', async () => {
  const usual = (await plan(problem, { iterations: 400 })).plan
  const made = await planScenarios(problem, some, { iterations: 400, startFrom: usual })
  const { names, rows } = compareScenarios(problem, usual, made)
  const values = (id: string) => rows.find((row) => row.id === id)?.values

  it('are planned each by its own quarter', () => {
    expect(made.map(({ scenario }) => scenario.id)).toEqual(['minder-geld', 'vrij'])
    expect(made[0].problem.budgetLines[0].quarter.cents).toBe(60_000)
    expect(made[1].problem.digibanken[0].policy.floors).toEqual([])
    for (const { problem: own, result } of made) {
      const { violations, claims } = check(own, result.plan)
      expect([violations, claims]).toEqual([[], []])
    }
  })

  it('are compared by rules of your own too', () => {
    const rules = [lateOnWednesday('bib', 'soft')]
    const own = compareScenarios(problem, usual, made, { rules }).rows
    expect(own.map(({ id }) => id)).toEqual([...rows.map(({ id }) => id), 'rule:late-on-wednesday'])
  })

  it('start from the plan there is', () => {
    expect(made[1].result.start?.kept).toBeGreaterThan(0)
    const ids = new Set(usual.sessions.map((s) => s.id))
    const [free] = made.filter(({ scenario }) => scenario.id === 'vrij')
    expect(free.result.plan.sessions.filter((s) => ids.has(s.id)).length).toBeGreaterThan(
      usual.sessions.length / 2,
    )
  })

  it('keep what need not change when they hold changes only', async () => {
    const [{ id }] = problem.people
    const [away] = scenarios([
      {
        id: 'weg',
        name: 'Een dag weg',
        changes: [
          {
            kind: 'away',
            subject: { kind: 'person', id },
            from: problem.horizon.end,
            until: problem.horizon.end,
          },
        ],
      },
    ])
    const [one] = await planScenarios(problem, [away], { iterations: 2000, startFrom: usual })
    const now = new Map(one.result.plan.sessions.map((s) => [s.id, s.start]))
    const on = usual.sessions.filter(({ start }) => !start.startsWith(problem.horizon.end))
    for (const { id: session, start } of on) expect(now.get(session)).toBe(start)
  })

  it('stand side by side, counted anew', () => {
    expect(names).toEqual(['plan', 'minder-geld', 'vrij'])
    const plans = [usual, ...made.map(({ result }) => result.plan)]
    expect(values('served')).toEqual(plans.map((p) => p.demandServed.served))
    const spent = values('money:basis') ?? []
    expect(spent[1]).toBeLessThanOrEqual(60_000 * 0.9)
    expect(spent[0]).toBeGreaterThan(60_000)
  })

  it('are judged by the settings of the quarter, not by their own', () => {
    const [, , free] = values('short:floors') ?? []
    const floors = check(problem, made[1].result.plan).shortfalls.filter(
      (s) => s.ruleId === 'floors',
    )
    expect(free).toBe(floors.reduce((sum, s) => sum + s.penalty, 0))
  })
})

it('leaves the quarter as it was, and says what cannot be changed', async () => {
  const before = structuredClone(problem)
  const [wrong] = scenarios([
    {
      id: 'fout',
      name: 'Fout',
      changes: [{ kind: 'budget', budgetLineId: 'bestaat-niet', quarterCents: 0 }],
    },
  ])
  const quarter = scenarioQuarter(problem, wrong)
  expect(quarter).toMatchObject({ ok: false, issues: [{ path: '$[0].budgetLineId' }] })
  await expect(planScenarios(problem, [wrong], { iterations: 10 })).rejects.toMatchObject({
    code: 'invalid-option',
    issues: [{ path: '$[0].budgetLineId' }],
  })
  expect(problem).toEqual(before)
})

it('stops with the scenario that is cancelled', async () => {
  const stop = new AbortController()
  const made = await planScenarios(problem, some, {
    iterations: 100,
    signal: stop.signal,
    planWith: (own, options) => {
      stop.abort()
      return plan(own, options)
    },
  })
  expect(made.map(({ scenario }) => scenario.id)).toEqual(['minder-geld'])
})
