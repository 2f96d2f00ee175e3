import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, moments, wish, without, withPart } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

const opens =
  (opensOn: string): Change =>
  ({ digipunten }) => ({ digipunten: withPart(digipunten, 'hal', { opensOn }) })

/** The hall with other hours. */
const hours =
  (starts: readonly string[], minutes: number, more: Parameters<typeof moments>[4] = {}): Change =>
  (q) => ({
    availability: [...without(q, 'hal'), ...moments('digipunt', 'hal', starts, minutes, more)],
  })

const reasonOf = (change: Change) =>
  found('digipunt-never-opens', change).map(({ severity, text }) => [severity, text.nl])

describe('digipunt-never-opens', () => {
  it('tells since when a place exists', () => {
    expect(found('digipunt-never-opens', opens('2027-02-08'))).toEqual([
      {
        code: 'digipunt-never-opens',
        severity: 'warning',
        subjectIds: ['hal'],
        path: '$.digipunten[1]',
        text: {
          nl: 'Buurthal is dit kwartaal nooit bruikbaar: de plaats opent pas op 8 februari 2027.',
          en: 'Buurthal can never be used this quarter: it only opens on 8 February 2027.',
        },
        hint: {
          nl: 'Vraag Stad of het vroeger kan, of zoek tot dan een lokaal in de buurt.',
          en: 'Ask Stad to begin earlier, or look for a room nearby until then.',
        },
      },
    ])
  })

  it('is content with one opening of one lesson', () => {
    expect(found('digipunt-never-opens', opens('2027-02-04'))).toEqual([])
    expect(found('digipunt-never-opens', hours(['2027-01-12T09:00'], 90))).toEqual([])
  })

  it.each<[string, Change]>([
    ['er zijn geen openingsuren', (q) => ({ availability: without(q, 'hal') })],
    ['alle uren zijn geweigerd', hours(['2027-01-12T09:00'], 480, { state: 'refused' })],
    [
      'alle uren zijn geblokkeerd',
      (q) => ({
        availability: [
          ...without(q, 'hal'),
          ...moments('digipunt', 'hal', ['2027-01-12T09:00'], 480),
          ...moments('room', 'hal-1', ['2027-01-12T08:00'], 600, { effect: 'block' }),
        ],
      }),
    ],
    [
      'de plaats is hoogstens 1 uur 15 minuten na elkaar open, en een les duurt 1 uur 30 minuten',
      hours(['2027-01-12T09:00'], 75),
    ],
    [
      'de plaats sloot op 3 januari 2027',
      ({ digipunten }) => ({ digipunten: withPart(digipunten, 'hal', { closesOn: '2027-01-03' }) }),
    ],
  ])('gives the reason: %s', (reason, change) => {
    expect(reasonOf(change)).toEqual([
      ['warning', `Buurthal is dit kwartaal nooit bruikbaar: ${reason}.`],
    ])
  })

  it('counts who has no other place', () => {
    const change: Change = (q) => ({
      ...opens('2027-02-08')(q),
      travel: { overrides: [{ fromId: 'zuid', toId: 'bib', minutes: 31 }] },
      demand: [...q.demand.filter(({ wijkId }) => wijkId === 'noord'), wish({ wijkId: 'zuid' })],
      activities: [
        { ...cafe, id: 'a', wijkIds: ['zuid'] },
        { ...cafe, id: 'b', count: 2 },
      ],
    })
    expect(reasonOf(change)).toEqual([
      [
        'error',
        'Buurthal is dit kwartaal nooit bruikbaar: de plaats opent pas op 8 februari 2027. 6 wensen uit Zuid en 1 activiteit hebben geen andere plaats.',
      ],
    ])
    expect(found('activity-impossible', change)).toEqual([])
  })

  it('says nothing of a place that only has walk-ins', () => {
    const change: Change = (q) => ({
      availability: without(q, 'hal'),
      walkIns: [
        {
          id: 'inloop',
          digibankId: 'digibank',
          digipuntId: 'hal',
          title: { nl: 'Inloop' },
          when: { start: '2027-01-12T09:00', minutes: 120 },
          helpers: { role: 'digibuddy', count: 0 },
        },
      ],
    })
    expect(found('digipunt-never-opens', change)).toEqual([])
  })
})

const cafe = {
  digibankId: 'digibank',
  kind: 'it-cafe' as const,
  title: { nl: 'IT-café' },
  count: 1,
  minutes: 120,
  participants: 10,
}
