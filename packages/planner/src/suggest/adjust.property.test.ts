import type { Plan, Problem } from '@digirooster/domain'
import { randomQuarter, scarcities } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { constraints } from '../constraints/registry.ts'
import { placePlan } from '../explain/place-plan.ts'
import { openPlan } from '../handle/opened.ts'
import type { Opened } from '../handle/opened.ts'
import { random } from '../kernel/index.ts'
import { plan } from '../plan.ts'
import { penaltyOf } from '../recount.ts'
import { check } from '../second-opinion.ts'
import { cells } from './cells.ts'
import { delta } from './delta.ts'
import type { Effect } from './effect.ts'
import type { Move } from './move.ts'
import { suggestFor } from './suggest-for.ts'
import { suggestGroup, withGroup } from './suggest-group.ts'
import { takeOver } from './take-over.ts'
import { withMoves } from './with-moves.ts'

const ITERATIONS = 2000
const quarters = [
  ...scarcities.map((scarcity) => ({ seed: 1, scarcity })),
  // A group in the wijk of a neighbour.
  { seed: 9, scarcity: 'laptops' as const },
]

/** Penalty of every rule, from its definition. */
function penalties(problem: Problem, made: Plan): Map<string, number> {
  const { quarter, state } = placePlan(problem, made)
  return new Map(constraints.map((rule) => [rule.id, penaltyOf(rule, quarter, state)]))
}

/** What rules cost more in a plan than in another, those that cost as much left out. */
function differences(problem: Problem, before: Plan, after: Plan): Record<string, number> {
  const [a, b] = [penalties(problem, before), penalties(problem, after)]
  const lost = before.demandServed.weightedServed - after.demandServed.weightedServed
  // A group that shrinks is meant for fewer; what matters is who has a place no more.
  b.set('demand', (a.get('demand') ?? 0) + Math.round(lost * 100))
  const rules = before.score.rules.map(({ id, weight }): [string, number] => [
    id,
    weight * ((b.get(id) ?? 0) - (a.get(id) ?? 0)),
  ])
  return Object.fromEntries(rules.filter(([, more]) => Math.abs(more) > 1e-9))
}

function said({ rules }: Effect): Record<string, number> {
  return Object.fromEntries(rules.map(({ id, weighted }) => [id, weighted]))
}

function expectSame(found: Record<string, number>, counted: Record<string, number>): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(counted).sort())
  for (const [id, more] of Object.entries(counted)) expect(found[id]).toBeCloseTo(more, 6)
}

