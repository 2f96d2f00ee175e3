import { smallQuarter } from '@digirooster/fixtures'
import { plan } from '@digirooster/planner'
import { expect, it } from 'vitest'
import { findHits } from './find-hits.ts'
import { hitsOf } from './hits.ts'

it('says the same in a thread, where there is much to look over', async () => {
  const problem = smallQuarter()
  const { plan: made } = await plan(problem, { seed: 1, iterations: 1000 })
  if (!made) throw new Error('The example can be planned.')
  const one = { number: 1, plan: made, until: problem.horizon.end }
  const plans = Array.from({ length: Math.ceil(601 / made.sessions.length) }, () => one)
  const availability = problem.availability.filter(({ subject }) => subject.kind !== 'person')
  const task = { before: problem, after: { ...problem, availability }, plans }
  const found = await findHits(task)
  expect(found).toEqual(hitsOf(task))
  expect(found[0]?.hits.length).toBeGreaterThan(0)
  expect(found[0]?.freed).toBe(0)
}, 30_000)

it('leaves out what is later than a version covers', async () => {
  const problem = smallQuarter()
  const { plan: made } = await plan(problem, { seed: 1, iterations: 1000 })
  if (!made) throw new Error('The example can be planned.')
  const plans = [{ number: 1, plan: made, until: '2026-12-31' }]
  const after = { ...problem, availability: [] }
  expect(hitsOf({ before: problem, after, plans })).toEqual([{ number: 1, hits: [], freed: 0 }])
})
