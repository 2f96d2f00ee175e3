import { describe, expect, it } from 'vitest'
import { windows } from './windows.ts'
import type { Openness } from './windows.ts'
import { digibank, entry, place, problemOf } from './example-problem.ts'
import type { Entry } from './example-problem.ts'
import type { ProblemInput } from '../problem/problem.ts'

type State = 'asked' | 'option' | 'confirmed' | 'refused'

/** First slot of 9.00 and of 17.00 on the first day. */
const day = [{ start: 36, end: 68 }]
const subject = (kind: Entry<'availability'>['subject']['kind'], id: string) => ({
  subject: { kind, id },
})

/** Which digibanken plan on windows that nobody said yes to yet. */
function problemWith(leie: boolean, schelde: boolean, overrides: Partial<ProblemInput>) {
  const digibanken = [
    digibank('leie', { planOnUnconfirmed: leie }),
    digibank('schelde', { planOnUnconfirmed: schelde }),
  ]
  return problemOf({ digibanken, ...overrides })
}

function ofPlace(leie: boolean, schelde: boolean, state: State, owner = 'leie'): Openness {
  const problem = problemWith(leie, schelde, {
    availability: [entry('open', '2027-01-04T09:00', 480, { state })],
    digipunten: [place({ digibankId: owner, wijkId: owner.toUpperCase() })],
  })
  const [bib] = problem.digipunten
  return bib ? windows(problem).ofPlace(bib) : { open: [], confirmed: [] }
}

