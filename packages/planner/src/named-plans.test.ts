import { readFileSync } from 'node:fs'
import { parseProblem } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { compareNamed } from './compare/compare-named.ts'
import { namedPlans, planNamed } from './named-plans.ts'
import { plan } from './plan.ts'
import { check } from './second-opinion.ts'

const parsed = parseProblem(readFileSync(fixturePath('kortrijk-2027q1')))
if (!parsed.ok) throw new Error('the fixture must be valid')
const kortrijk = parsed.value

describe('namedPlans', () => {
  it.each(namedPlans)('$id changes the policy and nothing else', ({ apply }) => {
    const before = structuredClone(kortrijk)
    const changed = apply(kortrijk)
    expect(kortrijk).toEqual(before)
    const without = ({ digibanken, ...rest }: typeof kortrijk) => ({
      ...rest,
      digibanken: digibanken.map(({ policy, ...digibank }) => ({ ...digibank, has: !!policy })),
    })
    expect(without(changed)).toEqual(without(kortrijk))
    expect(changed.digibanken[0].policy).not.toEqual(kortrijk.digibanken[0].policy)
    expect(parseProblem(changed)).toMatchObject({ ok: true })
  })

  it.each([
    { own: [], promised: 0.7 },
    { own: [0.2], promised: 0.7 },
    { own: [0.5], promised: 0.9 },
    { own: [0.9], promised: 1 },
  ])('promises beginners $promised where the policy promises $own', ({ own, promised }) => {
    const [digibank] = smallQuarter().digibanken
    const floors = own.map((minShare) => ({ scope: 'level' as const, id: 'starter', minShare }))
    const quarter = smallQuarter({
      digibanken: [{ ...digibank, policy: { ...digibank.policy, floors } }],
    })
    const changed = namedPlans.find((n) => n.id === 'meer-beginners')?.apply(quarter)
    expect(changed?.digibanken[0].policy.floors).toEqual([
      { scope: 'level', id: 'starter', minShare: promised },
    ])
  })
})

it('refuses a name that does not exist', async () => {
  await expect(planNamed(kortrijk, ['alles'])).rejects.toThrow(
    'name (alles) must be one of meer-mensen, dichter-bij-huis, meer-beginners.',
  )
})

describe('named plans of kortrijk', async () => {
  // Enough for the programme that chooses the groups to have its say.
  const options = { iterations: 40_000 }
  const usual = { name: 'plan', plan: (await plan(kortrijk, options)).plan }
  const named = await planNamed(
    kortrijk,
    namedPlans.map((n) => n.id),
    options,
  )
  const { names, rows } = compareNamed(kortrijk, [usual, ...named])
  const value = (id: string, name: string) =>
    rows.find((row) => row.id === id)?.values[names.indexOf(name)] ?? NaN

  it.each(namedPlans)('$id breaks no rule of its own problem', ({ id, apply }) => {
    const made = named.find(({ name }) => name === id)
    expect(made).toBeDefined()
    if (!made) return
    const { violations, claims } = check(apply(kortrijk), made.plan)
    expect([violations, claims]).toEqual([[], []])
  })

  it('serves more beginners where beginners matter most', () => {
    expect(value('starters', 'meer-beginners')).toBeGreaterThanOrEqual(value('starters', 'plan'))
  })

  it('lets people travel less where nearness matters most', () => {
    expect(value('trip', 'dichter-bij-huis')).toBeLessThan(value('trip', 'plan'))
  })

  it('counts what the plans themselves say', () => {
    const { plan: made } = usual
    expect(value('served', 'plan')).toBe(made.demandServed.served)
    expect(value('lessons', 'plan')).toBe(made.sessions.filter((s) => s.offeringId).length)
    expect(value('orders', 'plan')).toBe(made.orders.length)
    for (const { budgetLineId, plannedCents } of made.budget)
      expect(value(`money:${budgetLineId}`, 'plan')).toBe(plannedCents)
    for (const row of rows) expect(row.values).toHaveLength(4)
  })
})
