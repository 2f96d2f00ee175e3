import type { Problem, ProblemInput } from '@digirooster/domain'
import type { Finding } from './finding.ts'
import { preflight } from './preflight.ts'

/** What a test changes in the small quarter of the fixtures, which has nothing to find. */
export type Change = (quarter: Problem) => Partial<ProblemInput>

/**
 * Prepares a function that gives the findings of one code in a quarter with a change.
 * @param make the builder of the quarter; only tests may name the fixtures
 */
export function finder(
  make: (overrides?: Partial<ProblemInput>) => Problem,
): (code: string, change: Change) => Finding[] {
  return (code, change) =>
    preflight(make(change(make()))).filter((finding) => finding.code === code)
}

/** A list with one of its parts, by id, changed. */
export function withPart<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  part: Partial<T>,
): T[] {
  if (!list.some((one) => one.id === id)) throw new Error(`The small quarter has no ${id}.`)
  return list.map((one) => (one.id === id ? { ...one, ...part } : one))
}

/** A demand line of 6 wishes in `noord` of people with some skills. */
export function wish(part: Partial<Problem['demand'][number]>): Problem['demand'][number] {
  return {
    id: 'extra',
    digibankId: 'digibank',
    topicId: 'email',
    level: 'confident',
    language: 'nl',
    wijkId: 'noord',
    targetGroupIds: [],
    mobility: 'good',
    dayparts: [],
    mode: 'on-site',
    wishes: 6,
    people: 6,
    date: '2026-10-14',
    source: 'it-cafe',
    prior: false,
    ...part,
  }
}

/** Windows or blocks of one subject: `2027-01-12T09:00` and minutes, each once. */
export function moments(
  kind: Problem['availability'][number]['subject']['kind'],
  id: string,
  starts: readonly string[],
  minutes: number,
  more: Partial<Problem['availability'][number]> = {},
): Problem['availability'] {
  return starts.map((start, k) => ({
    id: `moment-${id}-${more.effect ?? 'open'}-${k}`,
    subject: { kind, id },
    effect: 'open',
    when: { start, minutes, except: [], also: [] },
    state: 'confirmed',
    ...more,
  }))
}

/** The availability of the small quarter without that of one subject. */
export function without(quarter: Problem, id: string): Problem['availability'] {
  return quarter.availability.filter(({ subject }) => subject.id !== id)
}

type Course = Problem['courses'][number]

/** Changes one course. */
export function course(id: string, part: (course: Course) => Partial<Course>): Change {
  return ({ courses }) => ({
    courses: courses.map((c) => (c.id === id ? { ...c, ...part(c) } : c)),
  })
}

/** Changes the formats of a course. */
export function format(id: string, part: Partial<Course['formats'][number]>): Change {
  return course(id, ({ formats }) => ({ formats: formats.map((f) => ({ ...f, ...part })) }))
}
