import { dayparts } from '@digirooster/domain'
import type { Course, CourseFormat } from '@digirooster/domain'
import type { Proposal, ServedWishes } from '../compile/bundle.ts'
import { wishesLeft } from '../decode/score-of.ts'
import type { Opened } from '../handle/opened.ts'
import { PlannerError } from '../planner-error.ts'
import type { NewGroup } from './new-group.ts'

/** Groups that are compiled at most. */
const MOST_PROBES = 60

/** Groups to try, each for other people, and the bits of the parts of the week in which each is tried. */
export interface Probe {
  readonly proposal: Proposal
  readonly parts: number
}

/** A course and a format of it, by their ids. */
interface Kind {
  readonly course: Course
  readonly format: CourseFormat
}

/**
 * Lists the groups that a new group could be: in each part of the week those who can come then, as many as a group holds.
 * @throws {PlannerError} `unknown-subject`
 */
export function probesFor(opened: Opened, group: NewGroup): { probes: Probe[]; isAll: boolean } {
  const { placed, problem, plan } = opened
  const kind = kindOf(opened, group)
  const { indexOf, lines, daypartMask, weight } = placed.indexes.demand
  const taken = new Set([...plan.offerings, ...problem.fixed.offerings].map(({ id }) => id))
  const proposalFor = (wijkId: string | null, served: readonly ServedWishes[]): Proposal => {
    const id = freeId(`${group.courseId}.${group.formatId}.${wijkId ?? 'online'}`, taken)
    taken.add(id)
    return { id, ...kind, level: group.level, digibankId: group.digibankId, wijkId, served }
  }
  if (group.served) {
    const served = group.served.map(({ demandId, wishes }) => {
      const line = indexOf.get(demandId)
      if (line === undefined) throw unknown('demand', demandId)
      return { line, wishes }
    })
    return {
      probes: [{ proposal: proposalFor(group.wijkId ?? null, served), parts: -1 }],
      isAll: true,
    }
  }
  const strand = placed.strands.find(
    (s) =>
      s.course === kind.course &&
      s.format === kind.format &&
      s.level === group.level &&
      s.digibank.id === group.digibankId,
  )
  const left = wishesLeft(placed.indexes, placed.referrals, plan.offerings)
  const { min, max } = kind.format.group
  const found = new Map<string, { wijkId: string | null; served: ServedWishes[]; parts: number }>()
  for (const spot of strand?.spots ?? []) {
    if (group.wijkId !== undefined && spot.wijkId !== group.wijkId) continue
    for (let part = 0; part < dayparts.length; part++) {
      const bit = 1 << part
      if ((spot.parts & bit) === 0) continue
      const coming = spot.lines
        .filter((line) => left[line] > 0 && (daypartMask[line] & bit) !== 0)
        .sort(
          (a, b) =>
            Number(lines[b].wijkId === spot.wijkId) - Number(lines[a].wijkId === spot.wijkId) ||
            weight[b] - weight[a] ||
            a - b,
        )
      const served = fill(coming, left, max)
      if (served.reduce((sum, { wishes }) => sum + wishes, 0) < min) continue
      const key = `${spot.wijkId} ${served.map((s) => `${s.line}:${s.wishes}`).join()}`
      const known = found.get(key)
      found.set(key, { wijkId: spot.wijkId, served, parts: (known?.parts ?? 0) | bit })
    }
  }
  const all = [...found.values()].sort((a, b) => countOf(b.served) - countOf(a.served))
  const probes = all
    .slice(0, MOST_PROBES)
    .map(({ wijkId, served, parts }) => ({ proposal: proposalFor(wijkId, served), parts }))
  return { probes, isAll: all.length <= MOST_PROBES }
}

function countOf(served: readonly ServedWishes[]): number {
  return served.reduce((sum, { wishes }) => sum + wishes, 0)
}

function fill(lines: readonly number[], left: Int32Array, most: number): ServedWishes[] {
  let room = most
  return lines.flatMap((line): ServedWishes[] => {
    const wishes = Math.min(room, left[line])
    room -= wishes
    return wishes > 0 ? [{ line, wishes }] : []
  })
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${name}.${number}`)) number++
  return `${name}.${number}`
}

function kindOf({ problem }: Opened, group: NewGroup): Kind {
  const course = problem.courses.find(({ id }) => id === group.courseId)
  if (!course) throw unknown('course', group.courseId)
  const format = course.formats.find(({ id }) => id === group.formatId)
  if (!format) throw unknown('format', group.formatId)
  if (!problem.digibanken.some(({ id }) => id === group.digibankId))
    throw unknown('digibank', group.digibankId)
  // A place in the wijk of a neighbour may be used too.
  const wijken = problem.digibanken.flatMap((digibank) => digibank.wijken)
  if (group.wijkId !== undefined && !wijken.some(({ id }) => id === group.wijkId))
    throw unknown('wijk', group.wijkId)
  return { course, format }
}

function unknown(what: string, id: string): PlannerError {
  return new PlannerError('unknown-subject', `${what} (${id}) is not in this quarter.`)
}
