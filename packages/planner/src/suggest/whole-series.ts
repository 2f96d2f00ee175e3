import { SLOTS_PER_DAY } from '@digirooster/domain'
import type { Way } from '../explain/try-out.ts'
import type { Opened } from '../handle/opened.ts'
import type { Put } from './move.ts'
import { choiceOf, eachWay } from './ways.ts'

/** Starts tried for one lesson, those nearest to the same hour a week later first. */
const STARTS_A_LESSON = 12

/**
 * Places the lessons of a group after its first: the same hour, room and people a week later where those are free, else
 * what is nearest to that. All of them must be out.
 * @returns undefined when some lesson has no place
 */
export function wholeSeries(
  { evaluator, placed: { quarter } }: Opened,
  bundle: number,
  first: Way,
): Put[] | undefined {
  const { model, bundles } = quarter
  const { minDays, maxDays } = bundles[bundle]
  const from = model.bundleStart[bundle]
  const puts: Put[] = [{ activity: from, way: first }]
  for (let activity = from + 1; activity < model.bundleStart[bundle + 1]; activity++) {
    const before = puts[puts.length - 1].way
    const wanted = before.start + model.stride[bundle]
    const day = Math.floor(before.start / SLOTS_PER_DAY)
    const starts = Array.from(model.domains[model.domainOf[activity]])
      .filter((start) => {
        const days = Math.floor(start / SLOTS_PER_DAY) - day
        return days >= Math.max(1, minDays) && days <= maxDays
      })
      .sort((a, b) => strayOf(a, wanted) - strayOf(b, wanted) || a - b)
      .slice(0, STARTS_A_LESSON)
    const way = firstWay(evaluator, activity, starts, before)
    if (!way) return undefined
    puts.push({ activity, way })
  }
  return puts
}

/** How far a start is from the one wanted; another hour is worse than another week. */
function strayOf(start: number, wanted: number): number {
  const hours = Math.abs((start % SLOTS_PER_DAY) - (wanted % SLOTS_PER_DAY))
  const days = Math.abs(Math.floor(start / SLOTS_PER_DAY) - Math.floor(wanted / SLOTS_PER_DAY))
  return days + (hours > 0 ? 7 + hours / 100 : 0)
}

/** The first way that is free, most like the lesson before. */
function firstWay(
  evaluator: Opened['evaluator'],
  activity: number,
  starts: readonly number[],
  before: Way,
): Way | undefined {
  const choice = choiceOf(evaluator, activity, { start: -1, resources: before.resources })
  let found: Way | undefined
  for (const start of starts) {
    eachWay(evaluator, choice, start, (resources) => {
      found = { start, resources: [...resources] }
      return false
    })
    if (found) return found
  }
  return undefined
}
