import { addDays, applyChanges, withPublished } from '@digirooster/domain'
import type { Change, Plan, Problem, Session } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { open } from '../handle/open.ts'
import { plan } from '../plan.ts'
import { PlannerError } from '../planner-error.ts'
import { check } from '../second-opinion.ts'
import { publishedPrice } from './move-price.ts'
import { replan } from './replan.ts'
import type { ReplanResult } from './replan-result.ts'
import { undo } from './undo.ts'

const draft = smallQuarter()
const made = (await plan(draft, { iterations: 4000 })).plan
const published = withPublished(draft, made)
const [first] = made.sessions
const day = first.start.slice(0, 10)
const away = (kind: 'digipunt' | 'room' | 'person', id: string, until = day): Change => ({
  kind: 'away',
  subject: { kind, id },
  from: day,
  until,
})

async function repaired(problem: Problem, changes: readonly Change[]): Promise<ReplanResult> {
  const result = await replan(problem, made, changes)
  const { violations, claims } = check(result.problem, result.plan)
  expect([violations, claims]).toEqual([[], []])
  return result
}

function placeOf({ id, start, roomId, laptopClassIds, people }: Session) {
  return { id, start, roomId, laptopClassIds, people }
}

function unmoved(after: Plan, isMeant: (session: Session) => boolean): void {
  const now = new Map(after.sessions.map((s) => [s.id, placeOf(s)]))
  const meant = made.sessions.filter(isMeant)
  expect(meant.length).toBeGreaterThan(0)
  expect(meant.map(({ id }) => now.get(id))).toEqual(meant.map(placeOf))
}

const isOpen = (kind: string, problem: Problem) => [kind, problem] as const

