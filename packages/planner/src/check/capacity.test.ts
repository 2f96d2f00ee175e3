import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'seats',
    when: 'there is one seat too few',
    plant: ({ place }) => {
      place('hal').rooms[0].seats = 11
    },
    nl: '“IT-café” op dinsdag 26 januari 10 uur: Zaal heeft 11 plaatsen voor 12 mensen.',
    en: '“IT café” on Tuesday 26 January 10:00: Zaal has 11 seats for 12 people.',
  },
  {
    ruleId: 'devices',
    when: 'there is one laptop too few',
    plant: ({ problem }) => {
      problem.laptopClasses[0].devices.laptop = 7
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: 8 toestellen nodig, er zijn er 7.',
    en: '“Email” on Thursday 14 January 13:30: 8 devices needed, there are 7.',
  },
  {
    ruleId: 'devices',
    when: 'laptops come to a course without devices',
    plant: ({ problem, session }) => {
      problem.laptopClasses[0].maxMovesPerWeek = 2
      Object.assign(session('o1/1'), { start: '2027-01-12T10:00', laptopClassIds: ['laptops'] })
    },
    nl: '“Smartphone” op dinsdag 12 januari 10 uur: laptopklas L1 is niet nodig.',
    en: '“Smartphone” on Tuesday 12 January 10:00: laptop class L1 is not needed.',
  },
  {
    ruleId: 'devices',
    when: 'laptops come to a room that has enough',
    plant: ({ place }) => {
      place('hal').rooms[0].devices = { pc: 8 }
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: laptopklas L1 is niet nodig.',
    en: '“Email” on Thursday 14 January 13:30: laptop class L1 is not needed.',
  },
  {
    ruleId: 'room-features',
    when: 'a room has no internet',
    plant: ({ place }) => {
      place('hal').rooms[0].features = []
    },
    nl: '“IT-café” op dinsdag 26 januari 10 uur: Zaal heeft niet wat nodig is (internet).',
    en: '“IT café” on Tuesday 26 January 10:00: Zaal does not have what it needs (internet).',
  },
  {
    ruleId: 'room-kind',
    when: 'a room does not allow the activity',
    plant: ({ place }) => {
      place('bib').rooms[0].kinds = ['course', 'digibuddy-training']
    },
    nl: '“IT-café” op woensdag 3 februari 10 uur mag niet in Lokaal 1 van Bib.',
    en: '“IT café” on Wednesday 3 February 10:00 is not allowed in Lokaal 1 of Bib.',
  },
  {
    ruleId: 'opening-hours',
    when: 'a session has no room',
    plant: ({ session }) => {
      session('cafe/2').roomId = null
    },
    nl: '“IT-café” op woensdag 3 februari 10 uur heeft geen lokaal.',
    en: '“IT café” on Wednesday 3 February 10:00 has no room.',
  },
  {
    ruleId: 'room-kind',
    when: 'an online course has a room',
    plant: ({ problem, course, offering }) => {
      course('phone').mode = 'online'
      offering('o1').mode = 'online'
      problem.demand[0].mode = 'both'
    },
    nl: '“Smartphone” op dinsdag 12 januari 9.30 uur is online maar heeft een lokaal.',
    en: '“Smartphone” on Tuesday 12 January 9:30 is online but has a room.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'every seat is taken',
    change: ({ place }) => {
      place('hal').rooms[0].seats = 12
    },
  },
  {
    when: 'every laptop is taken',
    change: ({ problem }) => {
      problem.laptopClasses[0].devices.laptop = 8
    },
  },
  {
    when: 'room and laptops have enough together',
    change: ({ problem, place }) => {
      problem.laptopClasses[0].devices.laptop = 5
      place('hal').rooms[0].devices = { pc: 3 }
    },
  },
  {
    when: 'people bring their own',
    change: ({ problem, course }) => {
      problem.laptopClasses[0].devices.laptop = 6
      Object.assign(course('mail').device ?? {}, { bringOwnShare: 0.25 })
    },
  },
  {
    when: 'a room allows the activity',
    change: ({ place }) => {
      place('bib').rooms[0].kinds = ['course', 'digibuddy-training', 'it-cafe']
    },
  },
]

describe('capacity', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
