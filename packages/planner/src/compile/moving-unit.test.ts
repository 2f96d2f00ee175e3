import { smallQuarter } from '@digirooster/fixtures'
import { expect, it } from 'vitest'
import { constraints } from '../constraints/registry.ts'
import { filtersOf } from '../filters.ts'
import { compile, indexProblem } from './compile.ts'
import { roomOf, siteOf } from './quarter.ts'
import { roomAt, siteAt } from './resource-index.ts'

const base = smallQuarter()
const [first, second] = base.digibanken[0].wijken
const bus = {
  id: 'bus',
  name: 'Digibus',
  digibankId: base.digibanken[0].id,
  wijkId: first.id,
  ownerId: base.organisations[0].id,
  kind: 'moving-unit' as const,
  latitude: first.latitude,
  longitude: first.longitude,
  itinerary: [
    {
      from: '2027-01-11T08:00',
      to: '2027-01-11T18:00',
      wijkId: first.id,
      latitude: first.latitude,
      longitude: first.longitude,
    },
    {
      from: '2027-01-18T08:00',
      to: '2027-01-18T18:00',
      wijkId: second.id,
      latitude: second.latitude,
      longitude: second.longitude,
    },
  ],
  rooms: [{ id: 'bus-inside', name: 'Bus', seats: 6 }],
}
const walkIn = {
  id: 'bus-walk-in',
  digibankId: base.digibanken[0].id,
  digipuntId: 'bus',
  title: { nl: 'Inloop in de bus' },
  when: { start: '2027-01-18T14:00', minutes: 120 },
  helpers: { role: 'digibuddy' as const, count: 0 },
}
const MONDAY = 7 * 96 + 40

it('stands where its stay of the moment is', () => {
  const problem = smallQuarter({ digipunten: [...base.digipunten, bus] })
  const { resources, time } = indexProblem(problem)
  const place = problem.digipunten.length - 1
  expect(time.dates[7]).toBe('2027-01-11')
  expect(resources.siteWijk[siteAt(resources, place, MONDAY)]).toBe(first.id)
  expect(resources.siteWijk[siteAt(resources, place, MONDAY + 7 * 96)]).toBe(second.id)
  expect(resources.rooms[roomAt(resources, 'bus-inside', MONDAY + 7 * 96)].site).toBe(
    siteAt(resources, place, MONDAY + 7 * 96),
  )
  expect(roomAt(resources, 'nowhere', MONDAY)).toBe(-1)
})

it.each([
  { when: 'it names the room', roomId: 'bus-inside' },
  { when: 'it is in a corner nothing else uses', roomId: undefined },
])('holds a walk-in at the stay of its date when $when', ({ roomId }) => {
  const problem = smallQuarter({
    digipunten: [...base.digipunten, bus],
    walkIns: [{ ...walkIn, ...(roomId && { roomId }) }],
    activities: [],
  })
  const indexes = indexProblem(problem)
  const quarter = compile(problem, indexes, [], filtersOf(constraints))
  const activity = quarter.model.activityCount - 1
  const site = siteOf(quarter, quarter.initial, activity)
  expect(indexes.resources.siteWijk[site]).toBe(second.id)
  expect(roomOf(quarter, quarter.initial, activity) >= 0).toBe(roomId !== undefined)
})
