import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'series-order',
    when: 'a session comes too soon',
    plant: ({ session }) => {
      session('o1/2').start = '2027-01-15T09:30'
    },
    nl: '“Smartphone” op vrijdag 15 januari 9.30 uur komt 3 dagen na de vorige sessie; 5 tot 16 mag.',
    en: '“Smartphone” on Friday 15 January 9:30 is 3 days after the session before; 5 to 16 is allowed.',
  },
  {
    ruleId: 'series-order',
    when: 'a session comes too late',
    plant: ({ session }) => {
      session('o1/2').start = '2027-01-29T09:30'
    },
    nl: '“Smartphone” op vrijdag 29 januari 9.30 uur komt 17 dagen na de vorige sessie; 5 tot 16 mag.',
    en: '“Smartphone” on Friday 29 January 9:30 is 17 days after the session before; 5 to 16 is allowed.',
  },
  {
    ruleId: 'series-order',
    when: 'a cohort waits too long',
    plant: ({ session }) => {
      session('opleiding/2').start = '2027-02-01T13:00'
    },
    nl: '“Opleiding” op maandag 1 februari 13 uur komt 17 dagen na de vorige sessie; 5 tot 16 mag.',
    en: '“Training” on Monday 1 February 13:00 is 17 days after the session before; 5 to 16 is allowed.',
  },
  {
    ruleId: 'series-whole',
    when: 'a session of a series lacks',
    plant: ({ plan }) => {
      plan.sessions = plan.sessions.filter((s) => s.id !== 'o1/2')
    },
    nl: 'Reeks “Smartphone” (o1) klopt niet: 2 sessies van 90 minuten nodig.',
    en: 'Series “Smartphone” (o1) is not right: it needs 2 sessions of 90 minutes.',
  },
  {
    ruleId: 'series-whole',
    when: 'a session is too short',
    plant: ({ session }) => {
      session('o1/2').minutes = 60
    },
    nl: 'Reeks “Smartphone” (o1) klopt niet: 2 sessies van 90 minuten nodig.',
    en: 'Series “Smartphone” (o1) is not right: it needs 2 sessions of 90 minutes.',
  },
  {
    ruleId: 'series-whole',
    when: 'a session of a cohort lacks',
    plant: ({ plan }) => {
      plan.sessions = plan.sessions.filter((s) => s.id !== 'opleiding/2')
    },
    nl: '“Opleiding” klopt niet: elke keer 2 sessies van 120 minuten nodig.',
    en: '“Training” is not right: each time needs 2 sessions of 120 minutes.',
  },
  {
    ruleId: 'group-size',
    when: 'a group is too small',
    plant: ({ offering }) => {
      offering('o1').served[0].wishes = 3
    },
    nl: 'Groep “Smartphone” (o1) telt 3 mensen; het moeten er 4 tot 8 zijn.',
    en: 'Group “Smartphone” (o1) has 3 people; it must have 4 to 8.',
  },
  {
    ruleId: 'group-size',
    when: 'a group is too big',
    plant: ({ course }) => {
      course('phone').formats[0].group.max = 5
    },
    nl: 'Groep “Smartphone” (o1) telt 6 mensen; het moeten er 4 tot 5 zijn.',
    en: 'Group “Smartphone” (o1) has 6 people; it must have 4 to 5.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'a session comes as soon as it may',
    change: ({ course, session }) => {
      course('phone').formats[0].minDaysBetween = 3
      session('o1/2').start = '2027-01-15T09:30'
    },
  },
  {
    when: 'a session comes as late as it may',
    change: ({ session }) => {
      session('o1/2').start = '2027-01-28T09:30'
    },
  },
  {
    when: 'two sessions follow on one day',
    change: ({ course, session }) => {
      course('phone').formats[0].minDaysBetween = 0
      session('o1/2').start = '2027-01-12T11:00'
    },
  },
  {
    when: 'a group is as small as it may be',
    change: ({ offering }) => {
      offering('o1').served[0].wishes = 4
    },
  },
  {
    when: 'a group is as big as it may be',
    change: ({ course }) => {
      course('phone').formats[0].group.max = 6
    },
  },
]

describe('series', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
