import type { ProblemInput } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { solveLinear } from '../lp/solve-linear.ts'
import { relaxed } from './relaxed.ts'

const small = smallQuarter()
const free: Partial<ProblemInput> = {
  digibanken: small.digibanken.map((d) => ({
    ...d,
    targets: [],
    policy: { ...d.policy, floors: [], reserve: { moneyShare: 0, timeShare: 0 } },
  })),
}

/** The most wishes that the relaxation thinks a quarter can serve, weighted. */
async function most(overrides: Partial<ProblemInput> = {}): Promise<number> {
  const { relaxation } = await relaxed(smallQuarter({ ...free, ...overrides }))
  const { bound } = await solveLinear(relaxation.model, {})
  return bound / 100
}

/** Wishes of the same weight, of one line of the small quarter. */
function asking(lineId: string, wishes: number): Pick<ProblemInput, 'demand'> {
  const line = small.demand.find((d) => d.id === lineId)
  if (!line) throw new Error(`There is no line ${lineId}.`)
  const { targetGroupIds: _, ...rest } = line
  return { demand: [{ ...rest, wishes, people: wishes, date: '2026-11-23' }] }
}

const money = (cents: number) => ({
  budgetLines: small.budgetLines.map((line) => ({ ...line, quarter: { cents } })),
})

describe('the relaxation', () => {
  it('serves all when nothing is short', async () => {
    const weights = (await relaxed(smallQuarter(free))).indexes.demand.weight
    const all = small.demand.reduce((sum, d, k) => sum + d.wishes * weights[k], 0) / 100
    expect(await most()).toBeCloseTo(all, 6)
  })

  it.each([
    { wishes: 3, served: 0, why: 'too few for a group' },
    { wishes: 4, served: 4, why: 'just enough for a group' },
    { wishes: 12, served: 12, why: 'one full group' },
    { wishes: 13, served: 13, why: 'two groups' },
  ])('serves $served of $wishes wishes: $why', async ({ wishes, served }) => {
    expect(await most(asking('d8', wishes))).toBeCloseTo(served, 6)
  })

  it.each([
    { cents: 149_99, served: 0 },
    { cents: 150_00, served: 12 },
    { cents: 299_99, served: 12 },
    { cents: 300_00, served: 24 },
    { cents: 450_00, served: 30 },
  ])('serves $served of 30 wishes for $cents cents', async ({ cents, served }) => {
    expect(await most({ ...asking('d8', 30), ...money(cents) })).toBeCloseTo(served, 6)
  })

  it('keeps the reserve of the money', async () => {
    const [digibank] = small.digibanken
    const policy = { ...digibank.policy, floors: [], reserve: { moneyShare: 0.5, timeShare: 0 } }
    const digibanken = [{ ...digibank, targets: [], policy }]
    const spent = await most({ ...asking('d8', 30), ...money(300_00), digibanken })
    expect(spent).toBeCloseTo(12, 6)
  })

  it('serves no more than the hours of the trainers allow', async () => {
    // Two lessons a week of five weeks, twelve people each.
    const people = small.people.map((p) => ({ ...p, maxMinutesPerWeek: 180 }))
    expect(await most({ ...asking('d8', 200), ...money(100_000_00), people })).toBeCloseTo(120, 6)
  })

  it('serves no more than the laptops can reach where there are no devices', async () => {
    const availability = smallQuarter().availability.map((a) =>
      a.subject.id === 'laptops' ? { ...a, when: { start: '2027-01-05T09:00', minutes: 240 } } : a,
    )
    // E-mail in a hall without devices, on two lessons of one morning at most.
    const digipunten = small.digipunten.filter((d) => d.id === 'hal')
    const served = await most({
      ...asking('d6', 200),
      ...money(100_000_00),
      digipunten,
      availability: availability.filter((a) => a.subject.id !== 'bib'),
    })
    expect(served).toBeLessThanOrEqual(24)
    expect(served).toBeGreaterThanOrEqual(12)
  })

  it('takes what falls short of a target off', async () => {
    const { demand } = asking('d8', 12)
    // Nine of twelve come; the target asks for ten, at 20 wishes each.
    const digibanken = small.digibanken.map((d) => ({
      ...d,
      targets: d.targets.map((t) => ({ ...t, quarter: 10 })),
      policy: { ...d.policy, floors: [], weights: { targets: 20 } },
    }))
    expect(await most({ demand, digibanken })).toBeCloseTo(12 - 20, 6)
  })

  it('sends people to partners for nothing', async () => {
    const supply: NonNullable<ProblemInput['supply']> = [
      {
        id: 'partner',
        ownerId: 'cvo',
        placeName: 'Buurthuis',
        title: { nl: 'itsme' },
        topicId: 'itsme',
        levels: ['confident'],
        sessions: [{ start: '2027-01-12T09:30', minutes: 90 }],
        places: 10,
        taken: 3,
        wijkId: 'noord',
        latitude: 50.84,
        longitude: 3.25,
      },
    ]
    expect(await most({ ...asking('d8', 30), ...money(0), supply })).toBeCloseTo(7, 6)
  })
})
