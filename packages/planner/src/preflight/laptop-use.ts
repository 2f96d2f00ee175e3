import { SLOT_MINUTES, SLOTS_PER_DAY } from '@digirooster/domain'
import { isAvailable } from '../compile/quarter.ts'
import { slotsOf } from '../compile/time-index.ts'
import type { Context } from './context.ts'
import { countDevices } from './devices-there.ts'

/** An uninterrupted stretch in which a laptop class may be used, in slots. */
export interface LaptopWindow {
  readonly start: number
  readonly end: number
  /** minutes that miss to bring it, hold the shortest lesson and fetch it; 0 when it can be used */
  readonly shortMinutes: number
}

/** When a laptop class can be used. */
export interface LaptopUse {
  /** minutes of the shortest lesson or activity that could use it; 0 when nothing needs its devices */
  readonly lessonMinutes: number
  /** minutes a lesson takes with transport, setting up and packing up, in whole slots */
  readonly neededMinutes: number
  /** stretches that are not past */
  readonly windows: readonly LaptopWindow[]
}

/** Tells for each laptop class in which windows it can be used. */
export function laptopUses(context: Context): LaptopUse[] {
  const groups = [
    ...context.quarter.bundles,
    ...context.smallest.map(({ base, b }) => base.bundles[b]),
  ]
  return context.problem.laptopClasses.map((set, c) => {
    const lessons = groups.filter(
      ({ isOptional, devices }) =>
        isOptional && devices.count > 0 && countDevices(set.devices, devices.types) > 0,
    )
    const lessonMinutes = lessons.length > 0 ? Math.min(...lessons.map((b) => b.minutes)) : 0
    const before = slotsOf(set.transportMinutes + set.setupMinutes)
    const after = slotsOf(set.packMinutes + set.transportMinutes)
    const needed = before + slotsOf(lessonMinutes) + after
    const windows = windowsOf(context, c).map(({ start, end }) => {
      const from = firstStart(context, start + before)
      const short = Math.max(0, from + slotsOf(lessonMinutes) + after - end)
      const isUsable = short === 0 || usableAtHome(context, c, start, end, slotsOf(lessonMinutes))
      return { start, end, shortMinutes: isUsable ? 0 : short * SLOT_MINUTES }
    })
    return { lessonMinutes, neededMinutes: needed * SLOT_MINUTES, windows }
  })
}

/** Whether a laptop class can be used at least once from now on. */
export function isEverUsable(use: LaptopUse): boolean {
  return use.windows.some((window) => window.shortMinutes === 0)
}

function windowsOf({ quarter, stretches }: Context, c: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let slot = 0; slot < quarter.time.dayCount * SLOTS_PER_DAY; slot++) {
    if (stretches.start[c][slot] < 0) continue
    const end = stretches.end[c][slot]
    if (end > quarter.time.nowSlot) found.push({ start: slot, end })
    slot = end
  }
  return found
}

/** First slot from `slot` on at which some place lets sessions start. */
function firstStart({ quarter }: Context, slot: number): number {
  for (let later = 0; later < 4; later++)
    for (let p = 0; p < quarter.problem.digipunten.length; p++)
      if (quarter.placeStarts[p * 4 + ((slot + later) & 3)] === 1) return slot + later
  return slot
}

/** Whether a lesson fits where the class lives, so that nothing has to be brought. */
function usableAtHome(
  { quarter }: Context,
  c: number,
  start: number,
  end: number,
  slots: number,
): boolean {
  const { rooms, homeSite } = quarter.resources
  return rooms.some(({ site }, r) => {
    if (site !== homeSite[c]) return false
    for (let slot = start; slot + slots <= end; slot++)
      if (isAvailable(quarter, r, slot, slots)) return true
    return false
  })
}
