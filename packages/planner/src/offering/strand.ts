import { modeSuits, needsReach, SLOTS_PER_DAY, travelMinutes } from '@digirooster/domain'
import type { Course, CourseFormat, Digibank, Level, Problem } from '@digirooster/domain'
import { choicesOfProposals } from '../compile/compile.ts'
import type { Indexes } from '../compile/compile.ts'
import { budgetLineOf, courseSessionCents } from '../compile/course-bundles.ts'
import type { Choices, Filters } from '../compile/domains.ts'
import { reaches } from '../compile/demand-index.ts'
import { isAvailable, stanceAt, startsThere } from '../compile/quarter.ts'
import type { QuarterBase } from '../compile/quarter.ts'
import { daypartOfSlot, slotsOf } from '../compile/time-index.ts'

/** Where a strand can be held: one wijk, or online. */
export interface Spot {
  /** null online */
  readonly wijkId: string | null
  /** demand lines whose people can get there, or follow from home */
  readonly lines: readonly number[]
  /** per line: minutes to its nearest place here, 0 in the people’s own wijk and online */
  readonly minutes: readonly number[]
  /** parts of the week in which some room and some trainer are there, one bit each */
  readonly parts: number
  /** people that fit at most with the devices that stand there; 0 when fewer than a group needs */
  readonly capOwn: number
  /** people that fit at most with a laptop class beside; never below `capOwn`; 0 as above */
  readonly cap: number
}

/** One course in one format for one level at one digibank: what groups of it could serve. */
export interface Strand {
  readonly digibank: Digibank
  readonly course: Course
  readonly format: CourseFormat
  readonly level: Level
  readonly lines: readonly number[]
  /** trainers by index among the people */
  readonly trainers: readonly number[]
  readonly spots: readonly Spot[]
  /** cents of one group */
  readonly costCents: number
  readonly budgetLineId: string | null
  /** false: it costs money and no budget line pays it */
  readonly isPayable: boolean
}

/** Whether groups of a strand can exist at all; the rest can serve nobody. */
export function isUsable(strand: Strand): boolean {
  return strand.trainers.length > 0 && strand.spots.length > 0 && strand.isPayable
}

/** Strands, and what a smallest group of each could choose from: bundle k of `base` is of strand k. */
export interface Probed {
  readonly strands: Strand[]
  readonly base: QuarterBase
  readonly choices: readonly Choices[]
}

/** Lists every strand that somebody asks for, also those that can serve nobody. */
export function strandsOf(problem: Problem, indexes: Indexes, filters: Filters): Strand[] {
  return probedStrands(problem, indexes, filters).strands
}

/** Lists every strand that somebody asks for, with what its groups could choose from. */
export function probedStrands(problem: Problem, indexes: Indexes, filters: Filters): Probed {
  const linesOf = linesByKind(indexes)
  const asked = problem.digibanken.flatMap((digibank) =>
    problem.courses
      .filter((c) => c.digibankIds.length === 0 || c.digibankIds.includes(digibank.id))
      .flatMap((course) =>
        course.formats.flatMap((format) =>
          format.levels
            .filter((level) => course.levels.includes(level))
            .map((level) => ({
              digibank,
              course,
              format,
              level,
              lines: linesFor(indexes, linesOf(digibank, course, level), course),
            })),
        ),
      ),
  )
  const wanted = asked.filter(({ lines }) => lines.length > 0)
  const { base, choices } = choicesOfProposals(
    problem,
    indexes,
    wanted.map((w, k) => ({
      ...w,
      id: `probe-${k}`,
      digibankId: w.digibank.id,
      wijkId: null,
      served: [{ line: w.lines[0], wishes: w.format.group.min }],
    })),
    filters,
  )
  const strands = wanted.map((w, k) => {
    const spots = spotsOf(base, k, choices[k], w.lines)
    const trainers = choices[k].people[0][0] ?? []
    const line = budgetLineOf(problem, w.digibank.id, w.course)
    const perSession = courseSessionCents(problem, w.course, w.format.minutes)
    const isPayable = w.course.contractId === undefined || line !== null
    const costCents = perSession * w.format.sessions
    return { ...w, trainers, spots, costCents, budgetLineId: line, isPayable }
  })
  return { strands, base, choices }
}

