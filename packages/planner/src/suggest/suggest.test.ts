import { problemHash } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { emailGroup, planOf, seriesGroup, withRules } from '../explain/example-plan.ts'
import type { ExampleGroup } from '../explain/example-plan.ts'
import { MOST_WORDS } from '../explain/explanation.ts'
import { open } from '../handle/open.ts'
import type { Handle } from '../handle/open.ts'
import { PlannerError } from '../planner-error.ts'
import { check } from '../second-opinion.ts'
import { suggest } from './suggest.ts'

const series = seriesGroup('2027-01-05T10:00', '2027-01-12T10:00')
const email: ExampleGroup = { ...emailGroup, starts: ['2027-01-19T10:00'], trainer: 'T2' }

const problem = withRules(smallQuarter(), ['series-stability'])
let made: Plan
let handle: Handle

/** The quarter with one lesson fixed as it stands. */
function withFixed(
  because: 'published' | 'pinned',
  holds: ('time' | 'place' | 'people')[],
): Problem {
  const session = made.sessions.find(({ id }) => id === 'email/1')
  const offering = made.offerings.find(({ id }) => id === 'email')
  if (!session || !offering) throw new Error('The example plan has no e-mail lesson.')
  return { ...problem, fixed: { offerings: [offering], sessions: [{ session, because, holds }] } }
}

beforeAll(async () => {
  made = await planOf(problem, [series, email])
  handle = open(problem, made)
})

describe('what a move does', () => {
  it('says that it can be, and what gets worse', () => {
    const effect = handle.delta({ sessionId: 'smartphone/2', start: '2027-01-13T10:00' })
    expect(effect.isAllowed).toBe(true)
    expect(effect.rules).toEqual([{ id: 'series-stability', level: 'soft', weighted: 3 }])
    expect(effect.levels).toEqual({ hard: 0, owed: 0, demand: 0, soft: 3 })
    expect(effect.sentences.map((s) => s.nl)).toEqual([
      'Kan.',
      'De lessen van “Smartphone, eerste stappen” hebben niet altijd dezelfde weekdag.',
    ])
    expect(effect.moved).toMatchObject([
      { from: { start: '2027-01-12T10:00' }, to: { start: '2027-01-13T10:00', roomId: 'bib-1' } },
    ])
  })

  it('says which session has the room', () => {
    const effect = handle.delta({ sessionId: 'email/1', start: '2027-01-05T10:30' })
    expect(effect.isAllowed).toBe(false)
    const inTheWay = effect.obstacles.find(({ code }) => code === 'room-conflict')
    expect(inTheWay?.sessionIds).toEqual(['smartphone/1'])
    expect(effect.sentences[0].nl).toBe('Kan niet.')
    expect(effect.sentences[1].nl).toMatch(/^.*Bibliotheek.* dubbel bezet: “.+”.*\.$/)
  })

  it('moves several at once, so that two can change places', () => {
    const alone = handle.delta({ sessionId: 'smartphone/2', start: '2027-01-19T10:00' })
    expect(alone.isAllowed).toBe(false)
    const both = handle.delta([
      { sessionId: 'smartphone/2', start: '2027-01-19T10:00' },
      { sessionId: 'email/1', start: '2027-01-12T10:00' },
    ])
    expect(both.obstacles.map(({ code }) => code)).not.toContain('room-conflict')
    expect(both.moved.map(({ sessionId }) => sessionId)).toEqual(['smartphone/2', 'email/1'])
  })

  it('is refused for what is pinned, and for the part that is held alone', () => {
    const pinned = open(withFixed('pinned', ['time']), made)
    const moved = pinned.delta({ sessionId: 'email/1', start: '2027-01-19T10:30' })
    expect(moved.obstacles[0]).toMatchObject({
      code: 'pinned',
      text: { nl: 'Het moment is vastgezet.' },
    })
    const elsewhere = pinned.delta({ sessionId: 'email/1', roomId: 'hal-1' })
    expect(elsewhere.obstacles.map(({ code }) => code)).not.toContain('pinned')
  })

  it('has a price for what is published, and the quarter follows', async () => {
    const published = withFixed('published', ['time', 'place', 'people'])
    const digibanken = published.digibanken.map((d) => ({
      ...d,
      policy: { ...d.policy, weights: {}, movePublishedCostsPeople: 4 },
    }))
    const quarter = { ...published, digibanken }
    const open4 = open(quarter, made)
    const move = { sessionId: 'email/1', start: '2027-01-19T10:30' }
    const effect = open4.delta(move)
    expect(effect.isAllowed).toBe(true)
    expect(effect.rules).toContainEqual({ id: 'published-closeness', level: 'soft', weighted: 400 })
    const said = effect.sentences.map((s) => s.nl)
    expect(said).toContain('De sessie is gepubliceerd: verwittig iedereen.')
    expect(said).toContain('Dat telt als 4 wensen.')
    expect(open4.suggest('email/1').suggestions[0].moves[0].sessionId).toBe('email/1')
    const after = await open4.withMoves([move])
    expect(after.problem.fixed.sessions[0].session.start).toBe(move.start)
    const { violations, claims } = check(after.problem, after.plan)
    expect([violations, claims]).toEqual([[], []])
  })

  it('is refused for what has been', () => {
    const past = { ...problem, horizon: { ...problem.horizon, asOf: '2027-01-20T09:00' } }
    const effect = open(past, made).delta({ sessionId: 'email/1', start: '2027-01-26T10:00' })
    expect(effect.obstacles[0]).toMatchObject({
      code: 'past',
      text: { nl: 'De sessie is al geweest.' },
    })
  })

  it('is a mistake of the caller where nothing of the kind exists', () => {
    const wrong = [
      { sessionId: 'nowhere' },
      { sessionId: 'email/1', roomId: 'nowhere' },
      { sessionId: 'email/1', laptopClassIds: ['none'] },
      { sessionId: 'email/1', people: [{ role: 'trainer', personId: 'nobody' }] },
      { sessionId: 'email/1', people: [{ role: 'coach', personId: 'T1' }] },
      { sessionId: 'email/1', start: '2027-01-19T10:07' },
      { sessionId: 'email/1', start: '2028-01-19T10:00' },
      { sessionId: 'email/1', start: '2027-01-19T23:30' },
    ] as const
    for (const move of wrong) expect(() => handle.delta(move)).toThrow(PlannerError)
  })
})

