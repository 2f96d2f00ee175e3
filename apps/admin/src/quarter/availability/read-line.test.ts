import { expect, it } from 'vitest'
import { readLine } from './read-line.ts'
import type { TypedLine } from './read-line.ts'

const horizon = { start: '2027-01-04', end: '2027-03-31' }
const good: TypedLine = {
  effect: 'open',
  weekdays: ['4', '2'],
  every: '1',
  from: '09:00',
  until: '12:00',
  first: '2027-01-04',
  last: '2027-03-26',
  state: 'asked',
  remindOn: '',
  note: '',
}
const read = (typed: Partial<TypedLine>) => readLine({ ...good, ...typed }, horizon)

it('reads every Tuesday and Thursday', () => {
  expect(read({ note: ' op aanvraag ', remindOn: '2026-12-01' })).toEqual({
    line: {
      ...{ effect: 'open', state: 'asked', note: 'op aanvraag', remindOn: '2026-12-01' },
      when: {
        start: '2027-01-04T09:00',
        minutes: 180,
        rrule: 'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270326T235959',
      },
    },
  })
})

it('reads every second week without an end, and an evening until midnight', () => {
  expect(read({ every: '2', weekdays: ['5'], last: '', until: '00:00' })).toMatchObject({
    line: { when: { minutes: 900, rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR' } },
  })
})

it('reads a block of one day, of whole days, and of the same hours on some days', () => {
  const block = { effect: 'block', weekdays: [], state: 'confirmed', first: '2027-01-12' }
  const whole = { from: '00:00', until: '00:00' }
  expect(read({ ...block, ...whole, last: '' })).toMatchObject({
    line: { effect: 'block', when: { start: '2027-01-12T00:00', minutes: 1440 } },
  })
  expect(read({ ...block, ...whole, last: '2027-01-15' })).toMatchObject({
    line: {
      when: {
        start: '2027-01-12T00:00',
        minutes: 1440,
        rrule: 'FREQ=DAILY;UNTIL=20270115T235959',
      },
    },
  })
  expect(read({ ...block, last: '2027-01-15' })).toMatchObject({
    line: { when: { start: '2027-01-12T09:00', minutes: 180 } },
  })
})

it.each<[Partial<TypedLine>, object]>([
  [{ first: '' }, { first: 'date' }],
  [{ first: '2027-02-30' }, { first: 'date' }],
  [{ first: '0001-01-01' }, { first: 'date' }],
  [{ last: 'morgen' }, { last: 'date' }],
  [{ last: '2027-01-03' }, { last: 'order' }],
  [
    { from: '9', until: '24:00' },
    { from: 'time', until: 'time' },
  ],
  [{ from: '12:00' }, { until: 'order' }],
  [{ every: '0' }, { every: 'every' }],
  [{ every: '1.5' }, { every: 'every' }],
  [{ every: 'NaN' }, { every: 'every' }],
  [{ every: '2', weekdays: [] }, { weekdays: 'weekday' }],
  [{ weekdays: ['8'] }, { weekdays: 'weekday' }],
  [{ weekdays: ['x'] }, { weekdays: 'weekday' }],
  [{ weekdays: ['7'], last: '2027-01-09' }, { weekdays: 'never' }],
  [{ state: '' }, { state: 'state' }],
  [{ first: '2027-04-01', last: '' }, { first: 'outside' }],
  [{ first: '2026-01-01', last: '2026-12-31' }, { first: 'outside' }],
  [{ remindOn: 'x' }, { remindOn: 'date' }],
  [{ note: 'x'.repeat(501) }, { note: 'long' }],
])('says what is wrong with %o', (typed, faults) => {
  expect(read(typed)).toEqual({ faults })
})
