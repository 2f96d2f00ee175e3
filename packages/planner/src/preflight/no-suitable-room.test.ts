import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { course, format, finder } from './example.ts'

const found = finder(smallQuarter)

describe('no-suitable-room', () => {
  it('tells what a room must have', () => {
    expect(
      found(
        'no-suitable-room',
        course('itsme', () => ({ features: ['projector'] })),
      ),
    ).toEqual([
      {
        code: 'no-suitable-room',
        severity: 'error',
        subjectIds: ['itsme'],
        path: '$.courses[2]',
        text: {
          nl: '“itsme” voor mensen met ervaring: in de buurt van Zuid en Noord is geen enkel lokaal geschikt. 20 wensen krijgen zo geen plaats.',
          en: '“itsme” for people with experience: near Zuid and Noord no room is suitable. 20 wishes get no place.',
        },
        hint: {
          nl: 'Zoek een lokaal met 4 plaatsen en een projector, of vul aan wat een lokaal daar mist.',
          en: 'Look for a room with 4 seats and a projector, or add what a room there lacks.',
        },
      },
    ])
  })

  it('is content with seats for the smallest group', () => {
    expect(found('no-suitable-room', format('itsme', { group: { min: 16, max: 16 } }))).toEqual([])
    expect(
      found('no-suitable-room', format('itsme', { group: { min: 17, max: 17 } })),
    ).toHaveLength(1)
  })
})
