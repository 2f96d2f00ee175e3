import type { Part } from './example-part.ts'

/** Library and community hall 2 km apart, and a bus that stands a week in each wijk. */
export function digipunten(): Part<'digipunten'>[] {
  const shared = { digibankId: 'leie', ownerId: 'stad' }
  const noord = { wijkId: 'noord', latitude: 50.84, longitude: 3.25 }
  const zuid = { wijkId: 'zuid', latitude: 50.822, longitude: 3.25 }
  return [
    {
      ...shared,
      ...noord,
      id: 'bib',
      name: 'Bibliotheek',
      kind: 'digipunt',
      rooms: [
        {
          id: 'bib-1',
          name: 'leslokaal',
          seats: 12,
          devices: { pc: 6 },
          features: ['internet', 'projector'],
        },
        {
          id: 'bib-2',
          name: 'foyer',
          seats: 20,
          features: ['wheelchair-access'],
          kinds: ['it-cafe', 'walk-in', 'roadshow'],
        },
      ],
    },
    {
      ...shared,
      ...zuid,
      id: 'hal',
      name: 'Buurthal',
      kind: 'digipunt',
      holidays: { schoolHolidays: 'closed' },
      rooms: [{ id: 'hal-1', name: 'zaal', seats: 16, features: ['internet'] }],
    },
    {
      ...shared,
      ...noord,
      id: 'bus',
      name: 'Digibus',
      kind: 'moving-unit',
      allowedStarts: [0],
      itinerary: [
        { ...noord, from: '2027-01-11T08:00', to: '2027-01-15T18:00' },
        { ...zuid, from: '2027-01-18T08:00', to: '2027-01-22T18:00' },
      ],
      rooms: [{ id: 'bus-1', name: 'bus', seats: 8, devices: { laptop: 8 } }],
    },
  ]
}

/** Laptops that live in the hall, and a few without a home. */
export function laptopClasses(): Part<'laptopClasses'>[] {
  const shared = { latitude: 50.822, longitude: 3.25 }
  return [
    {
      ...shared,
      id: 'klas-a',
      name: 'Laptopklas A',
      ownerId: 'stad',
      homeDigipuntId: 'hal',
      devices: { laptop: 12 },
      maxMovesPerWeek: 1,
    },
    { ...shared, id: 'klas-b', name: 'Laptopklas B', ownerId: 'cvo', devices: { laptop: 4 } },
  ]
}

/** Two trainers and two digibuddies. */
export function people(): Part<'people'>[] {
  return [
    {
      id: 'T1',
      roles: ['trainer'],
      employerId: 'cvo',
      contractId: 'basis',
      skills: [
        { topicId: 'smartphone', levels: ['starter'] },
        { topicId: 'email', levels: ['starter', 'confident'] },
      ],
      maxMinutesPerDay: 240,
      maxMinutesPerWeek: 480,
    },
    {
      id: 'T2',
      roles: ['trainer', 'coach'],
      skills: [
        { topicId: 'itsme', levels: ['confident'] },
        { topicId: 'schoolapps', levels: ['confident'] },
      ],
      languages: ['nl', 'fr'],
      maxMinutesPerDay: 240,
      maxMinutesPerWeek: 480,
    },
    { id: 'D1', roles: ['digibuddy'], volunteer: true, travelMode: 'foot' },
    { id: 'D2', roles: ['digibuddy'], volunteer: true, digipuntIds: ['hal'], travelMode: 'bike' },
  ]
}

/** When places, laptops and people are free, the same every week. */
export function availability(): Part<'availability'>[] {
  const weekly = (
    kind: Part<'availability'>['subject']['kind'],
    id: string,
    byDay: string,
    from: number,
    to: number,
  ): Part<'availability'> => ({
    id: `open-${id}`,
    subject: { kind, id },
    effect: 'open',
    when: {
      start: `2027-01-04T${String(from).padStart(2, '0')}:00`,
      minutes: (to - from) * 60,
      rrule: `FREQ=WEEKLY;BYDAY=${byDay}`,
    },
  })
  const weekdays = 'MO,TU,WE,TH,FR'
  return [
    weekly('digipunt', 'bib', weekdays, 9, 17),
    weekly('digipunt', 'hal', 'TU,TH', 9, 21),
    weekly('digipunt', 'bus', 'WE', 9, 16),
    weekly('laptop-class', 'klas-a', 'TU,TH', 9, 17),
    weekly('laptop-class', 'klas-b', 'MO,TU', 9, 17),
    weekly('person', 'T1', weekdays, 9, 17),
    weekly('person', 'T2', 'TU,TH', 9, 21),
    weekly('person', 'D1', weekdays, 9, 21),
    weekly('person', 'D2', 'TU,TH', 9, 21),
  ]
}
