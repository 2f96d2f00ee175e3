import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'permission',
    when: 'a place is for another digibank',
    plant: ({ place }) => {
      place('hal').usableBy = ['ander']
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: deze digibank mag Buurthal niet gebruiken.',
    en: '“Email” on Thursday 14 January 13:30: this digibank may not use Buurthal.',
  },
  {
    ruleId: 'permission',
    when: 'a course is for another digibank',
    plant: ({ course }) => {
      course('mail').digibankIds = ['ander']
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: deze digibank mag deze cursus niet gebruiken.',
    en: '“Email” on Thursday 14 January 13:30: this digibank may not use this course.',
  },
  {
    ruleId: 'permission',
    when: 'the owner of the laptops serves another digibank',
    plant: ({ problem }) => {
      problem.organisations[1].digibankIds = ['ander']
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: deze digibank mag laptopklas L1 niet gebruiken.',
    en: '“Email” on Thursday 14 January 13:30: this digibank may not use laptop class L1.',
  },
  {
    ruleId: 'permission',
    when: 'a person is for another digibank',
    plant: ({ person }) => {
      person('B2').usableBy = ['ander']
    },
    nl: '“Smartphone” op dinsdag 12 januari 9.30 uur: deze digibank mag persoon B2 niet gebruiken.',
    en: '“Smartphone” on Tuesday 12 January 9:30: this digibank may not use person B2.',
  },
  {
    ruleId: 'permission',
    when: 'a person works elsewhere',
    plant: ({ person }) => {
      person('T1').digipuntIds = ['bib']
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: persoon T1 werkt niet in Buurthal.',
    en: '“Email” on Thursday 14 January 13:30: person T1 does not work at Buurthal.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'a place names this digibank',
    change: ({ place }) => {
      place('hal').usableBy = ['digibank']
    },
  },
  {
    when: 'the laptops themselves name this digibank',
    change: ({ problem }) => {
      problem.organisations[1].digibankIds = ['ander']
      problem.laptopClasses[0].usableBy = ['digibank']
    },
  },
  {
    when: 'a person works in both places',
    change: ({ person }) => {
      person('T1').digipuntIds = ['bib', 'hal']
    },
  },
]

describe('permission', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
