import { withPublished } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { open } from '../handle/open.ts'
import { plan } from '../plan.ts'
import { check } from '../second-opinion.ts'

const draft = smallQuarter()
const made = (await plan(draft, { iterations: 4000 })).plan
// These people can come in the evening alone.
const group = made.offerings.find(({ served }) => served.some(({ demandId }) => demandId === 'd9'))
const lesson = made.sessions.find(({ offeringId }) => offeringId === group?.id)

it('whoever cannot come to a published lesson that moves loses the place, as is said', async () => {
  if (!group || !lesson) throw new Error('nobody serves d9')
  const handle = open(withPublished(draft, made), made)
  const move = { sessionId: lesson.id, start: `${lesson.start.slice(0, 10)}T11:00` }
  const { wishes, isAllowed } = handle.delta(move)
  expect([isAllowed, wishes]).toEqual([true, { lost: 6, won: 0 }])
  const { problem, plan: moved } = await handle.withMoves([move])
  expect(moved.demandServed.served).toBe(made.demandServed.served - wishes.lost)
  const left = group.served.filter(({ demandId }) => demandId !== 'd9')
  expect(moved.offerings.find(({ id }) => id === group.id)?.served).toEqual(left)
  const { violations, claims } = check(problem, moved)
  expect([violations, claims]).toEqual([[], []])
})
