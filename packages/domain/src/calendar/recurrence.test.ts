import fc from 'fast-check'
import { RRuleTemporal } from 'rrule-temporal'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toInstant } from './brussels.ts'
import { addDays, compareLocal, dateOf, dateOfDay, dayNumber } from './local-time.ts'
import { expandRecurrence, recurrence } from './recurrence.ts'

const tuesday = { start: '2027-01-05T14:00', minutes: 90 }
const starts = (rec: z.input<typeof recurrence>, from = '2027-01-01', to = '2027-12-31') =>
  expandRecurrence(recurrence.parse(rec), from, to).map(({ start }) => start)

describe('recurrence', () => {
  it.each([
    { when: 'no rule', rec: tuesday },
    { when: 'a weekly rule', rec: { ...tuesday, rrule: 'FREQ=WEEKLY;BYDAY=TU,FR' } },
    { when: 'a whole day', rec: { start: '2027-01-05T00:00', minutes: 1440 } },
    { when: 'a first date 28 years on', rec: ruleFrom2028('FREQ=DAILY;BYMONTHDAY=29;BYDAY=TU') },
  ])('accepts $when', ({ rec }) => {
    expect(recurrence.parse(rec)).toEqual(rec)
  })

  it.each([
    { when: 'FREQ=NEVER', rrule: 'FREQ=NEVER', hint: 'rrule' },
    { when: 'an endless flood', rrule: 'FREQ=SECONDLY', hint: 'rrule' },
    { when: '31 February', rrule: 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2', hint: 'rrule-never' },
    {
      when: '31 February by day',
      rrule: 'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2',
      hint: 'rrule-never',
    },
    { when: 'a sixth Monday', rrule: 'FREQ=MONTHLY;BYDAY=6MO', hint: 'rrule-never' },
    { when: 'the ninth of one', rrule: 'FREQ=WEEKLY;BYDAY=TU;BYSETPOS=9', hint: 'rrule-never' },
    {
      when: 'weeks from the wrong day',
      rrule: 'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
      hint: 'rrule-never',
    },
    { when: 'an end before the start', rrule: 'FREQ=DAILY;UNTIL=20270104', hint: 'rrule-never' },
    { when: 'too long a text', rrule: `FREQ=DAILY;BYMONTH=${'1,'.repeat(400)}1`, hint: undefined },
  ])('refuses $when', ({ rrule, hint }) => {
    const issue = recurrence.safeParse({ ...tuesday, rrule }).error?.issues[0]
    expect(issue?.path).toEqual(['rrule'])
    expect(issue?.code === 'custom' ? issue.params?.['hint'] : undefined).toBe(hint)
  })

  it.each([
    { when: 'a date that does not exist', rec: { ...tuesday, start: '2027-02-30T14:00' } },
    { when: 'no length', rec: { ...tuesday, minutes: 0 } },
    { when: 'more than a day', rec: { ...tuesday, minutes: 1441 } },
    { when: 'half a minute', rec: { ...tuesday, minutes: 1.5 } },
    { when: 'an unknown key', rec: { ...tuesday, until: '2027-01-31' } },
    { when: 'a skipped date with a time', rec: { ...tuesday, except: ['2027-01-05T14:00'] } },
    { when: 'an extra start without time', rec: { ...tuesday, also: ['2027-01-05'] } },
  ])('refuses $when, with a good rule or a bad one', ({ rec }) => {
    expect(recurrence.safeParse({ ...rec, rrule: 'FREQ=DAILY' }).success).toBe(false)
    expect(recurrence.safeParse({ ...rec, rrule: 'FREQ=NEVER' }).success).toBe(false)
  })

  it('describes every field in its JSON Schema', () => {
    const { properties } = z.toJSONSchema(recurrence).$defs?.['Recurrence'] ?? {}
    expect(Object.keys(properties ?? {})).toEqual(['start', 'minutes', 'rrule', 'except', 'also'])
    for (const field of Object.values(properties ?? {})) {
      expect(field).toHaveProperty('description')
    }
  })
})

describe('expandRecurrence', () => {
  it.each([
    { when: 'once', rec: {}, dates: ['01-05T14:00'] },
    {
      when: 'by a rule until a wall-clock time',
      rec: { rrule: 'FREQ=WEEKLY;UNTIL=20270119T140000' },
      dates: ['01-05T14:00', '01-12T14:00', '01-19T14:00'],
    },
    {
      when: 'by a rule until just before',
      rec: { rrule: 'FREQ=WEEKLY;UNTIL=20270119T135959' },
      dates: ['01-05T14:00', '01-12T14:00'],
    },
    {
      when: 'by a rule that skips its start',
      rec: { rrule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=2' },
      dates: ['01-08T14:00', '01-15T14:00'],
    },
    {
      when: 'with a date skipped, which COUNT still counts',
      rec: { rrule: 'FREQ=WEEKLY;COUNT=3', except: ['2027-01-12'] },
      dates: ['01-05T14:00', '01-19T14:00'],
    },
    {
      when: 'with one time moved on its day',
      rec: {
        rrule: 'FREQ=WEEKLY;COUNT=2',
        except: ['2027-01-12'],
        also: ['2027-01-12T18:00'],
      },
      dates: ['01-05T14:00', '01-12T18:00'],
    },
    {
      when: 'with extras out of order and twice',
      rec: { also: ['2027-02-02T09:00', '2027-01-05T14:00', '2027-01-04T09:00'] },
      dates: ['01-04T09:00', '01-05T14:00', '02-02T09:00'],
    },
    { when: 'never, with its only date skipped', rec: { except: ['2027-01-05'] }, dates: [] },
  ])('gives times $when', ({ rec, dates }) => {
    expect(starts({ ...tuesday, ...rec })).toEqual(dates.map((date) => `2027-${date}`))
  })

  it('counts a time that runs past midnight on the day it starts', () => {
    const rec = recurrence.parse({
      start: '2027-01-05T22:00',
      minutes: 240,
      rrule: 'FREQ=DAILY',
      also: ['2027-01-04T23:00'],
    })
    expect(expandRecurrence(rec, '2027-01-05', '2027-01-05')).toEqual([
      { start: '2027-01-05T22:00', end: '2027-01-06T02:00' },
    ])
    expect(expandRecurrence(rec, '2027-01-04', '2027-01-04')).toEqual([
      { start: '2027-01-04T23:00', end: '2027-01-05T03:00' },
    ])
    expect(expandRecurrence(rec, '2027-01-06', '2027-01-05')).toEqual([])
  })

  it('lets a whole day end where the next begins', () => {
    const rec = { start: '2027-03-27T00:00', minutes: 1440, rrule: 'FREQ=DAILY;COUNT=3' }
    expect(expandRecurrence(rec, '2027-03-01', '2027-03-31')).toEqual([
      { start: '2027-03-27T00:00', end: '2027-03-28T00:00' },
      { start: '2027-03-28T00:00', end: '2027-03-29T00:00' },
      { start: '2027-03-29T00:00', end: '2027-03-30T00:00' },
    ])
  })

  it('keeps the hour on the wall in the night of a change of summer time', () => {
    const night = { start: '2027-03-27T02:30', minutes: 15, rrule: 'FREQ=DAILY;COUNT=3' }
    expect(starts(night).map((start) => start.slice(11))).toEqual(['02:30', '02:30', '02:30'])
  })

  it('ends an endless rule after forty years, and at the end of 2099', () => {
    const daily = { ...tuesday, rrule: 'FREQ=DAILY' }
    expect(starts(daily, '2060-01-01', '9999-12-31').at(-1)).toBe('2067-01-05T14:00')
    const late = { ...daily, start: '2090-01-01T14:00' }
    expect(starts(late, '2099-01-01', '9999-12-31')).toHaveLength(365)
  })

  it('throws on a rule that the schema would refuse', () => {
    expect(() =>
      expandRecurrence({ ...tuesday, rrule: 'FREQ=NEVER' }, '2027-01-01', '2027-12-31'),
    ).toThrow(RangeError)
  })
})

describe('rrule-temporal, an independent reader of rules, agrees on', () => {
  it.each([
    { rrule: 'FREQ=DAILY' },
    { rrule: 'FREQ=DAILY;INTERVAL=3;COUNT=50' },
    { rrule: 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;BYMONTH=3,10' },
    { rrule: 'FREQ=WEEKLY' },
    { rrule: 'FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20271130T235959' },
    { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH' },
    { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU' },
    { rrule: 'FREQ=MONTHLY' },
    { rrule: 'FREQ=MONTHLY;BYDAY=-1TU' },
    { rrule: 'FREQ=MONTHLY;BYDAY=1TU,3TU;COUNT=12' },
    { rrule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE' },
    { rrule: 'FREQ=MONTHLY;BYMONTHDAY=31' },
    { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1' },
    { rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' },
    { rrule: 'FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=8,9,10,11,12,13,14' },
    { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' },
    { rrule: 'FREQ=YEARLY;BYDAY=20MO' },
    { rrule: 'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU' },
    { rrule: 'FREQ=YEARLY;BYYEARDAY=1,100,-1' },
    { rrule: 'FREQ=YEARLY;BYWEEKNO=1,20,52;BYDAY=TU' },
  ])('$rrule, over four years with a leap day', ({ rrule }) => {
    const start = '2026-06-30T16:30'
    const ours = starts({ start, minutes: 120, rrule }, '2026-01-01', '2029-12-31')
    expect(ours.length).toBeGreaterThan(0)
    expect(ours).toEqual(oracle(start, rrule, '2026-01-01', '2029-12-31'))
  })

  it('random rules', () => {
    fc.assert(
      fc.property(anyRule(), fc.integer({ min: 0, max: 1500 }), (rrule, days) => {
        const start = `${dateOfDay(dayNumber('2024-01-01') + days)}T16:30`
        const rec = recurrence.safeParse({ start, minutes: 60, rrule })
        const to = addDays(dateOf(start), 800)
        const ours = rec.success ? expandRecurrence(rec.data, dateOf(start), to) : []
        expect(ours.map((each) => each.start)).toEqual(oracle(start, rrule, dateOf(start), to))
        expect(ours).toEqual([...ours].sort((a, b) => compareLocal(a.start, b.start)))
      }),
      { numRuns: 200 },
    )
  })
})

function ruleFrom2028(rrule: string) {
  return { start: '2028-03-01T14:00', minutes: 60, rrule: `${rrule};BYMONTH=2` }
}

function oracle(start: string, rrule: string, from: string, to: string): string[] {
  const compact = (time: string) => time.replaceAll(/[-:]|[.]000/g, '')
  // Beside a TZID the oracle reads UNTIL as the standard says: only in UTC.
  const inUtc = rrule.replace(
    /UNTIL=(....)(..)(..)T(..)(..)\d\d$/,
    (_, ...[y, m, d, hour, minute]) =>
      `UNTIL=${compact(toInstant(`${y}-${m}-${d}T${hour}:${minute}`))}`,
  )
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=Europe/Brussels:${compact(start)}00\nRRULE:${inUtc}`,
  })
  return rule
    .between(new Date(`${from}T00:00Z`), new Date(`${to}T22:00Z`), true)
    .map((date) => date.toString().slice(0, 16))
}

function anyRule() {
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
  const list = (item: fc.Arbitrary<string | number>, name: string) =>
    fc.option(
      fc.uniqueArray(item, { minLength: 1, maxLength: 4 }).map((l) => `;${name}=${l.join(',')}`),
      { nil: '' },
    )
  const ordinal = fc.constantFrom(-2, -1, 1, 2, 3)
  const numbered = fc.tuple(ordinal, weekday).map(([n, day]) => `${n}${day}`)
  const months = list(fc.integer({ min: 1, max: 12 }), 'BYMONTH')
  const monthDay = list(fc.constantFrom(-1, 1, 5, 13, 29, 31), 'BYMONTHDAY')
  const limit = fc.constantFrom('', ';COUNT=7', ';UNTIL=20270601T163000', ';UNTIL=20260115T153000Z')
  const interval = fc.constantFrom('', ';INTERVAL=2', ';INTERVAL=3')
  const rules = fc.oneof(
    fc.tuple(fc.constant('FREQ=DAILY'), months, list(weekday, 'BYDAY')),
    fc.tuple(fc.constant('FREQ=WEEKLY'), months, list(weekday, 'BYDAY')),
    fc.tuple(fc.constant('FREQ=MONTHLY'), months, list(numbered, 'BYDAY')),
    fc.tuple(fc.constant('FREQ=MONTHLY'), monthDay, list(weekday, 'BYDAY')),
    fc.tuple(fc.constant('FREQ=YEARLY'), months, list(numbered, 'BYDAY')),
  )
  return fc.tuple(rules, interval, limit).map(([rule, ...rest]) => [...rule, ...rest].join(''))
}
