import type { ProblemInput } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { mostSeries } from './chain-rows.ts'
import { relaxed } from './relaxed.ts'

const small = smallQuarter()
const MONDAY_MORNING = 1

/** How many series fit in the Monday mornings that the trainers of the series are there. */
async function mostIn(setting: {
  sessions: number
  minDays: number
  maxDays: number
  /** Mondays from 4 January on, each with the minutes from nine o’clock */
  mondays: readonly number[]
  parts?: Partial<ProblemInput>
}): Promise<number> {
  const { sessions, minDays, maxDays, mondays, parts } = setting
  const windows = mondays.map((minutes, week) => ({
    id: `w${week}`,
    when: { start: `2027-01-${String(4 + 7 * week).padStart(2, '0')}T09:00`, minutes },
    effect: 'open' as const,
  }))
  const { problem, indexes, strands } = await relaxed(
    smallQuarter({
      courses: small.courses
        .filter((course) => course.id === 'smartphone')
        .map((course) => ({
          ...course,
          formats: course.formats.map((format) => ({
            ...format,
            sessions,
            minDaysBetween: minDays,
            maxDaysBetween: maxDays,
          })),
        })),
      availability: [
        ...windows.map((w) => ({ ...w, subject: { kind: 'person' as const, id: 'T1' } })),
        ...windows.map((w) => ({
          ...w,
          id: `bib-${w.id}`,
          subject: { kind: 'digipunt' as const, id: 'bib' },
        })),
      ],
      ...parts,
    }),
  )
  return mostSeries(problem, indexes, strands[0], { mask: MONDAY_MORNING, isMixed: false })
}

// Lessons take 90 minutes; 240 minutes a day at most.
it.each([
  {
    what: 'two lessons on two days',
    sessions: 2,
    minDays: 5,
    maxDays: 16,
    mondays: [90, 90],
    most: 1,
  },
  {
    what: 'three lessons on two days',
    sessions: 3,
    minDays: 5,
    maxDays: 16,
    mondays: [90, 90],
    most: 0,
  },
  { what: 'two lessons a day', sessions: 2, minDays: 5, maxDays: 16, mondays: [180, 180], most: 2 },
  {
    what: 'a day with one lesson between',
    sessions: 3,
    minDays: 5,
    maxDays: 8,
    mondays: [180, 90, 180],
    most: 1,
  },
  {
    what: 'days too far apart',
    sessions: 2,
    minDays: 5,
    maxDays: 13,
    mondays: [90, 0, 90],
    most: 0,
  },
  { what: 'days too near', sessions: 2, minDays: 15, maxDays: 30, mondays: [90, 90, 90], most: 0 },
  { what: 'both lessons on one day', sessions: 2, minDays: 0, maxDays: 0, mondays: [180], most: 1 },
  { what: 'only half a lesson', sessions: 2, minDays: 0, maxDays: 16, mondays: [75, 75], most: 0 },
])(
  'fits $most series when there are $what',
  async ({ sessions, minDays, maxDays, mondays, most }) => {
    const open = mondays.map((minutes) => Math.max(15, minutes))
    expect(await mostIn({ sessions, minDays, maxDays, mondays: open })).toBe(most)
  },
)

it('says nothing of single lessons', async () => {
  expect(await mostIn({ sessions: 1, minDays: 0, maxDays: 0, mondays: [90] })).toBe(Infinity)
})
