import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'pins',
    when: 'a fixed session moves',
    plant: ({ fix, session }) => {
      fix('cafe/2')
      session('cafe/2').start = '2027-02-03T11:00'
    },
    nl: 'Vaste sessie cafe/2 van woensdag 3 februari 10 uur is gewijzigd: het tijdstip.',
    en: 'Fixed session cafe/2 of Wednesday 3 February 10:00 has changed: the time.',
  },
  {
    ruleId: 'pins',
    when: 'a fixed session changes place and people',
    plant: ({ fix, session, place }) => {
      fix('cafe/2')
      place('bib').rooms[1].seats = 12
      Object.assign(session('cafe/2'), {
        roomId: 'bib-2',
        people: [{ role: 'digibuddy', personId: 'B2' }],
      })
    },
    nl: 'Vaste sessie cafe/2 van woensdag 3 februari 10 uur is gewijzigd: de plaats, de mensen.',
    en: 'Fixed session cafe/2 of Wednesday 3 February 10:00 has changed: the place, the people.',
  },
  {
    ruleId: 'pins',
    when: 'a fixed session is missing',
    plant: ({ fix, plan }) => {
      fix('cafe/2')
      plan.sessions.pop()
    },
    nl: 'Vaste sessie cafe/2 van woensdag 3 februari 10 uur ontbreekt.',
    en: 'Fixed session cafe/2 of Wednesday 3 February 10:00 is missing.',
  },
  {
    ruleId: 'pins',
    when: 'people lose their place in a fixed group',
    plant: ({ fix, offering }) => {
      fix('o1/1', 'o1/2')
      offering('o1').served[0].wishes = 4
    },
    nl: 'In vaste groep o1 verliezen 2 mensen hun plaats.',
    en: 'In fixed group o1 2 people lose their place.',
  },
  {
    ruleId: 'pins',
    when: 'a fixed group follows another course',
    plant: ({ problem, fix }) => {
      fix('o2/1')
      problem.fixed.offerings[0].formatId = 'reeks'
    },
    nl: 'Vaste groep o2 ontbreekt of volgt een andere cursus.',
    en: 'Fixed group o2 is missing or follows another course.',
  },
  {
    ruleId: 'frozen-past',
    when: 'a past session changes people',
    plant: ({ problem, fix, session }) => {
      problem.horizon.asOf = '2027-01-20T09:00'
      fix('o1/1', 'o2/1', 'opleiding/1', 'o1/2')
      session('o1/1').people[0].personId = 'T2'
    },
    nl: 'Vaste sessie o1/1 van dinsdag 12 januari 9.30 uur is gewijzigd: de mensen.',
    en: 'Fixed session o1/1 of Tuesday 12 January 9:30 has changed: the people.',
  },
  {
    ruleId: 'frozen-past',
    when: 'a session that stands with its time free moves into the past',
    plant: ({ problem, fix, session }) => {
      problem.horizon.asOf = '2027-01-20T09:00'
      fix('o1/1', 'o2/1', 'opleiding/1', 'o1/2', 'cafe/2')
      Object.assign(problem.fixed.sessions[4], { holds: ['place'] })
      session('cafe/2').start = '2027-01-06T10:00'
    },
    nl: '“IT-café” op woensdag 6 januari 10 uur ligt in het verleden en is verplaatst.',
    en: '“IT café” on Wednesday 6 January 10:00 lies in the past and is moved.',
  },
  {
    ruleId: 'frozen-past',
    when: 'a session is added to the past',
    plant: ({ problem, fix, copy, activity }) => {
      problem.horizon.asOf = '2027-01-20T09:00'
      fix('o1/1', 'o2/1', 'opleiding/1', 'o1/2')
      activity('cafe').count = 3
      activity('cafe').spacing.differentWijken = false
      copy('cafe/2', 'cafe/3', '2027-01-18T10:00')
    },
    nl: '“IT-café” op maandag 18 januari 10 uur ligt in het verleden en is nieuw.',
    en: '“IT café” on Monday 18 January 10:00 lies in the past and is new.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'a fixed session stays',
    change: ({ fix }) => {
      fix('cafe/2', 'o1/1', 'o1/2')
    },
  },
  {
    when: 'a pin holds the time only and the room changes',
    change: ({ problem, fix, session, place }) => {
      fix('cafe/2')
      problem.fixed.sessions[0].holds = ['time']
      place('bib').rooms[1].seats = 12
      session('cafe/2').roomId = 'bib-2'
    },
  },
  {
    when: 'a fixed group gets more people',
    change: ({ problem, fix, offering }) => {
      offering('o1').served[0].wishes = 4
      fix('o1/1', 'o1/2')
      offering('o1').served[0].wishes = 6
      problem.demand[0].wishes = 6
    },
  },
  {
    when: 'the past stays as it was',
    change: ({ problem, fix }) => {
      problem.horizon.asOf = '2027-01-20T09:00'
      fix('o1/1', 'o2/1', 'opleiding/1', 'o1/2')
    },
  },
]

describe('fixed', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
