import type { Tables } from './tables.ts'

/** Where the lectures of a week are, and the counts that tell what a change adds to the soft cost. */
export class Timetable {
  readonly tables: Tables
  /** per lecture */
  readonly period: Int32Array
  readonly room: Int32Array
  /** by period × rooms + room: the lecture there, -1 for none */
  readonly cell: Int32Array
  /** by course × periods + period: lectures then that it must not be with */
  readonly clashes: Int32Array
  /** per period: a lecture then, -1 for none; the others follow by `next` */
  readonly first: Int32Array
  readonly next: Int32Array
  private readonly previous: Int32Array
  /** by curriculum: lectures per period, and bits of the periods taken per day */
  private readonly then: Uint8Array
  private readonly mask: Int32Array
  /** by course: lectures per day, days with lectures, lectures per room */
  private readonly onDay: Uint8Array
  private readonly dayCount: Int32Array
  private readonly inRoom: Uint8Array

  /** Takes over where lectures are; no two are in one room at one time. */
  constructor(tables: Tables, period: Int32Array, room: Int32Array) {
    const { lectures, periods, rooms, courses, curricula, days, courseOf } = tables
    this.tables = tables
    this.period = period.slice()
    this.room = room.slice()
    this.cell = new Int32Array(periods * rooms).fill(-1)
    this.clashes = new Int32Array(courses * periods)
    this.first = new Int32Array(periods).fill(-1)
    this.next = new Int32Array(lectures)
    this.previous = new Int32Array(lectures)
    this.then = new Uint8Array(curricula * periods)
    this.mask = new Int32Array(curricula * days)
    this.onDay = new Uint8Array(courses * days)
    this.dayCount = new Int32Array(courses)
    this.inRoom = new Uint8Array(courses * rooms)
    for (let a = 0; a < lectures; a++) {
      this.count(courseOf[a], period[a], room[a], 1)
      this.enter(a, period[a], room[a])
    }
  }

  /** Soft cost when a lecture of a course goes from a period to another; curricula shared with `but` (-1: none) apart. */
  timeDelta(course: number, here: number, there: number, but: number): number {
    const { periods, days, curricula, dayOf, bitOf, lonely, minDays } = this.tables
    const { firstCurriculum, curriculumList, isMember } = this.tables
    const { then, mask, onDay, dayCount } = this
    const from = dayOf[here]
    const to = dayOf[there]
    let change = 0
    for (let i = firstCurriculum[course]; i < firstCurriculum[course + 1]; i++) {
      const q = curriculumList[i]
      if (but >= 0 && isMember[but * curricula + q] === 1) continue
      const old = mask[q * days + from]
      const left = then[q * periods + here] === 1 ? old & ~bitOf[here] : old
      const other = from === to ? left : mask[q * days + to]
      change += lonely[other | bitOf[there]] - lonely[old]
      if (from !== to) change += lonely[left] - lonely[other]
    }
    if (from === to) return change
    const short = minDays[course] - dayCount[course]
    const left = onDay[course * days + from] === 1 ? 1 : 0
    const come = onDay[course * days + to] === 0 ? 1 : 0
    return change + 5 * (atLeastZero(short + left - come) - atLeastZero(short))
  }

  /** Soft cost when a lecture of a course goes from a room to another. */
  roomDelta(course: number, from: number, to: number): number {
    const { short, rooms } = this.tables
    const row = course * rooms
    const left = this.inRoom[row + from] === 1 ? 1 : 0
    const come = this.inRoom[row + to] === 0 ? 1 : 0
    return from === to ? 0 : short[row + to] - short[row + from] + come - left
  }

  /** Counts a lecture in (1) or out (-1); returns the soft cost of that. */
  count(course: number, period: number, room: number, by: 1 | -1): number {
    const { periods, rooms, days, dayOf, bitOf, lonely, minDays, short } = this.tables
    const { firstCurriculum, curriculumList } = this.tables
    const { then, mask, onDay, dayCount, inRoom } = this
    // A count that just became this makes a difference.
    const turn = by > 0 ? 1 : 0
    const day = dayOf[period]
    let change = by * short[course * rooms + room]
    for (let i = firstCurriculum[course]; i < firstCurriculum[course + 1]; i++) {
      const q = curriculumList[i]
      if ((then[q * periods + period] += by) !== turn) continue
      const old = mask[q * days + day]
      mask[q * days + day] = old ^ bitOf[period]
      change += lonely[old ^ bitOf[period]] - lonely[old]
    }
    if ((onDay[course * days + day] += by) === turn) {
      const old = minDays[course] - dayCount[course]
      dayCount[course] += by
      change += 5 * (atLeastZero(old - by) - atLeastZero(old))
    }
    return (inRoom[course * rooms + room] += by) === turn ? change + by : change
  }

  /** Puts a lecture elsewhere; the counts are the caller's. */
  move(lecture: number, from: number, left: number, period: number, room: number): void {
    if (this.cell[from * this.tables.rooms + left] === lecture)
      this.cell[from * this.tables.rooms + left] = -1
    if (from !== period) this.leave(lecture, from)
    if (from !== period) this.enter(lecture, period, room)
    this.cell[period * this.tables.rooms + room] = lecture
    this.period[lecture] = period
    this.room[lecture] = room
  }

  private enter(lecture: number, period: number, room: number): void {
    this.cell[period * this.tables.rooms + room] = lecture
    const next = this.first[period]
    this.next[lecture] = next
    this.previous[lecture] = -1
    if (next >= 0) this.previous[next] = lecture
    this.first[period] = lecture
    this.spread(lecture, period, 1)
  }

  private leave(lecture: number, period: number): void {
    const next = this.next[lecture]
    const previous = this.previous[lecture]
    if (previous >= 0) this.next[previous] = next
    else this.first[period] = next
    if (next >= 0) this.previous[next] = previous
    this.spread(lecture, period, -1)
  }

  private spread(lecture: number, period: number, by: 1 | -1): void {
    const { courseOf, firstRival, rivalList, periods } = this.tables
    const course = courseOf[lecture]
    for (let i = firstRival[course]; i < firstRival[course + 1]; i++)
      this.clashes[rivalList[i] * periods + period] += by
  }
}

function atLeastZero(value: number): number {
  return value > 0 ? value : 0
}
