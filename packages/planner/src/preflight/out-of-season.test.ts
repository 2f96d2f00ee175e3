import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, withPart } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

describe('out-of-season', () => {
  const season =
    (from: string, to: string): Change =>
    ({ topics }) => ({
      topics: withPart(topics, 'email', { season: { from, to } }),
    })

  it('keeps wishes for later', () => {
    expect(found('out-of-season', season('02-08', '07-15'))).toEqual([
      {
        code: 'out-of-season',
        severity: 'error',
        subjectIds: ['email'],
        path: '$.topics[1]',
        text: {
          nl: '“E-mail” kan alleen van 8 februari tot 15 juli, dus niet in dit kwartaal. 14 wensen krijgen zo geen plaats.',
          en: '“E-mail” is possible from 8 February to 15 July only, so not in this quarter. 14 wishes get no place.',
        },
        hint: {
          nl: 'Bewaar deze wensen voor een later kwartaal.',
          en: 'Keep these wishes for a later quarter.',
        },
      },
    ])
  })

  it('is content with the last day of the quarter', () => {
    expect(found('out-of-season', season('02-07', '07-15'))).toEqual([])
  })
})
