import type { Bilingual } from '@digirooster/domain'
import { endOf, siteOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { GroupConstraint } from './constraint.ts'
import { nearSites } from './near-sites.ts'
import { listWords } from './term-words.ts'
import { both, sessionWords } from './words.ts'

/** Weeks within which people go on after a first course. */
const SOON = 6

/** A follow-up course starts after its first course in the neighbourhood, and soon. */
export const followUp: GroupConstraint = {
  kind: 'group',
  id: 'follow-up',
  level: 'soft',
  weight: 3,
  unit: 'weeks that a group starts before its first course ends, or too long after',
  text: {
    nl: `Een vervolgcursus begint na de eerste cursus in de buurt, binnen ${SOON} weken.`,
    en: `A follow-up course starts after the first course nearby, within ${SOON} weeks.`,
  },
  bind(quarter) {
    const { bundleOf } = quarter.model
    const { sites } = quarter.resources
    const steps = stepsOf(quarter)
    const isNear = nearSites(quarter)
    const follows = (activity: number, step: number) =>
      steps.nodeOf[bundleOf[activity]] === steps.second[step]

    /** Weeks by which a follow-up misses the first courses near it; the one that fits best counts. */
    const weeksOff = (
      state: State,
      members: Int32Array,
      count: number,
      step: number,
      activity: number,
    ): number => {
      const near = isNear[quarter.digibankOf[bundleOf[activity]]]
      const site = siteOf(quarter, state, activity)
      let fewest = -1
      for (let i = 0; i < count; i++) {
        if (follows(members[i], step)) continue
        const other = siteOf(quarter, state, members[i])
        // What is online (-1) is before the table, and so never far.
        if (site >= 0 && near[other * sites.length + site] === 0) continue
        const weeks = weeksBetween(quarter, state, members[i], activity)
        fewest = fewest < 0 ? weeks : Math.min(fewest, weeks)
      }
      return Math.max(0, fewest)
    }

    return {
      bucketCount: steps.second.length,
      width: Math.max(1, ...steps.ofActivity.map((list) => list.length)),
      appliesTo: (activity) => steps.ofActivity[activity].length > 0,
      bucketsOf(state, activity, into) {
        if (state.start[activity] < 0) return 0
        const list = steps.ofActivity[activity]
        for (let i = 0; i < list.length; i++) into[i] = list[i]
        return list.length
      },
      penalty(state, members, count, step) {
        let weeks = 0
        for (let i = 0; i < count; i++)
          if (follows(members[i], step)) weeks += weeksOff(state, members, count, step, members[i])
        return weeks
      },
      explain(state, members, count, step) {
        const wrong = Array.from(members.subarray(0, count)).filter(
          (a) => follows(a, step) && weeksOff(state, members, count, step, a) > 0,
        )
        const said = listWords(wrong.map((a) => sessionWords(quarter, state, a)))
        const title = steps.titles[step]
        return {
          nl: `Niet kort na “${title.nl}” in de buurt: ${said.nl}. Liefst is dat binnen ${SOON} weken erna.`,
          en: `Not soon after “${title.en}” nearby: ${said.en}. Within ${SOON} weeks after it is better.`,
        }
      },
    }
  },
}

/** Weeks, rounded up, by which a session starts before another ends or more than a few weeks after. */
function weeksBetween(quarter: Quarter, state: State, first: number, second: number): number {
  const week = 7 * quarter.model.slotsPerDay
  const gap = state.start[second] - endOf(quarter, state, first)
  return Math.ceil(Math.max(0, -gap, gap - SOON * week) / week)
}

/** From one course of a digibank to the next. */
interface Steps {
  /** per bundle: its course at its digibank, -1 when it is none */
  readonly nodeOf: Int32Array
  /** per step: the course that follows, as in `nodeOf` */
  readonly second: Int32Array
  /** per step: title of the course that comes first */
  readonly titles: readonly Bilingual[]
  /** per activity: the steps it ends, being the last of a first course, or starts as a follow-up */
  readonly ofActivity: readonly Int32Array[]
}

/** Lists the steps between courses with groups; courses that follow each other have no order. */
function stepsOf({ problem, bundles, digibankOf, model }: Quarter): Steps {
  const { courses } = problem
  const index = new Map(courses.map((c, k) => [c.id, k]))
  const nodeOf = Int32Array.from(bundles, ({ course }, b) => {
    const k = course ? index.get(course.id) : undefined
    return k === undefined ? -1 : digibankOf[b] * courses.length + k
  })
  const nodes = [...new Set(nodeOf)].filter((node) => node >= 0)
  const steps = nodes.flatMap((first) => {
    const course = courses[first % courses.length]
    return course.followUpCourseIds.flatMap((id) => {
      const next = index.get(id)
      if (next === undefined || courses[next].followUpCourseIds.includes(course.id)) return []
      const second = first - (first % courses.length) + next
      return nodes.includes(second) ? [{ first, second, title: both(course.title) }] : []
    })
  })
  return {
    nodeOf,
    second: Int32Array.from(steps, (s) => s.second),
    titles: steps.map((s) => s.title),
    ofActivity: Array.from(model.bundleOf, (b, a) => {
      const isFirst = model.bundleStart[b] === a
      const isLast = model.bundleStart[b + 1] === a + 1
      const found = steps.flatMap(({ first, second }, k) =>
        (isLast && first === nodeOf[b]) || (isFirst && second === nodeOf[b]) ? [k] : [],
      )
      return Int32Array.from(found)
    }),
  }
}
