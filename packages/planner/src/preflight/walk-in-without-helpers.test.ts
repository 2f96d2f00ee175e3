import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, moments } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

/** Three Wednesdays of a walk-in, and a digibuddy who may help at some places on some days. */
const walkIn =
  (days: readonly string[], digipuntIds: string[] = [], minutes = 120): Change =>
  (q) => ({
    walkIns: [
      {
        id: 'inloop',
        digibankId: 'digibank',
        digipuntId: 'bib',
        title: { nl: 'Inloop', en: 'Walk-in' },
        when: {
          start: '2027-01-13T14:00',
          minutes: 120,
          also: ['2027-01-20T14:00', '2027-01-27T14:00'],
        },
        helpers: { role: 'digibuddy', count: 2 },
      },
    ],
    people: [...q.people, { id: 'D1', roles: ['digibuddy'], volunteer: true, digipuntIds }],
    availability: [
      ...q.availability,
      ...moments(
        'person',
        'D1',
        days.map((day) => `2027-01-${day}T14:00`),
        minutes,
      ),
    ],
  })

describe('walk-in-without-helpers', () => {
  it('tells that nobody ever helps', () => {
    expect(found('walk-in-without-helpers', walkIn(['13', '20', '27'], ['hal']))).toEqual([
      {
        code: 'walk-in-without-helpers',
        severity: 'error',
        subjectIds: ['inloop'],
        path: '$.walkIns[0]',
        text: {
          nl: 'Voor “Inloop” in Bibliotheek is nooit een digibuddy vrij: 3 van de 3 keer niet.',
          en: 'For “Walk-in” at Bibliotheek no digibuddy is ever free: not once in 3 times.',
        },
        hint: {
          nl: 'Zoek een digibuddy die in deze plaats kan helpen, vanaf woensdag 13 januari om 14 uur.',
          en: 'Look for a digibuddy who can help at this place, from Wednesday 13 January at 14:00.',
        },
      },
    ])
  })

  it('warns of the days without anybody', () => {
    const [finding] = found('walk-in-without-helpers', walkIn(['13', '27']))
    expect([finding?.severity, finding?.text.nl, finding?.hint.nl]).toEqual([
      'warning',
      'Voor “Inloop” in Bibliotheek is 1 van de 3 keer geen digibuddy vrij.',
      'Zoek een digibuddy die in deze plaats kan helpen, zoals op woensdag 20 januari om 14 uur.',
    ])
  })

  it('is content with one person the whole time', () => {
    expect(found('walk-in-without-helpers', walkIn(['13', '20', '27']))).toEqual([])
    expect(found('walk-in-without-helpers', walkIn(['13', '20', '27'], [], 105))).toHaveLength(1)
  })
})