describe.each([isOpen('draft', draft), isOpen('published', published)])(
  'a %s plan',
  (_, problem) => {
    it('stays as it is when nothing changes', async () => {
      const { plan: after, changes, figures } = await repaired(problem, [])
      expect([changes, figures.hit, figures.changedUnhit]).toEqual([[], 0, 0])
      unmoved(after, () => true)
    })

    it('gets around a place that is closed for a day, and moves nothing else', async () => {
      const place = first.digipuntId ?? ''
      const isHit = (s: Session) => s.digipuntId === place && s.start.startsWith(day)
      const { plan: after, changes } = await repaired(problem, [away('digipunt', place)])
      expect(after.sessions.filter(isHit)).toEqual([])
      unmoved(after, (s) => !isHit(s))
      expect(changes.map(({ because }) => because)).toEqual(changes.map(() => 'hit'))
      expect(after.demandServed.served).toBe(made.demandServed.served)
    })

    it('gets around a trainer who is ill for a week', async () => {
      const until = addDays(day, 6)
      const ill = first.people[0].personId
      const isHit = (s: Session) =>
        s.people.some((p) => p.personId === ill) &&
        s.start >= day &&
        s.start < `${addDays(until, 1)}T00:00`
      const { plan: after, changes } = await repaired(problem, [away('person', ill, until)])
      expect(after.sessions.filter(isHit)).toEqual([])
      expect(changes.flatMap(({ call }) => call.map(({ id }) => id))).toContain(ill)
    })

    it('gets around a room that is lost', async () => {
      const lost = first.roomId ?? ''
      const change: Change = { kind: 'away', subject: { kind: 'room', id: lost }, from: day }
      const { plan: after } = await repaired(problem, [change])
      const left = after.sessions.filter((s) => s.roomId === lost)
      // What is published and has nowhere to go stays, and is told.
      const told = new Set(after.inherited.flatMap(({ sessionIds }) => sessionIds))
      expect(left.filter(({ id }) => !told.has(id))).toEqual([])
    })

    it('serves late wishes without moving what is there', async () => {
      const [line] = draft.demand
      const late = { ...line, id: 'late', wishes: 8, people: 8 }
      const { plan: after, changes } = await repaired(problem, [{ kind: 'demand', demand: late }])
      unmoved(after, () => true)
      expect(after.unmet.filter(({ demandId }) => demandId === 'late')).toEqual([])
      expect(changes.every(({ what }) => what === 'added' || what === 'people')).toBe(true)
    })

    it('gives late wishes the seats that are left in a group', async () => {
      const roomy = made.offerings.find((o) => o.invited < 12 && o.courseId === 'itsme')
      const line = draft.demand.find(({ id }) => id === roomy?.served[0].demandId)
      if (!roomy || !line) throw new Error('there is a group with a free seat')
      const late: Change = { kind: 'demand', demand: { ...line, id: 'late', wishes: 1, people: 1 } }
      const { plan: after, changes } = await repaired(problem, [late])
      unmoved(after, () => true)
      expect(changes.map(({ what, because }) => [what, because])).toEqual([['people', 'better']])
      expect(after.demandServed.served).toBe(made.demandServed.served + 1)
    })

    it('ends a course that is gone, whatever is published, and starts no group of it again', async () => {
      const { courseId } = made.offerings[0]
      const { plan: after, changes } = await repaired(problem, [{ kind: 'course-gone', courseId }])
      expect(after.offerings.filter((o) => o.courseId === courseId)).toEqual([])
      unmoved(after, (s) => s.courseId !== courseId)
      expect(changes.filter(({ what }) => what === 'gone').map((c) => c.because)).toContain('asked')
    })

    it('ends one group that is cancelled and holds no other like it', async () => {
      const [{ id, courseId, formatId }] = made.offerings
      const change: Change = { kind: 'cancel', offeringId: id, wishes: 'open' }
      const { plan: after } = await repaired(problem, [change])
      const alike = (p: Plan) =>
        p.offerings.filter((o) => o.courseId === courseId && o.formatId === formatId)
      expect(alike(after).map((o) => o.id)).toEqual(
        alike(made)
          .map((o) => o.id)
          .filter((other) => other !== id),
      )
      unmoved(after, (s) => s.offeringId !== id)
    })

    it('freezes what is past when time goes on', async () => {
      const asOf = made.sessions[Math.floor(made.sessions.length / 2)].start
      const { problem: now, plan: after } = await repaired(problem, [{ kind: 'as-of', asOf }])
      unmoved(after, ({ start }) => start < asOf)
      for (const { id } of made.sessions.filter(({ start }) => start < asOf))
        expect(now.fixed.sessions.map(({ session }) => session.id)).toContain(id)
    })

    it('uses a new place with its windows, in any order of the changes', async () => {
      const [place] = draft.digipunten
      const digipunt = { ...place, id: 'nieuw', rooms: [{ ...place.rooms[0], id: 'nieuw-1' }] }
      const windows = draft.availability
        .filter(({ subject }) => subject.id === place.id)
        .map((each) => ({
          ...each,
          id: `nieuw.${each.id}`,
          subject: { ...each.subject, id: 'nieuw' },
        }))
      const changes: Change[] = [
        ...windows.map((availability): Change => ({ kind: 'availability', availability })),
        { kind: 'digipunt', digipunt },
        ...draft.digipunten.map(({ id }): Change => ({
          kind: 'away',
          subject: { kind: 'digipunt', id },
          from: draft.horizon.start,
        })),
      ]
      const { plan: after } = await repaired(problem, changes)
      expect(after.sessions.filter((s) => s.digipuntId === 'nieuw').length).toBeGreaterThan(0)
    })

    it('keeps what a pin holds, and only that', async () => {
      const pin: Change = { kind: 'pin', sessionId: first.id, holds: ['time'] }
      const { plan: after } = await repaired(problem, [pin, away('room', first.roomId ?? '')])
      const now = after.sessions.find(({ id }) => id === first.id)
      expect(now?.start).toBe(first.start)
      expect(now?.pinned).toBe(true)
    })
  },
)

