import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, moments, wish, without } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

describe('series-does-not-fit', () => {
  const open =
    (starts: readonly string[], minutes = 90): Change =>
    (q) => ({
      availability: [...without(q, 'T1'), ...moments('person', 'T1', starts, minutes)],
    })

  it('tells which days there are', () => {
    expect(found('series-does-not-fit', open(['2027-01-05T09:00', '2027-01-22T09:00']))).toEqual([
      {
        code: 'series-does-not-fit',
        severity: 'error',
        subjectIds: ['smartphone'],
        path: '$.courses[0].formats[0]',
        text: {
          nl: '“Smartphone, eerste stappen” voor beginners: 16 wensen uit Noord en Zuid krijgen geen plaats. Een lokaal en een lesgever zijn in de buurt geen 2 keer na elkaar samen vrij.',
          en: '“Smartphone, first steps” for beginners: 16 wishes from Noord and Zuid get no place. A room and a trainer are not free together nearby 2 times in a row.',
        },
        hint: {
          nl: 'Tussen twee lessen liggen 5 tot 16 dagen. Alleen dinsdag 5 januari en vrijdag 22 januari kan. Vraag een lokaal of lesgever op een extra dag.',
          en: 'Two lessons are 5 to 16 days apart. Only Tuesday 5 January and Friday 22 January will do. Ask for a room or a trainer on one more day.',
        },
      },
    ])
  })

  it.each([
    ['16 days', '2027-01-21T09:00'],
    ['5 days', '2027-01-10T09:00'],
  ])('respects the gap: %s apart', (_, second) => {
    const isSunday = second.startsWith('2027-01-10')
    const change: Change = (q) => ({
      availability: [
        ...(open(['2027-01-05T09:00', second])(q).availability ?? []),
        ...(isSunday ? moments('digipunt', 'bib', [second], 90) : []),
      ],
    })
    expect(found('series-does-not-fit', change)).toEqual([])
  })

  it('tells when people could come', () => {
    const change: Change = (q) => ({ demand: [...q.demand, wish({ dayparts: ['fri-evening'] })] })
    expect(found('series-does-not-fit', change).map((f) => [f.text.nl, f.hint.nl])).toEqual([
      [
        '“E-mail” voor mensen met ervaring: 6 wensen uit Noord krijgen geen plaats. Een lokaal en een lesgever zijn in de buurt nooit samen vrij wanneer deze mensen kunnen.',
        'Vraag een lokaal en een lesgever op vrijdagavond.',
      ],
    ])
  })
})
