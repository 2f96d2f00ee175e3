import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRule } from './rule-text.ts'

describe('readRule', () => {
  it.each([
    { text: 'FREQ=WEEKLY;BYDAY=TU,FR', rule: { text: 'FREQ=WEEKLY;BYDAY=TU,FR' } },
    { text: 'freq=monthly;byday=-1tu', rule: { text: 'FREQ=MONTHLY;BYDAY=-1TU' } },
    {
      text: 'FREQ=DAILY;UNTIL=20270131T235959',
      rule: { text: 'FREQ=DAILY', until: '2027-01-31T23:59' },
    },
    { text: 'UNTIL=20270131;FREQ=DAILY', rule: { text: 'FREQ=DAILY', until: '2027-01-31T23:59' } },
    {
      text: 'FREQ=DAILY;UNTIL=20270131T230000Z',
      rule: { text: 'FREQ=DAILY', until: '2027-02-01T00:00' },
    },
    {
      text: 'FREQ=DAILY;UNTIL=20270731T120000Z',
      rule: { text: 'FREQ=DAILY', until: '2027-07-31T14:00' },
    },
  ])('reads $text', ({ text, rule }) => {
    expect(readRule(text)).toEqual(rule)
  })

  it.each([
    { text: '', fault: '“” is not part of a recurrence rule' },
    { text: 'BYDAY=TU', fault: 'FREQ is missing' },
    { text: 'FREQ=NEVER', fault: 'FREQ=NEVER is not possible' },
    { text: 'FREQ', fault: 'FREQ= is not possible' },
    { text: 'FREQ=HOURLY', fault: 'FREQ=HOURLY is not possible' },
    { text: 'FREQ=MINUTELY', fault: 'FREQ=MINUTELY is not possible' },
    { text: 'FREQ=SECONDLY', fault: 'FREQ=SECONDLY is not possible' },
    { text: 'FREQ=WEEKLY;BYDAY=XX', fault: 'BYDAY=XX does not exist' },
    { text: 'FREQ=WEEKLY;BYDAY=', fault: 'BYDAY= does not exist' },
    { text: 'FREQ=WEEKLY;BYDAY=TU,', fault: 'BYDAY=TU, does not exist' },
    { text: 'FREQ=MONTHLY;BYDAY=0TU', fault: 'BYDAY=0TU does not exist' },
    { text: 'FREQ=MONTHLY;BYDAY=54TU', fault: 'BYDAY=54TU does not exist' },
    { text: 'FREQ=DAILY;INTERVAL=0', fault: 'INTERVAL=0 does not exist' },
    { text: 'FREQ=DAILY;INTERVAL=-1', fault: 'INTERVAL=-1 does not exist' },
    { text: 'FREQ=DAILY;INTERVAL=1e9', fault: 'INTERVAL=1E9 does not exist' },
    { text: 'FREQ=DAILY;COUNT=0', fault: 'COUNT=0 does not exist' },
    { text: 'FREQ=YEARLY;BYMONTH=13', fault: 'BYMONTH=13 does not exist' },
    { text: 'FREQ=YEARLY;BYMONTHDAY=32', fault: 'BYMONTHDAY=32 does not exist' },
    { text: 'FREQ=YEARLY;BYYEARDAY=367', fault: 'BYYEARDAY=367 does not exist' },
    { text: 'FREQ=YEARLY;BYWEEKNO=0', fault: 'BYWEEKNO=0 does not exist' },
    { text: 'FREQ=DAILY;WKST=1', fault: 'WKST=1 does not exist' },
    { text: 'FREQ=DAILY;UNTIL=20270230', fault: 'UNTIL=20270230 does not exist' },
    { text: 'FREQ=DAILY;UNTIL=20270101T250000', fault: 'UNTIL=20270101T250000 does not exist' },
    { text: 'FREQ=DAILY;UNTIL=2027-01-01', fault: 'UNTIL=2027-01-01 does not exist' },
    { text: 'FREQ=DAILY;UNTIL=99991231', fault: 'UNTIL=99991231 does not exist' },
    { text: 'FREQ=DAILY;BYHOUR=14,18', fault: 'BYHOUR is not possible' },
    { text: 'FREQ=DAILY;BYSECOND=0', fault: 'BYSECOND is not possible' },
    { text: 'FREQ=DAILY;FREQ=WEEKLY', fault: 'FREQ is there twice' },
    { text: 'FREQ=DAILY;', fault: '“” is not part of a recurrence rule' },
    { text: 'RRULE:FREQ=DAILY', fault: '“RRULE:FREQ=DAILY” is not part of a recurrence rule' },
    { text: 'FREQ=DAILY\nEXDATE:20270101', fault: 'FREQ=DAILY\nEXDATE:20270101 is not possible' },
    { text: 'FREQ=DAILY;TZID=UTC', fault: '“TZID=UTC” is not part of a recurrence rule' },
    { text: 'FREQ=DAILY;COUNT=2;UNTIL=20270101', fault: 'choose COUNT or UNTIL, not both' },
    { text: 'FREQ=WEEKLY;BYDAY=1TU', fault: 'BYDAY=1MO does not go with FREQ=WEEKLY' },
    { text: 'FREQ=WEEKLY;BYMONTHDAY=1', fault: 'BYMONTHDAY does not go with FREQ=WEEKLY' },
    { text: 'FREQ=MONTHLY;BYWEEKNO=1', fault: 'BYWEEKNO does not go with FREQ=MONTHLY' },
    { text: 'FREQ=DAILY;BYYEARDAY=1', fault: 'BYYEARDAY does not go with FREQ=DAILY' },
    { text: 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO', fault: 'BYDAY=1MO does not go with BYWEEKNO' },
    { text: 'FREQ=MONTHLY;BYSETPOS=1', fault: 'BYSETPOS needs a second BY part' },
  ])('refuses $text', ({ text, fault }) => {
    const rule = readRule(text)
    const { en, nl } = 'fault' in rule ? rule.fault : { en: '', nl: '' }
    expect(en.startsWith(fault), en).toBe(true)
    expect(nl).not.toBe('')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        readRule(name)
        readRule(`FREQ=DAILY;${name}=${value}`)
        readRule(`FREQ=DAILY;UNTIL=${value}`)
      }),
    )
  })
})
