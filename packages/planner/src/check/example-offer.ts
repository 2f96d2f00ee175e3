import type { Course, Demand, Problem } from '@digirooster/domain'

type Part<K extends keyof Problem> = Problem[K] extends (infer T)[] ? T : never

/** A series of two for beginners with helpers, and one lesson with pc or laptop. */
export function courses(): Course[] {
  const shared = {
    language: 'nl',
    mode: 'on-site' as const,
    digibankIds: [],
    contractId: 'basis',
    features: [],
    publicText: { status: 'draft' as const },
    followUpCourseIds: [],
  }
  const format = { minutes: 90, minDaysBetween: 5, maxDaysBetween: 16, practice: false }
  return [
    {
      ...shared,
      id: 'phone',
      topicId: 'phone',
      title: { nl: 'Smartphone', en: 'Smartphone' },
      levels: ['starter'],
      formats: [
        {
          ...format,
          id: 'reeks',
          kind: 'extended',
          levels: ['starter'],
          sessions: 2,
          group: { min: 4, max: 8 },
          helpers: { role: 'digibuddy', perParticipants: 4 },
          noShowRate: 0,
        },
      ],
    },
    {
      ...shared,
      id: 'mail',
      topicId: 'mail',
      title: { nl: 'E-mail', en: 'Email' },
      levels: ['confident'],
      device: { type: 'pc', substitutes: ['laptop'], bringOwnShare: 0 },
      formats: [
        {
          ...format,
          id: 'les',
          kind: 'short',
          levels: ['confident'],
          sessions: 1,
          group: { min: 4, max: 10 },
          noShowRate: 0.25,
        },
      ],
    },
  ]
}

/** One line of demand from the IT-café, as old as the quarter’s `asOf`. */
export function wishes(
  id: string,
  topicId: string,
  level: Demand['level'],
  wijkId: string,
  count: number,
): Demand {
  return {
    id,
    digibankId: 'digibank',
    topicId,
    level,
    language: 'nl',
    wijkId,
    targetGroupIds: [],
    mobility: 'good',
    dayparts: [],
    mode: 'on-site',
    wishes: count,
    people: count,
    date: '2026-12-01',
    source: 'it-cafe',
    prior: false,
  }
}

/** Two IT-cafés, a week apart and in different wijken, with one digibuddy. */
export function itCafe(): Part<'activities'> {
  return {
    id: 'cafe',
    digibankId: 'digibank',
    kind: 'it-cafe',
    title: { nl: 'IT-café', en: 'IT café' },
    count: 2,
    sessionsEach: 1,
    minutes: 120,
    minDaysBetween: 5,
    maxDaysBetween: 16,
    participants: 12,
    noShowRate: 0,
    features: ['internet'],
    people: [{ role: 'digibuddy', count: 1 }],
    spacing: { minDaysBetween: 7, differentWijken: true },
    wijkIds: [],
    digipuntIds: [],
    dayparts: [],
    public: true,
  }
}

/** One cohort that meets twice. */
export function training(): Part<'activities'> {
  return {
    ...itCafe(),
    id: 'opleiding',
    kind: 'digibuddy-training',
    title: { nl: 'Opleiding', en: 'Training' },
    count: 1,
    sessionsEach: 2,
    cohort: { id: 'groep-1', size: 10 },
    participants: 10,
    people: [],
    cost: { budgetLineId: 'vrij', centsPerSession: 100_00 },
    spacing: { minDaysBetween: 0, differentWijken: false },
  }
}

/** Two walk-ins on Wednesday afternoon in a room of their own. */
export function walkIn(): Part<'walkIns'> {
  return {
    id: 'inloop',
    digibankId: 'digibank',
    digipuntId: 'bib',
    roomId: 'bib-2',
    title: { nl: 'Inloop', en: 'Drop-in' },
    when: { start: '2027-01-06T14:00', minutes: 120, rrule: 'FREQ=WEEKLY;COUNT=2' },
    helpers: { role: 'digibuddy', count: 1 },
    expectedVisitors: 5,
    special: [],
    public: true,
  }
}

/** A partner’s course with four places left. */
export function supply(): Part<'supply'> {
  return {
    id: 'partner',
    ownerId: 'cvo',
    title: { nl: 'Mailen', en: 'Mailing' },
    topicId: 'mail',
    levels: ['confident'],
    language: 'nl',
    mode: 'on-site',
    digibankIds: [],
    wijkId: 'zuid',
    placeName: 'CVO',
    latitude: 50.822,
    longitude: 3.25,
    sessions: [{ start: '2027-02-02T10:00', minutes: 90 }],
    places: 5,
    taken: 1,
    noShowRate: 0.3,
  }
}