describe('suggestions', () => {
  it('come best first, in sentences that are short', () => {
    const { suggestions, title, isAll } = handle.suggest('smartphone/2', { limit: 10, depth: 2 })
    expect(title.nl).toMatch(/^“Smartphone, eerste stappen”, les 2 van 2, dinsdag 12 januari/)
    expect(suggestions.length).toBeGreaterThan(3)
    expect(isAll).toBe(true)
    const soft = suggestions.map(({ levels }) => levels.soft)
    expect(soft).toEqual(soft.toSorted((a, b) => a - b))
    for (const { sentences } of suggestions)
      for (const { nl, en } of sentences)
        for (const text of [nl, en])
          expect(text.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS)
  })

  it('are the same without a handle, and as many as asked', () => {
    const found = suggest(problem, made, 'email/1', { limit: 2 })
    expect(found).toEqual(handle.suggest('email/1', { limit: 2 }))
    expect(found.suggestions).toHaveLength(2)
    expect(() => handle.suggest('email/1', { limit: 0 })).toThrow(PlannerError)
  })

  it('send another session elsewhere when that helps, and never one that is pinned', () => {
    const chained = handle.suggest('smartphone/2', { limit: 50, depth: 2 }).suggestions
    const others = chained.flatMap(({ moved }) => moved.slice(1).map(({ sessionId }) => sessionId))
    expect(others).toContain('email/1')
    const pinned = open(withFixed('pinned', ['time', 'place', 'people']), made)
    const kept = pinned.suggest('smartphone/2', { limit: 50, depth: 2 }).suggestions
    expect(kept.every(({ moves }) => moves.length === 1)).toBe(true)
  })

  it('say why a session may not move at all', () => {
    const pinned = open(withFixed('pinned', ['time', 'place', 'people']), made)
    const { suggestions, obstacles } = pinned.suggest('email/1')
    expect(suggestions).toEqual([])
    expect(obstacles.map(({ code }) => code)).toContain('pinned')
  })

  it('can be made: the figures of the plan follow', async () => {
    const [{ moves }] = handle.suggest('email/1').suggestions
    const { plan: after, problem: same } = await handle.withMoves(moves)
    expect(same).toBe(problem)
    expect(after.sessions.find(({ id }) => id === 'email/1')).toMatchObject(
      moves[0].start ? { start: moves[0].start } : {},
    )
    expect(check(problem, after).claims).toEqual([])
    const { seed, iterations } = made.provenance
    expect(after.provenance).toMatchObject({ seed, iterations, problemHash: problemHash(problem) })
  })
})

describe('who can take over', () => {
  it('is everybody who can, and for the others why not', () => {
    const twins = problem.people.flatMap((p) => (p.id === 'T1' ? [{ ...p, id: 'T9' }] : []))
    const free = problem.availability.flatMap((entry) =>
      entry.subject.kind === 'person' && entry.subject.id === 'T1'
        ? [{ ...entry, id: `${entry.id}-T9`, subject: { ...entry.subject, id: 'T9' } }]
        : [],
    )
    const more = {
      ...problem,
      people: [...problem.people, ...twins],
      availability: [...problem.availability, ...free],
    }
    const found = open(more, made).takeOver('smartphone/1', 'T1')
    expect(found).toMatchObject({ personId: 'T1', role: 'trainer' })
    expect(found.substitutes.map(({ personId }) => personId)).toEqual(['T9'])
    expect(found.others.find(({ personId }) => personId === 'T2')?.sentences[0].nl).toBe(
      'Kan niet.',
    )
    expect(() => handle.takeOver('smartphone/1', 'T2')).toThrow(PlannerError)
  })
})

describe('the board', () => {
  it('shows a few days when asked, with who has the room', () => {
    const board = handle.cells('email/1', { from: '2027-01-12', until: '2027-01-12' })
    expect(new Set(board.cells.map(({ start }) => start.slice(0, 10)))).toEqual(
      new Set(['2027-01-12']),
    )
    const taken = board.cells.find((c) => c.start === '2027-01-12T10:00' && c.roomId === 'bib-1')
    expect(board.reasons[taken?.reason ?? -1]).toMatchObject({
      code: 'room-conflict',
      text: {
        nl: 'Bezet door “Smartphone, eerste stappen”, les 2 van 2, dinsdag 12 januari om 10 uur.',
      },
      sessionIds: ['smartphone/2'],
    })
  })
})
