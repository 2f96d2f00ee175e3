import type { ProblemInput } from '../problem/problem.ts'

/** Some fields of a quarter, each of them there. */
export type Part<Key extends keyof ProblemInput> = Required<Pick<ProblemInput, Key>>

/** Where the example lies. For tests. */
export const examplePoint = { latitude: 50.83, longitude: 3.26 }

/** What the example can use. For tests. */
export function exampleResources(): Part<
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
        ...examplePoint,
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
        ...examplePoint,
        itinerary: [
          { from: '2027-01-11T08:00', to: '2027-01-15T18:00', wijkId: 'heule', ...examplePoint },
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
        ...examplePoint,
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
      { id: 'b1', roles: ['digibuddy'], volunteer: true, base: examplePoint, travelMode: 'bike' },
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

function wijk(id: string, people: Record<string, number>) {
  return { id, name: id, municipality: 'Kortrijk', ...examplePoint, people }
}
