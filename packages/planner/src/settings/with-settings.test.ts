import { readFileSync } from 'node:fs'
import { parseProblem } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { constraints } from '../constraints/registry.ts'
import { namedPlans } from '../named-plans.ts'
import { settings } from './settings.ts'
import { withSettings } from './with-settings.ts'

const parsed = parseProblem(readFileSync(fixturePath('kortrijk-2027q1')))
if (!parsed.ok) throw new Error('the fixture must be valid')
const kortrijk = parsed.value
const usual = kortrijk.digibanken[0].policy
const policyWith = (values: Parameters<typeof withSettings>[1], problem = kortrijk) =>
  withSettings(problem, values).digibanken[0].policy

const someSettings = fc.record(
  Object.fromEntries(settings.map(({ id }) => [id, fc.constantFrom(0, 1, 2, 3, 4)])),
  { requiredKeys: [] },
)

it('leaves the policy as it is where all is as usual', () => {
  const values = Object.fromEntries(settings.map(({ id }) => [id, 2]))
  expect(withSettings(kortrijk, values)).toEqual(kortrijk)
  expect(withSettings(kortrijk, {})).toBe(kortrijk)
})

it('always makes a valid quarter of which only the policy differs', () => {
  fc.assert(
    fc.property(someSettings, (values) => {
      const before = structuredClone(kortrijk)
      const changed = withSettings(kortrijk, values)
      expect(kortrijk).toEqual(before)
      expect(parseProblem(changed)).toMatchObject({ ok: true })
      const digibanken = changed.digibanken.map((d) => ({ ...d, policy: usual }))
      expect({ ...changed, digibanken }).toEqual(kortrijk)
    }),
    { numRuns: 8 },
  )
})

it('keeps a policy at the edge within its schema', () => {
  const [digibank] = smallQuarter().digibanken
  const edge = {
    ...digibank.policy,
    weights: { nearness: 100_000, 'published-closeness': 7 },
    reserve: { moneyShare: 0.8, timeShare: 0 },
    movePublishedCostsPeople: 900,
  }
  const problem = smallQuarter({ digibanken: [{ ...digibank, policy: edge }] })
  expect(policyWith({ nabijheid: 4, bereik: 0, 'weinig-wijzigingen': 4 }, problem)).toMatchObject({
    weights: { nearness: 100_000, 'published-closeness': 28 },
    reserve: { moneyShare: 1 },
    movePublishedCostsPeople: 1000,
  })
})

it('weighs only rules that exist', () => {
  const known = constraints.map(({ id }) => id)
  const weighed = settings.flatMap(({ does }) => does.flatMap((e) => Object.keys(e.weights ?? {})))
  expect(weighed.length).toBeGreaterThan(0)
  expect(weighed.filter((id) => !known.includes(id))).toEqual([])
})

it.each(settings)(
  '$id asks more at every step, or less where that is what it means',
  ({ does }) => {
    const column = (read: (effect: (typeof does)[number]) => number | undefined) =>
      does.map((effect) => read(effect) ?? 1)
    const rules = new Set(does.flatMap((effect) => Object.keys(effect.weights ?? {})))
    const rising = [
      ...[...rules].map((rule) => column((effect) => effect.weights?.[rule])),
      column((effect) => effect.movePublished),
    ]
    const falling = [column((effect) => effect.reserve), column((effect) => effect.reach)]
    for (const factors of rising) expect(factors).toEqual(factors.toSorted((a, b) => a - b))
    for (const factors of falling) expect(factors).toEqual(factors.toSorted((a, b) => b - a))
    expect(new Set(does.map((effect) => JSON.stringify(effect))).size).toBe(does.length)
  },
)

it('refuses what does not exist', () => {
  expect(() => withSettings(kortrijk, { snelheid: 3 } as never)).toThrow(
    'setting (snelheid) must be one of bereik, nabijheid, eerlijke-spreiding, rust-voor-lesgevers, weinig-wijzigingen.',
  )
  expect(() => withSettings(kortrijk, { bereik: 5 } as never)).toThrow(
    'bereik (5) must be 0, 1, 2, 3 or 4.',
  )
})

describe('named plans are settings that do what the names always did', () => {
  it.each([
    { id: 'meer-mensen', policy: { ...usual, floors: [], weights: { nearness: 0.25 } } },
    {
      id: 'dichter-bij-huis',
      policy: {
        ...usual,
        weights: { nearness: 20 },
        reach: { ...usual.reach, maxMinutes: 20, limitedMobilityMaxMinutes: 13 },
      },
    },
    {
      id: 'meer-beginners',
      policy: {
        ...usual,
        weights: { floors: 40 },
        floors: [{ scope: 'level', id: 'starter', minShare: 0.85 }, ...usual.floors.slice(1)],
      },
    },
  ])('$id', ({ id, policy }) => {
    expect(namedPlans.find((n) => n.id === id)?.apply(kortrijk).digibanken[0].policy).toEqual(
      policy,
    )
  })
})
