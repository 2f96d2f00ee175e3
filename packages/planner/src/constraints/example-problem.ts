import type { ProblemInput } from '@digirooster/domain'
import { activities, courses, demand, topics } from './example-offer.ts'
import type { Part } from './example-part.ts'
import { availability, digipunten, laptopClasses, people } from './example-resources.ts'

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
