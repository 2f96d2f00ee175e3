import { isPinned, withPublished } from '@digirooster/domain'
import type { Change, Plan, Problem, Session } from '@digirooster/domain'
import { randomQuarter, scarcities } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { PlannerError } from '../planner-error.ts'
import { check } from '../second-opinion.ts'
import { exampleChanges } from './example-changes.ts'
import { isSame } from './figures-of.ts'

import { replan } from './replan.ts'
import type { ReplanResult } from './replan-result.ts'
import { undo } from './undo.ts'

const cases = scarcities.flatMap((scarcity) =>
  [1, 2, 3].map((seed) => ({ scarcity, seed, isPublished: seed % 2 === 0 })),
)

describe.each(cases)('quarter $seed, short of $scarcity, after changes', (each) => {
  const { scarcity, seed, isPublished } = each
  const base = randomQuarter(seed, scarcity)
  let problem: Problem
  let made: Plan
  let changes: Change[]
  let repaired: ReplanResult | undefined
  beforeAll(async () => {
    made = (await plan(base, { iterations: 3000 })).plan
    problem = isPublished ? withPublished(base, made) : base
    changes = exampleChanges(problem, made, seed + 7 * scarcities.indexOf(scarcity))
    repaired = await replan(problem, made, changes, { iterations: 6000 }).catch(refused)
  })

  it('breaks no rule by choice and states no wrong figure', () => {
    if (!repaired) return
    const { violations, claims } = check(repaired.problem, repaired.plan)
    expect(violations.map((v) => `${v.ruleId}: ${v.text.en}`)).toEqual([])
    expect(claims.map((c) => `${c.ruleId}: ${c.text.en}`)).toEqual([])
  })

  it('moves nothing that is past or pinned, and drops nothing that is published', () => {
    if (!repaired) return
    const now = new Map(repaired.plan.sessions.map((s) => [s.id, s]))
    const ended = endedBy(made, changes)
    for (const fixed of repaired.problem.fixed.sessions) {
      const { session, because, holds } = fixed
      const after = now.get(session.id)
      expect(after?.id).toBe(session.id)
      if (session.start < repaired.problem.horizon.asOf || (isPinned(fixed) && holds.length === 3))
        expect(after && isSame(session, after)).toBe(true)
      expect(because === 'published' && after?.start !== session.start).toBe(false)
    }
    for (const { session, because } of problem.fixed.sessions)
      if (because === 'published' && !ended.has(session.offeringId ?? ''))
        expect(now.has(session.id)).toBe(true)
  })

  it('keeps the ids of what stays, and lists all else', () => {
    if (!repaired) return
    const listed = new Set(repaired.changes.flatMap((e) => e.sessions.map(({ id }) => id)))
    const now = new Map(repaired.plan.sessions.map((s) => [s.id, s]))
    for (const session of made.sessions)
      if (!listed.has(session.id)) expect(moment(now.get(session.id))).toEqual(moment(session))
    const old = new Set(made.sessions.map(({ id }) => id))
    for (const { id } of repaired.plan.sessions) expect(old.has(id) || listed.has(id)).toBe(true)
    for (const { sentences, sessions, what } of repaired.changes) {
      expect(sentences.length).toBeGreaterThan(0)
      expect(sessions.length > 0 || what === 'people').toBe(true)
    }
  })

  it('undoes each change, or says honestly what that breaks', async () => {
    if (!repaired) return
    const known = check(repaired.problem, repaired.plan).inherited.length
    for (const entry of repaired.changes) {
      const undone = await undo(repaired, entry.id)
      expect(undone.entryIds[0]).toBe(entry.id)
      if (!undone.result) {
        expect(undone.breaks.length).toBeGreaterThan(0)
        continue
      }
      const { problem: then, plan: back } = undone.result
      const { violations, claims, inherited } = check(then, back)
      expect(violations.map((v) => `${v.ruleId}: ${v.text.en}`)).toEqual([])
      expect(claims.map((c) => `${c.ruleId}: ${c.text.en}`)).toEqual([])
      expect(inherited.length).toBeLessThanOrEqual(known)
      for (const { id, before } of entry.sessions)
        expect(moment(back.sessions.find((s) => s.id === id))).toEqual(moment(before ?? undefined))
    }
  })
})

function moment(session: Session | undefined) {
  return session && [session.start, session.roomId, session.laptopClassIds, session.people]
}

/** Groups that the changes themselves end. */
function endedBy(made: Plan, changes: readonly Change[]): Set<string> {
  return new Set(
    made.offerings.flatMap(({ id, courseId }) =>
      changes.some(
        (c) =>
          (c.kind === 'cancel' && c.offeringId === id) ||
          (c.kind === 'course-gone' && c.courseId === courseId),
      )
        ? [id]
        : [],
    ),
  )
}

/** Some changes cannot be made together; then that is said. */
function refused(error: unknown): undefined {
  if (error instanceof PlannerError && error.code === 'invalid-changes') {
    expect(error.issues.length).toBeGreaterThan(0)
    return undefined
  }
  throw error
}
