import { readFileSync } from 'node:fs'
import { parseProblem } from '@digirooster/domain'
import type { Problem } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { feasibility } from './feasibility.ts'

function read(name: Parameters<typeof fixturePath>[0]): Problem {
  const parsed = parseProblem(readFileSync(fixturePath(name)))
  if (!parsed.ok) throw new Error('the fixture must be valid')
  return parsed.value
}

const FAILURES = [
  'no-trainer-for-topic',
  'budget-used-up',
  'all-laptops-out',
  'series-cannot-fit',
  'digipunt-never-opens',
] as const

const expected = JSON.parse(readFileSync(fixturePath('failures/expected'), 'utf8')) as Record<
  string,
  { preflightCodes: string[] }
>

/** A quarter that owes so many open days in a library that is open on so many afternoons. */
function openDays(count: number, dates: readonly string[]): Problem {
  const quarter = smallQuarter()
  const problem = smallQuarter({
    demand: [],
    activities: [1, 2, 3].slice(0, count).map((n) => ({
      id: `lab-${n}`,
      digibankId: 'digibank',
      kind: 'open-lab' as const,
      title: { nl: `Open Lab ${n}`, en: `Open Lab ${n}` },
      count: 1,
      minutes: 180,
      participants: 8,
      digipuntIds: ['bib'],
    })),
    digibanken: quarter.digibanken.map((d) => ({ ...d, targets: [] })),
  })
  const availability = [
    ...problem.availability.filter(({ subject }) => subject.id !== 'bib'),
    ...dates.map((date, k) => ({
      id: `bib-${k}`,
      subject: { kind: 'digipunt' as const, id: 'bib' },
      effect: 'open' as const,
      when: { start: `${date}T13:00`, minutes: 180, except: [], also: [] },
      state: 'confirmed' as const,
    })),
  ]
  return { ...problem, availability }
}

describe('feasibility', () => {
  it.each(FAILURES)('names what is impossible in %s', (name) => {
    const { status, clashes } = feasibility(read(`failures/${name}`))
    expect(status).toBe('impossible')
    expect(clashes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(expected[name]?.preflightCodes ?? []),
    )
    for (const { how } of clashes) expect(how).toBe('proven')
  })

  it('proves that three activities do not fit in one room that is open twice', () => {
    const { status, clashes } = feasibility(openDays(3, ['2027-01-05', '2027-01-06']))
    expect(status).toBe('impossible')
    expect(clashes).toMatchObject([
      {
        about: 'owed',
        code: 'owed-clash',
        how: 'proven',
        text: {
          nl: '“Open Lab 1”, “Open Lab 2” en “Open Lab 3” passen niet allemaal in Bibliotheek naast wat er al staat.',
        },
      },
    ])
    expect(new Set(clashes[0]?.subjectIds)).toEqual(new Set(['lab-1', 'lab-2', 'lab-3', 'bib-1']))
  })

  it('finds the two that clash among three when one can go elsewhere', () => {
    const problem = openDays(3, ['2027-01-05'])
    const activities = problem.activities.map((a) =>
      a.id === 'lab-3' ? { ...a, digipuntIds: ['hal', 'bib'] } : a,
    )
    const { clashes } = feasibility({ ...problem, activities })
    expect(clashes).toHaveLength(1)
    expect(new Set(clashes[0]?.subjectIds)).toEqual(new Set(['lab-1', 'lab-2', 'bib-1']))
  })

  it('calls a quarter possible when all that is owed was placed', () => {
    expect(feasibility(openDays(2, ['2027-01-05', '2027-01-06']))).toEqual({
      status: 'possible',
      clashes: [],
    })
    expect(feasibility(smallQuarter())).toEqual({ status: 'possible', clashes: [] })
  })
})
