import type { ProblemInput } from '@digirooster/domain'
import { describe, expect, it } from 'vitest'
import { exampleProblem, standingLesson } from '../constraints/example-problem.ts'
import { exampleQuarter, stateOf } from '../constraints/example-quarter.ts'
import type { ExampleGroup, Spot } from '../constraints/example-quarter.ts'
import { placedGroups } from './placed-groups.ts'

const example = exampleProblem()
const email: ExampleGroup = { id: 'email-1', courseId: 'email', served: { 'email-noord': 6 } }
const tuesday = { start: '2027-01-12T09:30', room: 'bib-1', people: ['T1'] }

/** The one group that is placed, its lines by id. */
function groupAt(
  spots: Readonly<Record<string, Spot>>,
  overrides: Partial<ProblemInput> = {},
  groups: readonly ExampleGroup[] = [email],
) {
  const quarter = exampleQuarter(overrides, groups)
  const found = placedGroups(quarter, stateOf(quarter, spots))
  return found.map((g) => ({ ...g, lines: g.lines.map((d) => quarter.demand.lines[d].id) }))
}

const courses = (change: object) =>
  (example.courses ?? []).map((c) => (c.id === 'email' ? { ...c, ...change } : c))

describe('a placed group', () => {
  it('takes who can come there and then', () => {
    const [group] = groupAt({ 'email-1/1': tuesday })
    expect(group.lines).toEqual(['email-noord', 'email-zuid'])
  })

  it('takes nobody who cannot come then', () => {
    const [group] = groupAt({ 'email-1/1': { ...tuesday, start: '2027-01-13T09:30' } })
    expect(group.lines).toEqual(['email-noord'])
  })

  it('is nearer to its own wijk than to another', () => {
    const [group] = groupAt({ 'email-1/1': tuesday })
    expect(group.minutes[0]).toBeLessThan(group.minutes[1])
  })

  it('counts only when it is placed, and not when it stands already', () => {
    expect(groupAt({})).toEqual([])
    expect(groupAt({}, { fixed: standingLesson() }, [])).toEqual([])
  })

  it.each<{ by: string; spot: Spot; parts: Partial<ProblemInput>; max: number }>([
    { by: 'the devices of the room', spot: {}, parts: {}, max: 6 },
    { by: 'the devices of room and laptops', spot: { laptops: 'klas-b' }, parts: {}, max: 10 },
    { by: 'the most in a group', spot: { laptops: 'klas-a' }, parts: {}, max: 12 },
    { by: 'the laptops alone', spot: { room: 'hal-1', laptops: 'klas-b' }, parts: {}, max: 4 },
    { by: 'the lack of devices', spot: { room: 'hal-1' }, parts: {}, max: 0 },
    {
      by: 'the share of devices people do not bring',
      spot: {},
      parts: { courses: courses({ device: { type: 'pc', bringOwnShare: 0.25 } }) },
      max: 8,
    },
    {
      by: 'the seats',
      spot: { room: 'bus-1' },
      parts: { courses: courses({ device: { type: 'pc', bringOwnShare: 1 } }) },
      max: 8,
    },
  ])('holds $max people, limited by $by', ({ spot, parts, max }) => {
    const [group] = groupAt({ 'email-1/1': { ...tuesday, ...spot } }, parts)
    expect(group.max).toBe(max)
  })

  it('holds as many as its helpers can help', () => {
    const series: ExampleGroup = {
      id: 'smartphone-1',
      courseId: 'smartphone',
      served: { 'smartphone-noord': 5 },
    }
    const spots = Object.fromEntries(
      ['2027-01-12', '2027-01-19', '2027-01-26'].map((day, k) => [
        `smartphone-1/${k + 1}`,
        { start: `${day}T09:30`, room: 'hal-1', people: ['T1', 'D1'] },
      ]),
    )
    const halved = (example.courses ?? []).map((c) => ({
      ...c,
      formats: c.formats.map((f) =>
        f.helpers ? { ...f, helpers: { ...f.helpers, perParticipants: 5 } } : f,
      ),
    }))
    expect(groupAt(spots, {}, [series])[0].max).toBe(8)
    expect(groupAt(spots, { courses: halved }, [series])[0].max).toBe(5)
  })
})
