import { describe, expect, it } from 'vitest'
import { checkAfter, found, ruleIdsOf, wanted } from './planted.ts'
import type { LegalChange, PlantedFault } from './planted.ts'

const faults: PlantedFault[] = [
  {
    ruleId: 'served-match',
    when: 'people asked for another topic',
    plant: ({ problem }) => {
      Object.assign(problem.demand[1], { topicId: 'phone' })
    },
    nl: '“E-mail” (o2) past niet bij vraag d2: ander onderwerp.',
    en: '“Email” (o2) does not suit demand d2: other topic.',
  },
  {
    ruleId: 'served-match',
    when: 'people have another level',
    plant: ({ problem }) => {
      Object.assign(problem.demand[1], { level: 'starter' })
    },
    nl: '“E-mail” (o2) past niet bij vraag d2: ander niveau.',
    en: '“Email” (o2) does not suit demand d2: other level.',
  },
  {
    ruleId: 'served-match',
    when: 'people speak another language',
    plant: ({ problem }) => {
      Object.assign(problem.demand[1], { language: 'fr' })
    },
    nl: '“E-mail” (o2) past niet bij vraag d2: andere taal.',
    en: '“Email” (o2) does not suit demand d2: other language.',
  },
  {
    ruleId: 'served-match',
    when: 'people want an online course',
    plant: ({ problem }) => {
      Object.assign(problem.demand[1], { mode: 'online' })
    },
    nl: '“E-mail” (o2) past niet bij vraag d2: andere vorm.',
    en: '“Email” (o2) does not suit demand d2: other mode.',
  },
  {
    ruleId: 'served-match',
    when: 'people cannot come that far',
    plant: ({ problem }) => {
      Object.assign(problem.demand[1], { wijkId: 'noord', mobility: 'limited' })
    },
    nl: '“E-mail” (o2) past niet bij vraag d2: te ver.',
    en: '“Email” (o2) does not suit demand d2: too far.',
  },
  {
    ruleId: 'served-match',
    when: 'people cannot come to every session',
    plant: ({ problem, session }) => {
      problem.demand[0].dayparts = ['tue-morning']
      session('o1/2').start = '2027-01-19T13:00'
    },
    nl: '“Smartphone” (o1) past niet bij vraag d1: ander moment.',
    en: '“Smartphone” (o1) does not suit demand d1: other time.',
  },
  {
    ruleId: 'served-match',
    when: 'people belong to another digibank',
    plant: ({ problem }) => {
      Object.assign(problem.demand[1], { digibankId: 'ander' })
    },
    nl: '“E-mail” (o2) past niet bij vraag d2: andere digibank.',
    en: '“Email” (o2) does not suit demand d2: other digibank.',
  },
  {
    ruleId: 'served-match',
    when: 'wishes are not a whole number',
    plant: ({ offering }) => {
      offering('o1').served.push({ demandId: 'd1', wishes: -1 })
    },
    nl: '“Smartphone” (o1) past niet bij vraag d1: geen geldig aantal.',
    en: '“Smartphone” (o1) does not suit demand d1: not a valid number.',
  },
  {
    ruleId: 'served-match',
    when: 'more wishes are served than were asked',
    plant: ({ problem }) => {
      problem.demand[1].wishes = 7
    },
    nl: 'Vraag d2 krijgt 8 plaatsen, maar telt 7 wensen.',
    en: 'Demand d2 gets 8 places, but has 7 wishes.',
  },
  {
    ruleId: 'served-match',
    when: 'a partner’s course is for another level',
    plant: ({ problem }) => {
      problem.supply[0].levels = ['starter']
    },
    nl: 'Doorverwijzing naar “Mailen” past niet bij vraag d3: ander niveau.',
    en: 'Referral to “Mailing” does not suit demand d3: other level.',
  },
  {
    ruleId: 'served-match',
    when: 'a partner’s course is full',
    plant: ({ problem }) => {
      problem.supply[0].places = 3
    },
    nl: 'Naar “Mailen” zijn 3 mensen verwezen; er zijn 2 plaatsen vrij.',
    en: '3 people are referred to “Mailing”; 2 places are free.',
  },
  {
    ruleId: 'served-match',
    when: 'people to whom either suits cannot get to a course that is online as well',
    plant: ({ problem, course, offering }) => {
      course('mail').mode = 'both'
      offering('o2').mode = 'both'
      Object.assign(problem.demand[1], { wijkId: 'noord', mobility: 'limited', mode: 'both' })
    },
    nl: '“E-mail” (o2) past niet bij vraag d2: te ver.',
    en: '“Email” (o2) does not suit demand d2: too far.',
  },
]

const legal: LegalChange[] = [
  {
    when: 'people want either mode',
    change: ({ problem }) => {
      Object.assign(problem.demand[1], { mode: 'both' })
    },
  },
  {
    when: 'people can just come that far',
    change: ({ problem }) => {
      problem.digibanken[0].policy.reach.limitedMobilityMaxMinutes = 17
      Object.assign(problem.demand[1], { wijkId: 'noord', mobility: 'limited' })
    },
  },
  {
    when: 'people can come to every session',
    change: ({ problem }) => {
      Object.assign(problem.demand[0], { dayparts: ['tue-morning'] })
    },
  },
  {
    when: 'people do not travel to a course that is online as well',
    change: ({ problem, course, offering }) => {
      course('mail').mode = 'both'
      offering('o2').mode = 'both'
      Object.assign(problem.demand[1], { wijkId: 'noord', mobility: 'limited', mode: 'online' })
    },
  },
  {
    when: 'a partner’s course is just full',
    change: ({ problem }) => {
      problem.supply[0].places = 4
    },
  },
]

describe('demand', () => {
  it.each(faults)('finds $ruleId when $when', (fault) => {
    expect(found(fault)).toEqual(wanted(fault))
  })

  it.each(legal)('finds nothing when $when', ({ change }) => {
    expect(ruleIdsOf(checkAfter(change).violations)).toEqual([])
  })
})
