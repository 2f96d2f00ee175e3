import { readFileSync } from 'node:fs'
import { applyChanges, parseProblem, withPublished } from '@digirooster/domain'
import type { Change, Plan } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { check } from '../second-opinion.ts'
import { isSame } from './figures-of.ts'
import { replan } from './replan.ts'
import type { ReplanResult } from './replan-result.ts'

const parsed = parseProblem(readFileSync(fixturePath('kortrijk-2027q1')))
if (!parsed.ok) throw new TypeError('the example is not valid.')
const draft = parsed.value
const day = '2027-02-03'
const block: Change = {
  kind: 'away',
  subject: { kind: 'digipunt', id: 'bibliotheek' },
  from: day,
  until: day,
}
let made: Plan
beforeAll(async () => {
  made = (await plan(draft, { iterations: 4000 })).plan
}, 60_000)

describe.each([false, true])('one block in the example quarter (published: %s)', (isPublished) => {
  let repaired: ReplanResult
  beforeAll(async () => {
    const problem = isPublished ? withPublished(draft, made) : draft
    repaired = await replan(problem, made, [block], { iterations: 5000 })
  }, 60_000)

  it('moves at most one in twenty of the sessions that it does not hit', () => {
    const { figures } = repaired
    expect(figures.hit).toBeGreaterThan(0)
    expect(figures.changedUnhit).toBeLessThanOrEqual(0.05 * (figures.sessions - figures.hit))
    const { violations, claims } = check(repaired.problem, repaired.plan)
    expect([violations, claims]).toEqual([[], []])
  })

  it('moves no more than planning all again from the same plan', async () => {
    const changed = applyChanges(draft, [block], made)
    if (!changed.ok) throw new Error('the block can be made')
    const again = await plan(changed.value, { iterations: 4000, startFrom: made })
    const moved = (after: Plan) => {
      const now = new Map(after.sessions.map((session) => [session.id, session]))
      return made.sessions.filter((session) => !isSame(session, now.get(session.id))).length
    }
    expect(moved(repaired.plan)).toBeLessThanOrEqual(moved(again.plan))
  }, 60_000)
})
