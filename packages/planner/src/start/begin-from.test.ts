import type { Plan, Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { constraints } from '../constraints/registry.ts'
import { decodeOfferings } from '../decode/sessions.ts'
import { random } from '../kernel/index.ts'
import { plan } from '../plan.ts'
import { startBudget } from '../search/options.ts'
import { prepare } from '../search/prepare.ts'
import { beginFrom } from './begin-from.ts'
import type { Begun } from './begin-from.ts'
import { readStart } from './plan-start.ts'

const small = smallQuarter()

async function begun(problem: Problem, from: Plan): Promise<Begun> {
  const prepared = await prepare(problem, constraints)
  const budget = startBudget({ iterations: 1 })
  const breathe = () => Promise.resolve()
  return beginFrom({ ...prepared, random: random(1), budget, breathe }, readStart(from))
}

/** Wishes that the groups of a timetable serve, by the ids of the demand lines. */
function servedBy({ timetable }: Begun): Record<string, number>[] {
  return decodeOfferings(timetable.quarter, timetable.state).map(({ served }) =>
    Object.fromEntries(served.map(({ demandId, wishes }) => [demandId, wishes])),
  )
}

/** The small quarter with e-mail alone: six people who can come any time, and others. */
function emailFor(others: readonly Partial<Problem['demand'][number]>[]): Problem {
  const email = small.demand.find(({ id }) => id === 'd5') ?? small.demand[0]
  return { ...small, demand: [email, ...others.map((change) => ({ ...email, ...change }))] }
}

async function planOf(problem: Problem): Promise<Plan> {
  return (await plan(problem, { iterations: 3000 })).plan
}

describe('beginning from a plan', () => {
  const withTuesday = emailFor([{ id: 'tuesday', wishes: 2, people: 2, dayparts: ['tue-morning'] }])
  // Six together: as many as the library has computers, on any day.
  withTuesday.demand[0] = { ...withTuesday.demand[0], wishes: 4, people: 4 }

  it('has the groups for the same people where they stand', async () => {
    const before = await planOf(withTuesday)
    const all = before.offerings.map(({ served }) =>
      Object.fromEntries(served.map(({ demandId, wishes }) => [demandId, wishes])),
    )
    expect(all).toEqual([{ d5: 4, tuesday: 2 }])
    expect(servedBy(await begun(withTuesday, before))).toEqual(all)
  })

  it('has no people in a group who cannot come where it had to go', async () => {
    const before = await planOf(withTuesday)
    const place = { digipuntId: 'bib', roomId: 'bib-1', laptopClassIds: [] }
    const start = '2027-01-13T10:00'
    const moved = { ...before, sessions: before.sessions.map((s) => ({ ...s, ...place, start })) }
    const { report, ...found } = await begun(withTuesday, moved)
    expect(report).toEqual({ kept: 1, changes: [] })
    expect(servedBy({ report, ...found })).toEqual([{ d5: 4 }])
  })

  it('fills a group up with others when some of its people are gone', async () => {
    const before = await planOf(emailFor([]))
    const others = [{ id: 'new', wishes: 5, people: 5 }]
    const fewer = emailFor(others)
    fewer.demand[0] = { ...fewer.demand[0], wishes: 2, people: 2 }
    const { report, ...found } = await begun(fewer, before)
    expect(servedBy({ report, ...found })).toEqual([{ d5: 2, new: 4 }])
    expect(report).toEqual({ kept: 1, changes: [] })
  })

  it('leaves a group out that nobody fills any more', async () => {
    const before = await planOf(emailFor([]))
    const fewer = emailFor([])
    fewer.demand[0] = { ...fewer.demand[0], wishes: 2, people: 2 }
    const { report, ...found } = await begun(fewer, before)
    expect(servedBy({ report, ...found })).toEqual([])
    const [change] = report.changes
    expect(change).toMatchObject({ what: 'out', sessionIds: [before.sessions[0].id] })
    expect(change.reasons.map(({ code }) => code)).toEqual(['group-size'])
    expect(change.reasons[0].text.en).toMatch(/^“E-mail”, .+ at .+\. A group is neither too small/)
  })
})
