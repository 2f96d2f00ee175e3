import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder, withPart } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

describe('contract-notice', () => {
  const days =
    (orderWorkingDays: number): Change =>
    ({ contracts }) => ({
      contracts: withPart(contracts, 'dienst', { orderWorkingDays }),
    })

  it('tells from when on something can be ordered', () => {
    expect(found('contract-notice', days(53))).toEqual([
      {
        code: 'contract-notice',
        severity: 'error',
        subjectIds: ['dienst'],
        path: '$.contracts[1]',
        text: {
          nl: 'Opdracht dienst: bestellen moet 53 werkdagen vooraf, dus een nieuwe les kan pas vanaf 8 februari 2027. 20 wensen krijgen zo geen plaats.',
          en: 'Opdracht dienst: orders need 53 working days, so a new lesson is possible from 8 February 2027. 20 wishes get no place.',
        },
        hint: {
          nl: 'Vraag Aanbieder of het een keer sneller kan, of plan deze lessen in het volgende kwartaal.',
          en: 'Ask Aanbieder to be faster this once, or plan these lessons in the next quarter.',
        },
      },
    ])
  })

  it('is content with the last working day', () => {
    expect(found('contract-notice', days(52))).toEqual([])
  })
})
