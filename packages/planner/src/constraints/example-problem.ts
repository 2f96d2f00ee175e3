import type { ProblemInput } from '@digirooster/domain'

type Part<K extends keyof ProblemInput> =
  NonNullable<ProblemInput[K]> extends (infer T)[] ? T : never

/**
 * A tiny quarter in which every rule has something to look at. Six weeks from Monday 4 January 2027;
 * the last one is the spring holiday, when `hal` is closed and the others would rather not open.
 */
export function exampleProblem(): ProblemInput {
  return {
    version: 1,
    id: 'example-quarter',
    title: 'Voorbeeldkwartaal',
    exampleData: true,
    horizon: {
      quarter: '2027-Q1',
      start: '2027-01-04',
      end: '2027-02-14',
      asOf: '2026-12-01T09:00',
    },
    digibanken: [leie(), schelde()],
    organisations: [
      { id: 'stad', name: 'Stad', kind: 'city' },
      { id: 'cvo', name: 'CVO', kind: 'cvo', digibankIds: ['leie'] },
    ],
    digipunten: digipunten(),
    laptopClasses: laptopClasses(),
    people: people(),
    contracts: [
      {
        id: 'basis',
        name: { nl: 'Opdracht basis', en: 'Contract basis' },
        providerId: 'cvo',
        kind: 'tender',
        programmeObjective: 2,
        price: { unit: 'session', cents: 150_00 },
        vat: { percent: 21, included: true },
        orderWorkingDays: 15,
        freeMoveWorkingDays: 10,
      },
    ],
    budgetLines: [
      {
        id: 'basis-leie',
        digibankId: 'leie',
        name: { nl: 'Basisopleidingen', en: 'Basic courses' },
        kind: 'contract',
        contractId: 'basis',
        projectYear: { from: '2027-01-01', to: '2027-12-31', cents: 12_000_00 },
        quarter: { cents: 1_000_00 },
      },
    ],
    topics: topics(),
    courses: courses(),
    demand: demand(),
    activities: activities(),
    walkIns: [
      {
        id: 'inloop',
        digibankId: 'leie',
        digipuntId: 'bib',
        roomId: 'bib-2',
        title: { nl: 'Inloop', en: 'Walk-in' },
        when: {
          start: '2027-01-08T13:30',
          minutes: 120,
          rrule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20270115T235959',
        },
        helpers: { role: 'digibuddy', count: 2 },
        expectedVisitors: 8,
      },
    ],
    availability: availability(),
  }
}

/** A lesson of e-mail that is published: `email-0` on Tuesday 12 January at 9.30 in `bib-1`, with trainer `T1`. */
export function standingLesson(
  holds: ('time' | 'place' | 'people')[] = ['time', 'place', 'people'],
): NonNullable<ProblemInput['fixed']> {
  const shared = { digibankId: 'leie', courseId: 'email', status: 'confirmed' } as const
  return {
    offerings: [
      {
        ...shared,
        id: 'email-0',
        formatId: 'les',
        level: 'confident',
        language: 'nl',
        mode: 'on-site',
        wijkId: 'noord',
        sessionIds: ['email-0/1'],
        served: [{ demandId: 'email-noord', wishes: 6 }],
        invited: 6,
        costCents: 150_00,
        budgetLineId: 'basis-leie',
      },
    ],
    sessions: [
      {
        because: 'published',
        holds,
        session: {
          ...shared,
          id: 'email-0/1',
          kind: 'course',
          offeringId: 'email-0',
          activityId: null,
          walkInId: null,
          number: 1,
          of: 1,
          start: '2027-01-12T09:30',
          minutes: 90,
          digipuntId: 'bib',
          roomId: 'bib-1',
          laptopClassIds: [],
          people: [{ role: 'trainer', personId: 'T1' }],
          invited: 6,
          expected: 5,
          pinned: false,
        },
      },
    ],
  }
}

function leie(): Part<'digibanken'> {
  return {
    id: 'leie',
    name: 'Digibank Leie',
    wijken: [
      { id: 'noord', name: 'Noord', municipality: 'Stad', latitude: 50.84, longitude: 3.25 },
      { id: 'zuid', name: 'Zuid', municipality: 'Stad', latitude: 50.822, longitude: 3.25 },
      { id: 'dorp', name: 'Dorp', municipality: 'Stad', latitude: 50.94, longitude: 3.25 },
    ],
    targetGroups: [{ id: 'ouderen', name: { nl: 'Ouderen', en: 'Elderly' }, equityWeight: 1.5 }],
    targets: [
      {
        id: 'deelnemers',
        name: { nl: 'Deelnemers', en: 'Participants' },
        measure: 'participants',
        period: { from: '2027-01-01', to: '2027-12-31', value: 120 },
        quarter: 20,
      },
      {
        id: 'it-cafes',
        name: { nl: 'IT-cafés', en: 'IT cafés' },
        measure: 'it-cafes',
        period: { from: '2027-01-01', to: '2027-12-31', value: 8 },
        quarter: 2,
      },
    ],
  }
}

function schelde(): Part<'digibanken'> {
  return {
    id: 'schelde',
    name: 'Digibank Schelde',
    wijken: [{ id: 'oost', name: 'Oost', municipality: 'Dorp', latitude: 50.83, longitude: 3.35 }],
  }
}

