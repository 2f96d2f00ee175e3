import type { Demand, Person } from '@digirooster/domain'
import { laptopsFit } from '../draft/laptop-stays.ts'
import { settingsOf } from '../facts/capacity.ts'
import type { Setting } from '../facts/capacity.ts'
import { eligibleLines } from '../facts/eligible.ts'
import type { Facts } from '../facts/facts.ts'
import { seriesFrom } from '../facts/series.ts'
import type { Unit } from '../facts/unit.ts'

/** Whole series of starts at which something can be held, with where and by whom. */
export interface TimeChoice {
  readonly starts: readonly number[]
  readonly settings: readonly SettingChoice[]
  /** trainers who are free every time; empty for activities, whose people are found afterwards */
  readonly trainers: readonly Person[]
}

/** A setting at given starts; `lines` can come then and there. */
export interface SettingChoice {
  readonly setting: Setting
  readonly lines: readonly Demand[]
}

/**
 * Lists every series of allowed starts of a unit: for each first start, trainer and room the one that goes
 * on weekly, weeks skipped in which one of them is not there.
 * @param isTaken whether a room is used by a walk-in
 */
export function choicesOf(
  facts: Facts,
  unit: Unit,
  isTaken: (roomId: string, from: number, until: number) => boolean,
): TimeChoice[] {
  const { of, digibank, slots } = unit
  const settings = settingsOf(facts.problem, unit)
  const rooms = [...new Set(settings.map(({ at }) => at))]
  const trainers = of.kind === 'course' ? (unit.posts[0]?.candidates ?? []) : []
  const nobody: readonly Demand[] = []
  const eligible = of.kind === 'course' ? eligibleLines(facts, unit, of) : () => nobody
  const isOpen = rooms.map(({ site, room, run }) => (slot: number) => {
    const fits = (run[slot] ?? 0) >= slots && unit.mayStart(site, slot)
    return fits && (!room || !isTaken(room.id, slot, slot + slots))
  })
  const isThere = (person: Person) => {
    const run = facts.personRun(person, digibank)
    return (slot: number) => (run[slot] ?? 0) >= slots
  }
  const posts = of.kind === 'course' ? unit.posts.slice(1) : unit.posts
  const canBeHeld = (slot: number) =>
    posts.every(({ candidates, count }) => {
      const free = candidates.filter((person) => isThere(person)(slot)).length
      return free >= Math.max(1, count)
    })
  const teaches = of.kind === 'course' ? trainers.map(isThere) : [() => true]
  return allSeries(facts, unit, isOpen, teaches, canBeHeld).flatMap((starts, turn) => {
    const able = trainers.filter((person) => starts.every(isThere(person)))
    const fitting = settings.flatMap((setting): SettingChoice[] => {
      const isRoomOpen = isOpen[rooms.indexOf(setting.at)]
      if (!isRoomOpen || !starts.every(isRoomOpen)) return []
      if (!canBring(facts, unit, setting, starts)) return []
      const lines = eligible(setting.at.site, starts)
      const wishes = lines.reduce((sum, line) => sum + line.wishes, 0)
      return of.kind === 'course' && wishes < setting.least ? [] : [{ setting, lines }]
    })
    const kept = withoutTwins(fitting, turn)
    return kept.length > 0 ? [{ starts, settings: kept, trainers: able }] : []
  })
}

/** Every series that some room and some trainer can do, once. */
function allSeries(
  { slotCount }: Facts,
  unit: Unit,
  rooms: readonly ((slot: number) => boolean)[],
  trainers: readonly ((slot: number) => boolean)[],
  canBeHeld: (slot: number) => boolean,
): number[][] {
  const series = new Map<string, number[]>()
  for (const isFree of trainers)
    for (const isOpen of rooms) {
      const fits = (slot: number) => isOpen(slot) && isFree(slot) && canBeHeld(slot)
      for (let first = 0; first < slotCount; first++) {
        const starts = seriesFrom(unit, first, fits)
        if (starts) series.set(starts.join(), starts)
      }
    }
  return [...series.values()]
}

/**
 * Of settings that differ in nothing but the room keeps one, another for each series of starts: with all of
 * them the model is too large for HiGHS in WebAssembly, which has 2 GiB. Rooms with devices of their
 * own go before laptops that must be brought.
 */
function withoutTwins(settings: readonly SettingChoice[], turn: number): SettingChoice[] {
  const byLines = Map.groupBy(settings, ({ lines }) => lines)
  return [...byLines.values()].flatMap((same) =>
    [...Map.groupBy(same, ({ setting }) => setting.most).values()].flatMap((twins) => {
      const alone = twins.filter(({ setting }) => setting.laptops === null)
      const list = alone.length > 0 ? alone : twins
      return list[turn % list.length] ?? []
    }),
  )
}

function canBring(
  facts: Facts,
  { digibank, slots }: Unit,
  { at, laptops }: Setting,
  starts: readonly number[],
): boolean {
  const { site } = at
  if (!laptops || !site) return true
  const run = facts.laptopRun(laptops, digibank)
  const oneWeek = () => ''
  return starts.every((from) =>
    laptopsFit(laptops, run, [{ site, from, until: from + slots }], oneWeek),
  )
}
