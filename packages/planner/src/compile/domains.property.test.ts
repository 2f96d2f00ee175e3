import { localOfSlot } from '@digirooster/domain'
import type { Plan, Problem, Session } from '@digirooster/domain'
import { randomQuarter, scarcities } from '@digirooster/fixtures'
import { beforeAll, describe, expect, it } from 'vitest'
import { constraints } from '../constraints/registry.ts'
import { filtersOf } from '../filters.ts'
import { random } from '../kernel/index.ts'
import { strandsOf } from '../offering/strand.ts'
import type { Strand } from '../offering/strand.ts'
import { plan } from '../plan.ts'
import { check } from '../second-opinion.ts'
import { choicesOfProposals, indexProblem } from './compile.ts'

/** Rules that a start breaks by itself, or by where it is. */
const OF_PLACE = [
  'allowed-start',
  'audience',
  'holiday-closed',
  'notice',
  'opening-hours',
  'permission',
  'room-features',
  'room-kind',
  'season',
]
/** Rules that a start breaks by who teaches. */
const OF_PERSON = ['person-available', 'skills']

/** Judges one lesson of a strand somewhere, by the second opinion alone. */
function judge(problem: Problem, empty: Plan, strand: Strand, start: string) {
  const faultsWith = (part: Partial<Session>, rules: readonly string[]) => {
    const session = { ...lessonOf(strand, start), ...part }
    const { violations } = check(problem, withLesson(empty, strand, session))
    return violations.filter((v) => rules.includes(v.ruleId)).length
  }
  const places = strand.course.mode === 'online' ? [{}] : everyRoom(problem)
  const people = problem.people.map(({ id }) => ({
    people: [{ role: 'trainer' as const, personId: id }],
  }))
  return (
    places.some((place) => faultsWith(place, OF_PLACE) === 0) &&
    people.some((staff) => faultsWith(staff, OF_PERSON) === 0)
  )
}

function everyRoom(problem: Problem): Partial<Session>[] {
  return problem.digipunten.flatMap((place) =>
    place.rooms.map((room) => ({ digipuntId: place.id, roomId: room.id })),
  )
}

function lessonOf({ course, format, digibank }: Strand, start: string): Session {
  return {
    id: 'lesson/1',
    kind: 'course',
    digibankId: digibank.id,
    courseId: course.id,
    offeringId: 'lesson',
    activityId: null,
    walkInId: null,
    number: 1,
    of: 1,
    start,
    minutes: format.minutes,
    digipuntId: null,
    roomId: null,
    laptopClassIds: [],
    people: [],
    missing: [],
    invited: format.group.min,
    expected: format.group.min,
    pinned: false,
    status: 'proposed',
    enrolled: 0,
    waiting: 0,
    decisionDate: null,
  }
}

function withLesson(empty: Plan, strand: Strand, session: Session): Plan {
  const offering = {
    id: 'lesson',
    digibankId: strand.digibank.id,
    courseId: strand.course.id,
    formatId: strand.format.id,
    level: strand.level,
    language: strand.course.language,
    mode: strand.course.mode,
    wijkId: null,
    sessionIds: ['lesson/1'],
    served: [],
    invited: session.invited,
    costCents: 0,
    budgetLineId: null,
    status: 'proposed' as const,
  }
  return { ...empty, offerings: [offering], sessions: [session] }
}

describe.each(scarcities.map((scarcity) => ({ scarcity, problem: randomQuarter(21, scarcity) })))(
  'the starts of a lesson in a quarter short of $scarcity',
  ({ problem }) => {
    let empty: Plan
    beforeAll(async () => {
      empty = (await plan(problem, { iterations: 1 })).plan
    })

    it('are exactly those where some room is open and some trainer is free', () => {
      const indexes = indexProblem(problem)
      const filters = filtersOf(constraints)
      const strands = strandsOf(problem, indexes, filters)
      const numbers = random(3)
      for (const strand of strands.slice(0, 3)) {
        const probe = {
          ...strand,
          id: 'probe',
          digibankId: strand.digibank.id,
          wijkId: null,
          served: [],
        }
        const { choices } = choicesOfProposals(problem, indexes, [probe], filters)
        const [starts] = choices[0].starts
        const near = Array.from({ length: starts.length > 0 ? 8 : 0 }, () => {
          const start = starts[numbers.int(starts.length)]
          return start + numbers.int(13) - 6
        })
        const anywhere = Array.from({ length: 8 }, () => numbers.int(indexes.time.dayCount * 96))
        for (const slot of [...starts.slice(0, 1), ...starts.slice(-1), ...near, ...anywhere]) {
          const start = localOfSlot(indexes.time.startDate, slot)
          const crossesMidnight = (slot % 96) + strand.format.minutes / 15 > 96
          if (slot < 0 || crossesMidnight) continue
          expect([start, starts.includes(slot)]).toEqual([
            start,
            judge(problem, empty, strand, start),
          ])
        }
      }
    })
  },
)
