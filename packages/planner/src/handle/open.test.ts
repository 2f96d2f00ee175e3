import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { explain } from '../explain/explain.ts'
import { plan } from '../plan.ts'
import { PlannerError } from '../planner-error.ts'
import { open } from './open.ts'
import { openPlan } from './opened.ts'

const problem = smallQuarter()
const made = (await plan(problem, { iterations: 2000 })).plan

describe('an open plan', () => {
  it('answers as the function that reads the quarter again', () => {
    const handle = open(problem, made)
    const subjects = [
      ...made.sessions.map(({ id }) => ({ kind: 'session' as const, id })),
      ...problem.demand.map(({ id }) => ({ kind: 'demand' as const, id })),
    ]
    expect(subjects.length).toBeGreaterThan(5)
    for (const subject of subjects)
      expect(handle.explain(subject)).toEqual(explain(problem, made, subject))
  })

  it('stands as it did before after a question', () => {
    const opened = openPlan(problem, made)
    const { state, levels } = opened.evaluator
    const before = [Array.from(state.start), Array.from(state.resource), Array.from(levels)]
    const handle = open(problem, made)
    for (const { id } of made.sessions) handle.explain({ kind: 'session', id })
    expect([Array.from(state.start), Array.from(state.resource), Array.from(levels)]).toEqual(
      before,
    )
  })

  it('knows the sessions of the plan and no others', () => {
    const { activityOf, placed } = openPlan(problem, made)
    const found = made.sessions.map(({ id }) => activityOf(id) ?? -1)
    expect(found.every((activity) => placed.state.start[activity] >= 0)).toBe(true)
    expect(activityOf('somewhere-else/1')).toBeUndefined()
    expect(() => open(problem, made).explain({ kind: 'session', id: 'nowhere' })).toThrow(
      PlannerError,
    )
  })
})
