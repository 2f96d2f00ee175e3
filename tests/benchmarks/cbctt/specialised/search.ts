import type { Random } from '@digirooster/planner/kernel'
import type { Timetable } from './timetable.ts'

/** Of 1024 moves: relocations; the others are Kempe chains. */
const RELOCATIONS = 717
const MOST_IN_CHAIN = 40
/** Rooms that are compared. */
const LOOK = 32

/**
 * Annealing of course timetables and of nothing else, with the neighbourhoods, the random numbers and the order of
 * the kernel: move for move it does the same, so that what the kernel needs more time for is what it is general for.
 */
export class SpecialisedSearch {
  /** what was added to the soft cost so far */
  change = 0
  private readonly timetable: Timetable
  private readonly random: Random
  private readonly chain: Int32Array
  private readonly isInChain: Uint8Array
  private size = 0
  /** per lecture of the chain: its room before; by period × rooms + room: 1 when given to one of them */
  private readonly oldRoom: Int32Array
  private readonly isGiven: Uint8Array

  /** @param timetable breaks no hard rule; changed in place */
  constructor(timetable: Timetable, random: Random) {
    this.timetable = timetable
    this.random = random
    this.chain = new Int32Array(MOST_IN_CHAIN)
    this.isInChain = new Uint8Array(timetable.period.length)
    this.oldRoom = new Int32Array(MOST_IN_CHAIN)
    this.isGiven = new Uint8Array(timetable.cell.length)
  }

  /** Tries so many moves at a temperature. */
  run(moves: number, temperature: number): void {
    for (let k = 0; k < moves; k++) {
      if (this.random.int(1024) < RELOCATIONS) this.relocate(temperature)
      else this.exchange(temperature)
    }
  }

  private relocate(temperature: number): void {
    const { timetable, random } = this
    const { period, room, cell, clashes, tables } = timetable
    const { courseOf, firstStart, startList, isAllowed, isRival, periods, rooms, courses } = tables
    const a = random.int(tables.lectures)
    const c = courseOf[a]
    const here = period[a]
    const left = room[a]
    const there = startList[firstStart[c] + random.int(firstStart[c + 1] - firstStart[c])]
    const taken = random.int(2) === 0 ? left : random.int(rooms)
    if (there === here && taken === left) return
    const b = cell[there * rooms + taken]
    const d = b < 0 ? -1 : courseOf[b]
    if (b >= 0 && isAllowed[d * periods + here] === 0) return
    const most = temperature * random.exponential()
    let change = 0
    if (there !== here) {
      const together = b < 0 ? 0 : isRival[c * courses + d]
      if (clashes[c * periods + there] > together) return
      if (b >= 0 && clashes[d * periods + here] > together) return
      if (c !== d) change += timetable.timeDelta(c, here, there, d)
      if (b >= 0 && c !== d) change += timetable.timeDelta(d, there, here, c)
    }
    if (c !== d) change += timetable.roomDelta(c, left, taken)
    if (b >= 0 && c !== d) change += timetable.roomDelta(d, taken, left)
    if (change > most) return
    if (b >= 0) this.carry(b, d, there, taken, here, left)
    this.carry(a, c, here, left, there, taken)
    this.change += change
  }

  /** A Kempe chain: two periods exchange what cannot be together across them. */
  private exchange(temperature: number): void {
    const { timetable, random, chain, oldRoom } = this
    const { period, room, tables } = timetable
    const { courseOf, firstStart, startList } = tables
    const a = random.int(tables.lectures)
    const c = courseOf[a]
    const here = period[a]
    const there = startList[firstStart[c] + random.int(firstStart[c + 1] - firstStart[c])]
    if (there === here || !this.findChain(a, here, there)) return
    if (this.rehouse(here, there)) {
      const most = temperature * random.exponential()
      const isAlone = this.size === 1
      const change = isAlone
        ? timetable.timeDelta(c, here, there, -1) + timetable.roomDelta(c, oldRoom[0], room[a])
        : this.countAll(here, there, 1)
      if (change <= most) {
        if (isAlone) this.carry(a, c, here, oldRoom[0], there, room[a])
        else for (let i = 0; i < this.size; i++) this.follow(i, here, there)
        this.change += change
        return
      }
      if (!isAlone) this.countAll(here, there, -1)
    }
    for (let i = 0; i < this.size; i++) room[chain[i]] = oldRoom[i]
  }

