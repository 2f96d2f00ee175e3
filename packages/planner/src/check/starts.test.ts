import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'allowed-start',
    when: 'a session starts at a quarter past',
    plant: ({ session }) => {
      session('o1/1').start = '2027-01-12T10:15'
    },
    nl: '“Smartphone” op dinsdag 12 januari 10.15 uur begint op een minuut die bij Bib niet mag.',
    en: '“Smartphone” on Tuesday 12 January 10:15 starts at a minute that Bib does not allow.',
  },
  {
    ruleId: 'allowed-start',
    when: 'a session lasts past midnight',
    plant: ({ session }) => {
      session('cafe/1').start = '2027-01-26T23:00'
    },
    companions: ['opening-hours', 'person-available'],
    nl: '“IT-café” op dinsdag 26 januari 23 uur loopt tot na middernacht.',
    en: '“IT café” on Tuesday 26 January 23:00 lasts past midnight.',
  },
  {
    ruleId: 'season',
    when: 'a session comes before the season',
    plant: ({ problem }) => {
      problem.topics[0].season = { from: '01-13', to: '12-31' }
    },
    nl: '“Smartphone” op dinsdag 12 januari 9.30 uur valt buiten het seizoen van dit onderwerp.',
    en: '“Smartphone” on Tuesday 12 January 9:30 falls outside the season of this topic.',
  },
  {
    ruleId: 'audience',
    when: 'the people cannot come then',
    plant: ({ problem }) => {
      problem.topics[0].audience = {
        name: { nl: 'ouders', en: 'parents' },
        dayparts: ['tue-afternoon'],
      }
    },
    nl: '“Smartphone” op dinsdag 12 januari 9.30 uur: dan kunnen ouders niet komen.',
    en: '“Smartphone” on Tuesday 12 January 9:30: parents cannot come then.',
  },
  {
    ruleId: 'notice',
    when: 'a session is ordered too late',
    plant: ({ problem }) => {
      problem.horizon.asOf = '2026-12-21T09:00'
    },
    nl: '“Smartphone” op dinsdag 12 januari 9.30 uur is te vroeg om nog te bestellen; het kan vanaf woensdag 13 januari.',
    en: '“Smartphone” on Tuesday 12 January 9:30 is too soon to order; it is possible from Wednesday 13 January.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'the place allows that start',
    change: ({ session, place }) => {
      place('bib').allowedStarts = [0, 15, 30]
      session('o1/1').start = '2027-01-12T10:15'
    },
  },
  {
    when: 'the start of an activity is given',
    change: ({ session, activity }) => {
      activity('opleiding').startsAt = '2027-01-15T13:15'
      session('opleiding/1').start = '2027-01-15T13:15'
    },
  },
  {
    when: 'it is the first day of the season',
    change: ({ problem }) => {
      problem.topics[0].season = { from: '01-12', to: '12-31' }
    },
  },
  {
    when: 'the people can come then',
    change: ({ problem }) => {
      problem.topics[0].audience = { name: { nl: 'ouders' }, dayparts: ['tue-morning'] }
    },
  },
  {
    when: 'a session is ordered on the last day',
    change: ({ problem }) => {
      problem.horizon.asOf = '2026-12-18T17:00'
    },
  },
]

describe('starts', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
