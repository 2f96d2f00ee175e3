import { dayparts } from '@digirooster/domain'
import { daypartOfSlot } from '../compile/time-index.ts'
import type { Opened } from '../handle/opened.ts'
import type { Obstacle } from '../obstacles/obstacle.ts'

/** Kinds of resources that can be explained. */
export type ResourceKind = 'person' | 'laptop-class' | 'digipunt' | 'room'

/** Slots that are there and slots in use, in all and by part of the week. */
export interface Use {
  readonly there: Int32Array
  readonly used: Int32Array
}

/** The resources behind a subject, and how others name them. */
export interface Found {
  readonly name: string
  /** by index among the resources */
  readonly resources: readonly number[]
  readonly obstacleKind: Obstacle['kind']
  readonly obstacleIds: readonly string[]
  /** ids under which a yes is asked for */
  readonly askIds: readonly string[]
}

/** Finds the resources of a subject; undefined when the problem has no such thing. */
export function resourcesOf(
  { problem, placed }: Opened,
  kind: ResourceKind,
  id: string,
): Found | undefined {
  const { rooms, classBase, personBase } = placed.quarter.resources
  if (kind === 'person') {
    const p = problem.people.findIndex((one) => one.id === id)
    if (p < 0) return undefined
    return {
      name: id,
      resources: [personBase + p],
      obstacleKind: 'person',
      obstacleIds: [id],
      askIds: [id],
    }
  }
  if (kind === 'laptop-class') {
    const l = problem.laptopClasses.findIndex((one) => one.id === id)
    if (l < 0) return undefined
    const { name } = problem.laptopClasses[l]
    return {
      name,
      resources: [classBase + l],
      obstacleKind: 'laptop-class',
      obstacleIds: [id],
      askIds: [id],
    }
  }
  const place = problem.digipunten.find((d) =>
    kind === 'digipunt' ? d.id === id : d.rooms.some((r) => r.id === id),
  )
  if (!place) return undefined
  const own = place.rooms.filter((r) => kind === 'digipunt' || r.id === id)
  const ids = own.map((r) => r.id)
  return {
    name: kind === 'room' && place.rooms.length > 1 ? `${place.name} (${own[0].name})` : place.name,
    resources: rooms.flatMap(({ room }, r) => (ids.includes(room.id) ? [r] : [])),
    obstacleKind: 'room',
    obstacleIds: ids,
    askIds: [place.id, ...ids],
  }
}

/** Counts, from now on, when resources are there and when they are in use. */
export function useOf(opened: Opened, resources: readonly number[]): Use {
  const { quarter, state } = opened.placed
  const { model, time } = quarter
  const there = new Int32Array(dayparts.length)
  const used = new Int32Array(dayparts.length)
  for (const resource of resources) {
    const run = quarter.resources.freeRun[resource]
    for (let slot = time.nowSlot; slot < run.length; slot++)
      if (run[slot] > 0) there[daypartOfSlot(time, slot)]++
    for (let a = 0; a < model.activityCount; a++) {
      if (state.start[a] < time.nowSlot || !holds(opened, a, resource)) continue
      for (let slot = state.start[a]; slot < state.start[a] + model.duration[a]; slot++)
        used[daypartOfSlot(time, slot)]++
    }
  }
  return { there, used }
}

/** Whether an activity that is placed holds a resource. */
export function holds(
  { placed: { quarter, state } }: Opened,
  activity: number,
  resource: number,
): boolean {
  if (state.start[activity] < 0) return false
  const { roleStart } = quarter.model
  for (let k = roleStart[activity]; k < roleStart[activity + 1]; k++)
    if (state.resource[k] === resource) return true
  return false
}
