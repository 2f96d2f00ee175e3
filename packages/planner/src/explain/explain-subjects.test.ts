import type { Problem } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { describe, expect, it } from 'vitest'
import { open } from '../handle/open.ts'
import { emailGroup, planOf, seriesGroup, withRules } from './example-plan.ts'
import type { ExampleGroup } from './example-plan.ts'
import type { Subject } from './explanation.ts'

const series = seriesGroup('2027-01-06T10:00', '2027-01-14T10:00')

/** A quarter with money for one lesson more than these groups cost. */
const quarter = smallQuarter()
const poor = withRules(
  smallQuarter({
    budgetLines: quarter.budgetLines.map((line) => ({
      ...line,
      quarter: { ...line.quarter, cents: 510_00 },
    })),
  }),
  ['series-stability'],
)

async function said(problem: Problem, groups: readonly ExampleGroup[], subject: Subject) {
  const handle = open(problem, await planOf(problem, groups))
  const found = handle.explain(subject)
  const worth = await handle.explainWorth(subject)
  const text = (nl: string) => nl.replaceAll('\u00a0', ' ')
  return {
    ...found,
    nl: found.sentences.map((s) => text(s.nl)),
    worth: worth.sentences.map((s) => text(s.nl)),
  }
}

describe('explain a budget line', () => {
  it('says what is planned, in reserve and free, who waits, and what more is worth', async () => {
    const found = await said(poor, [emailGroup, series], { kind: 'budget-line', id: 'basis' })
    expect(found.nl.slice(0, 3)).toEqual([
      '“Opdracht basis”: € 450 gepland van € 510 dit kwartaal, btw inbegrepen.',
      '€ 51 blijft in reserve voor late vragen; € 9 is vrij.',
      'Dat betaalt 2 groepen met samen 14 plaatsen.',
    ])
    expect(found.nl[3]).toMatch(/^\d+ wensen wachten hierop, zoals \d+ voor “/)
    expect(found.facts).toContainEqual({ name: 'free', of: 'basis', unit: 'cents', value: 9_00 })
    expect(found.worth.join()).toMatch(
      /^€ 300 meer geeft naar schatting \d+ wensen meer een plaats/,
    )
  })
})

describe('explain a rule', () => {
  it('says how often it fails, for whom most, and where', async () => {
    const found = await said(poor, [emailGroup, series], { kind: 'rule', id: 'series-stability' })
    expect(found.nl).toEqual([
      'Een reeks houdt hetzelfde lokaal, dezelfde lesgever, dezelfde weekdag en hetzelfde uur.',
      'Dat lukt in deze planning 1 keer niet, of niet helemaal.',
      'Het meest hier:',
      'De lessen van “Smartphone, eerste stappen” hebben niet altijd dezelfde weekdag.',
    ])
    expect(found.facts).toContainEqual({ name: 'session', unit: 'id', value: 'smartphone/1' })
  })

  it('says of the rule on wishes how many wait', async () => {
    const found = await said(poor, [emailGroup, series], { kind: 'rule', id: 'demand' })
    expect(found.nl[1]).toMatch(/^36 wensen wachten nog op een plaats, zoals \d+ voor “/)
  })

  it('says that it holds everywhere, and that it does not count', async () => {
    const found = await said(poor, [emailGroup], { kind: 'rule', id: 'nearness' })
    expect(found.nl.slice(1)).toContain('Deze digibank laat die regel niet meetellen.')
    const hard = await said(poor, [emailGroup], { kind: 'rule', id: 'room-conflict' })
    expect(hard.nl.slice(1)).toEqual(['Dat is in deze planning overal zo.'])
  })
})

describe('explain a resource', () => {
  it('says how full a trainer is, from hours that can be counted by hand', async () => {
    const found = await said(quarter, [emailGroup, series], { kind: 'person', id: 'T1' })
    // Five weeks of five days of 8 hours; three lessons of an hour and a half.
    expect(found.nl[0]).toBe('T1: 4,5 van 200 uren in gebruik, vanaf nu.')
    expect(found.facts).toContainEqual({
      name: 'minutes-used',
      of: 'T1',
      unit: 'minutes',
      value: 270,
    })
    expect(found.nl).toContain('Afgesproken is hoogstens 12 uur per week; geen enkele week is vol.')
  })

  it('says which wishes wait for a room that is taken', async () => {
    const found = await said(quarter, [emailGroup], { kind: 'laptop-class', id: 'laptops' })
    expect(found.nl[0]).toMatch(/^Laptopklas: 0 van 80 uren in gebruik/)
    expect(found.nl.at(-1)).toBe('Geen enkele wens wacht hierop.')
    const place = await said(quarter, [emailGroup], { kind: 'digipunt', id: 'bib' })
    const room = await said(quarter, [emailGroup], { kind: 'room', id: 'bib-1' })
    expect(place.nl[0]).toBe(room.nl[0])
  })
})

describe('explain a target', () => {
  it('says what is expected, whether that is on track, and what is missing', async () => {
    const found = await said(poor, [emailGroup, series], { kind: 'target', id: 'deelnemers' })
    // 6 × 0.75 and 8 × 0.85 of the people come.
    expect(found.nl.slice(0, 4)).toEqual([
      '“Deelnemers”: 11 verwacht, 30 nodig dit kwartaal.',
      'Er zijn 14 plaatsen gegeven; niet iedereen komt.',
      'Samen met wat al geteld is: 11 van 120 tegen 31 december 2027.',
      'Op schema zouden het er na dit kwartaal 12 zijn.',
    ])
    expect(found.nl[4]).toBe('Er ontbreken 19 mensen; 36 wensen zonder plaats tellen mee.')
    expect(found.nl[5]).toMatch(/^Bij \d+ wensen zonder plaats staat dit in de weg:$/)
    expect(found.facts).toContainEqual({
      name: 'shortfall',
      of: 'deelnemers',
      unit: 'count',
      value: 19,
    })
  })
})