describe('money', () => {
  const line = made.budget.toSorted((a, b) => b.plannedCents - a.plannedCents)[0]
  const less = (share: number): Change => ({
    kind: 'budget',
    budgetLineId: line.budgetLineId,
    quarterCents: Math.round(line.plannedCents * share),
  })

  it('that is cut lets go of the groups that lose least, and of nothing that costs nothing', async () => {
    const { plan: after, changes } = await repaired(draft, [less(0.7)])
    const gone = changes.filter(({ what }) => what === 'gone')
    expect(gone.length).toBeGreaterThan(0)
    expect(
      after.budget.find((b) => b.budgetLineId === line.budgetLineId)?.plannedCents,
    ).toBeLessThanOrEqual(Math.round(line.plannedCents * 0.7))
    const lost = gone.map(({ before }) => before?.budgetLineId)
    expect(new Set(lost)).toEqual(new Set([line.budgetLineId]))
    unmoved(after, (s) => !gone.some(({ id }) => id === s.offeringId))
  })

  it('that is cut below what is published is told once, and nothing is dropped', async () => {
    const result = await repaired(published, [less(0.5)])
    unmoved(result.plan, () => true)
    expect(result.changes.map(({ what, sessions }) => [what, sessions])).toEqual([['stuck', []]])
    expect(result.changes[0].sentences[0].nl).toContain('€')
    const undone = await undo(result, result.changes[0].id)
    expect([undone.isPossible, undone.result]).toEqual([true, result])
  })

  it('that is cut never takes what is published while a draft can go', async () => {
    const paid = made.offerings.filter((o) => o.budgetLineId === line.budgetLineId)
    const [kept] = paid.toSorted((a, b) => a.invited - b.invited)
    const pinned = applyChanges(
      draft,
      kept.sessionIds.map((sessionId) => ({ kind: 'pin', sessionId, holds: ['people'] })),
      made,
    )
    if (!pinned.ok) throw new Error('it can be pinned')
    const { fixed } = pinned.value
    const sessions = fixed.sessions.map((each) => ({
      session: { ...each.session, pinned: false },
      because: 'published' as const,
      holds: [...(['time', 'place', 'people'] as const)],
    }))
    const partly = { ...pinned.value, fixed: { ...fixed, sessions } }
    const { plan: after } = await repaired(partly, [less(0.7)])
    expect(after.offerings.map(({ id }) => id)).toContain(kept.id)
  })
})

it('the price of moving what is published grows as its date nears', () => {
  const lesson = made.sessions.find(({ courseId }) => courseId !== null) ?? first
  const at = (asOf: string) =>
    publishedPrice({ ...published, horizon: { ...published.horizon, asOf } }, lesson)
  const before = (days: number) => at(`${addDays(lesson.start.slice(0, 10), -days)}T09:00`)
  const prices = [60, 28, 14, 7, 1].map(before)
  expect(prices).toEqual(prices.toSorted((a, b) => a - b))
  expect(prices[4]).toBeGreaterThan(2 * prices[0])
  const free = published.digibanken.map((d) => ({
    ...d,
    policy: { ...d.policy, movePublishedCostsPeople: 0 },
  }))
  expect(publishedPrice({ ...published, digibanken: free }, lesson)).toBe(0)
})

it('the handle gives what the function gives, and the same again', async () => {
  const changes = [away('digipunt', first.digipuntId ?? '')]
  const one = await open(draft, made).replan(changes, { iterations: 5000 })
  expect(await replan(draft, made, changes, { iterations: 5000 })).toEqual(one)
})

it('a change goes back with what stands in its way, and the rest stays', async () => {
  const place = first.digipuntId ?? ''
  const change: Change = { kind: 'cancel', offeringId: made.offerings[0].id, wishes: 'open' }
  const result = await repaired(draft, [change, away('digipunt', place)])
  const undone = await undo(result, made.offerings[0].id)
  const isBlocked = made.sessions.some(
    (s) =>
      s.offeringId === made.offerings[0].id && s.digipuntId === place && s.start.startsWith(day),
  )
  expect(undone.isPossible).toBe(!isBlocked)
  const count = (r: ReplanResult) => r.figures.changedHit + r.figures.changedUnhit
  if (undone.result)
    expect(count(undone.result)).toBe(count(result) - made.offerings[0].sessionIds.length)
  const hit = result.changes.find(({ because }) => because === 'hit')
  const back = hit && (await undo(result, hit.id))
  expect(back?.isPossible ?? false).toBe(false)
  expect(back?.breaks.map(({ ruleId }) => ruleId)).toContain('opening-hours')
  await expect(undo(result, 'nowhere')).rejects.toThrow(PlannerError)
})

it('changes that cannot be made are refused with what is wrong', async () => {
  const wrong: Change[] = [{ kind: 'budget', budgetLineId: 'nowhere' }]
  const error: unknown = await replan(draft, made, wrong).catch((thrown: unknown) => thrown)
  if (!(error instanceof PlannerError)) throw new Error('it was accepted', { cause: error })
  expect([error.code, error.issues[0].path]).toEqual(['invalid-changes', '$[0].budgetLineId'])
})