describe('windows that nobody said yes to', () => {
  it.each([
    { state: 'confirmed', leie: false, open: day, confirmed: day },
    { state: 'confirmed', leie: true, open: day, confirmed: day },
    { state: 'option', leie: true, open: day, confirmed: [] },
    { state: 'asked', leie: true, open: day, confirmed: [] },
    { state: 'option', leie: false, open: [], confirmed: [] },
    { state: 'asked', leie: false, open: [], confirmed: [] },
    { state: 'refused', leie: true, open: [], confirmed: [] },
  ] as const)(
    'give a place whose window is $state: $open, when its digibank plans on them: $leie',
    ({ state, leie, open, confirmed }) => {
      expect(ofPlace(leie, !leie, state)).toEqual({ open, confirmed })
    },
  )

  it('follow the digibank of the place, not the others', () => {
    expect(ofPlace(false, true, 'option', 'schelde').open).toEqual(day)
    expect(ofPlace(true, false, 'option', 'schelde').open).toEqual([])
  })

  it.each([
    { ofPlace: 'confirmed', ofRoom: 'option', leie: true, open: day, confirmed: [] },
    { ofPlace: 'option', ofRoom: 'confirmed', leie: true, open: day, confirmed: [] },
    { ofPlace: 'confirmed', ofRoom: 'option', leie: false, open: [], confirmed: [] },
    { ofPlace: 'confirmed', ofRoom: 'refused', leie: false, open: day, confirmed: day },
    { ofPlace: 'option', ofRoom: 'refused', leie: true, open: day, confirmed: [] },
  ] as const)(
    'give a room $open when its place has a window that is $ofPlace, it one that is $ofRoom, planned on: $leie',
    ({ ofPlace: state, ofRoom, leie, open, confirmed }) => {
      const problem = problemWith(leie, !leie, {
        availability: [
          entry('open', '2027-01-04T09:00', 480, { state }),
          entry('open', '2027-01-04T09:00', 480, { ...subject('room', 'zaal'), state: ofRoom }),
        ],
      })
      const [bib] = problem.digipunten
      expect(bib && windows(problem).ofRoom(bib, 'zaal')).toEqual({ open, confirmed })
    },
  )

  const laptops = (usableBy: string[]): Partial<ProblemInput> => ({
    laptopClasses: [
      {
        id: 'klas',
        name: 'Klas',
        ownerId: 'stad',
        devices: { laptop: 12 },
        latitude: 50.83,
        longitude: 3.26,
        usableBy,
      },
    ],
    availability: [
      entry('open', '2027-01-04T09:00', 480, {
        ...subject('laptop-class', 'klas'),
        state: 'asked',
      }),
    ],
  })
  const buddy = (usableBy: string[]): Partial<ProblemInput> => ({
    people: [{ id: 'klas', roles: ['digibuddy'], employerId: 'stad', usableBy }],
    availability: [
      entry('open', '2027-01-04T09:00', 480, { ...subject('person', 'klas'), state: 'asked' }),
    ],
  })
  const stad = (digibankIds: string[]): Partial<ProblemInput> => ({
    organisations: [{ id: 'stad', name: 'Stad', kind: 'city', digibankIds }],
  })

  describe.each([
    { kind: 'laptop-class', of: laptops },
    { kind: 'person', of: buddy },
  ] as const)('of a $kind', ({ kind, of }) => {
    it.each([
      { when: 'every digibank may use it and one plans on them', users: [], owner: [], is: day },
      { when: 'only that digibank may', users: ['schelde'], owner: [], is: day },
      {
        when: 'that digibank is one of those that may',
        users: ['leie', 'schelde'],
        owner: [],
        is: day,
      },
      { when: 'only another digibank may', users: ['leie'], owner: [], is: [] },
      { when: 'its owner serves that digibank', users: [], owner: ['schelde'], is: day },
      { when: 'its owner serves another digibank', users: [], owner: ['leie'], is: [] },
      {
        when: 'it is given to that digibank, whoever its owner serves',
        users: ['schelde'],
        owner: ['leie'],
        is: day,
      },
    ])('are open $is when $when', ({ users, owner, is }) => {
      const problem = problemWith(false, true, { ...of(users), ...stad(owner) })
      const holidays = {
        publicHolidays: 'closed',
        schoolHolidays: 'open',
        flemishDay: 'closed',
      } as const
      expect(windows(problem).ofOther(kind, 'klas', holidays)).toEqual({ open: is, confirmed: [] })
    })

    it('are closed when no digibank plans on them', () => {
      const problem = problemWith(false, false, of([]))
      const holidays = {
        publicHolidays: 'open',
        schoolHolidays: 'open',
        flemishDay: 'open',
      } as const
      expect(windows(problem).ofOther(kind, 'klas', holidays).open).toEqual([])
    })
  })

  it('leave out the days on which laptops or people are closed, and what is blocked', () => {
    const problem = problemOf({
      horizon: {
        quarter: '2027-Q1',
        start: '2027-02-05',
        end: '2027-02-09',
        asOf: '2026-12-01T09:00',
      },
      ...laptops([]),
      availability: [
        entry('open', '2027-02-05T20:00', 360, {
          ...subject('laptop-class', 'klas'),
          rrule: 'FREQ=DAILY',
        }),
        entry('block', '2027-02-06T22:00', 60, subject('laptop-class', 'klas')),
      ],
    })
    const open = (schoolHolidays: 'avoid' | 'closed') =>
      windows(problem).ofOther('laptop-class', 'klas', {
        publicHolidays: 'closed',
        schoolHolidays,
        flemishDay: 'closed',
      }).open
    const evening = (d: number) => ({ start: d * 96 + 80, end: d * 96 + 104 })
    const saturday = [
      { start: 96 + 80, end: 96 + 88 },
      { start: 96 + 92, end: 96 + 104 },
    ]
    const [friday, sunday, monday] = [evening(0), evening(2), evening(3)]
    const tuesday = { start: 4 * 96 + 80, end: 5 * 96 }
    expect(open('avoid')).toEqual([friday, ...saturday, sunday, monday, tuesday])
    // The spring holiday begins on Monday: Sunday’s window ends at midnight.
    expect(open('closed')).toEqual([friday, ...saturday, { ...sunday, end: 3 * 96 }])
  })
})
