import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { toInstant } from './brussels.ts'
import { dayKind } from './day-kind.ts'
import { expandRecurrence, recurrence } from './recurrence.ts'
import { schoolHolidays } from './school-holidays.ts'

// The flyer of Digiclub Destelbergen, 2023: every last Tuesday of the month, not in July.
const lastTuesday = {
  start: '2023-06-27T16:30',
  minutes: 120,
  rrule: 'FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20231031T235959',
  except: ['2023-07-25'],
}
// Every Friday afternoon in the cafetaria.
const friday = { start: '2023-06-30T14:00', minutes: 120, rrule: 'FREQ=WEEKLY;BYDAY=FR' }

describe('the Digiclub flyer', () => {
  it('has the four printed dates, 16:30 to 18:30', () => {
    expect(expandRecurrence(recurrence.parse(lastTuesday), '2023-06-01', '2023-12-31')).toEqual([
      { start: '2023-06-27T16:30', end: '2023-06-27T18:30' },
      { start: '2023-08-29T16:30', end: '2023-08-29T18:30' },
      { start: '2023-09-26T16:30', end: '2023-09-26T18:30' },
      { start: '2023-10-31T16:30', end: '2023-10-31T18:30' },
    ])
  })

  it('keeps 31 October, which is in the autumn school holiday', () => {
    expect(schoolHolidays('2023-10-31', '2023-10-31')).toMatchObject([
      { kind: 'herfst', start: '2023-10-30', end: '2023-11-05' },
    ])
    expect(dayKind('2023-10-31')).toEqual({
      publicHoliday: false,
      schoolHoliday: true,
      flemishDay: false,
    })
  })

  it('starts at 14:30Z before 29 October and at 15:30Z after', () => {
    expect(toInstant('2023-09-26T16:30')).toBe('2023-09-26T14:30:00.000Z')
    expect(toInstant('2023-10-31T16:30')).toBe('2023-10-31T15:30:00.000Z')
  })

  it('is at 14:00 on the wall every Friday, whatever the season', () => {
    const fridays = expandRecurrence(recurrence.parse(friday), '2023-10-20', '2023-11-10')
    expect(fridays.map(({ start, end }) => [start, end.slice(11), toInstant(start)])).toEqual([
      ['2023-10-20T14:00', '16:00', '2023-10-20T12:00:00.000Z'],
      ['2023-10-27T14:00', '16:00', '2023-10-27T12:00:00.000Z'],
      ['2023-11-03T14:00', '16:00', '2023-11-03T13:00:00.000Z'],
      ['2023-11-10T14:00', '16:00', '2023-11-10T13:00:00.000Z'],
    ])
  })

  it('is the same on machines in any time zone', () => {
    const zones = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Europe/Brussels']
    const [utc, ...others] = zones.map(everythingOnMachineIn)
    expect(utc?.calendar).toContain('2023-10-31T15:30:00.000Z')
    for (const other of others) expect(other.calendar).toBe(utc?.calendar)
    // The zone of the machine really differed.
    expect([utc, ...others].map((each) => each?.offset)).toEqual([0, 240, -840, -120])
  })
})

/** Works out the whole calendar in a process of its own, on a machine in `zone`. */
function everythingOnMachineIn(zone: string): { offset: number; calendar: string } {
  const file = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
  const script = `
    import { fromInstant, toInstant } from ${file('./brussels.ts')}
    import { dayKind } from ${file('./day-kind.ts')}
    import { addDays } from ${file('./local-time.ts')}
    import { publicHolidays } from ${file('./public-holidays.ts')}
    import { expandRecurrence, recurrence } from ${file('./recurrence.ts')}
    import { schoolHolidays } from ${file('./school-holidays.ts')}
    const series = ${JSON.stringify([lastTuesday, friday])}.flatMap((each) =>
      expandRecurrence(recurrence.parse(each), '2023-01-01', '2024-12-31'))
    const instants = series.flatMap(({ start, end }) => [toInstant(start), toInstant(end)])
    const year = ['2023-01-01', '2023-12-31']
    const days = Array.from({ length: 365 }, (_, day) => dayKind(addDays(year[0], day)))
    console.log(JSON.stringify({
      offset: new Date('2023-07-01T12:00Z').getTimezoneOffset(),
      calendar: JSON.stringify([
        series, instants, instants.map(fromInstant), days,
        publicHolidays(...year), schoolHolidays(...year),
        toInstant('2023-03-26T02:30'), toInstant('2023-10-29T02:30'),
      ]),
    }))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
  return JSON.parse(output) as { offset: number; calendar: string }
}
