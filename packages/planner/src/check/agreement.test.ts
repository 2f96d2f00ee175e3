import type { Plan, Problem } from '@digirooster/domain'
import { scarcities } from '@digirooster/fixtures'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchedWishes } from '../constraints/matched.ts'
import { constraints } from '../constraints/registry.ts'
import { decode } from '../decode/decode.ts'
import type { State } from '../kernel/index.ts'
import { penaltyOf } from '../recount.ts'
import { check } from './check.ts'
import { changed, compiledQuarter } from './random-state.ts'
import type { Change, Compiled } from './random-state.ts'

/** Rules that `check` knows by another name. */
const namesInCheck: Readonly<Record<string, string>> = {
  'person-place': 'permission',
  'activity-window': 'activity-needs',
  'activity-place': 'activity-needs',
  'frozen-past': 'notice',
}
const nameOf = (id: string) => namesInCheck[id] ?? id
const hard = constraints.filter((c) => c.level === 'hard')

/** What makes random quarters stranger than they are. */
const variants: readonly { when: string; change: (problem: Problem) => void }[] = [
  { when: 'as it is', change: () => {} },
  {
    when: 'in the middle of the quarter, walk-ins off the grid',
    change: ({ horizon, fixed, walkIns }) => {
      horizon.asOf = '2027-01-13T10:20'
      for (const { when } of walkIns) when.start = when.start.replace(/\d$/, '5')
      for (const { holds } of fixed.sessions) holds.splice(0, 1)
    },
  },
  {
    when: 'hybrid, and careful',
    change: ({ courses, demand, digibanken, availability }) => {
      for (const course of courses)
        if (course.mode === 'on-site' && course.id !== 'course-pinned') course.mode = 'both'
      for (const [k, line] of demand.filter((d) => d.id !== 'd-pinned').entries())
        line.mode = (['online', 'both', 'on-site'] as const)[k % 3] ?? 'both'
      for (const [k, { policy }] of digibanken.entries()) policy.planOnUnconfirmed = k === 1
      for (const [k, entry] of availability.entries()) if (k % 4 === 0) entry.state = 'option'
    },
  },
  {
    when: 'on the road',
    change: ({ digipunten, horizon }) => {
      const unit = digipunten.at(-1)
      if (!unit) return
      const { latitude, longitude, wijkId } = unit
      const stay = (from: string, to: string, wijk: string, east: number) => ({
        from,
        to,
        wijkId: wijk,
        address: {},
        latitude,
        longitude: longitude + east,
      })
      unit.kind = 'moving-unit'
      unit.itinerary = [
        stay(`${horizon.start}T08:00`, '2027-01-14T12:20', wijkId, 0),
        stay('2027-01-14T13:00', `${horizon.end}T20:00`, digipunten[0]?.wijkId ?? wijkId, 0.03),
      ]
    },
  },
]

const change: fc.Arbitrary<Change> = fc.record({
  activity: fc.nat(10_000),
  kind: fc.constantFrom('out', 'start', 'near', 'near', 'room', 'laptops', 'people', 'people'),
  value: fc.nat(100_000),
})

/** Rules that a state breaks, by the name `check` has for them. */
function brokenByRules({ quarter }: Compiled, state: State): string[] {
  const broken = hard.filter((c) => penaltyOf(c, quarter, state) > 0).map((c) => nameOf(c.id))
  // Groups are written down with all the wishes they are meant for; the search only keeps those that match.
  const isMismatch = quarter.bundles.some(
    ({ served, offering }, b) =>
      !offering &&
      state.start[quarter.model.bundleStart[b]] >= 0 &&
      served.some((s) => matchedWishes(quarter, state, b, s) < s.wishes),
  )
  return sorted(isMismatch ? [...broken, 'served-match'] : broken)
}

function brokenByCheck(problem: Problem, plan: Plan): string[] {
  const { violations, inherited } = check(problem, plan)
  return sorted([...violations, ...inherited].map((v) => nameOf(v.ruleId)))
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort()
}

const noWorth = { worth: [], floors: [] }

async function planOf(of: Compiled, state: State): Promise<Plan> {
  const run = { seed: 1, iterations: 0, stopped: 'finished' as const }
  return decode(
    { ...of, constraints, state, referrals: [] },
    run,
    () => Promise.resolve(0),
    noWorth,
  )
}

describe('check and the rules', () => {
  const cases = variants.flatMap(({ when, change: strange }, v) =>
    scarcities.map((scarcity, s) => ({
      when,
      strange,
      scarcity,
      seed: 1 + v * scarcities.length + s,
    })),
  )

  const met = new Set<string>()

  it.each(cases)('find the same in $scarcity quarter $seed, $when', async (drawn) => {
    const of = await compiledQuarter(drawn.seed, drawn.scarcity, drawn.strange)
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), async (changes) => {
        const state = changed(of, changes)
        const plan = await planOf(of, state)
        const [byRules, byCheck] = [brokenByRules(of, state), brokenByCheck(of.problem, plan)]
        for (const id of byRules.length > 0 ? byRules : ['nothing']) met.add(id)
        expect(comparable(byRules, byCheck)).toEqual(comparable(byCheck, byRules))
        expect(byRules.length === 0).toBe(byCheck.length === 0)
        // What is free of a session that stands is nobody’s choice to `decode`, and the plan’s own to `check`.
        if (byRules.includes('served-match') || isPartlyFree(of.problem)) return
        const { violations } = check(of.problem, plan)
        expect(plan.score.hard === 0, `${violations.map((v) => v.ruleId).join()}`).toBe(
          violations.length === 0,
        )
      }),
      { numRuns: 15 },
    )
  })

  it('met states that break nothing and states that break the rules people know', () => {
    const known = 'nothing devices group-size opening-hours person-available person-conflict'
    expect([...met]).toEqual(expect.arrayContaining(known.split(' ')))
    expect([...met]).toEqual(expect.arrayContaining(['served-match', 'series-order', 'skills']))
  })
})

function isPartlyFree({ fixed }: Problem): boolean {
  return fixed.sessions.some(({ holds }) => holds.length < 3)
}

/** Rules without those that follow from another fault, which each side counts in its own way. */
function comparable(ids: readonly string[], others: readonly string[]): string[] {
  const common = ids.filter((id) => others.includes(id))
  const isMismatch = common.includes('served-match')
  const isLaptopAbsent = common.includes('laptop-class-available')
  return ids.filter(
    (id) =>
      !(isMismatch && id === 'group-size') && !(isLaptopAbsent && id.startsWith('laptop-class-')),
  )
}
