import { parseProblem } from '../input/parse-problem.ts'
import type { Problem, ProblemInput } from '../problem/problem.ts'

/** One part of a quarter as people write it. */
export type Entry<Key extends keyof ProblemInput> =
  NonNullable<ProblemInput[Key]> extends readonly (infer T)[] ? T : never

/**
 * One week from Monday 4 January 2027, one place `bib` with rooms `zaal` and `hoek`, and digibanken `leie` and `schelde`.
 * For tests of what a problem means.
 * @param overrides parts that replace the whole part of the same name
 * @throws when an override does not fit the schema
 */
export function problemOf(overrides: Partial<ProblemInput> = {}): Problem {
  const parsed = parseProblem({
    version: 1,
    id: 'week',
    title: 'Week',
    exampleData: true,
    horizon: {
      quarter: '2027-Q1',
      start: '2027-01-04',
      end: '2027-01-10',
      asOf: '2026-12-01T09:00',
    },
    digibanken: [digibank('leie'), digibank('schelde')],
    organisations: [{ id: 'stad', name: 'Stad', kind: 'city' }],
    digipunten: [place()],
    ...overrides,
  })
  if (!parsed.ok) throw new Error(parsed.issues.map((i) => `${i.path}: ${i.hint.en}`).join('\n'))
  return parsed.value
}

/** A digibank with one wijk of the same name in capitals. */
export function digibank(
  id: string,
  policy: Entry<'digibanken'>['policy'] = {},
): Entry<'digibanken'> {
  return {
    id,
    name: id,
    wijken: [
      { id: id.toUpperCase(), name: id, municipality: 'Stad', latitude: 50.83, longitude: 3.26 },
    ],
    policy,
  }
}

/** A place of `leie` with two rooms. */
export function place(more: Partial<Entry<'digipunten'>> = {}): Entry<'digipunten'> {
  return {
    id: 'bib',
    name: 'Bib',
    digibankId: 'leie',
    wijkId: 'LEIE',
    ownerId: 'stad',
    kind: 'digipunt',
    latitude: 50.83,
    longitude: 3.26,
    rooms: [
      { id: 'zaal', name: 'Zaal', seats: 12 },
      { id: 'hoek', name: 'Hoek', seats: 6 },
    ],
    ...more,
  }
}

/** When something is open or blocked: `bib` unless `more` says otherwise. */
export function entry(
  effect: 'open' | 'block',
  start: string,
  minutes: number,
  more: Partial<Entry<'availability'>> & { readonly rrule?: string } = {},
): Entry<'availability'> {
  const { rrule, ...rest } = more
  return {
    id: `${effect}-${start}-${minutes}-${rest.subject?.id ?? 'bib'}-${rest.state ?? ''}`.replace(
      /-$/,
      '',
    ),
    subject: { kind: 'digipunt', id: 'bib' },
    effect,
    when: { start, minutes, ...(rrule !== undefined && { rrule }) },
    ...rest,
  }
}
