import type { ProblemInput } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, moments } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

type ActivityInput = NonNullable<ProblemInput['activities']>[number]

/** An IT-café, and a digibuddy who is free on Tuesday 12 and 26 January. */
const cafe =
  (part: Partial<ActivityInput>): Change =>
  (q) => ({
    people: [...q.people, { id: 'D1', roles: ['digibuddy'], volunteer: true }],
    availability: [
      ...q.availability,
      ...moments('person', 'D1', ['2027-01-12T09:00', '2027-01-26T09:00'], 240),
    ],
    activities: [
      {
        id: 'it-cafe',
        digibankId: 'digibank',
        kind: 'it-cafe',
        title: { nl: 'IT-café', en: 'IT café' },
        count: 1,
        minutes: 120,
        participants: 10,
        ...part,
      },
    ],
  })

const cost = (centsPerSession: number) => ({ budgetLineId: 'basis', centsPerSession })
const buddy = (count: number) => ({ people: [{ role: 'digibuddy' as const, count }] })

describe('activity-impossible', () => {
  it('tells what a room must have', () => {
    expect(found('activity-impossible', cafe({ participants: 17 }))).toEqual([
      {
        code: 'activity-impossible',
        severity: 'error',
        subjectIds: ['it-cafe'],
        path: '$.activities[0]',
        text: {
          nl: 'Geen enkel lokaal is geschikt voor “IT-café”.',
          en: 'No room is suitable for “IT café”.',
        },
        hint: {
          nl: 'Zoek een lokaal met 17 plaatsen, of vraag minder.',
          en: 'Look for a room with 17 seats, or ask for less.',
        },
      },
    ])
  })

  it.each<[string, Partial<ActivityInput>, string]>([
    [
      'place',
      { digipuntIds: ['bib'], features: ['repair-tools'] },
      'Geen enkel lokaal in Bibliotheek is geschikt voor “IT-café”.',
    ],
    [
      'devices',
      { participants: 13, device: { type: 'pc', substitutes: ['laptop'] } },
      'Nergens staan genoeg pc’s of laptops samen voor “IT-café” met 13 mensen.',
    ],
    ['people', buddy(2), '“IT-café” vraagt 2 digibuddy’s. Er is er maar 1.'],
    [
      'anybody',
      { people: [{ role: 'repairer', count: 1 }] },
      '“IT-café” vraagt 1 hersteller. Niemand is daar ooit vrij voor.',
    ],
    [
      'time',
      { ...buddy(1), dayparts: ['tue-evening'] },
      'Voor “IT-café” zijn een lokaal en genoeg mensen nooit samen vrij.',
    ],
    [
      'the time asked',
      { ...buddy(1), startsAt: '2027-01-19T09:00' },
      '“IT-café” is gevraagd op dinsdag 19 januari om 9 uur. Dan zijn een lokaal en genoeg mensen niet samen vrij.',
    ],
    [
      'days',
      { ...buddy(1), sessionsEach: 3 },
      '“IT-café” vraagt 3 keer, met 5 tot 16 dagen ertussen. Zo vaak zijn een lokaal en genoeg mensen niet samen vrij.',
    ],
    [
      'money',
      { cost: cost(270_001) },
      '“IT-café” kan niet doorgaan. Eén keer kost €\u00a02\u00a0700,01, en “Opdracht basis” heeft nog €\u00a02\u00a0700 vrij.',
    ],
    [
      'money for all',
      { count: 2, cost: cost(135_001) },
      '“IT-café” kan hoogstens 1 van de 2 keer. Eén keer kost €\u00a01\u00a0350,01, en “Opdracht basis” heeft nog €\u00a02\u00a0700 vrij.',
    ],
    [
      'wijken',
      { count: 3, spacing: { differentWijken: true } },
      '“IT-café” kan hoogstens 2 van de 3 keer. Het moet telkens in een andere wijk, en het kan alleen in Noord en Zuid.',
    ],
    [
      'distance',
      { ...buddy(1), count: 2, spacing: { minDaysBetween: 15 } },
      '“IT-café” kan hoogstens 1 van de 2 keer. Tussen twee keer liggen minstens 15 dagen, en er zijn te weinig dagen mogelijk.',
    ],
  ])('tells that it lacks %s', (_, part, text) => {
    expect(found('activity-impossible', cafe(part)).map((f) => f.text.nl)).toEqual([text])
  })

  it.each<[string, Partial<ActivityInput>]>([
    ['seats', { participants: 16 }],
    ['devices', { participants: 12, device: { type: 'pc', substitutes: ['laptop'] } }],
    ['people', buddy(1)],
    ['time', { ...buddy(1), dayparts: ['tue-morning'], startsAt: '2027-01-26T09:00' }],
    ['days', { ...buddy(1), sessionsEach: 2 }],
    ['money', { count: 2, cost: cost(135_000) }],
    ['wijken', { count: 2, spacing: { differentWijken: true } }],
    ['distance', { ...buddy(1), count: 2, spacing: { minDaysBetween: 14 } }],
    ['nothing', { count: 0, participants: 1000 }],
  ])('is content with just enough %s', (_, part) => {
    expect(found('activity-impossible', cafe(part))).toEqual([])
  })
})
