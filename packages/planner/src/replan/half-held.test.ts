import { applyChanges } from '@digirooster/domain'
import type { Plan, Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { check } from '../second-opinion.ts'

const base = smallQuarter()
const made = (await plan(base, { iterations: 3000 })).plan
const [lesson] = made.sessions.filter(({ of }) => of === 1)

/** The quarter in which one thing of a lesson is kept, and something else is blocked. */
function quarter(
  holds: 'time' | 'place' | 'people',
  blocked: { kind: 'room' | 'person'; id: string | null },
  only?: string,
): Problem {
  const subject = { kind: blocked.kind, id: blocked.id ?? '' }
  const from = only ?? base.horizon.start
  const applied = applyChanges(
    base,
    [
      { kind: 'pin', sessionId: lesson.id, holds: [holds] },
      { kind: 'away', subject, from, ...(only && { until: only }) },
    ],
    made,
  )
  if (!applied.ok) throw new Error(JSON.stringify(applied.issues))
  return applied.value
}

function found({ sessions }: Plan) {
  return sessions.find(({ id }) => id === lesson.id)
}

it('a lesson of which one thing is kept moves out of the way when it can', async () => {
  const day = lesson.start.slice(0, 10)
  const problem = quarter('people', { kind: 'room', id: lesson.roomId }, day)
  const { plan: now } = await plan(problem, { iterations: 3000 })
  expect(found(now)?.people).toEqual(lesson.people)
  expect([found(now)?.start.startsWith(day), found(now)?.roomId]).not.toEqual([true, lesson.roomId])
  const { violations, inherited, claims } = check(problem, now)
  expect([violations, inherited, claims]).toEqual([[], [], []])
})

it('a lesson that cannot stand anywhere with what is kept stays as it stood, and is inherited', async () => {
  const problem = quarter('people', { kind: 'person', id: lesson.people[0].personId })
  for (const options of [{}, { startFrom: made }]) {
    const { plan: now } = await plan(problem, { iterations: 3000, ...options })
    expect(found(now)).toMatchObject({ start: lesson.start, roomId: lesson.roomId })
    const { violations, inherited, claims } = check(problem, now)
    expect([violations, claims]).toEqual([[], []])
    expect(inherited.flatMap(({ sessionIds }) => sessionIds)).toContain(lesson.id)
    expect(now.inherited.flatMap(({ sessionIds }) => sessionIds)).toContain(lesson.id)
  }
})
