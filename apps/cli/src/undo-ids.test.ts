import { parseChanges, parseProblem } from '@digirooster/domain'
import type { Plan } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { undoIds } from './undo-ids.ts'
import { UserError } from './user-error.ts'

const parsed = parseProblem(smallQuarter())
if (!parsed.ok) throw new Error('the small quarter must be valid')
const problem = parsed.value
const [course] = problem.courses
const read = parseChanges([{ kind: 'course', course: { ...course, id: 'nieuw' } }])
if (!read.ok) throw new Error('the change must be valid')
const group = { id: 'eigen-naam' } as Plan['offerings'][number]
const walkIn = { id: 'balie@2027-01-08/1', offeringId: null } as Plan['sessions'][number]
const repair = {
  problem,
  plan: { offerings: [group], sessions: [walkIn] },
  changes: read.value,
}

it.each([
  { of: 'a group of the plan', id: 'eigen-naam' },
  { of: 'what is held in the plan', id: 'balie@2027-01-08' },
  { of: 'a group that may come', id: `${course?.id}.les.noord.9` },
  { of: 'a group of a course that the changes add', id: 'nieuw.les.noord.1' },
  { of: 'money', id: 'budget.1' },
])('lets the id of $of through', ({ id }) => {
  expect(undoIds(repair, id, 'nl')).toEqual([id])
})

it('refuses what no change can be called, with what is near', () => {
  expect(() => undoIds(repair, 'eigen-naam,eigen-nam', 'nl')).toThrow(
    new UserError('Geen wijziging heet “eigen-nam”. Bedoelt u eigen-naam?'),
  )
  expect(() => undoIds({ ...repair, changes: [] }, 'nieuw.les.noord.1', 'nl')).toThrow(UserError)
})

it('puts nothing back when nothing is asked', () => {
  expect(undoIds(repair, undefined, 'nl')).toEqual([])
})
