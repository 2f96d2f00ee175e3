import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'staffing',
    when: 'a course has no trainer',
    plant: ({ session }) => {
      session('o2/1').people = []
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: 1 nodig als lesgever, 0 gepland.',
    en: '“Email” on Thursday 14 January 13:30: 1 needed as trainer, 0 planned.',
  },
  {
    ruleId: 'staffing',
    when: 'a course has two trainers',
    plant: ({ session }) => {
      session('o2/1').people.push({ role: 'trainer', personId: 'T2' })
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: 1 nodig als lesgever, 2 gepland.',
    en: '“Email” on Thursday 14 January 13:30: 1 needed as trainer, 2 planned.',
  },
  {
    ruleId: 'staffing',
    when: 'a course lacks a helper',
    plant: ({ session }) => {
      session('o1/1').people.pop()
    },
    nl: '“Smartphone” op dinsdag 12 januari 9.30 uur: 2 nodig als digibuddy, 1 gepland.',
    en: '“Smartphone” on Tuesday 12 January 9:30: 2 needed as digibuddy, 1 planned.',
  },
  {
    ruleId: 'staffing',
    when: 'an activity lacks a digibuddy',
    plant: ({ session }) => {
      session('cafe/1').people = []
    },
    nl: '“IT-café” op dinsdag 26 januari 10 uur: 1 nodig als digibuddy, 0 gepland.',
    en: '“IT café” on Tuesday 26 January 10:00: 1 needed as digibuddy, 0 planned.',
  },
  {
    ruleId: 'staffing',
    when: 'a walk-in has a helper too many',
    plant: ({ session }) => {
      session('inloop@2027-01-13T14:00').people.push({ role: 'digibuddy', personId: 'B2' })
    },
    nl: '“Inloop” op woensdag 13 januari 14 uur: 1 nodig als digibuddy, 2 gepland.',
    en: '“Drop-in” on Wednesday 13 January 14:00: 1 needed as digibuddy, 2 planned.',
  },
  {
    ruleId: 'staffing',
    when: 'a role is not asked for',
    plant: ({ session, person }) => {
      person('B2').roles.push('coach')
      session('cafe/1').people.push({ role: 'coach', personId: 'B2' })
    },
    nl: '“IT-café” op dinsdag 26 januari 10 uur: 0 nodig als coach, 1 gepland.',
    en: '“IT café” on Tuesday 26 January 10:00: 0 needed as coach, 1 planned.',
  },
  {
    ruleId: 'skills',
    when: 'a trainer does not speak the language',
    plant: ({ person, session }) => {
      person('T2').languages = ['fr']
      session('o2/1').people[0].personId = 'T2'
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: niet geschikt als lesgever: T2.',
    en: '“Email” on Thursday 14 January 13:30: not suitable as trainer: T2.',
  },
  {
    ruleId: 'skills',
    when: 'a trainer does not teach the level',
    plant: ({ person, session }) => {
      person('T2').skills[1].levels = ['starter']
      session('o2/1').people[0].personId = 'T2'
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: niet geschikt als lesgever: T2.',
    en: '“Email” on Thursday 14 January 13:30: not suitable as trainer: T2.',
  },
  {
    ruleId: 'skills',
    when: 'a trainer has another contract',
    plant: ({ person, session }) => {
      delete person('T2').contractId
      session('o2/1').people[0].personId = 'T2'
    },
    nl: '“E-mail” op donderdag 14 januari 13.30 uur: niet geschikt als lesgever: T2.',
    en: '“Email” on Thursday 14 January 13:30: not suitable as trainer: T2.',
  },
  {
    ruleId: 'skills',
    when: 'a helper does not have the role',
    plant: ({ person }) => {
      person('B2').roles = ['coach']
    },
    nl: '“Smartphone” op dinsdag 12 januari 9.30 uur: niet geschikt als digibuddy: B2.',
    en: '“Smartphone” on Tuesday 12 January 9:30: not suitable as digibuddy: B2.',
  },
  {
    ruleId: 'skills',
    when: 'a contract does not cover the topic',
    plant: ({ problem }) => {
      problem.contracts[0].topicIds = ['mail']
    },
    nl: '“Smartphone” valt niet onder contract Basis.',
    en: '“Smartphone” is not covered by contract Basics.',
  },
  {
    ruleId: 'skills',
    when: 'a trainer of an activity does not know the topic',
    plant: ({ activity, session, person }) => {
      activity('cafe').people.push({ role: 'trainer', count: 1, topicId: 'mail' })
      person('T2').skills = []
      for (const id of ['cafe/1', 'cafe/2'])
        session(id).people.push({ role: 'trainer', personId: 'T2' })
    },
    nl: '“IT-café” op dinsdag 26 januari 10 uur: niet geschikt als lesgever: T2.',
    en: '“IT café” on Tuesday 26 January 10:00: not suitable as trainer: T2.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'there is just enough help',
    change: ({ course }) => {
      course('phone').formats[0].helpers = { role: 'digibuddy', perParticipants: 3 }
    },
  },
  {
    when: 'there is more help than needed',
    change: ({ course }) => {
      course('phone').formats[0].helpers = { role: 'digibuddy', perParticipants: 6 }
    },
  },
  {
    when: 'a walk-in lacks its helper',
    change: ({ session }) => {
      session('inloop@2027-01-13T14:00').people = []
    },
  },
  {
    when: 'a walk-in asks for more help that day',
    change: ({ problem, session }) => {
      problem.walkIns[0].special = [{ date: '2027-01-13', helpers: 2 }]
      session('inloop@2027-01-13T14:00').people.push({ role: 'digibuddy', personId: 'B2' })
    },
  },
  {
    when: 'a contract covers both topics',
    change: ({ problem }) => {
      problem.contracts[0].topicIds = ['mail', 'phone']
    },
  },
  {
    when: 'two trainers each know one of two topics',
    change: ({ activity, session, person }) => {
      activity('cafe').people.push(
        { role: 'trainer', count: 1 },
        { role: 'trainer', count: 1, topicId: 'mail' },
      )
      person('T2').skills = []
      for (const id of ['cafe/1', 'cafe/2'])
        session(id).people.push(
          { role: 'trainer', personId: 'T1' },
          { role: 'trainer', personId: 'T2' },
        )
    },
  },
]

describe('staff', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