describe.each(quarters)('in quarter $seed, short of $scarcity,', ({ seed, scarcity }) => {
  const problem = randomQuarter(seed, scarcity)
  const made = plan(problem, { iterations: ITERATIONS, seed })

  it('every suggestion does what it says, and breaks no rule', async () => {
    const before = (await made).plan
    const opened = openPlan(problem, before)
    for (const { id } of sample(before.sessions, seed)) {
      const { suggestions } = suggestFor(opened, id, { limit: 3, depth: 2 })
      for (const suggestion of suggestions) {
        expect(suggestion.isAllowed).toBe(true)
        const { plan: after, problem: then } = await withMoves(opened, suggestion.moves)
        const { violations, claims } = check(then, after)
        expect(violations.map((v) => `${v.ruleId}: ${v.text.en}`)).toEqual([])
        expect(claims.map((c) => `${c.ruleId}: ${c.text.en}`)).toEqual([])
        // What is published is published anew when it moves, and then costs nothing there.
        if (then === problem) expectSame(said(suggestion), differences(problem, before, after))
      }
    }
    expectAsItWas(opened)
  })

  it('what any move does is what a count of everything says', async () => {
    const before = (await made).plan
    const opened = openPlan(problem, before)
    for (const move of wildMoves(problem, before, seed)) {
      const effect = delta(opened, move)
      const { plan: after, problem: then } = await withMoves(opened, [move])
      // A group that loses people and may not stand there is compiled as another group: who could teach it differs.
      if (then === problem && (effect.isAllowed || effect.wishes.lost === 0))
        expectSame(said(effect), differences(problem, before, after))
      const hard = effect.rules.filter(({ level, weighted }) => level === 'hard' && weighted > 0)
      if (hard.length > 0) expect(effect.isAllowed).toBe(false)
      if (!effect.isAllowed) expect(effect.obstacles.length).toBeGreaterThan(0)
    }
    expectAsItWas(opened)
  })

  it('every cell of the board is what the move to it would be', async () => {
    const before = (await made).plan
    const opened = openPlan(problem, before)
    for (const { id } of sample(before.sessions, seed + 2)) {
      const board = cells(opened, id)
      expect(board.cells.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1)
      for (const cell of board.cells) {
        const { start, roomId, state, levels, move, reason } = cell
        if (move && levels) {
          const { levels: counted, wishes, isAllowed } = delta(opened, move)
          expect(counted.demand).toBeCloseTo(levels.demand, 6)
          if (wishes.lost > 0) continue
          expect(isAllowed).toBe(true)
          expect(counted.owed).toBeCloseTo(levels.owed, 6)
          expect(counted.soft).toBeCloseTo(levels.soft, 6)
        } else if (state === 'forbidden' && board.isAll) {
          expect(delta(opened, { sessionId: id, start, roomId }).isAllowed).toBe(false)
          expect(board.reasons[reason ?? -1].text.nl).toMatch(/^[A-Z“].+[.]$/)
        }
      }
      for (const { roomId } of board.unsuitable)
        expect(delta(opened, { sessionId: id, roomId }).isAllowed).toBe(false)
    }
    expectAsItWas(opened)
  })

  it('a group that is taken out and asked for again does what it says, and breaks no rule', async () => {
    const whole = (await made).plan
    for (const gone of whole.offerings.slice(0, 3)) {
      if (problem.fixed.offerings.some(({ id }) => id === gone.id)) continue
      const before = await without(problem, whole, gone.id)
      const opened = openPlan(problem, before)
      const found = suggestGroup(
        opened,
        { ...gone, wijkId: gone.wijkId ?? undefined },
        { limit: 2 },
      )
      expect(found.suggestions.length).toBeGreaterThan(0)
      for (const suggestion of found.suggestions) {
        const after = await withGroup(opened, suggestion)
        const { violations, claims } = check(problem, after)
        expect(violations.map((v) => `${v.ruleId}: ${v.text.en}`)).toEqual([])
        expect(claims.map((c) => `${c.ruleId}: ${c.text.en}`)).toEqual([])
        const more = after.demandServed.served - before.demandServed.served
        expect(more).toBe(suggestion.wishes.won)
        expect(more).toBeGreaterThan(0)
        expect(said(suggestion)).toMatchObject(differences(problem, before, after))
      }
    }
  })

  it('whoever can take over can, and nobody else', async () => {
    const before = (await made).plan
    const opened = openPlan(problem, before)
    for (const session of sample(before.sessions, seed + 3)) {
      if (session.people.length === 0) continue
      const [{ personId, role }, ...rest] = session.people
      const found = takeOver(opened, session.id, personId)
      const able = new Set(found.substitutes.map((s) => s.personId))
      for (const person of problem.people.filter((p) => p.roles.includes(role))) {
        if (session.people.some((p) => p.personId === person.id)) continue
        const people = [{ role, personId: person.id }, ...rest]
        expect(delta(opened, { sessionId: session.id, people }).isAllowed).toBe(able.has(person.id))
      }
    }
  })
})

function expectAsItWas({ evaluator, placed }: Opened): void {
  expect(evaluator.state.start).toEqual(placed.state.start)
  expect(evaluator.state.resource).toEqual(placed.state.resource)
}

/** A plan without one of its groups, its figures counted again. */
async function without(problem: Problem, whole: Plan, offeringId: string): Promise<Plan> {
  const offerings = whole.offerings.filter(({ id }) => id !== offeringId)
  const sessions = whole.sessions.filter((session) => session.offeringId !== offeringId)
  return (await withMoves(openPlan(problem, { ...whole, offerings, sessions }), [])).plan
}

function sample<T>(list: readonly T[], seed: number): T[] {
  const dice = random(seed)
  return Array.from({ length: Math.min(4, list.length) }, () => list[dice.int(list.length)])
}

/** Moves of sessions to any start, any room, any person, whether that can be or not. */
function wildMoves(problem: Problem, { sessions }: Plan, seed: number): Move[] {
  const dice = random(seed + 100)
  const pick = <T>(list: readonly T[]): T => list[dice.int(list.length)]
  const rooms = problem.digipunten.flatMap((d) => (d.kind === 'moving-unit' ? [] : d.rooms))
  return sample(sessions, seed + 1).flatMap((session): Move[] => {
    const { id, people, roomId } = session
    const other = pick(sessions).start.slice(0, 10)
    const start = `${other}T${String(9 + dice.int(9)).padStart(2, '0')}:${pick(['00', '30', '15'])}`
    const room = roomId === null ? {} : { roomId: pick(rooms).id }
    const staff = people.map(({ role }) => ({
      role,
      personId: pick(problem.people.filter((p) => p.roles.includes(role))).id,
    }))
    return [
      { sessionId: id, start },
      { sessionId: id, ...room },
      { sessionId: id, people: staff },
      { sessionId: id, start, ...room, people: staff },
    ]
  })
}
