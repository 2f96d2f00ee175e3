import type { Demand } from '../problem/demand.ts'
import type { Digibank } from '../problem/digibank.ts'
import type { Problem } from '../problem/problem.ts'
import type { Daypart, Mode } from '../terms.ts'
import { travelMinutes } from './travel.ts'
import type { TravelPoint } from './travel.ts'

/**
 * Whether a course given in one mode suits people who asked for another; `both` (hybrid, or no preference) suits all.
 * @example
 * modeSuits('online', 'on-site') // false
 */
export function modeSuits(given: Mode, asked: Mode): boolean {
  return given === asked || given === 'both' || asked === 'both'
}

/**
 * Whether people must be able to get to the place: always on site. Who asked for online follows a hybrid course from home;
 * who said that either suits still needs a place to go to.
 * @example
 * needsReach('both', 'online') // false
 */
export function needsReach(given: Mode, asked: Mode): boolean {
  return given === 'on-site' || (given === 'both' && asked !== 'online')
}

/**
 * Whether every session falls in a part of the week that suits; no preference suits always.
 * @example
 * daypartsSuit(['tue-morning'], ['tue-morning', 'wed-morning']) // false
 */
export function daypartsSuit(asked: readonly Daypart[], given: Iterable<Daypart>): boolean {
  if (asked.length === 0) return true
  for (const part of given) if (!asked.includes(part)) return false
  return true
}

/**
 * Prepares a function that says whether people of a demand line can reach a place.
 * Within their own wijk always; else by the policy's mode within its minutes, fewer when badly mobile.
 * @example
 * reach(problem)(digibank, demand, digipunt) // true: 18 minutes by bus, 30 is the longest
 */
export function reach(
  problem: Pick<Problem, 'travel'>,
): (digibank: Digibank, demand: Demand, place: TravelPoint) => boolean {
  const minutes = travelMinutes(problem)
  return (digibank, demand, place) => {
    if (place.wijkId === demand.wijkId) return true
    const wijk = digibank.wijken.find((w) => w.id === demand.wijkId)
    if (!wijk) return false
    const { mode, maxMinutes, limitedMobilityMaxMinutes } = digibank.policy.reach
    const longest = demand.mobility === 'limited' ? limitedMobilityMaxMinutes : maxMinutes
    const home = { id: wijk.id, latitude: wijk.latitude, longitude: wijk.longitude }
    return minutes(home, place, mode) <= longest
  }
}
