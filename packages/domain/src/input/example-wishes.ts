import { examplePoint } from './example-resources.ts'
import type { Part } from './example-resources.ts'

/** What people ask for in the example, and what can be given. For tests. */
export function exampleWishes(): Part<'topics' | 'courses' | 'demand' | 'supply'> {
  return {
    topics: [
      {
        id: 'smartphone',
        name: { nl: 'Smartphone' },
        category: 'communicate',
        programmeObjective: 2,
        season: { from: '11-01', to: '06-30' },
        audience: { name: { nl: 'Ouders' }, dayparts: ['tue-morning'] },
      },
      {
        id: 'bank',
        name: { nl: 'Online bankieren' },
        category: 'essential-services',
        programmeObjective: 3,
        freeOwnerId: 'cvo',
      },
    ],
    courses: [
      {
        id: 'smartphone-start',
        topicId: 'smartphone',
        title: { nl: 'Starten met je smartphone', en: 'First steps with a smartphone' },
        levels: ['starter'],
        digibankIds: ['kortrijk'],
        contractId: 'perceel-1',
        device: { type: 'smartphone', substitutes: ['tablet'], bringOwnShare: 0.9 },
        followUpCourseIds: ['smartphone-start'],
        formats: [
          {
            id: 'reeks',
            kind: 'extended',
            levels: ['starter'],
            sessions: 3,
            minutes: 120,
            group: { min: 4, max: 10 },
            helpers: { role: 'digibuddy', perParticipants: 6 },
          },
          {
            id: 'kort',
            kind: 'short',
            levels: ['starter'],
            sessions: 1,
            minutes: 90,
            group: { min: 4, max: 12 },
          },
        ],
      },
    ],
    demand: [
      {
        id: 'w1',
        digibankId: 'kortrijk',
        topicId: 'smartphone',
        level: 'starter',
        wijkId: 'heule',
        targetGroupIds: ['seniors', 'newcomers'],
        dayparts: ['tue-morning', 'thu-afternoon'],
        wishes: 9,
        people: 7,
        date: '2026-11-20',
        source: 'it-cafe',
        contactOrganisationId: 'stad',
      },
    ],
    supply: [
      {
        id: 'gratis-bank',
        ownerId: 'cvo',
        title: { nl: 'Gratis: online bankieren' },
        topicId: 'bank',
        levels: ['confident'],
        digibankIds: ['kortrijk'],
        wijkId: 'centrum',
        placeName: 'CVO',
        ...examplePoint,
        sessions: [{ start: '2027-02-02T09:00', minutes: 120 }],
        places: 12,
        taken: 4,
      },
    ],
  }
}
