import { readFile } from 'node:fs/promises'
import { expandRecurrence, parseProblem } from '@digirooster/domain'
import { fixturePath } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { datesOf, patternOf, whenOf } from './line.ts'

it('reads every line of the example and writes it with the same moments', async () => {
  const result = parseProblem(await readFile(fixturePath('kortrijk-2027q1'), 'utf8'))
  if (!result.ok) throw new Error('The example is a good quarter.')
  const { start, end } = result.value.horizon
  for (const { id, when } of result.value.availability) {
    const { except: _, also: __, ...bare } = when
    const written = whenOf(patternOf(bare))
    expect(written && expandRecurrence(written, start, end), id).toEqual(
      expandRecurrence(bare, start, end),
    )
  }
})

it('says on which days, how often, from when and until when', () => {
  const evening = {
    start: '2027-01-14T17:00',
    minutes: 420,
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU;UNTIL=20270326T235959',
  }
  expect(patternOf(evening)).toEqual({
    ...{ repeats: 'weekly', weekdays: [2, 4], every: 2, from: '17:00', until: '24:00' },
    ...{ first: '2027-01-14', last: '2027-03-26' },
  })
  expect(patternOf({ start: '2027-01-14T22:00', minutes: 240 })).toMatchObject({
    ...{ repeats: 'once', from: '22:00', until: '02:00', last: '2027-01-14' },
  })
})

it('knows moments past midnight and whole days', () => {
  const night = patternOf({ start: '2027-01-14T22:00', minutes: 240 })
  expect(whenOf(night)).toEqual({ start: '2027-01-14T22:00', minutes: 240 })
  const week = { start: '2027-01-11T00:00', minutes: 1440, rrule: 'FREQ=DAILY;UNTIL=20270115' }
  expect(patternOf(week)).toMatchObject({ repeats: 'daily', from: '00:00', until: '24:00' })
  expect(datesOf({ when: week }, { start: '2027-01-04', end: '2027-01-13' })).toEqual([
    ...['2027-01-11', '2027-01-12', '2027-01-13'],
  ])
})

it('does not pretend to understand rules that no form can write', () => {
  for (const rrule of [
    'FREQ=MONTHLY;BYDAY=-1TU',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=4',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131T100000',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
  ]) {
    const pattern = patternOf({ start: '2027-01-05T09:00', minutes: 60, rrule })
    expect(pattern.repeats, rrule).toBe('rule')
    expect(whenOf(pattern)).toBeUndefined()
  }
})
