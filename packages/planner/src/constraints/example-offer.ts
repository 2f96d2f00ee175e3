import type { Part } from './example-part.ts'

/** What people want to learn. */
export function topics(): Part<'topics'>[] {
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
export function courses(): Part<'courses'>[] {
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

/** Wishes of two wijken, and of a village too far away. */
export function demand(): Part<'demand'>[] {
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

/** What is owed: two IT cafés, a training for a group, and a visit of that group at a given start. */
export function activities(): Part<'activities'>[] {
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
