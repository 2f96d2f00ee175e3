import type { Availability, Problem } from '@digirooster/domain'
import { courses, itCafe, supply, training, walkIn, wishes } from './example-offer.ts'
import { budgetLine, contract, laptopClass, person, place, room } from './example-resources.ts'

type Part<K extends keyof Problem> = Problem[K] extends (infer T)[] ? T : never

/**
 * A tiny quarter for the tests of `check`, every field written out: two wijken 2 km apart (`noord`, `zuid`) with
 * a place each (`bib` with 6 pc, `hal` without devices), trainers `T1` and `T2`, digibuddies `B1` and `B2`, one
 * laptop class, a series of two (`phone`) and a single lesson (`mail`), two IT-cafés, a cohort and a walk-in.
 */
export function exampleQuarter(): Problem {
  return {
    version: 1,
    id: 'example',
    title: 'Voorbeeld',
    exampleData: true,
    horizon: {
      quarter: '2027-Q1',
      start: '2027-01-04',
      end: '2027-03-31',
      asOf: '2026-12-01T09:00',
      publications: [],
    },
    digibanken: [digibank()],
    organisations: [
      { id: 'stad', name: 'Stad', kind: 'city', digibankIds: [] },
      { id: 'cvo', name: 'CVO', kind: 'cvo', digibankIds: [] },
    ],
    digipunten: [
      place('bib', 'Bib', 'noord', 50.84, [
        room('bib-1', 'Lokaal 1', 12, 6),
        room('bib-2', 'Hoek', 8),
      ]),
      place('hal', 'Buurthal', 'zuid', 50.822, [
        room('hal-1', 'Zaal', 16),
        room('hal-2', 'Bar', 9),
      ]),
    ],
    laptopClasses: [laptopClass()],
    people: [
      person('T1', 'trainer', 'basis'),
      person('T2', 'trainer', 'basis'),
      person('B1', 'digibuddy'),
      person('B2', 'digibuddy'),
    ],
    contracts: [contract()],
    budgetLines: [budgetLine('basis', 1000_00, 'basis'), budgetLine('vrij', 500_00)],
    topics: [
      { id: 'phone', name: { nl: 'Smartphone' }, category: 'inform', programmeObjective: 2 },
      { id: 'mail', name: { nl: 'E-mail' }, category: 'communicate', programmeObjective: 2 },
    ],
    courses: courses(),
    demand: [
      wishes('d1', 'phone', 'starter', 'noord', 6),
      wishes('d2', 'mail', 'confident', 'zuid', 8),
      wishes('d3', 'mail', 'confident', 'noord', 4),
    ],
    activities: [itCafe(), training()],
    walkIns: [walkIn()],
    supply: [supply()],
    availability: [
      open('digipunt', 'bib', 'MO,TU,WE,TH,FR', 9, 17),
      open('digipunt', 'hal', 'TU,TH', 9, 21),
      open('person', 'T1', 'MO,TU,WE,TH,FR', 9, 18),
      open('person', 'T2', 'MO,TU,WE,TH,FR', 9, 18),
      open('person', 'B1', 'MO,TU,WE,TH,FR', 9, 21),
      open('person', 'B2', 'MO,TU,WE,TH,FR', 9, 21),
      open('laptop-class', 'laptops', 'TU,TH', 9, 17),
    ],
    fixed: { offerings: [], sessions: [] },
    travel: {
      kmPerHour: { foot: 4.5, bike: 14, transit: 18, car: 32 },
      fixedMinutes: { foot: 0, bike: 2, transit: 8, car: 6 },
      detourFactor: 1.3,
      overrides: [],
    },
    counters: [],
  }
}

/** A weekly window from the first day of the example quarter, on `days` such as `TU,TH`, in whole hours. */
export function open(
  kind: Availability['subject']['kind'],
  id: string,
  days: string,
  from: number,
  to: number,
): Availability {
  return {
    id: `${id}-${days}-${from}`,
    subject: { kind, id },
    effect: 'open',
    when: {
      start: `2027-01-04T${String(from).padStart(2, '0')}:00`,
      minutes: (to - from) * 60,
      rrule: `FREQ=WEEKLY;BYDAY=${days}`,
    },
    state: 'confirmed',
  }
}

function digibank(): Part<'digibanken'> {
  const period = { from: '2027-01-01', to: '2027-12-31', value: 100 }
  const wijk = { municipality: 'Stad', longitude: 3.25, people: {} }
  const target = { period, realised: 0, steps: [] }
  return {
    id: 'digibank',
    name: 'Digibank',
    wijken: [
      { ...wijk, id: 'noord', name: 'Noord', latitude: 50.84 },
      { ...wijk, id: 'zuid', name: 'Zuid', latitude: 50.822 },
    ],
    targetGroups: [{ id: 'ouderen', name: { nl: 'Ouderen' }, equityWeight: 1.5 }],
    targets: [
      {
        ...target,
        id: 'deelnemers',
        name: { nl: 'Deelnemers', en: 'Participants' },
        measure: 'participants',
        quarter: 14,
      },
      { ...target, id: 'cafes', name: { nl: 'IT-cafés' }, measure: 'it-cafes', quarter: 2 },
      {
        ...target,
        id: 'buddies',
        name: { nl: 'Opgeleid' },
        measure: 'digibuddies-trained',
        quarter: 10,
      },
      { ...target, id: 'thuis', name: { nl: 'Aan huis' }, measure: 'home-help', quarter: 50 },
    ],
    policy: {
      weights: {},
      reserve: { moneyShare: 0.1, timeShare: 0 },
      floors: [{ scope: 'level', id: 'starter', minShare: 0.5 }],
      reach: { mode: 'transit', maxMinutes: 30, limitedMobilityMaxMinutes: 15 },
      limitedMobilityFactor: 1.25,
      demandHalfLifeDays: 365,
      priorWeight: 0.25,
      movePublishedCostsPeople: 5,
      planOnUnconfirmed: true,
    },
  }
}
