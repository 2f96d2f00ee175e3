import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { Example, LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'laptop-class-conflict',
    when: 'two sessions use the laptops at once',
    plant: (example) => {
      addLesson(example, '2027-01-14T14:30', 'hal', 'hal-2')
    },
    nl: 'Laptopklas L1: “E-mail” en “E-mail” overlappen op donderdag 14 januari 14.30 uur.',
    en: 'Laptop class L1: “Email” and “Email” overlap on Thursday 14 January 14:30.',
  },
  {
    ruleId: 'laptop-class-conflict',
    when: 'there is no time to drive to another place',
    plant: (example) => {
      example.problem.laptopClasses[0].maxMovesPerWeek = 2
      addLesson(example, '2027-01-14T11:30', 'bib', 'bib-2')
    },
    nl: 'Laptopklas L1 komt 45 minuten tekort van Bib naar Buurthal op donderdag 14 januari 13.30 uur.',
    en: 'Laptop class L1 is 45 minutes short from Bib to Buurthal on Thursday 14 January 13:30.',
  },
  {
    ruleId: 'laptop-class-conflict',
    when: 'there is no time to arrive and set up',
    plant: ({ session }) => {
      session('o2/1').start = '2027-01-14T09:30'
    },
    nl: 'Laptopklas L1 komt 30 minuten tekort vóór “E-mail” op donderdag 14 januari 9.30 uur.',
    en: 'Laptop class L1 is 30 minutes short before “Email” on Thursday 14 January 9:30.',
  },
  {
    ruleId: 'laptop-class-conflict',
    when: 'there is no time to pack and go home',
    plant: ({ session }) => {
      session('o2/1').start = '2027-01-14T15:00'
    },
    nl: 'Laptopklas L1 komt 15 minuten tekort na “E-mail” op donderdag 14 januari 15 uur.',
    en: 'Laptop class L1 is 15 minutes short after “Email” on Thursday 14 January 15:00.',
  },
  {
    ruleId: 'laptop-class-moves',
    when: 'the laptops move too often in a week',
    plant: (example) => {
      addLesson(example, '2027-01-12T14:00', 'hal', 'hal-2')
    },
    nl: 'Laptopklas L1 verhuist 2 keer in week 2; het maximum is 1.',
    en: 'Laptop class L1 moves 2 times in week 2; the maximum is 1.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'two sessions in a place follow each other',
    change: (example) => {
      addLesson(example, '2027-01-14T12:00', 'hal', 'hal-2')
    },
  },
  {
    when: 'there is just time to pack, drive and set up',
    change: (example) => {
      example.problem.laptopClasses[0].maxMovesPerWeek = 2
      example.place('bib').allowedStarts = [0, 15, 30, 45]
      addLesson(example, '2027-01-14T10:45', 'bib', 'bib-2')
    },
  },
  {
    when: 'there is just time to arrive and set up',
    change: ({ session }) => {
      session('o2/1').start = '2027-01-14T10:00'
    },
  },
  {
    when: 'there is just time to pack and go home',
    change: ({ session }) => {
      session('o2/1').start = '2027-01-14T14:30'
    },
  },
  {
    when: 'the laptops are at home',
    change: ({ problem, session }) => {
      problem.laptopClasses[0].homeDigipuntId = 'hal'
      session('o2/1').start = '2027-01-14T09:00'
    },
  },
  {
    when: 'the laptops move in another week',
    change: (example) => {
      addLesson(example, '2027-01-19T14:00', 'hal', 'hal-2')
    },
  },
]

describe('laptop-classes', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})

/** Plans a second lesson with the laptops, by trainer T2. */
function addLesson(example: Example, start: string, digipuntId: string, roomId: string): void {
  const { plan, offering, copy } = example
  plan.referrals = []
  plan.offerings.push({
    ...structuredClone(offering('o2')),
    id: 'o3',
    sessionIds: ['o3/1'],
    served: [{ demandId: 'd3', wishes: 4 }],
  })
  Object.assign(copy('o2/1', 'o3/1', start), {
    offeringId: 'o3',
    digipuntId,
    roomId,
    people: [{ role: 'trainer', personId: 'T2' }],
  })
}
