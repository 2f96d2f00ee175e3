import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'person-day-hours',
    when: 'a person works too long on a day',
    plant: ({ person }) => {
      person('T1').maxMinutesPerDay = 89
    },
    nl: 'Persoon T1 werkt 90 minuten op dinsdag 12 januari; het maximum is 89.',
    en: 'Person T1 works 90 minutes on Tuesday 12 January; the maximum is 89.',
  },
  {
    ruleId: 'person-week-hours',
    when: 'a person works too long in a week',
    plant: ({ person }) => {
      person('T1').maxMinutesPerWeek = 179
    },
    nl: 'Persoon T1 werkt 180 minuten in week 2 (2027); het maximum is 179.',
    en: 'Person T1 works 180 minutes in week 2 (2027); the maximum is 179.',
  },
  {
    ruleId: 'person-week-hours',
    when: 'too few hours are kept free',
    plant: ({ problem, person }) => {
      problem.digibanken[0].policy.reserve.timeShare = 0.2
      person('T1').maxMinutesPerWeek = 224
    },
    nl: 'Persoon T1 werkt 180 minuten in week 2 (2027); het maximum is 179.',
    en: 'Person T1 works 180 minutes in week 2 (2027); the maximum is 179.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'a person works a whole day',
    change: ({ person }) => {
      person('T1').maxMinutesPerDay = 90
    },
  },
  {
    when: 'a person works a whole week',
    change: ({ person }) => {
      person('T1').maxMinutesPerWeek = 180
    },
  },
  {
    when: 'just enough hours are kept free',
    change: ({ problem, person }) => {
      problem.digibanken[0].policy.reserve.timeShare = 0.2
      person('T1').maxMinutesPerWeek = 225
    },
  },
]

describe('hours', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
