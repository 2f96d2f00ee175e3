import type { Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, moments, withPart, without } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

const trainer =
  (part: Partial<Problem['people'][number]>): Change =>
  ({ people }) => ({ people: withPart(people, 'T1', part) })

const both: ('starter' | 'confident')[] = ['starter', 'confident']
const phone = { topicId: 'smartphone', levels: both }

describe('course-without-trainer', () => {
  it('names the trainer who comes nearest', () => {
    const skills = [phone, { topicId: 'email', levels: ['starter' as const] }]
    expect(found('course-without-trainer', trainer({ skills }))).toEqual([
      {
        code: 'course-without-trainer',
        severity: 'error',
        subjectIds: ['email'],
        path: '$.courses[1]',
        text: {
          nl: 'Niemand kan “E-mail” geven aan mensen met ervaring. 14 wensen krijgen zo geen plaats.',
          en: 'Nobody can give “E-mail” to people with experience. 14 wishes get no place.',
        },
        hint: {
          nl: 'T1 geeft dit al aan beginners. Vraag Aanbieder of het ook kan voor mensen met ervaring.',
          en: 'T1 gives this to beginners already. Ask Aanbieder about people with experience too.',
        },
      },
    ])
  })

  it.each<[string, Change, string]>([
    [
      'nobody knows the topic',
      trainer({ skills: [phone] }),
      'Vraag Aanbieder een lesgever voor dit onderwerp.',
    ],
    [
      'nobody speaks the language',
      trainer({ languages: ['fr'] }),
      'T1 kent dit onderwerp, maar spreekt geen Nederlands. Vraag Aanbieder iemand die dat wel spreekt.',
    ],
    [
      'the contract is another',
      trainer({ contractId: 'dienst' }),
      'T1 kan dit wel, maar niet voor Opdracht basis. Geef de cursus een andere opdracht.',
    ],
    [
      'the contract does not cover the topic',
      ({ contracts }) => ({
        contracts: withPart(contracts, 'basis', { topicIds: ['smartphone'] }),
      }),
      'Opdracht basis geldt niet voor dit onderwerp. Voeg het toe, of kies een andere opdracht.',
    ],
    [
      'the trainer is never free for a whole lesson',
      (q) => ({
        availability: [...without(q, 'T1'), ...moments('person', 'T1', ['2027-01-12T09:00'], 75)],
      }),
      'Vraag de aanbieder een lesgever die wel vrij is, of vul de uren in.',
    ],
  ])('says what helps when %s', (_, change, hint) => {
    const email = found('course-without-trainer', change).find((f) => f.subjectIds[0] === 'email')
    expect(email?.hint.nl).toBe(hint)
  })

  it('is content with one lesson’s time of one trainer', () => {
    const change: Change = (q) => ({
      availability: [...without(q, 'T1'), ...moments('person', 'T1', ['2027-01-12T09:00'], 90)],
    })
    expect(found('course-without-trainer', change)).toEqual([])
  })
})
