import type { Problem, ProblemInput } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, moments } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

type FixedInput = NonNullable<NonNullable<ProblemInput['fixed']>['sessions']>[number]

/** A lesson e-mail on Tuesday 12 January at 10:00 in the library with T1 and the laptops. */
function lesson(
  part: Partial<FixedInput['session']> = {},
  more: Partial<FixedInput> = {},
): FixedInput {
  return {
    because: 'published',
    ...more,
    session: {
      id: 'les-1',
      kind: 'course',
      digibankId: 'digibank',
      courseId: 'email',
      offeringId: null,
      activityId: null,
      walkInId: null,
      number: 1,
      of: 1,
      start: '2027-01-12T10:00',
      minutes: 90,
      digipuntId: 'bib',
      roomId: 'bib-1',
      laptopClassIds: ['laptops'],
      people: [{ role: 'trainer', personId: 'T1' }],
      invited: 8,
      expected: 6,
      pinned: true,
      status: 'confirmed',
      ...part,
    },
  }
}

const fixed =
  (...sessions: FixedInput[]): Change =>
  () => ({ fixed: { sessions } })

const block =
  (
    kind: Problem['availability'][number]['subject']['kind'],
    id: string,
    start: string,
    session = lesson(),
  ): Change =>
  (q) => ({
    ...fixed(session)(q),
    availability: [...q.availability, ...moments(kind, id, [start], 60, { effect: 'block' })],
  })

describe('pin-on-blocked-slot', () => {
  it('tells what a partner took back', () => {
    expect(found('pin-on-blocked-slot', block('room', 'bib-1', '2027-01-12T11:15'))).toEqual([
      {
        code: 'pin-on-blocked-slot',
        severity: 'error',
        subjectIds: ['les-1', 'bib-1'],
        path: '$.fixed.sessions[0]',
        text: {
          nl: '“E-mail” staat vast op dinsdag 12 januari om 10 uur, maar Bibliotheek is dan geblokkeerd.',
          en: '“E-mail” is fixed on Tuesday 12 January at 10:00, but Bibliotheek is blocked then.',
        },
        hint: {
          nl: 'Vraag Stad of het toch kan, of verplaats de les.',
          en: 'Ask Stad whether it is possible all the same, or move the lesson.',
        },
      },
    ])
  })

  it.each<[string, Change]>([
    ['Bibliotheek is dan geblokkeerd', block('digipunt', 'bib', '2027-01-12T09:15')],
    [
      'Bibliotheek is dan niet open',
      fixed(lesson({ start: '2027-01-12T17:00', people: [], laptopClassIds: [] })),
    ],
    ['Laptopklas is dan niet vrij', block('laptop-class', 'laptops', '2027-01-12T09:15')],
    ['T1 is dan niet vrij', block('person', 'T1', '2027-01-12T11:15')],
  ])('tells that %s', (reason, change) => {
    const texts = found('pin-on-blocked-slot', change).map((f) => f.text.nl)
    expect(texts).toHaveLength(1)
    expect(texts[0]).toMatch(new RegExp(`, maar ${reason}\\.$`))
  })

  it('is content with a block that ends when the lesson begins', () => {
    expect(found('pin-on-blocked-slot', block('room', 'bib-1', '2027-01-12T09:00'))).toEqual([])
    expect(found('pin-on-blocked-slot', block('room', 'bib-1', '2027-01-12T11:30'))).toEqual([])
  })

  it('leaves alone what may still move', () => {
    const loose = lesson({}, { holds: ['time', 'people'] })
    expect(found('pin-on-blocked-slot', block('room', 'bib-1', '2027-01-12T10:00', loose))).toEqual(
      [],
    )
  })

  it('leaves alone what is past', () => {
    const change: Change = (q) => ({
      ...block('room', 'bib-1', '2027-01-12T10:00')(q),
      horizon: { ...q.horizon, asOf: '2027-01-12T10:15' },
    })
    expect(found('pin-on-blocked-slot', change)).toEqual([])
  })

  it('tells which two sessions collide', () => {
    const other = lesson({ id: 'les-2', start: '2027-01-12T11:15', laptopClassIds: [], people: [] })
    expect(found('pin-on-blocked-slot', fixed(lesson(), other))).toEqual([
      {
        code: 'pin-on-blocked-slot',
        severity: 'error',
        subjectIds: ['les-2', 'les-1', 'bib-1'],
        path: '$.fixed.sessions[1]',
        text: {
          nl: '“E-mail” en “E-mail” staan allebei vast in Bibliotheek op dinsdag 12 januari om 11.15 uur.',
          en: '“E-mail” and “E-mail” are both fixed at Bibliotheek on Tuesday 12 January at 11:15.',
        },
        hint: {
          nl: 'Verplaats een van de twee, of kies een ander lokaal of iemand anders.',
          en: 'Move one of the two, or choose another room or somebody else.',
        },
      },
    ])
  })

  it.each([
    ['T1', { laptopClassIds: [], digipuntId: 'hal', roomId: 'hal-1' }],
    ['Laptopklas', { people: [], digipuntId: 'hal', roomId: 'hal-1' }],
  ])('tells that two sessions share %s', (name, part) => {
    const both = fixed(lesson(), lesson({ id: 'les-2', ...part }))
    expect(found('pin-on-blocked-slot', both).map((f) => f.text.nl)).toEqual([
      `“E-mail” en “E-mail” staan allebei vast met ${name} op dinsdag 12 januari om 10 uur.`,
    ])
  })

  it('is content with sessions one after the other', () => {
    const next = lesson({ id: 'les-2', start: '2027-01-12T11:30' })
    expect(found('pin-on-blocked-slot', fixed(lesson(), next))).toEqual([])
  })

  it('tells that a walk-in is in the room', () => {
    const change: Change = (q) => ({
      ...fixed(lesson())(q),
      walkIns: [
        {
          id: 'inloop',
          digibankId: 'digibank',
          digipuntId: 'bib',
          roomId: 'bib-1',
          title: { nl: 'Inloop' },
          when: { start: '2027-01-12T09:00', minutes: 75 },
          helpers: { role: 'digibuddy', count: 0 },
        },
      ],
    })
    expect(found('pin-on-blocked-slot', change).map((f) => f.text.nl)).toEqual([
      '“E-mail” en “Inloop” staan allebei vast in Bibliotheek op dinsdag 12 januari om 10 uur.',
    ])
  })
})