/** Prepares a function that lists the lines of a digibank on the topic of a course for a level. */
function linesByKind({
  demand,
}: Indexes): (digibank: Digibank, course: Course, level: Level) => readonly number[] {
  const byKind = new Map<string, number[]>()
  for (const [d, { digibankId, topicId, level }] of demand.lines.entries()) {
    const kind = `${digibankId} ${topicId} ${level}`
    const known = byKind.get(kind)
    if (known) known.push(d)
    else byKind.set(kind, [d])
  }
  return ({ id }, { topicId }, level) => byKind.get(`${id} ${topicId} ${level}`) ?? []
}

function linesFor({ demand }: Indexes, lines: readonly number[], course: Course): number[] {
  return lines.filter((d) => {
    const { language, mode } = demand.lines[d]
    return language === course.language && modeSuits(course.mode, mode)
  })
}

function spotsOf(base: QuarterBase, b: number, choices: Choices, lines: readonly number[]): Spot[] {
  const { format, course } = base.bundles[b]
  const most = format?.group.max ?? 0
  const least = format?.group.min ?? 1
  if (course?.mode === 'online') {
    const parts = partsOf(base, b, choices, null)
    return [{ wijkId: null, lines, minutes: lines.map(() => 0), parts, capOwn: most, cap: most }]
  }
  const { rooms, siteWijk, sites } = base.resources
  const travel = travelMinutes(base.problem)
  const byWijk = new Map<string, number[]>()
  for (const r of choices.rooms) {
    const wijk = siteWijk[rooms[r].site]
    byWijk.set(wijk, [...(byWijk.get(wijk) ?? []), r])
  }
  return [...byWijk].map(([wijkId, there]) => {
    const near = lines.filter(
      (d) =>
        !needsReach(course?.mode ?? 'on-site', base.demand.lines[d].mode) ||
        there.some((r) => reaches(base.demand, d, rooms[r].site)),
    )
    const parts = partsOf(base, b, choices, there)
    const own = Math.max(...there.map((r) => capOfRoom(base, b, r, [])))
    const cap = Math.max(own, ...there.map((r) => capOfRoom(base, b, r, choices.laptops)))
    const fit = (people: number) => (Math.min(most, people) < least ? 0 : Math.min(most, people))
    const minutes = near.map((d) => {
      const home = homeOf(base, d)
      if (!home || home.id === wijkId) return 0
      return Math.min(...there.map((r) => travel(home, sites[rooms[r].site], home.mode)))
    })
    return { wijkId, lines: near, minutes, parts, capOwn: fit(own), cap: fit(cap) }
  })
}

/** Where the people of a line live and how they travel. */
function homeOf({ demand }: QuarterBase, d: number) {
  const { wijken, policy } = demand.digibank[d]
  const wijk = wijken.find((w) => w.id === demand.lines[d].wijkId)
  return wijk && { ...wijk, mode: policy.reach.mode }
}

/** People that fit in a room by its seats and devices, helped by the largest of these laptop classes. */
function capOfRoom(base: QuarterBase, b: number, r: number, laptops: readonly number[]): number {
  const { room } = base.resources.rooms[r]
  const need = base.bundles[b].course?.device
  if (!need) return room.seats
  const types = [need.type, ...need.substitutes]
  const count = (devices: Readonly<Record<string, number | undefined>>) =>
    types.reduce((sum, type) => sum + (devices[type] ?? 0), 0)
  const brought = Math.max(0, ...laptops.map((l) => count(base.resources.classes[l].devices)))
  const devices = count(room.devices) + brought
  const share = 1 - need.bringOwnShare
  return share <= 0 ? room.seats : Math.min(room.seats, Math.floor(devices / share + 1e-9))
}

/** Parts of the week in which one of these rooms (null: online) and a trainer are there, as bits. */
function partsOf(
  base: QuarterBase,
  b: number,
  choices: Choices,
  rooms: readonly number[] | null,
): number {
  const slots = slotsOf(base.bundles[b].minutes)
  let parts = 0
  for (const start of choices.starts[0] ?? []) {
    const bit = 1 << daypartOfSlot(base.time, start)
    if ((parts & bit) !== 0) continue
    const day = (start / SLOTS_PER_DAY) | 0
    const hasRoom =
      rooms === null ||
      rooms.some((r) => {
        const place = base.resources.rooms[r].placeIndex
        return (
          isAvailable(base, r, start, slots) &&
          startsThere(base, place, start) &&
          stanceAt(base, b, place, day) < 2
        )
      })
    if (hasRoom) parts |= bit
  }
  return parts
}
