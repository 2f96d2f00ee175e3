import type { ProblemInput } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { indexProblem } from '../compile/compile.ts'
import { referralPairs } from './referral-pairs.ts'

type Supply = NonNullable<ProblemInput['supply']>[number]

const course: Supply = {
  id: 'partner',
  ownerId: 'cvo',
  placeName: 'Buurthuis',
  title: { nl: 'itsme' },
  topicId: 'itsme',
  levels: ['confident'],
  // A Tuesday evening.
  sessions: [{ start: '2027-01-12T19:00', minutes: 90 }],
  places: 10,
  wijkId: 'zuid',
  latitude: 50.822,
  longitude: 3.25,
}

/** Demand lines whose people could be sent to a course. */
function linesFor(change: Partial<Supply>, overrides: Partial<ProblemInput> = {}): string[] {
  const problem = smallQuarter({ supply: [{ ...course, ...change }], ...overrides })
  const { demand } = indexProblem(problem)
  return referralPairs(problem, demand).map(({ line }) => demand.lines[line].id)
}

const small = smallQuarter()

it.each<{ when: string; change: Partial<Supply>; lines: string[] }>([
  { when: 'it is given on an evening', change: {}, lines: ['d8', 'd9', 'd10'] },
  {
    when: 'one of its lessons is in a morning',
    change: {
      sessions: [
        { start: '2027-01-12T19:00', minutes: 90 },
        { start: '2027-01-14T10:00', minutes: 90 },
      ],
    },
    lines: ['d8', 'd10'],
  },
  { when: 'it is for beginners', change: { levels: ['starter'] }, lines: [] },
  { when: 'it is in French', change: { language: 'fr' }, lines: [] },
  { when: 'it is about something else', change: { topicId: 'smartphone' }, lines: [] },
  { when: 'it is online, and nobody asked that', change: { mode: 'online' }, lines: [] },
  {
    when: 'it is too far away for all but its own wijk',
    change: { latitude: 51.2 },
    lines: ['d9', 'd10'],
  },
])('sends $lines to a course when $when', ({ change, lines }) => {
  expect(linesFor(change)).toEqual(lines)
})

it('sends nobody to a course that has begun', () => {
  const horizon = { ...small.horizon, asOf: '2027-01-12T19:30' }
  expect(linesFor({}, { horizon })).toEqual([])
})

it('sends those who want to learn online to a course online, wherever they live', () => {
  const demand = small.demand.map((d) => (d.id === 'd8' ? { ...d, mode: 'both' as const } : d))
  expect(linesFor({ mode: 'online', latitude: 51.2 }, { demand })).toEqual(['d8'])
})
