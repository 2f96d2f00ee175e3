import { describe, expect, it } from 'vitest'
import {
  activityOf,
  exampleGroups,
  exampleQuarter,
  stateOf,
} from '../constraints/example-quarter.ts'
import type { ExampleGroup } from '../constraints/example-quarter.ts'
import { constraints } from '../constraints/registry.ts'
import { decodeSessions } from '../decode/sessions.ts'
import { filtersOf } from '../filters.ts'
import { transfer } from './transfer.ts'

const filters = filtersOf(constraints)
const spots = {
  'email-1/1': { start: '2027-01-12T09:30', room: 'bib-1', laptops: 'klas-a', people: ['T1'] },
  'smartphone-1/1': { start: '2027-01-12T13:00', room: 'hal-1', people: ['T1', 'D1'] },
  'smartphone-1/2': { start: '2027-01-19T13:00', room: 'hal-1', people: ['T1', 'D1'] },
  'smartphone-1/3': { start: '2027-01-26T13:00', room: 'hal-1', people: ['T1', 'D2'] },
  'inloop@2027-01-08T13:30': { people: ['D1', null] },
}
const from = exampleQuarter({}, exampleGroups, filters)
const state = stateOf(from, spots)

function movedTo(groups: readonly ExampleGroup[], overrides = {}) {
  const to = exampleQuarter(overrides, groups, filters)
  return { to, result: transfer(from, state, to) }
}

describe('taking over a timetable', () => {
  it('changes nothing when nothing changed', () => {
    const { to, result } = movedTo(exampleGroups)
    expect(decodeSessions(to, result)).toEqual(decodeSessions(from, state))
  })

  it('finds every session back when groups come and go', () => {
    const extra = { id: 'email-9', courseId: 'email', served: { 'email-noord': 4 } }
    const kept = exampleGroups.filter((g) => g.id !== 'email-2')
    const { to, result } = movedTo([extra, ...kept])
    expect(decodeSessions(to, result)).toEqual(decodeSessions(from, state))
    expect(result.start[activityOf(to, 'email-9/1')]).toBe(-1)
  })

  it('drops the helpers a smaller group does not need', () => {
    const larger = exampleGroups.map((g) =>
      g.id === 'smartphone-1' ? { ...g, served: { 'smartphone-noord': 9 } } : g,
    )
    const wide = exampleQuarter({}, larger, filters)
    const two = stateOf(wide, {
      ...spots,
      'smartphone-1/1': { ...spots['smartphone-1/1'], people: ['T1', 'D1', 'D2'] },
    })
    const { to } = movedTo(exampleGroups)
    const sessions = decodeSessions(to, transfer(wide, two, to))
    const first = sessions.find((s) => s.id === 'smartphone-1/1')
    expect(first?.people.map((p) => p.personId)).toEqual(['T1', 'D1'])
  })

  it('leaves a series out whole when one of its lessons may not be there any more', () => {
    const { to, result } = movedTo(exampleGroups, {
      horizon: {
        quarter: '2027-Q1',
        start: '2027-01-04',
        end: '2027-02-14',
        asOf: '2027-01-13T09:00',
      },
    })
    for (const n of [1, 2, 3]) expect(result.start[activityOf(to, `smartphone-1/${n}`)]).toBe(-1)
  })

  it('leaves alone the state it takes over from', () => {
    const before = { start: [...state.start], resource: [...state.resource] }
    movedTo(exampleGroups.slice(1))
    expect([...state.start]).toEqual(before.start)
    expect([...state.resource]).toEqual(before.resource)
  })
})
