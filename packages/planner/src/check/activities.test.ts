import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'activity-needs',
    when: 'a place is not asked',
    plant: ({ activity }) => {
      activity('opleiding').digipuntIds = ['hal']
    },
    nl: '“Opleiding” op vrijdag 15 januari 13 uur is op een plaats die niet gevraagd is.',
    en: '“Training” on Friday 15 January 13:00 is at a place that is not asked.',
  },
  {
    ruleId: 'activity-needs',
    when: 'a wijk is not asked',
    plant: ({ activity }) => {
      activity('cafe').wijkIds = ['noord']
    },
    nl: '“IT-café” op dinsdag 26 januari 10 uur is in een wijk die niet gevraagd is.',
    en: '“IT café” on Tuesday 26 January 10:00 is in a wijk that is not asked.',
  },
  {
    ruleId: 'activity-needs',
    when: 'an activity is too early',
    plant: ({ activity }) => {
      activity('cafe').earliest = '2027-01-27'
    },
    nl: '“IT-café” op dinsdag 26 januari 10 uur is te vroeg.',
    en: '“IT café” on Tuesday 26 January 10:00 is too early.',
  },
  {
    ruleId: 'activity-needs',
    when: 'an activity is too late',
    plant: ({ activity }) => {
      activity('cafe').latest = '2027-02-02'
    },
    nl: '“IT-café” op woensdag 3 februari 10 uur is te laat.',
    en: '“IT café” on Wednesday 3 February 10:00 is too late.',
  },
  {
    ruleId: 'activity-needs',
    when: 'a part of the week does not suit',
    plant: ({ activity }) => {
      activity('cafe').dayparts = ['tue-morning']
    },
    nl: '“IT-café” op woensdag 3 februari 10 uur is op een moment dat niet past.',
    en: '“IT café” on Wednesday 3 February 10:00 is at a time of the week that does not suit.',
  },
  {
    ruleId: 'activity-needs',
    when: 'the start is not the one given',
    plant: ({ activity }) => {
      activity('opleiding').startsAt = '2027-01-15T13:15'
    },
    nl: '“Opleiding” op vrijdag 15 januari 13 uur begint niet op het afgesproken moment.',
    en: '“Training” on Friday 15 January 13:00 does not start at the agreed time.',
  },
  {
    ruleId: 'activity-needs',
    when: 'an activity is held too often',
    plant: ({ activity }) => {
      activity('cafe').count = 1
    },
    nl: '“IT-café” staat 2 keer in het plan; 1 keer is gevraagd.',
    en: '“IT café” is in the plan 2 times; 1 is asked.',
  },
  {
    ruleId: 'spacing',
    when: 'two times are too close',
    plant: ({ activity }) => {
      activity('cafe').spacing.minDaysBetween = 9
    },
    nl: '“IT-café” op woensdag 3 februari 10 uur komt 8 dagen na de vorige keer; nodig zijn er 9.',
    en: '“IT café” on Wednesday 3 February 10:00 is 8 days after the last time; 9 are needed.',
  },
  {
    ruleId: 'spacing',
    when: 'two times are in one wijk',
    plant: ({ session }) => {
      Object.assign(session('cafe/2'), {
        start: '2027-02-04T10:00',
        digipuntId: 'hal',
        roomId: 'hal-1',
      })
    },
    nl: '“IT-café” op donderdag 4 februari 10 uur is in dezelfde wijk als een vorige keer.',
    en: '“IT café” on Thursday 4 February 10:00 is in the same wijk as an earlier time.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'place and wijk are asked',
    change: ({ activity }) => {
      Object.assign(activity('opleiding'), { digipuntIds: ['bib'], wijkIds: ['noord'] })
    },
  },
  {
    when: 'it is the first or the last day',
    change: ({ activity }) => {
      Object.assign(activity('cafe'), { earliest: '2027-01-26', latest: '2027-02-03' })
    },
  },
  {
    when: 'the parts of the week suit',
    change: ({ activity }) => {
      activity('cafe').dayparts = ['tue-morning', 'wed-morning']
    },
  },
  {
    when: 'the days between are just enough',
    change: ({ activity }) => {
      activity('cafe').spacing.minDaysBetween = 8
    },
  },
  {
    when: 'two times may be in one wijk',
    change: ({ activity, session }) => {
      activity('cafe').spacing.differentWijken = false
      Object.assign(session('cafe/2'), {
        start: '2027-02-04T10:00',
        digipuntId: 'hal',
        roomId: 'hal-1',
      })
    },
  },
]

describe('activities', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
