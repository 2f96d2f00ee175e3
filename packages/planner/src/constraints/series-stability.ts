import { dayOfActivity, isIn, PEOPLE, roomOf, staffSlot } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { State } from '../kernel/index.ts'
import type { UnaryConstraint } from './constraint.ts'
import { listWords } from './term-words.ts'
import { titleOf } from './words.ts'

/** What can differ between a session and the next, and how much that bothers people. */
const CHANGES = [
  { points: 2, nl: 'hetzelfde lokaal', en: 'room', differs: otherRoom },
  { points: 2, nl: 'dezelfde lesgever', en: 'trainer', differs: otherTrainer },
  { points: 1, nl: 'dezelfde weekdag', en: 'weekday', differs: otherWeekday },
  { points: 1, nl: 'hetzelfde uur', en: 'hour', differs: otherHour },
]

/** All sessions of a series have the same room, trainer, weekday and hour. */
export const seriesStability: UnaryConstraint = {
  kind: 'unary',
  scope: 'bundle',
  id: 'series-stability',
  level: 'soft',
  weight: 3,
  unit: 'changes between sessions; another room or trainer counts twice',
  text: {
    nl: 'Een reeks houdt hetzelfde lokaal, dezelfde lesgever, dezelfde weekdag en hetzelfde uur.',
    en: 'A series keeps the same room, trainer, weekday and hour.',
  },
  bind(quarter) {
    const { bundleStart } = quarter.model
    const isTrainer = trainerSlots(quarter)
    return {
      appliesTo: (bundle) => quarter.bundles[bundle].sessionIds.length > 1,
      penalty(state, bundle) {
        if (!isIn(quarter, state, bundle)) return 0
        let points = 0
        for (let a = bundleStart[bundle]; a < bundleStart[bundle + 1] - 1; a++)
          for (let k = 0; k < CHANGES.length; k++)
            if (CHANGES[k].differs(quarter, state, a, isTrainer)) points += CHANGES[k].points
        return points
      },
      explain(state, bundle) {
        const pairs = Array.from(
          { length: bundleStart[bundle + 1] - bundleStart[bundle] - 1 },
          (_, k) => bundleStart[bundle] + k,
        )
        const seen = CHANGES.filter(({ differs }) =>
          pairs.some((a) => differs(quarter, state, a, isTrainer)),
        )
        const what = listWords(seen)
        const title = titleOf(quarter, bundle)
        return {
          nl: `De lessen van “${title.nl}” hebben niet altijd ${what.nl}.`,
          en: `The lessons of “${title.en}” do not always have the same ${what.en}.`,
        }
      },
    }
  },
}

function otherRoom(quarter: Quarter, state: State, a: number): boolean {
  return roomOf(quarter, state, a) !== roomOf(quarter, state, a + 1)
}

/** Whether somebody teaches the session after `a` who did not teach `a`. */
function otherTrainer(quarter: Quarter, state: State, a: number, isTrainer: Uint8Array): boolean {
  const { roleStart } = quarter.model
  for (let k = roleStart[a + 1]; k < roleStart[a + 2]; k++) {
    if (isTrainer[k] === 0) continue
    let isKnown = false
    for (let j = roleStart[a]; j < roleStart[a + 1]; j++)
      if (isTrainer[j] === 1 && state.resource[j] === state.resource[k]) isKnown = true
    if (!isKnown) return true
  }
  return false
}

function otherWeekday(quarter: Quarter, state: State, a: number): boolean {
  const { weekdayOfDay } = quarter.time
  const day = dayOfActivity(quarter, state, a)
  return weekdayOfDay[day] !== weekdayOfDay[dayOfActivity(quarter, state, a + 1)]
}

function otherHour(quarter: Quarter, state: State, a: number): boolean {
  const { slotsPerDay } = quarter.model
  return state.start[a] % slotsPerDay !== state.start[a + 1] % slotsPerDay
}

/** Per role slot: 1 when it is for a trainer. */
function trainerSlots(quarter: Quarter): Uint8Array {
  const { roleStart, activityCount } = quarter.model
  const isTrainer = new Uint8Array(roleStart[activityCount])
  for (let a = 0; a < activityCount; a++)
    for (let k = roleStart[a] + PEOPLE; k < roleStart[a + 1]; k++)
      isTrainer[k] = staffSlot(quarter, a, k).role === 'trainer' ? 1 : 0
  return isTrainer
}