/** Library and community hall 2 km apart, and a bus that stands a week in each wijk. */
function digipunten(): Part<'digipunten'>[] {
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

function laptopClasses(): Part<'laptopClasses'>[] {
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

function people(): Part<'people'>[] {
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

function topics(): Part<'topics'>[] {
  const shared = { category: 'inform', programmeObjective: 2 } as const
  return [
    { ...shared, id: 'email', name: { nl: 'E-mail', en: 'E-mail' } },
    { ...shared, id: 'smartphone', name: { nl: 'Smartphone', en: 'Smartphone' } },
    {
      id: 'itsme',
      name: { nl: 'itsme', en: 'itsme' },
      category: 'essential-services',
      programmeObjective: 3,
    },
    {
      ...shared,
      id: 'schoolapps',
      name: { nl: 'Schoolapps', en: 'School apps' },
      season: { from: '12-15', to: '01-31' },
      audience: {
        name: { nl: 'Ouders', en: 'Parents' },
        dayparts: ['mon-morning', 'tue-morning', 'thu-morning'],
      },
    },
  ]
}

/** `email` one lesson with devices, `smartphone` a series of three with a helper, `itsme` online, `schoolapps` one lesson. */
function courses(): Part<'courses'>[] {
  const lesson = {
    id: 'les',
    kind: 'short' as const,
    levels: ['confident' as const],
    sessions: 1,
    minutes: 90,
    group: { min: 4, max: 12 },
    noShowRate: 0.25,
  }
  return [
    {
      id: 'email',
      topicId: 'email',
      title: { nl: 'E-mail', en: 'E-mail' },
      levels: ['confident'],
      contractId: 'basis',
      device: { type: 'pc', substitutes: ['laptop'] },
      features: ['internet'],
      formats: [lesson],
      followUpCourseIds: ['itsme'],
    },
    {
      id: 'smartphone',
      topicId: 'smartphone',
      title: { nl: 'Smartphone', en: 'Smartphone' },
      levels: ['starter'],
      contractId: 'basis',
      followUpCourseIds: ['email'],
      formats: [
        {
          id: 'reeks',
          kind: 'extended',
          levels: ['starter'],
          sessions: 3,
          minutes: 90,
          practice: true,
          group: { min: 4, max: 8 },
          helpers: { role: 'digibuddy', perParticipants: 8 },
          noShowRate: 0.15,
        },
      ],
    },
    {
      id: 'itsme',
      topicId: 'itsme',
      title: { nl: 'itsme', en: 'itsme' },
      levels: ['confident'],
      mode: 'online',
      formats: [lesson],
    },
    {
      id: 'schoolapps',
      topicId: 'schoolapps',
      title: { nl: 'Schoolapps', en: 'School apps' },
      levels: ['confident'],
      formats: [lesson],
    },
  ]
}

function demand(): Part<'demand'>[] {
  const line = (
    id: string,
    topicId: string,
    wijkId: string,
    wishes: number,
    more: Partial<Part<'demand'>> = {},
  ): Part<'demand'> => ({
    id,
    digibankId: 'leie',
    topicId,
    level: topicId === 'smartphone' ? 'starter' : 'confident',
    wijkId,
    wishes,
    people: wishes,
    date: '2026-12-01',
    source: 'it-cafe',
    ...more,
  })
  return [
    line('email-noord', 'email', 'noord', 6),
    line('email-zuid', 'email', 'zuid', 4, { dayparts: ['tue-morning', 'thu-morning'] }),
    line('email-dorp', 'email', 'dorp', 3),
    line('smartphone-noord', 'smartphone', 'noord', 5, { targetGroupIds: ['ouderen'] }),
    line('smartphone-zuid', 'smartphone', 'zuid', 3, { mobility: 'limited' }),
    line('itsme-noord', 'itsme', 'noord', 8, { mode: 'both' }),
    line('schoolapps-zuid', 'schoolapps', 'zuid', 6),
  ]
}

function activities(): Part<'activities'>[] {
  return [
    {
      id: 'it-cafe',
      digibankId: 'leie',
      kind: 'it-cafe',
      title: { nl: 'IT-café', en: 'IT café' },
      count: 2,
      minutes: 120,
      participants: 10,
      people: [{ role: 'digibuddy', count: 1 }],
      spacing: { minDaysBetween: 14, differentWijken: true },
      dayparts: ['tue-afternoon', 'thu-afternoon', 'fri-afternoon'],
      earliest: '2027-01-11',
      latest: '2027-02-07',
    },
    {
      id: 'opleiding',
      digibankId: 'leie',
      kind: 'digibuddy-training',
      title: { nl: 'Opleiding digibuddy’s', en: 'Digibuddy training' },
      count: 1,
      sessionsEach: 2,
      minutes: 120,
      cohort: { id: 'groep-1', size: 8 },
      participants: 8,
      people: [{ role: 'coach', count: 1 }],
      cost: { budgetLineId: 'basis-leie', centsPerSession: 100_00 },
      wijkIds: ['zuid'],
      public: false,
    },
    {
      id: 'bezoek',
      digibankId: 'leie',
      kind: 'outreach',
      title: { nl: 'Bezoek', en: 'Visit' },
      count: 1,
      minutes: 60,
      cohort: { id: 'groep-1', size: 8 },
      participants: 8,
      digipuntIds: ['bib'],
      startsAt: '2027-01-19T10:15',
    },
  ]
}

function availability(): Part<'availability'>[] {
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
