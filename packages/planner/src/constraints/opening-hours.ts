import { bundleOf, dayOfActivity, endOf, roomOf } from '../compile/quarter.ts'
import type { Quarter } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { slotsOutside } from './slots-outside.ts'
import { lengthWords, roomWords, sessionWords } from './words.ts'

/** A session has a room that is open from beginning to end. */
export const openingHours: UnaryConstraint = {
  kind: 'unary',
  id: 'opening-hours',
  level: 'hard',
  weight: 1,
  unit: 'quarter-hours in which the room is closed',
  text: {
    nl: 'Een sessie heeft een lokaal dat de hele tijd open is.',
    en: 'A session has a room that is open all the time.',
  },
  scope: 'activity',
  bind(quarter) {
    const { duration, bundleOf: bundleIndex } = quarter.model
    const { freeRun } = quarter.resources
    const needsRoom = Uint8Array.from(quarter.bundles, (b) => (b.needsRoom ? 1 : 0))
    const existence = existenceOfWalkIns(quarter)
    return {
      appliesTo: (activity) => needsRoom[bundleIndex[activity]] === 1 || existence.has(activity),
      penalty(state, activity) {
        const start = state.start[activity]
        if (start < 0) return 0
        const exists = existence.get(activity)
        if (exists)
          return exists[dayOfActivity(quarter, state, activity)] === 1 ? 0 : duration[activity]
        const room = roomOf(quarter, state, activity)
        if (room < 0) return duration[activity]
        return slotsOutside(freeRun[room], start, endOf(quarter, state, activity))
      },
      explain(state, activity, penalty) {
        const said = sessionWords(quarter, state, activity)
        const room = roomOf(quarter, state, activity)
        if (existence.has(activity))
          return {
            nl: `${said.nl}: de plaats bestaat die dag niet.`,
            en: `${said.en}: the place does not exist that day.`,
          }
        if (room < 0) return { nl: `${said.nl} heeft geen lokaal.`, en: `${said.en} has no room.` }
        const [name, long] = [roomWords(quarter, room), lengthWords(penalty)]
        return {
          nl: `${name} is ${long.nl} niet open tijdens ${said.nl}.`,
          en: `${name} is closed for ${long.en} during ${said.en}.`,
        }
      },
    }
  },
}

/** Per walk-in session, per day: 1 when its place exists; it needs no opening hours, as it says itself when it is. */
function existenceOfWalkIns(quarter: Quarter): ReadonlyMap<number, Uint8Array> {
  const { problem, time, model } = quarter
  const ofPlace = new Map(
    problem.digipunten.map(({ id, opensOn, closesOn }) => [
      id,
      Uint8Array.from(time.dates, (date) =>
        (opensOn === undefined || date >= opensOn) && (closesOn === undefined || date <= closesOn)
          ? 1
          : 0,
      ),
    ]),
  )
  const rows = new Map<number, Uint8Array>()
  for (let a = 0; a < model.activityCount; a++) {
    const row = ofPlace.get(bundleOf(quarter, a).walkIn?.digipuntId ?? '')
    if (row) rows.set(a, row)
  }
  return rows
}
