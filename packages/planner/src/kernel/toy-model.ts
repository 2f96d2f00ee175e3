import type { Model } from './model.ts'

/** One session of a toy timetable. */
export interface ToyActivity {
  /** slots */
  readonly duration: number
  /** start domain, ascending */
  readonly starts: readonly number[]
  /** candidates of each role slot */
  readonly roles: readonly (readonly number[])[]
  /** role slots that may stay empty, by number; default none */
  readonly vacatable?: readonly number[]
}

/** Sessions that are placed together or not at all. */
export interface ToyBundle {
  readonly activities: readonly ToyActivity[]
  /** default true */
  readonly optional?: boolean
  /** slots between successive starts; default 0: none */
  readonly stride?: number
}

/** A timetable small enough to write down in a test. */
export interface Toy extends Pick<Model, 'need' | 'suits'> {
  readonly slotsPerDay: number
  readonly dayCount: number
  readonly resourceCount: number
  readonly bundles: readonly ToyBundle[]
  /** slots in which a resource is not available, by resource; default none */
  readonly closed?: Readonly<Record<number, readonly number[]>>
}

/** Writes a toy timetable as a model of the kernel. */
export function toyModel(toy: Toy): Model {
  const activities = toy.bundles.flatMap((bundle) => bundle.activities)
  const roles = activities.flatMap((activity) =>
    activity.roles.map((list, k) => ({ list, mayBeVacant: activity.vacatable?.includes(k) })),
  )
  const base = {
    activityCount: activities.length,
    bundleCount: toy.bundles.length,
    resourceCount: toy.resourceCount,
    slotsPerDay: toy.slotsPerDay,
    dayCount: toy.dayCount,
    duration: Int32Array.from(activities, (a) => a.duration),
    bundleOf: Int32Array.from(toy.bundles.flatMap((b, k) => b.activities.map(() => k))),
    bundleStart: runningTotals(toy.bundles.map((b) => b.activities.length)),
    optional: Uint8Array.from(toy.bundles, (b) => (b.optional === false ? 0 : 1)),
    stride: Int32Array.from(toy.bundles, (b) => b.stride ?? 0),
    roleStart: runningTotals(activities.map((a) => a.roles.length)),
    mayBeVacant: Uint8Array.from(roles, (role) => (role.mayBeVacant ? 1 : 0)),
    domainOf: Int32Array.from(activities, (_, a) => a),
    domains: activities.map((a) => Int32Array.from(a.starts)),
    candidatesOf: Int32Array.from(roles, (_, k) => k),
    candidates: roles.map((role) => Int32Array.from(role.list)),
    freeRun: Array.from({ length: toy.resourceCount }, (_, r) => freeRun(toy, r)),
  }
  return {
    ...base,
    ...(toy.need && { need: toy.need }),
    ...(toy.suits && { suits: toy.suits }),
  }
}

function runningTotals(counts: readonly number[]): Int32Array {
  let total = 0
  return Int32Array.from([0, ...counts.map((count) => (total += count))])
}

function freeRun({ slotsPerDay, dayCount, closed }: Toy, resource: number): Int16Array {
  const run = new Int16Array(slotsPerDay * dayCount)
  for (let slot = run.length - 1; slot >= 0; slot--) {
    if (closed?.[resource]?.includes(slot)) continue
    const isLastOfDay = (slot + 1) % slotsPerDay === 0
    run[slot] = isLastOfDay ? 1 : run[slot + 1] + 1
  }
  return run
}
