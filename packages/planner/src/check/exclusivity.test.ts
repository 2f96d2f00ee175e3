import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { Example, LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'room-conflict',
    when: 'two sessions use a room at once',
    plant: ({ session }) => {
      session('cafe/2').start = '2027-01-15T14:30'
    },
    nl: 'Bib, Lokaal 1: “Opleiding” en “IT-café” overlappen op vrijdag 15 januari 14.30 uur.',
    en: 'Bib, Lokaal 1: “Training” and “IT café” overlap on Friday 15 January 14:30.',
  },
  {
    ruleId: 'person-conflict',
    when: 'a person is in two sessions at once',
    plant: ({ session }) => {
      session('cafe/2').start = '2027-01-13T15:00'
    },
    nl: 'Persoon B1: “Inloop” en “IT-café” overlappen op woensdag 13 januari 15 uur.',
    en: 'Person B1: “Drop-in” and “IT café” overlap on Wednesday 13 January 15:00.',
  },
  {
    ruleId: 'person-conflict',
    when: 'there is no time to travel',
    plant: ({ session }) => {
      session('o1/1').start = '2027-01-14T12:00'
    },
    nl: 'Persoon T1: van Bib naar Buurthal vraagt 11 minuten, er zijn er 0 (donderdag 14 januari 13.30 uur).',
    en: 'Person T1: Bib to Buurthal takes 11 minutes, there are 0 (Thursday 14 January 13:30).',
  },
  {
    ruleId: 'person-conflict',
    when: 'a person stands twice in one session',
    plant: ({ session }) => {
      session('o1/1').people.push({ role: 'digibuddy', personId: 'B1' })
    },
    nl: 'Persoon B1 staat 2 keer bij “Smartphone” op dinsdag 12 januari 9.30 uur.',
    en: 'Person B1 is listed 2 times at “Smartphone” on Tuesday 12 January 9:30.',
  },
  {
    ruleId: 'cohort-conflict',
    when: 'a cohort is in two sessions at once',
    plant: ({ session, activity }) => {
      activity('cafe').cohort = { id: 'groep-1', size: 10 }
      session('opleiding/2').start = '2027-01-26T11:00'
    },
    nl: 'Groep groep-1: “IT-café” en “Opleiding” overlappen op dinsdag 26 januari 11 uur.',
    en: 'Group groep-1: “IT café” and “Training” overlap on Tuesday 26 January 11:00.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'one session follows another in a room',
    change: ({ session }) => {
      session('cafe/2').start = '2027-01-15T15:00'
    },
  },
  {
    when: 'one session follows another for a person in one place',
    change: ({ session }) => {
      session('cafe/2').start = '2027-01-13T12:00'
    },
  },
  {
    when: 'the gap is exactly the travel time, in quarter-hours',
    change: ({ session, place }) => {
      place('bib').allowedStarts = [0, 30, 45]
      session('o1/1').start = '2027-01-14T11:45'
    },
  },
  {
    when: 'a cohort goes from one session to the next',
    change: ({ session, activity }) => {
      activity('cafe').cohort = { id: 'groep-1', size: 10 }
      session('opleiding/2').start = '2027-01-26T12:00'
    },
  },
  {
    when: 'there is an online session between two places',
    change: (example) => {
      goOnline(example, '2027-01-14T12:00')
    },
  },
]

describe('exclusivity', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})

/** Makes the series of beginners an online one, of which the first session starts at `start`. */
function goOnline({ course, offering, session, problem }: Example, start: string): void {
  course('phone').mode = 'online'
  Object.assign(offering('o1'), { mode: 'online', wijkId: null })
  for (const demand of problem.demand) demand.mode = 'both'
  for (const id of ['o1/1', 'o1/2']) Object.assign(session(id), { digipuntId: null, roomId: null })
  session('o1/1').start = start
}
