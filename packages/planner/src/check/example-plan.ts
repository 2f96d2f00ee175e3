import type { Plan, Session } from '@digirooster/domain'

/** A legal plan of the example quarter, with every figure as it is counted; 1 wish of 18 has no place. */
export function examplePlan(): Plan {
  return {
    version: 1,
    problemId: 'example',
    provenance: {
      problemHash: '',
      engine: 'by hand',
      seed: 0,
      iterations: 0,
      stopped: 'finished',
    },
    offerings: [
      {
        id: 'o1',
        digibankId: 'digibank',
        courseId: 'phone',
        formatId: 'reeks',
        level: 'starter',
        language: 'nl',
        mode: 'on-site',
        wijkId: 'noord',
        sessionIds: ['o1/1', 'o1/2'],
        served: [{ demandId: 'd1', wishes: 6 }],
        invited: 6,
        costCents: 300_00,
        budgetLineId: 'basis',
        status: 'confirmed',
      },
      {
        id: 'o2',
        digibankId: 'digibank',
        courseId: 'mail',
        formatId: 'les',
        level: 'confident',
        language: 'nl',
        mode: 'on-site',
        wijkId: 'zuid',
        sessionIds: ['o2/1'],
        served: [{ demandId: 'd2', wishes: 8 }],
        invited: 8,
        costCents: 150_00,
        budgetLineId: 'basis',
        status: 'confirmed',
      },
    ],
    sessions: sessions().map((session) => structuredClone(session)),
    referrals: [{ demandId: 'd3', supplyId: 'partner', wishes: 3 }],
    unmet: [{ demandId: 'd3', wishes: 1, reasons: [] }],
    leftOut: [],
    orders: [
      {
        contractId: 'basis',
        offeringId: 'o1',
        sessionIds: ['o1/1', 'o1/2'],
        orderBy: '2026-12-18',
        late: false,
        costCents: 300_00,
      },
      {
        contractId: 'basis',
        offeringId: 'o2',
        sessionIds: ['o2/1'],
        orderBy: '2026-12-22',
        late: false,
        costCents: 150_00,
      },
    ],
    asks: [],
    targets: [
      { ...target('deelnemers', 14), planned: 17, expected: 14 },
      { ...target('cafes', 2), planned: 2, expected: 2 },
      { ...target('buddies', 10), planned: 10, expected: 10 },
      { ...target('thuis', 50), planned: 0, expected: 0 },
    ],
    budget: [
      {
        budgetLineId: 'basis',
        quarterCents: 1000_00,
        usedCents: 0,
        reserveCents: 100_00,
        plannedCents: 450_00,
        freeCents: 450_00,
      },
      {
        budgetLineId: 'vrij',
        quarterCents: 500_00,
        usedCents: 0,
        reserveCents: 50_00,
        plannedCents: 200_00,
        freeCents: 250_00,
      },
    ],
    demandServed: { asked: 18, served: 17, weightedAsked: 18, weightedServed: 17 },
    score: {
      hard: 0,
      owed: 0,
      demand: 1,
      soft: 0,
      rules: [{ id: 'unserved', level: 'demand', penalty: 1, weight: 1, weighted: 1 }],
    },
    bound: 18,
    gap: 1 / 18,
    worth: [],
    floors: [],
    inherited: [],
  }
}

function sessions(): Session[] {
  const buddies = ['B1', 'B2'].map((personId) => ({ role: 'digibuddy' as const, personId }))
  const series = {
    courseId: 'phone',
    offeringId: 'o1',
    of: 2,
    roomId: 'bib-1',
    people: [{ role: 'trainer' as const, personId: 'T1' }, ...buddies],
    invited: 6,
    expected: 6,
  }
  const cohort = {
    ...base('digibuddy-training', 120, 10),
    activityId: 'opleiding',
    of: 2,
    roomId: 'bib-1',
  }
  const cafe = { ...base('it-cafe', 120, 12), activityId: 'cafe', people: [buddies[0]] }
  const walkIn = { ...base('walk-in', 120, 5), walkInId: 'inloop', roomId: 'bib-2' }
  return [
    { ...walkIn, ...at('inloop@2027-01-06T14:00', '2027-01-06T14:00'), people: [buddies[0]] },
    { ...base('course', 90, 6), ...series, ...at('o1/1', '2027-01-12T09:30') },
    { ...walkIn, ...at('inloop@2027-01-13T14:00', '2027-01-13T14:00'), people: [buddies[0]] },
    {
      ...base('course', 90, 8),
      ...at('o2/1', '2027-01-14T13:30'),
      courseId: 'mail',
      offeringId: 'o2',
      digipuntId: 'hal',
      roomId: 'hal-1',
      laptopClassIds: ['laptops'],
      people: [{ role: 'trainer', personId: 'T1' }],
      expected: 6,
    },
    { ...cohort, ...at('opleiding/1', '2027-01-15T13:00') },
    { ...base('course', 90, 6), ...series, ...at('o1/2', '2027-01-19T09:30'), number: 2 },
    { ...cohort, ...at('opleiding/2', '2027-01-22T13:00'), number: 2 },
    { ...cafe, ...at('cafe/1', '2027-01-26T10:00'), digipuntId: 'hal', roomId: 'hal-1' },
    { ...cafe, ...at('cafe/2', '2027-02-03T10:00'), roomId: 'bib-1' },
  ]
}

function base(
  kind: Session['kind'],
  minutes: number,
  people: number,
): Omit<Session, 'id' | 'start'> {
  return {
    kind,
    digibankId: 'digibank',
    courseId: null,
    offeringId: null,
    activityId: null,
    walkInId: null,
    number: 1,
    of: 1,
    minutes,
    digipuntId: 'bib',
    roomId: null,
    laptopClassIds: [],
    people: [],
    missing: [],
    invited: people,
    expected: people,
    enrolled: 0,
    waiting: 0,
    decisionDate: null,
    pinned: false,
    status: 'confirmed',
  }
}

function at(id: string, start: string): Pick<Session, 'id' | 'start'> {
  return { id, start }
}

function target(
  targetId: string,
  quarter: number,
): Omit<Plan['targets'][number], 'planned' | 'expected'> {
  return { digibankId: 'digibank', targetId, quarter, shortfall: targetId === 'thuis' ? 50 : 0 }
}
