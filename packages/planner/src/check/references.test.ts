import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'unknown-reference',
    when: 'a place does not exist',
    plant: ({ session }) => {
      session('cafe/2').digipuntId = 'nergens'
    },
    nl: 'Sessie cafe/2: nergens bestaat niet.',
    en: 'Session cafe/2: nergens does not exist.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a room is in another place',
    plant: ({ session }) => {
      session('cafe/2').roomId = 'hal-1'
    },
    nl: 'Sessie cafe/2: lokaal hal-1 is er niet op die plaats.',
    en: 'Session cafe/2: room hal-1 is not at that place.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a person does not exist',
    plant: ({ session }) => {
      session('cafe/2').people[0].personId = 'X9'
    },
    companions: ['staffing'],
    nl: 'Sessie cafe/2: X9 bestaat niet.',
    en: 'Session cafe/2: X9 does not exist.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a laptop class does not exist',
    plant: ({ session }) => {
      session('o2/1').laptopClassIds = ['x']
    },
    companions: ['devices'],
    nl: 'Sessie o2/1: x bestaat niet.',
    en: 'Session o2/1: x does not exist.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a session is there twice',
    plant: ({ copy }) => {
      copy('cafe/2', 'cafe/2', '2027-02-03T10:00')
    },
    nl: 'Sessie cafe/2 staat meer dan één keer in het plan.',
    en: 'Session cafe/2 is in the plan more than once.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'an offering is there twice',
    plant: ({ plan, offering }) => {
      plan.offerings.push({ ...offering('o1') })
    },
    nl: 'Groep o1 staat meer dan één keer in het plan.',
    en: 'Group o1 is in the plan more than once.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a start is not a time',
    plant: ({ session }) => {
      session('cafe/2').start = '2027-02-30T10:00'
    },
    nl: 'Sessie cafe/2 heeft geen geldige tijd: 2027-02-30T10:00, 120 minuten.',
    en: 'Session cafe/2 has no valid time: 2027-02-30T10:00, 120 minutes.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a session is outside the quarter',
    plant: ({ session }) => {
      session('cafe/2').start = '2027-04-14T10:00'
    },
    nl: 'Sessie cafe/2: 2027-04-14 ligt buiten het kwartaal.',
    en: 'Session cafe/2: 2027-04-14 is outside the quarter.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a session belongs to no offering',
    plant: ({ session }) => {
      session('o2/1').offeringId = 'x'
    },
    companions: ['devices', 'series-whole'],
    nl: 'Sessie o2/1: x bestaat niet.',
    en: 'Session o2/1: x does not exist.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'an offering does not know its session',
    plant: ({ copy }) => {
      copy('o1/2', 'o1/3', '2027-01-28T09:30')
    },
    companions: ['series-whole'],
    nl: 'Sessie o1/3: groep o1 kent deze sessie niet.',
    en: 'Session o1/3: group o1 does not know this session.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a session has the kind of something else',
    plant: ({ session }) => {
      session('cafe/2').kind = 'repair-cafe'
    },
    nl: 'Sessie cafe/2: soort, cursus, activiteit en digibank horen niet bij elkaar.',
    en: 'Session cafe/2: kind, course, activity and digibank do not belong together.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a format is not for the level',
    plant: ({ offering, problem }) => {
      offering('o1').level = 'confident'
      problem.demand[0].level = 'confident'
    },
    nl: 'Groep o1: deze cursusvorm is niet voor niveau confident.',
    en: 'Group o1: this format is not for level confident.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a course has another mode',
    plant: ({ offering }) => {
      offering('o1').mode = 'both'
    },
    nl: 'Groep o1: taal of vorm is anders dan die van de cursus.',
    en: 'Group o1: language or mode differs from that of the course.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'demand does not exist',
    plant: ({ offering }) => {
      offering('o1').served[0].demandId = 'dx'
    },
    nl: 'Groep o1: dx bestaat niet.',
    en: 'Group o1: dx does not exist.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a referral goes nowhere',
    plant: ({ plan }) => {
      plan.referrals[0].supplyId = 'sx'
    },
    nl: 'Doorverwijzing: sx bestaat niet.',
    en: 'Referral: sx does not exist.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a walk-in lacks',
    plant: ({ plan }) => {
      plan.sessions.shift()
    },
    nl: '“Inloop” op woensdag 6 januari 14 uur ontbreekt in het plan.',
    en: '“Drop-in” on Wednesday 6 January 14:00 is missing from the plan.',
  },
  {
    ruleId: 'unknown-reference',
    when: 'a walk-in is moved',
    plant: ({ session }) => {
      session('inloop@2027-01-13T14:00').start = '2027-01-13T14:30'
    },
    nl: '“Inloop” op woensdag 13 januari 14.30 uur is geen inloopmoment dat zo is opgegeven.',
    en: '“Drop-in” on Wednesday 13 January 14:30 is not a walk-in moment that was given like this.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'a walk-in falls on a closed day and is left out',
    change: ({ problem, plan }) => {
      problem.walkIns[0].when.start = '2026-12-25T14:00'
      problem.walkIns[0].when.rrule = 'FREQ=WEEKLY;COUNT=1'
      plan.sessions = plan.sessions.filter((s) => s.kind !== 'walk-in')
    },
  },
]

describe('references', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
