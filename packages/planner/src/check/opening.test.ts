import { describe, expect, it } from 'vitest'
import type { Availability, Digibank, Problem } from '@digirooster/domain'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'opening-hours',
    when: 'a place closes before the end',
    plant: ({ session }) => {
      session('cafe/2').start = '2027-02-03T15:30'
    },
    nl: 'Bib is 30 minuten niet open tijdens “IT-café” op woensdag 3 februari 15.30 uur.',
    en: 'Bib is closed for 30 minutes during “IT café” on Wednesday 3 February 15:30.',
  },
  {
    ruleId: 'opening-hours',
    when: 'a room is blocked for a moment',
    plant: ({ problem }) => {
      problem.availability.push(block('room', 'bib-1', '2027-02-03T11:50', 10))
    },
    nl: 'Lokaal 1 in Bib is 15 minuten niet open tijdens “IT-café” op woensdag 3 februari 10 uur.',
    en: 'Lokaal 1 in Bib is closed for 15 minutes during “IT café” on Wednesday 3 February 10:00.',
  },
  {
    ruleId: 'opening-hours',
    when: 'a place does not exist any more',
    plant: ({ place }) => {
      place('hal').closesOn = '2027-01-25'
    },
    nl: 'Buurthal is 120 minuten niet open tijdens “IT-café” op dinsdag 26 januari 10 uur.',
    en: 'Buurthal is closed for 120 minutes during “IT café” on Tuesday 26 January 10:00.',
  },
  {
    ruleId: 'opening-hours',
    when: 'a moving unit leaves before the end',
    plant: ({ place }) => {
      Object.assign(place('hal'), { kind: 'moving-unit', itinerary: stays('11:30') })
    },
    nl: 'Buurthal is 30 minuten niet open tijdens “IT-café” op dinsdag 26 januari 10 uur.',
    en: 'Buurthal is closed for 30 minutes during “IT café” on Tuesday 26 January 10:00.',
  },
  {
    ruleId: 'opening-hours',
    when: 'nobody said yes and the policy wants that',
    plant: ({ problem }) => {
      problem.digibanken[0].policy.planOnUnconfirmed = false
      problem.availability[1].state = 'asked'
    },
    nl: 'Buurthal is 90 minuten niet open tijdens “E-mail” op donderdag 14 januari 13.30 uur.',
    en: 'Buurthal is closed for 90 minutes during “Email” on Thursday 14 January 13:30.',
  },
  {
    ruleId: 'opening-hours',
    when: 'nobody said yes and the digibank of the place wants that',
    plant: ({ problem, place }) => {
      problem.digibanken.push(carefulNeighbour(problem))
      place('hal').digibankId = 'buren'
      place('hal').usableBy = ['digibank', 'buren']
      problem.availability[1].state = 'asked'
    },
    nl: 'Buurthal is 90 minuten niet open tijdens “E-mail” op donderdag 14 januari 13.30 uur.',
    en: 'Buurthal is closed for 90 minutes during “Email” on Thursday 14 January 13:30.',
  },
  {
    ruleId: 'person-available',
    when: 'somebody has not said yes and the digibank of the session wants that',
    plant: ({ problem }) => {
      problem.digibanken.push({ ...carefulNeighbour(problem), policy: { ...eager(problem) } })
      problem.digibanken[0].policy.planOnUnconfirmed = false
      problem.availability[5].state = 'option'
    },
    nl: 'Persoon B2 is 90 minuten niet vrij tijdens “Smartphone” op dinsdag 12 januari 9.30 uur.',
    en: 'Person B2 is not free for 90 minutes during “Smartphone” on Tuesday 12 January 9:30.',
  },
  {
    ruleId: 'person-available',
    when: 'a person is blocked',
    plant: ({ problem }) => {
      problem.availability.push(block('person', 'B2', '2027-01-12T10:00', 30))
    },
    nl: 'Persoon B2 is 30 minuten niet vrij tijdens “Smartphone” op dinsdag 12 januari 9.30 uur.',
    en: 'Person B2 is not free for 30 minutes during “Smartphone” on Tuesday 12 January 9:30.',
  },
  {
    ruleId: 'laptop-class-available',
    when: 'the owner needs the laptops',
    plant: ({ problem }) => {
      problem.availability.push(block('laptop-class', 'laptops', '2027-01-14T14:00', 30))
    },
    nl: 'Laptopklas L1 is 30 minuten niet vrij tijdens “E-mail” op donderdag 14 januari 13.30 uur.',
    en: 'Laptop class L1 is not free for 30 minutes during “Email” on Thursday 14 January 13:30.',
  },
  {
    ruleId: 'holiday-closed',
    when: 'a place is closed in school holidays',
    plant: ({ session, place }) => {
      place('bib').holidays.schoolHolidays = 'closed'
      session('cafe/2').start = '2027-02-10T10:00'
    },
    nl: '“IT-café” op woensdag 10 februari 10 uur valt op een feestdag of vakantiedag waarop Bib gesloten is.',
    en: '“IT café” on Wednesday 10 February 10:00 falls on a holiday when Bib is closed.',
  },
  {
    ruleId: 'holiday-closed',
    when: 'an activity is not held in school holidays',
    plant: ({ session, activity }) => {
      activity('cafe').holidays = {
        publicHolidays: 'open',
        schoolHolidays: 'closed',
        flemishDay: 'open',
      }
      session('cafe/2').start = '2027-02-10T10:00'
    },
    nl: '“IT-café” op woensdag 10 februari 10 uur valt op een feestdag of vakantiedag waarop Bib gesloten is.',
    en: '“IT café” on Wednesday 10 February 10:00 falls on a holiday when Bib is closed.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'a session ends when the place closes',
    change: ({ session }) => {
      session('cafe/2').start = '2027-02-03T15:00'
    },
  },
  {
    when: 'a block starts when the session ends',
    change: ({ problem }) => {
      problem.availability.push(block('room', 'bib-1', '2027-02-03T12:00', 15))
    },
  },
  {
    when: 'a block was refused',
    change: ({ problem }) => {
      problem.availability.push({
        ...block('room', 'bib-1', '2027-02-03T10:00', 60),
        state: 'refused',
      })
    },
  },
  {
    when: 'it is the last day of a place',
    change: ({ place }) => {
      place('hal').closesOn = '2027-01-26'
    },
  },
  {
    when: 'a moving unit leaves at the end',
    change: ({ place }) => {
      Object.assign(place('hal'), { kind: 'moving-unit', itinerary: stays('12:00') })
    },
  },
  {
    when: 'nobody said yes but the policy allows that',
    change: ({ problem }) => {
      problem.availability[1].state = 'asked'
    },
  },
  {
    when: 'nobody said yes but only another digibank minds',
    change: ({ problem }) => {
      problem.digibanken.push(carefulNeighbour(problem))
      for (const window of problem.availability) window.state = 'asked'
    },
  },
  {
    when: 'a room has only a refused window of its own',
    change: ({ problem }) => {
      problem.availability.push({
        ...block('room', 'bib-1', '2027-01-20T09:00', 60),
        effect: 'open',
        state: 'refused',
      })
    },
  },
  {
    when: 'a person is blocked afterwards',
    change: ({ problem }) => {
      problem.availability.push(block('person', 'B2', '2027-01-12T11:00', 30))
    },
  },
  {
    when: 'the owner needs the laptops once they are home',
    change: ({ problem }) => {
      problem.availability.push(block('laptop-class', 'laptops', '2027-01-14T15:45', 30))
    },
  },
  {
    when: 'a place only avoids school holidays',
    change: ({ session }) => {
      session('cafe/2').start = '2027-02-10T10:00'
    },
  },
  {
    when: 'a walk-in lies outside the opening hours',
    change: ({ problem }) => {
      problem.availability[0].when.minutes = 6 * 60 + 30
      problem.walkIns[0].when.minutes = 120
    },
  },
]

describe('opening', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})

function block(
  kind: Availability['subject']['kind'],
  id: string,
  start: string,
  minutes: number,
): Availability {
  const when = { start, minutes }
  return { id: 'block', subject: { kind, id }, effect: 'block', when, state: 'confirmed' }
}

/** A digibank that uses only what somebody said yes to. */
function carefulNeighbour({ digibanken }: Problem): Digibank {
  const policy = { ...digibanken[0].policy, planOnUnconfirmed: false }
  return { ...digibanken[0], id: 'buren', wijken: [], targets: [], policy }
}

function eager({ digibanken }: Problem): Digibank['policy'] {
  return { ...digibanken[0].policy, planOnUnconfirmed: true }
}

/** Where a moving unit stands on the two days it is used; the second day until `end`. */
function stays(end: string): object[] {
  const there = { wijkId: 'zuid', address: {}, latitude: 50.822, longitude: 3.25 }
  return [
    { ...there, from: '2027-01-14T09:00', to: '2027-01-14T17:00' },
    { ...there, from: '2027-01-26T09:00', to: `2027-01-26T${end}` },
  ]
}
