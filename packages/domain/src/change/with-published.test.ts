import { expect, it } from 'vitest'
import { exampleProblem } from '../input/example-problem.ts'
import { parseProblem } from '../input/parse-problem.ts'
import type { Session } from '../plan/session.ts'
import { applyChanges } from './apply-changes.ts'
import { withPublished } from './with-published.ts'

const read = parseProblem(exampleProblem())
if (!read.ok) throw new Error('the example is valid')
const problem = read.value
const [stands] = problem.fixed.sessions
const [group] = problem.fixed.offerings
if (!stands || !group) throw new Error('something stands in the example')
const { session } = stands
const lesson = (id: string, offeringId: string, start: string): Session => ({
  ...session,
  ...{ id, offeringId, start, activityId: null, walkInId: null },
})
const plan = {
  offerings: [
    group,
    { ...group, id: 'een', sessionIds: ['een/1', 'een/2'] },
    { ...group, id: 'twee', sessionIds: ['twee/1'] },
  ],
  sessions: [
    session,
    lesson('een/1', 'een', '2027-02-14T23:00'),
    lesson('een/2', 'een', '2027-02-21T09:00'),
    lesson('twee/1', 'twee', '2027-02-15T00:00'),
  ],
}
const ids = ({ fixed }: typeof problem) => [
  fixed.offerings.map(({ id }) => id),
  fixed.sessions.map((each) => each.session.id),
]

it('what begins by the day stands, a series whole; what begins later does not', () => {
  const after = withPublished(problem, plan, { until: '2027-02-14' })
  expect(ids(after)).toEqual([
    ['aanbod-1', 'een'],
    ['les-1', 'een/1', 'een/2'],
  ])
  expect(after.fixed.sessions[2]).toMatchObject({
    because: 'published',
    holds: ['time', 'place', 'people'],
  })
  expect(parseProblem(after).ok).toBe(true)
  expect(ids(withPublished(problem, plan))[1]).toHaveLength(4)
})

it('what stood keeps what it holds, and nothing is published twice', () => {
  const pin = { kind: 'pin', sessionId: 'een/1', holds: ['time' as const] } as const
  const pinned = applyChanges(problem, [{ ...pin, holds: [...pin.holds] }], plan)
  if (!pinned.ok) throw new Error('it can be pinned')
  const after = withPublished(pinned.value, plan)
  expect(after.fixed.sessions.map((s) => [s.session.id, s.because, s.holds.length])).toEqual([
    ['les-1', 'published', 3],
    ['een/1', 'pinned', 1],
    ['een/2', 'published', 3],
    ['twee/1', 'published', 3],
  ])
  expect(withPublished(after, plan)).toEqual(after)
})
