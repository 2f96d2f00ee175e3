import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demand } from '../problem/demand.ts'
import type { Demand } from '../problem/demand.ts'
import { digibank } from '../problem/digibank.ts'
import { travel } from '../problem/travel.ts'
import { dayparts } from '../terms.ts'
import { daypartsSuit, modeSuits, needsReach, reach } from './serving.ts'

describe('modeSuits and needsReach', () => {
  it.each([
    { given: 'on-site', asked: 'on-site', suits: true, travels: true },
    { given: 'on-site', asked: 'online', suits: false, travels: true },
    { given: 'on-site', asked: 'both', suits: true, travels: true },
    { given: 'online', asked: 'on-site', suits: false, travels: false },
    { given: 'online', asked: 'online', suits: true, travels: false },
    { given: 'online', asked: 'both', suits: true, travels: false },
    { given: 'both', asked: 'on-site', suits: true, travels: true },
    { given: 'both', asked: 'online', suits: true, travels: false },
    { given: 'both', asked: 'both', suits: true, travels: true },
  ] as const)(
    'given $given and asked $asked: suits $suits, needs a place near $travels',
    ({ given, asked, suits, travels }) => {
      expect(modeSuits(given, asked)).toBe(suits)
      expect(needsReach(given, asked)).toBe(travels)
    },
  )
})

describe('daypartsSuit', () => {
  it.each([
    { when: 'people can come any time', asked: [], given: ['sun-evening'], is: true },
    {
      when: 'every session suits',
      asked: ['tue-morning', 'thu-morning'],
      given: ['tue-morning'],
      is: true,
    },
    {
      when: 'one session does not',
      asked: ['tue-morning'],
      given: ['tue-morning', 'wed-morning'],
      is: false,
    },
    { when: 'there is no session', asked: ['tue-morning'], given: [], is: true },
  ] as const)('says $is when $when', ({ asked, given, is }) => {
    expect(daypartsSuit(asked, given)).toBe(is)
  })

  it('takes away people only when sessions are added', () => {
    const parts = fc.subarray([...dayparts])
    fc.assert(
      fc.property(parts, parts, fc.constantFrom(...dayparts), (asked, given, extra) => {
        if (daypartsSuit(asked, [...given, extra])) expect(daypartsSuit(asked, given)).toBe(true)
        expect(daypartsSuit(asked, asked)).toBe(true)
      }),
    )
  })
})

describe('reach', () => {
  const leie = digibank.parse({
    id: 'leie',
    name: 'Leie',
    wijken: [wijk('noord', 50.84), wijk('zuid', 50.822)],
    policy: { reach: { mode: 'transit', maxMinutes: 30, limitedMobilityMaxMinutes: 20 } },
  })
  const hal = { id: 'hal', wijkId: 'zuid', latitude: 50.822, longitude: 3.25 }
  const from = (wijkId: string, mobility: Demand['mobility'] = 'good') =>
    demand.parse({
      id: 'd',
      digibankId: 'leie',
      topicId: 'email',
      level: 'starter',
      wijkId,
      mobility,
      wishes: 1,
      people: 1,
      date: '2026-12-01',
      source: 'it-cafe',
    })
  const within = (minutes: number, fromId = 'noord') =>
    reach({ travel: travel.parse({ overrides: [{ fromId, toId: 'hal', minutes }] }) })

  it.each([
    { when: 'it is exactly as far as people travel', who: from('noord'), minutes: 30, is: true },
    { when: 'it is a minute further', who: from('noord'), minutes: 31, is: false },
    {
      when: 'it is as far as badly mobile people travel',
      who: from('noord', 'limited'),
      minutes: 20,
      is: true,
    },
    {
      when: 'it is further than badly mobile people travel',
      who: from('noord', 'limited'),
      minutes: 21,
      is: false,
    },
    { when: 'it is in their own wijk', who: from('zuid', 'limited'), minutes: 0, is: true },
    {
      when: 'their wijk is unknown',
      who: { ...from('noord'), wijkId: 'elders' },
      minutes: 0,
      is: false,
    },
  ])('says $is when $when', ({ who, minutes, is }) => {
    expect(within(minutes)(leie, who, hal)).toBe(is)
  })

  it('reaches every place of the own wijk, however long the trip', () => {
    expect(within(500, 'zuid')(leie, from('zuid', 'limited'), hal)).toBe(true)
  })

  it('travels by the mode of the policy', () => {
    // 2 km: 35 minutes on foot, 17 by bus.
    const onFoot = {
      ...leie,
      policy: { ...leie.policy, reach: { ...leie.policy.reach, mode: 'foot' as const } },
    }
    const canReach = reach({ travel: travel.parse({}) })
    expect([canReach(leie, from('noord'), hal), canReach(onFoot, from('noord'), hal)]).toEqual([
      true,
      false,
    ])
  })
})

function wijk(id: string, latitude: number) {
  return { id, name: id, municipality: 'Stad', latitude, longitude: 3.25 }
}
