import { parseProblem } from '@digirooster/domain'
import type { Availability } from '@digirooster/domain'
import { smallQuarter } from '@digirooster/fixtures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { embedded, installation } from '../../database/example-database.ts'
import type { Database } from '../../database/open-database.ts'
import { someone } from '../board/example-draft.ts'
import { importProblem } from '../import-problem.ts'
import { availabilityOverview, thingAvailability } from './availability-page.ts'
import { changeHours } from './change-availability.ts'
import type { HoursChange } from './change-availability.ts'
import { newLine, otherDay, otherLine, otherState } from './line-changes.ts'
import type { LineView } from './line-view.ts'

const coordinator = someone('digibank')
const laptops = { kind: 'laptop-class', id: 'laptops' } as const
const tuesdays: Availability['when'] = {
  start: '2027-01-05T09:00',
  minutes: 180,
  rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270207T235959',
}
let database: Database
let keys = 0

beforeAll(async () => {
  database = await embedded.open()
  const result = parseProblem(smallQuarter())
  if (!result.ok) throw new Error('The example is a good one.')
  await database.withScope(installation, (tx) => importProblem(tx, result.value))
  const line = { effect: 'open', when: tuesdays, state: 'asked', remindOn: '2026-12-01' } as const
  await save(newLine(laptops, { ...line, note: 'op aanvraag' }, 'a key/1'))
}, 60_000)
afterAll(() => database.close())

async function save(change: HoursChange): Promise<void> {
  const wanted = { key: `key-${keys++}`, title: 'hours', change }
  expect(await changeHours(database, coordinator, wanted)).toMatchObject({ status: 'done' })
}

/** The line of the test as it stands. */
async function line(): Promise<LineView> {
  const page = await thingAvailability(database, coordinator, { ...laptops, date: '2027-01-04' })
  const found = page?.lines.find(({ id }) => /^open-laptops-[0-9a-f]{12}$/.test(id))
  if (!found) throw new Error('The line is there.')
  return found
}

it('adds a line that the pages show', async () => {
  expect(await line()).toMatchObject({
    ...{ state: 'asked', effect: 'open', days: 5, note: 'op aanvraag', remindOn: '2026-12-01' },
    pattern: { repeats: 'weekly', weekdays: [2], from: '09:00', until: '12:00' },
  })
  const all = await availabilityOverview(database, coordinator, { kind: '', state: 'open' })
  expect(all?.unconfirmed.map(({ thing }) => thing.id)).toEqual(['laptops'])
  expect(all?.grid.rows.map(({ thing }) => thing.id)).toEqual(['laptops'])
})

it('skips a day, adds one, and goes back', async () => {
  const change = async (how: 'skip' | 'add' | 'restore', date: string, time = '') =>
    otherDay(database, coordinator, await line(), { how, date, time })
  const saved = async (made: Awaited<ReturnType<typeof change>>) => {
    if ('fault' in made) throw new Error(made.fault)
    await save(made)
  }
  await saved(await change('skip', '2027-01-12'))
  await saved(await change('add', '2027-01-13', '14:00'))
  expect(await line()).toMatchObject({
    except: ['2027-01-12'],
    also: ['2027-01-13T14:00'],
    days: 5,
  })
  expect(await change('skip', '2027-01-12')).toEqual({ fault: 'not-a-day' })
  expect(await change('skip', '2027-01-14')).toEqual({ fault: 'not-a-day' })
  expect(await change('skip', '2027-02-30')).toEqual({ fault: 'date' })
  expect(await change('add', '2027-01-14')).toEqual({ fault: 'time' })
  await saved(await change('restore', '2027-01-12'))
  await saved(await change('restore', '2027-01-13'))
  expect(await line()).toMatchObject({ except: [], also: [], days: 5 })
})

it('changes hours and keeps the exceptions', async () => {
  const skip = { how: 'skip', date: '2027-01-19', time: '' } as const
  const made = await otherDay(database, coordinator, await line(), skip)
  if ('fault' in made) throw new Error(made.fault)
  await save(made)
  const other = { ...tuesdays, minutes: 240 }
  const read = { effect: 'open', when: other, state: 'option' } as const
  await save(await otherLine(database, coordinator, await line(), read))
  expect(await line()).toMatchObject({
    ...{ state: 'option', except: ['2027-01-19'], note: '', remindOn: null },
    pattern: { until: '13:00' },
  })
})

it('keeps the day of an answer as it is in Brussels', async () => {
  const afterMidnight = new Date('2026-11-30T23:30:00Z')
  const confirmed = await otherState(
    ...([database, coordinator, await line(), 'confirmed', afterMidnight] as const),
  )
  await save(confirmed)
  expect(await line()).toMatchObject({ state: 'confirmed', saidOn: '2026-12-01', remindOn: null })
})
