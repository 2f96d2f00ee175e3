import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, wish } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

describe('unreachable-wijk', () => {
  // From noord to hal, and from far to the nearest place.
  const far =
    (minutes: number, mobility: 'good' | 'limited'): Change =>
    (q) => ({
      digibanken: q.digibanken.map((d) => ({
        ...d,
        wijken: [...d.wijken, { ...d.wijken[0], id: 'ver', name: 'Verweg', latitude: 50.6 }],
      })),
      travel: { overrides: [{ fromId: 'ver', toId: 'bib', minutes }] },
      demand: [...q.demand, wish({ wijkId: 'ver', mobility })],
    })

  it('tells how far the nearest place is', () => {
    expect(found('unreachable-wijk', far(31, 'good'))).toEqual([
      {
        code: 'unreachable-wijk',
        severity: 'error',
        subjectIds: ['ver'],
        path: '$.digibanken[0].wijken[2]',
        text: {
          nl: 'Vanuit Verweg is geen enkele plaats binnen 30 minuten te bereiken. 6 wensen krijgen zo geen plaats.',
          en: 'From Verweg no place can be reached within 30 minutes. 6 wishes get no place.',
        },
        hint: {
          nl: 'Het dichtst is Bibliotheek, op 31 minuten. Zoek een lokaal in de wijk, of regel vervoer.',
          en: 'The nearest is Bibliotheek, 31 minutes away. Look for a room in the wijk, or arrange transport.',
        },
      },
    ])
  })

  it('tells apart who is badly mobile', () => {
    expect(found('unreachable-wijk', far(30, 'limited')).map((f) => f.text.nl)).toEqual([
      'Wie in Verweg minder mobiel is, bereikt binnen 20 minuten geen enkele plaats. 6 wensen krijgen zo geen plaats.',
    ])
  })

  it('is content with a place just within reach', () => {
    expect(found('unreachable-wijk', far(30, 'good'))).toEqual([])
  })
})
