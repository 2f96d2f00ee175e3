import { readFile } from 'node:fs/promises'
import { parseProblem, windows } from '@digirooster/domain'
import type { Availability, Problem } from '@digirooster/domain'
import { fixturePath, smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { thingsOf } from './thing.ts'
import { thingWeek } from './week.ts'
import { weekGrid } from './weeks.ts'

const kortrijk = await readQuarter()

async function readQuarter(): Promise<Problem> {
  const result = parseProblem(await readFile(fixturePath('kortrijk-2027q1'), 'utf8'))
  if (!result.ok) throw new Error('The example is a good quarter.')
  return result.value
}

const hours = (slots: readonly { readonly start: number; readonly end: number }[]) =>
  slots.reduce((sum, { start, end }) => sum + (end - start) / 4, 0)

it('counts the hours of laptop classes, people and rooms as the planner does', () => {
  const usable = windows(kortrijk)
  const { rows } = weekGrid(kortrijk, { rooms: true })
  for (const { thing, cells } of rows) {
    if (thing.kind === 'digipunt') continue
    const place = kortrijk.digipunten.find(({ id }) => id === thing.placeId)
    const { open, confirmed } = place
      ? usable.ofRoom(place, thing.id)
      : usable.ofOther(
          thing.kind === 'person' ? 'person' : 'laptop-class',
          thing.id,
          thing.holidays,
        )
    const sure = cells.reduce((sum, cell) => sum + cell.hours.confirmed, 0)
    const all = cells.reduce(
      (sum, cell) => sum + cell.hours.confirmed + cell.hours.option + cell.hours.asked,
      0,
    )
    // What a place does on holidays is not in its windows.
    if (place) expect(all, thing.id).toBeLessThanOrEqual(hours(open))
    else expect([sure, all], thing.id).toEqual([hours(confirmed), hours(open)])
  }
})

it('puts what waits for a yes first, as many lines as the quarter page counts', () => {
  const { rows, weeks } = weekGrid(kortrijk)
  expect(rows.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0)).toBe(13)
  const first = rows.findIndex(({ unconfirmed }) => unconfirmed === 0)
  expect(rows.slice(first).every(({ unconfirmed }) => unconfirmed === 0)).toBe(true)
  expect(weeks).toHaveLength(13)
  expect(weeks[0]).toEqual({ monday: '2027-01-04', number: 1 })
  expect(rows.some(({ thing }) => thing.kind === 'room')).toBe(false)
})

const ofLaptops = (entry: Partial<Availability>): Availability => ({
  ...{ id: 'x', subject: { kind: 'laptop-class', id: 'laptops' }, effect: 'open' },
  ...{ state: 'confirmed', when: { start: '2027-01-05T09:00', minutes: 180 } },
  ...entry,
})

it('lets the surest count, a block go before all, and a holiday shut', () => {
  const problem = {
    ...smallQuarter(),
    availability: [
      ofLaptops({ id: 'a' }),
      ofLaptops({ id: 'b', state: 'asked', when: { start: '2027-01-05T11:00', minutes: 180 } }),
      ofLaptops({ id: 'c', state: 'refused', when: { start: '2027-01-07T09:00', minutes: 60 } }),
      ofLaptops({ id: 'd', effect: 'block', when: { start: '2027-01-05T09:10', minutes: 30 } }),
    ],
  }
  const row = weekGrid(problem).rows.find(({ thing }) => thing.id === 'laptops')
  expect(row?.unconfirmed).toBe(1)
  expect(row?.cells[0]).toEqual({
    hours: { confirmed: 2.25, asked: 2, option: 0, block: 0.75 },
    isHoliday: false,
  })
})

it('draws a week with its hours, its lessons and its holidays', () => {
  const thing = thingsOf(kortrijk).find(({ id }) => id === 'laptops-creo')
  if (!thing) throw new Error('The example has this laptop class.')
  const entries = kortrijk.availability.filter(({ subject }) => subject.id === thing.id)
  const week = thingWeek(kortrijk, thing, entries, null, '2027-02-03')
  expect(week).toMatchObject({ monday: '2027-02-01', previous: '2027-01-25', next: '2027-02-08' })
  expect(week.days[2]?.hours).toEqual([
    expect.objectContaining({ state: 'option', from: 13 * 60, until: 17 * 60 }),
  ])
  expect([week.fromHour, week.untilHour]).toEqual([8, 17])
  const holiday = thingWeek(kortrijk, thing, entries, null, '2027-02-10')
  expect(holiday.days[0]).toMatchObject({
    ...{ holiday: { nl: 'Krokusvakantie' }, stance: 'closed', exists: true },
  })
  const last = thingWeek(kortrijk, thing, entries, null, '2030-01-01')
  expect(last).toMatchObject({ monday: '2027-03-29', next: null })
  expect(last.days[3]?.exists).toBe(false)
})
