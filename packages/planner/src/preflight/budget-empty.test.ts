import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { finder } from './example.ts'
import type { Change } from './example.ts'

const found = finder(smallQuarter)

describe('budget-empty', () => {
  const money =
    (invoicedCents: number): Change =>
    ({ budgetLines }) => ({
      budgetLines: budgetLines.map((line) =>
        line.id === 'basis'
          ? { ...line, quarter: { ...line.quarter, used: { ...line.quarter.used, invoicedCents } } }
          : line,
      ),
    })

  it('tells what is left and what the cheapest group costs', () => {
    // € 3 000, of which € 300 is reserve.
    expect(found('budget-empty', money(2_550_01))).toEqual([
      {
        code: 'budget-empty',
        severity: 'error',
        subjectIds: ['basis'],
        path: '$.budgetLines[0]',
        text: {
          nl: 'Voor “Opdracht basis” is nog €\u00a0149,99 vrij, en de goedkoopste groep kost €\u00a0150. 30 wensen krijgen zo geen plaats.',
          en: '“Opdracht basis” has €149.99 left, and the cheapest group costs €150. 30 wishes get no place.',
        },
        hint: {
          nl: 'Gebruik €\u00a00,01 van de reserve van €\u00a0300.',
          en: 'Use €0.01 of the reserve of €300.',
        },
      },
    ])
  })

  it('counts only the series when one lesson can still be paid', () => {
    expect(found('budget-empty', money(2_550_00)).map((f) => f.text.nl)).toEqual([
      'Voor “Opdracht basis” is nog €\u00a0150 vrij, en de goedkoopste groep kost €\u00a0300. 16 wensen krijgen zo geen plaats.',
    ])
  })

  it('is content when the dearest group can be paid', () => {
    expect(found('budget-empty', money(2_400_00))).toEqual([])
  })

  it('tells that nothing pays a contract', () => {
    const change: Change = ({ budgetLines }) => ({
      budgetLines: budgetLines.filter(({ id }) => id !== 'dienst'),
    })
    expect(found('budget-empty', change).map((f) => [f.path, f.text.nl])).toEqual([
      [
        '$.contracts[1]',
        'Geen enkel budget betaalt Opdracht dienst. 20 wensen krijgen zo geen plaats.',
      ],
    ])
  })
})
