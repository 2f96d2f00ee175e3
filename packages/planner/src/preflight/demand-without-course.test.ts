import type { Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, wish } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

describe('demand-without-course', () => {
  const extra =
    (part: Parameters<typeof wish>[0], more: Change = () => ({})): Change =>
    (q) => ({ ...more(q), demand: [...q.demand, wish(part)] })
  const topic =
    (freeOwnerId?: string): Change =>
    ({ topics }) => ({
      topics: [...topics, { ...topics[0], id: 'bank', name: { nl: 'Bankieren' }, freeOwnerId }],
    })
  const offer =
    (part: Partial<Problem['supply'][number]>): Change =>
    (q) => ({
      ...topic('stad')(q),
      supply: [
        {
          id: 'gratis',
          ownerId: 'stad',
          title: { nl: 'Bankieren' },
          topicId: 'bank',
          levels: ['confident'],
          wijkId: 'noord',
          placeName: 'Stadhuis',
          latitude: 50.84,
          longitude: 3.25,
          sessions: [{ start: '2027-01-12T09:00', minutes: 90 }],
          places: 12,
          ...part,
        },
      ],
    })

  it('tells the topic nobody gives', () => {
    expect(found('demand-without-course', extra({ topicId: 'bank' }, topic()))).toEqual([
      {
        code: 'demand-without-course',
        severity: 'error',
        subjectIds: ['bank', 'extra'],
        path: '$.demand[10]',
        text: {
          nl: 'Voor “Bankieren” is er geen cursus en geen gratis les van een partner. 6 wensen krijgen zo geen plaats.',
          en: 'For “Bankieren” there is no course and no free lesson of a partner. 6 wishes get no place.',
        },
        hint: {
          nl: 'Maak een cursus voor dit onderwerp, of vraag een partner om een gratis les.',
          en: 'Make a course on this topic, or ask a partner for a free lesson.',
        },
      },
    ])
  })

  it.each<[string, Change, string]>([
    ['level', extra({ level: 'starter' }), 'Er is geen cursus “E-mail” voor beginners.'],
    ['language', extra({ language: 'fr' }), 'Er is geen cursus “E-mail” in het Frans.'],
    ['mode', extra({ mode: 'online' }), '“E-mail” is er niet online.'],
    [
      'a partner’s date',
      extra({ topicId: 'bank' }, topic('stad')),
      'Stad geeft “Bankieren” gratis, maar er is geen les voor mensen met ervaring.',
    ],
    [
      'a partner’s places',
      extra({ topicId: 'bank' }, offer({ taken: 12 })),
      'De gratis lessen “Bankieren” van Stad zijn vol.',
    ],
    [
      'a suitable time',
      extra({ topicId: 'bank', dayparts: ['wed-evening'] }, offer({})),
      'De gratis lessen “Bankieren” van Stad zijn voor mensen met ervaring te ver of op een ander moment.',
    ],
  ])('tells that the %s is missing', (_, change, text) => {
    expect(found('demand-without-course', change).map((f) => f.text.nl)).toEqual([
      `${text} 6 wensen krijgen zo geen plaats.`,
    ])
  })

  it('is content with one place left at a partner', () => {
    expect(
      found('demand-without-course', extra({ topicId: 'bank' }, offer({ taken: 11 }))),
    ).toEqual([])
  })
})
