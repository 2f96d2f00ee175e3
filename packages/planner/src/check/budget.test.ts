import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'budget',
    when: 'the quarter has too little money',
    plant: ({ problem }) => {
      problem.budgetLines[0].quarter.cents = 480_00
    },
    nl: 'Budget “Lijn basis”: het plan kost € 450, er is € 432.',
    en: 'Budget “Line basis”: the plan costs €450, there is €432.',
  },
  {
    ruleId: 'budget',
    when: 'the year has too little money',
    plant: ({ problem }) => {
      problem.budgetLines[0].projectYear.used.invoicedCents = 3450_01
    },
    nl: 'Budget “Lijn basis”: het plan kost € 450, er is € 449,99.',
    en: 'Budget “Line basis”: the plan costs €450, there is €449.99.',
  },
  {
    ruleId: 'budget',
    when: 'activities cost too much',
    plant: ({ activity }) => {
      activity('opleiding').cost = { budgetLineId: 'vrij', centsPerSession: 225_50 }
    },
    nl: 'Budget “Lijn vrij”: het plan kost € 451, er is € 450.',
    en: 'Budget “Line vrij”: the plan costs €451, there is €450.',
  },
  {
    ruleId: 'budget',
    when: 'no line pays the contract',
    plant: ({ problem }) => {
      problem.budgetLines[0].contractId = 'ander'
    },
    nl: 'Geen budgetlijn betaalt “Smartphone” (€ 300).',
    en: 'No budget line pays “Smartphone” (€300).',
  },
]

const legal: LegalChange[] = [
  {
    when: 'the quarter has just enough money',
    change: ({ problem }) => {
      problem.budgetLines[0].quarter.cents = 500_00
    },
  },
  {
    when: 'the year has just enough money',
    change: ({ problem }) => {
      problem.budgetLines[0].projectYear.used.invoicedCents = 3450_00
    },
  },
  {
    when: 'activities cost all there is',
    change: ({ activity }) => {
      activity('opleiding').cost = { budgetLineId: 'vrij', centsPerSession: 225_00 }
    },
  },
  {
    when: 'a course is free of charge',
    change: ({ problem, course, person }) => {
      problem.budgetLines[0].quarter.cents = 0
      for (const id of ['phone', 'mail']) delete course(id).contractId
      delete person('T1').contractId
    },
  },
]

describe('budget', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
