import { readFileSync } from 'node:fs'
import { addDays, parseProblem, usedCents } from '@digirooster/domain'
import type { Plan, Problem, Realised } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { check, plan } from '../index.ts'
import { exampleRealised } from './example-realised.ts'
import { nextQuarter } from './next-quarter.ts'
import type { NextQuarter } from './next-quarter.ts'

/** One quarter of the year: what was planned, what became of it, what came of it. */
interface Played {
  readonly problem: Problem
  readonly plan: Plan
  readonly realised: Realised
  readonly next: NextQuarter
}

const parsed = parseProblem(readFileSync(fixturePath('kortrijk-2027q1')))
if (!parsed.ok) throw new Error('the fixture must be valid')

/** What a coordinator fills in: partners’ courses on new dates, thirteen weeks later. */
function filledIn(before: Problem, made: Problem): Problem {
  const supply = before.supply.map((course) => ({
    ...course,
    id: `${course.id.replace(/\d{4}-\d\d-\d\d$/, '')}${made.horizon.quarter}`,
    taken: 0,
    sessions: course.sessions.map((s) => ({
      ...s,
      start: `${addDays(s.start.slice(0, 10), 91)}${s.start.slice(10)}`,
    })),
  }))
  const ids = supply.map(({ id }, k) => ({ ...supply[k], id: `${id}-${k + 1}` }))
  const read = parseProblem({ ...made, supply: ids })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

async function playYear(first: Problem): Promise<Played[]> {
  const year: Played[] = []
  let problem = first
  for (let quarter = 0; quarter < 4; quarter++) {
    const { plan: made } = await plan(problem, { iterations: 15_000 })
    const realised = exampleRealised(problem, made, {
      seed: quarter + 1,
      newWishes: 420,
      cancelled: 0.02,
    })
    const next = nextQuarter(problem, made, realised)
    year.push({ problem, plan: made, realised, next })
    problem = filledIn(problem, next.problem)
  }
  return year
}

describe('a whole project year of kortrijk, four quarters in a row', async () => {
  const year = await playYear(parsed.value)
  const last = year[3].next.problem
  const target = (problem: Problem, id: string) => {
    const found = problem.digibanken[0].targets.find((t) => t.id === id)
    if (!found) throw new Error(`the quarter must have the target ${id}`)
    return found
  }
  const inYear = (id: string) => target(last, id).realised - target(year[0].problem, id).realised

  it('goes from January to December, and on', () => {
    expect(year.map(({ problem }) => problem.horizon.quarter)).toEqual([
      '2027-Q1',
      '2027-Q2',
      '2027-Q3',
      '2027-Q4',
    ])
    expect(last.horizon).toMatchObject({ quarter: '2028-Q1', start: '2028-01-01' })
    expect(last.id).toBe('kortrijk-2028q1')
  })

  it.each([0, 1, 2, 3])('plans quarter %i without a broken rule or a wrong figure', (k) => {
    const { problem, plan: made } = year[k]
    expect(check(problem, made)).toMatchObject({ violations: [], claims: [] })
  })

  it.each([
    { id: 'it-cafes', owed: 8 },
    { id: 'repair-cafes', owed: 4 },
    { id: 'open-labs', owed: 10 },
  ])('meets $owed $id', ({ id, owed }) => {
    expect(inYear(id)).toBeGreaterThanOrEqual(owed)
    expect(target(last, id).realised).toBeGreaterThanOrEqual(target(last, id).period.value)
  })

  it.each(['deelnemers-basis', 'deelnemers-essentieel'])(
    'reaches the people of %s, or says in which quarter it fell short and why',
    (id) => {
      const owed = 575
      const shortIn = year.filter(({ problem, next }) => {
        const found = target(next.problem, id).realised - target(problem, id).realised
        return found < target(problem, id).quarter
      })
      if (inYear(id) < owed) expect(shortIn.length).toBeGreaterThan(0)
      for (const { next } of shortIn) {
        const notes = next.notes.filter(
          (n) => n.kind === 'short' && n.facts.some((fact) => fact.of === id || fact.value === id),
        )
        expect(notes.map((n) => n.code)).toEqual(
          expect.arrayContaining(['target-short', 'target-why']),
        )
      }
    },
  )

  it('reaches the people of the basic courses, for which there is money enough', () => {
    expect(inYear('deelnemers-basis')).toBeGreaterThanOrEqual(575)
  })

  it('adds every target up over the quarters', () => {
    for (const { problem, next } of year)
      for (const before of problem.digibanken[0].targets) {
        const after = target(next.problem, before.id)
        if (before.measure === 'digipunten-open') continue
        expect(after.realised).toBeGreaterThanOrEqual(before.realised)
      }
    const came = year.reduce((sum, { problem, plan: made, realised }) => {
      const basis = new Set(
        problem.topics.filter((t) => t.programmeObjective === 2).map((t) => t.id),
      )
      return (
        sum +
        made.offerings.reduce((people, offering) => {
          const course = problem.courses.find((c) => c.id === offering.courseId)
          if (!basis.has(course?.topicId ?? '')) return people
          const counts = realised.sessions
            .filter((s) => offering.sessionIds.includes(s.sessionId) && s.held)
            .map((s) => s.attended ?? 0)
          return people + Math.max(0, ...counts)
        }, 0)
      )
    }, 0)
    expect(inYear('deelnemers-basis')).toBe(came)
  })

  it('spends no more than the project year has, and loses no cent', () => {
    for (const line of year[0].problem.budgetLines) {
      const spent = year.slice(0, 3).map(({ problem, next }) => {
        const used = (p: Problem) =>
          usedCents(
            p.budgetLines.find((l) => l.id === line.id)?.projectYear.used ?? line.quarter.used,
          )
        return used(next.problem) - used(problem)
      })
      const [, , , fourth] = year
      const planned = fourth.plan.budget.find((b) => b.budgetLineId === line.id)?.plannedCents ?? 0
      const all = spent.reduce((sum, cents) => sum + cents, planned)
      expect(all).toBeLessThanOrEqual(line.projectYear.cents)
      expect(Math.min(...spent)).toBeGreaterThanOrEqual(0)
    }
    expect(last.budgetLines[0].projectYear).toMatchObject({ from: '2028-01-01', to: '2028-12-31' })
  })

  it('loses no wish', () => {
    for (const { problem, realised, next } of year) {
      const asked = problem.demand.reduce((sum, d) => sum + d.wishes, 0)
      const { served, noShows, running, withdrawn, carried } = next.wishes
      expect(served + noShows + running + withdrawn + carried).toBe(asked)
      const fresh = realised.demand.reduce((sum, d) => sum + d.wishes, 0)
      expect(next.problem.demand.reduce((sum, d) => sum + d.wishes, 0)).toBe(
        carried + running + fresh,
      )
    }
  })

  it('lets wishes age: what waits keeps its date', () => {
    const dates = new Map(year[0].problem.demand.map((d) => [d.id, d.date]))
    const waiting = year[2].next.problem.demand.filter((d) => dates.has(d.id))
    expect(waiting.length).toBeGreaterThan(0)
    for (const { id, date, source } of waiting)
      expect([date, source]).toEqual([dates.get(id), 'carried-over'])
  })
})