  /** Finds what must move with a lecture; says whether all of it may. */
  private findChain(a: number, here: number, there: number): boolean {
    const { chain, isInChain } = this
    const { period, first, next, tables } = this.timetable
    const { courseOf, isRival, isAllowed, courses, periods } = tables
    chain[0] = a
    isInChain[a] = 1
    let size = 1
    let fits = true
    for (let i = 0; i < size && fits; i++) {
      const back = period[chain[i]]
      const row = courseOf[chain[i]] * courses
      for (let x = first[back === here ? there : here]; x >= 0 && fits; x = next[x]) {
        if (isInChain[x] === 1 || isRival[row + courseOf[x]] === 0) continue
        fits = size < MOST_IN_CHAIN && isAllowed[courseOf[x] * periods + back] === 1
        if (!fits) continue
        isInChain[x] = 1
        chain[size++] = x
      }
    }
    this.size = size
    if (!fits) for (let i = 0; i < size; i++) isInChain[chain[i]] = 0
    return fits
  }

  /** Gives each of the chain its own room where that comes free, else a free one; says whether there is one for all. */
  private rehouse(here: number, there: number): boolean {
    const { chain, size, isInChain, oldRoom, isGiven } = this
    const { period, room, tables } = this.timetable
    const { rooms } = tables
    for (let i = 0; i < size; i++) oldRoom[i] = room[chain[i]]
    let given = 0
    for (; given < size; given++) {
      const x = chain[given]
      const row = (period[x] === here ? there : here) * rooms
      if (!this.isFree(row + room[x])) room[x] = this.freeRoom(x, row)
      if (room[x] < 0) break
      isGiven[row + room[x]] = 1
    }
    for (let i = 0; i < size; i++) isInChain[chain[i]] = 0
    for (let i = 0; i < given; i++)
      isGiven[(period[chain[i]] === here ? there : here) * rooms + room[chain[i]]] = 0
    return given === size
  }

  private isFree(at: number): boolean {
    const holder = this.timetable.cell[at]
    return this.isGiven[at] === 0 && (holder < 0 || this.isInChain[holder] === 1)
  }

  /** The free room with most seats too few avoided, and rather one its course has; -1 for none. */
  private freeRoom(x: number, row: number): number {
    const { room, tables } = this.timetable
    const { rooms, short, courseOf, firstLecture, lecturesOf } = tables
    const c = courseOf[x]
    const end = firstLecture[c] + lecturesOf[c]
    const from = this.random.int(rooms)
    let best = -1
    let least = Infinity
    for (let k = 0; k < rooms && k < LOOK; k++) {
      const r = from + k < rooms ? from + k : from + k - rooms
      if (!this.isFree(row + r)) continue
      let other = firstLecture[c]
      while (other < end && (other === x || room[other] !== r)) other++
      const dislike = short[c * rooms + r] + (other === end ? 1 : 0)
      if (dislike >= least) continue
      best = r
      least = dislike
    }
    return best
  }

  /** Counts the chain where it goes to instead of where it is (1), or again where it is (-1). */
  private countAll(here: number, there: number, by: 1 | -1): number {
    const { timetable, chain, oldRoom, size } = this
    const { period, room, tables } = timetable
    let change = 0
    for (let i = 0; i < size; i++) {
      const x = chain[i]
      const c = tables.courseOf[x]
      const to = period[x] === here ? there : here
      change += timetable.count(c, period[x], oldRoom[i], by === 1 ? -1 : 1)
      change += timetable.count(c, to, room[x], by)
    }
    return change
  }

  private follow(i: number, here: number, there: number): void {
    const { timetable, chain, oldRoom } = this
    const x = chain[i]
    const from = timetable.period[x]
    timetable.move(x, from, oldRoom[i], from === here ? there : here, timetable.room[x])
  }

  private carry(x: number, c: number, from: number, left: number, to: number, room: number): void {
    const { timetable } = this
    timetable.count(c, from, left, -1)
    timetable.count(c, to, room, 1)
    timetable.move(x, from, left, to, room)
  }
}
