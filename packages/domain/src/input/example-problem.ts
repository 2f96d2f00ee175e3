import type { ProblemInput } from '../problem/problem.ts'

/** Plain JSON data that tests may change as they like. */
export type JsonObject = Record<string, unknown>

/**
 * A small quarter that holds at least one of everything, with every optional reference filled in; fresh on each call.
 * For tests: it is valid, not sensible.
 */
export function exampleProblem(): ProblemInput {
  return {
    version: 1,
    id: 'example-2027-q1',
    title: 'Voorbeeldkwartaal',
    exampleData: true,
    horizon: {
      quarter: '2027-Q1',
      start: '2027-01-04',
      end: '2027-03-31',
      asOf: '2026-12-01T09:00',
      publications: [{ name: 'Golf 1', on: '2026-12-15', coversUntil: '2027-03-31' }],
    },
    ...resources(),
    ...wishes(),
    ...standing(),
  }
}

type Part<Key extends keyof ProblemInput> = Required<Pick<ProblemInput, Key>>

function resources(): Part<
  | 'digibanken'
  | 'organisations'
  | 'digipunten'
  | 'laptopClasses'
  | 'people'
  | 'contracts'
  | 'budgetLines'
> {
  return {
    digibanken: [
      {
        id: 'kortrijk',
        name: 'Digibank Kortrijk',
        wijken: [
          wijk('centrum', { seniors: 1200, newcomers: 300 }),
          wijk('heule', { seniors: 800 }),
        ],
        targetGroups: [
          { id: 'seniors', name: { nl: '55-plussers' } },
          { id: 'newcomers', name: { nl: 'Anderstaligen' }, equityWeight: 1.5 },
        ],
        targets: [
          {
            id: 'basics',
            name: { nl: 'Deelnemers basis' },
            measure: 'participants',
            targetGroupId: 'seniors',
            period: { from: '2026-01-01', to: '2027-12-31', value: 400 },
            quarter: 40,
          },
        ],
        policy: {
          weights: { 'compact-days': 2 },
          floors: [
            { scope: 'level', id: 'starter', minShare: 0.5 },
            { scope: 'wijk', id: 'heule', minShare: 0.3 },
            { scope: 'target-group', id: '*', minShare: 0.2 },
          ],
        },
      },
    ],
    organisations: [
      { id: 'stad', name: 'Stad', kind: 'city', digibankIds: ['kortrijk'], delegateId: 'cvo' },
      { id: 'cvo', name: 'CVO', kind: 'cvo' },
      { id: 'opleider', name: 'Opleider', kind: 'training-provider' },
    ],
    digipunten: [
      {
        id: 'bib',
        name: 'Bibliotheek',
        digibankId: 'kortrijk',
        wijkId: 'centrum',
        ownerId: 'stad',
        kind: 'digipunt',
        ...point,
        opensOn: '2026-09-01',
        closesOn: '2027-12-31',
        usableBy: ['kortrijk'],
        rooms: [
          { id: 'bib-zaal', name: 'Zaal', seats: 12, devices: { pc: 8 }, features: ['projector'] },
        ],
      },
      {
        id: 'bus',
        name: 'Digibus',
        digibankId: 'kortrijk',
        wijkId: 'heule',
        ownerId: 'stad',
        kind: 'moving-unit',
        ...point,
        itinerary: [
          { from: '2027-01-11T08:00', to: '2027-01-15T18:00', wijkId: 'heule', ...point },
        ],
        rooms: [{ id: 'bus-bank', name: 'In de bus', seats: 6, kinds: ['roadshow'] }],
      },
    ],
    laptopClasses: [
      {
        id: 'laptops',
        name: 'Laptopklas',
        ownerId: 'cvo',
        devices: { laptop: 12 },
        ...point,
        homeDigipuntId: 'bib',
        usableBy: ['kortrijk'],
      },
    ],
    people: [
      {
        id: 't1',
        roles: ['trainer'],
        named: false,
        employerId: 'opleider',
        contractId: 'perceel-1',
        skills: [{ topicId: 'smartphone', levels: ['starter', 'confident'] }],
        digipuntIds: ['bib'],
        usableBy: ['kortrijk'],
      },
      { id: 'b1', roles: ['digibuddy'], volunteer: true, base: point, travelMode: 'bike' },
    ],
    contracts: [
      {
        id: 'perceel-1',
        name: { nl: 'Perceel 1' },
        providerId: 'opleider',
        kind: 'tender',
        programmeObjective: 2,
        price: { unit: 'session', cents: 12_000 },
        vat: { percent: 21, included: true },
        orderWorkingDays: 15,
        freeMoveWorkingDays: 5,
        cancellation: [{ underWorkingDays: 5, percent: 50 }],
        topicIds: ['smartphone'],
      },
    ],
    budgetLines: [
      {
        id: 'lijn-1',
        digibankId: 'kortrijk',
        name: { nl: 'Basisopleidingen' },
        kind: 'contract',
        contractId: 'perceel-1',
        projectYear: { from: '2027-01-01', to: '2027-12-31', cents: 4_000_000 },
        quarter: { cents: 1_000_000 },
      },
    ],
  }
}

function wishes(): Part<'topics' | 'courses' | 'demand' | 'supply'> {
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
        ...point,
        sessions: [{ start: '2027-02-02T09:00', minutes: 120 }],
        places: 12,
        taken: 4,
      },
    ],
  }
}

function standing(): Part<
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

const point = { latitude: 50.83, longitude: 3.26 }

function wijk(id: string, people: Record<string, number>) {
  return { id, name: id, municipality: 'Kortrijk', ...point, people }
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
