import type { ProblemInput } from '../problem/problem.ts'
import type { Part } from './example-resources.ts'

/** What the example owes and what already stands. For tests. */
export function exampleStanding(): Part<
  'activities' | 'walkIns' | 'availability' | 'fixed' | 'travel' | 'counters'
> {
  return {
    activities: [
      {
        id: 'it-cafe',
        digibankId: 'kortrijk',
        kind: 'it-cafe',
        title: { nl: 'IT-café' },
        count: 2,
        minutes: 120,
        participants: 20,
        people: [{ role: 'trainer', count: 1, topicId: 'smartphone' }],
        cost: { budgetLineId: 'lijn-1', centsPerSession: 5000 },
        wijkIds: ['centrum'],
        digipuntIds: ['bib'],
        earliest: '2027-01-10',
        latest: '2027-03-20',
      },
    ],
    walkIns: [
      {
        id: 'inloop',
        digibankId: 'kortrijk',
        digipuntId: 'bib',
        roomId: 'bib-zaal',
        title: { nl: 'Inloop' },
        when: { start: '2027-01-05T09:00', minutes: 180, rrule: 'FREQ=WEEKLY;BYDAY=TU' },
        helpers: { role: 'digibuddy', count: 2 },
        special: [{ date: '2027-02-02', topicId: 'bank' }],
      },
    ],
    availability: [
      open('bib-open', { kind: 'digipunt', id: 'bib' }),
      open('zaal-open', { kind: 'room', id: 'bib-zaal' }),
      open('laptops-vrij', { kind: 'laptop-class', id: 'laptops' }),
      open('t1-vrij', { kind: 'person', id: 't1' }),
    ],
    fixed: fixed(),
    travel: { overrides: [{ fromId: 'heule', toId: 'bib', mode: 'bike', minutes: 25 }] },
    counters: [{ digibankId: 'kortrijk', devicesLent: 12 }],
  }
}

function fixed(): ProblemInput['fixed'] {
  return {
    referrals: [{ demandId: 'w1', supplyId: 'gratis-bank', wishes: 1 }],
    offerings: [
      {
        id: 'aanbod-1',
        digibankId: 'kortrijk',
        courseId: 'smartphone-start',
        formatId: 'kort',
        level: 'starter',
        language: 'nl',
        mode: 'on-site',
        wijkId: 'centrum',
        sessionIds: ['les-1'],
        served: [{ demandId: 'w1', wishes: 4 }],
        invited: 4,
        costCents: 12_000,
        budgetLineId: 'lijn-1',
        status: 'confirmed',
      },
    ],
    sessions: [
      {
        because: 'published',
        session: {
          id: 'les-1',
          kind: 'course',
          digibankId: 'kortrijk',
          courseId: 'smartphone-start',
          offeringId: 'aanbod-1',
          activityId: 'it-cafe',
          walkInId: 'inloop',
          number: 1,
          of: 1,
          start: '2027-01-19T09:00',
          minutes: 90,
          digipuntId: 'bib',
          roomId: 'bib-zaal',
          laptopClassIds: ['laptops'],
          people: [{ role: 'trainer', personId: 't1' }],
          invited: 4,
          expected: 4,
          pinned: false,
          status: 'confirmed',
        },
      },
    ],
  }
}

function open(
  id: string,
  subject: { kind: 'digipunt' | 'room' | 'laptop-class' | 'person'; id: string },
) {
  return {
    id,
    subject,
    effect: 'open' as const,
    when: { start: '2027-01-05T08:00', minutes: 600, rrule: 'FREQ=WEEKLY' },
    byOrganisationId: 'stad',
  }
}
