import { bundleOf, roomOf } from '../compile/quarter.ts'
import type { UnaryConstraint } from './constraint.ts'
import { roomWords, titleOf } from './words.ts'

/** Empty seats in one point of penalty. */
const STEP = 4

/** A group is not in a far too large room: at least half of the seats are taken. */
export const roomFit: UnaryConstraint = {
  kind: 'unary',
  scope: 'activity',
  id: 'room-fit',
  level: 'soft',
  weight: 1,
  unit: `${STEP} empty seats beyond half of the room`,
  text: {
    nl: 'Een groep zit niet in een veel te groot lokaal.',
    en: 'A group is not in a far too large room.',
  },
  bind(quarter) {
    const { bundleOf: bundle } = quarter.model
    const seats = Int32Array.from(quarter.resources.rooms, ({ room }) => room.seats)
    const invited = Int32Array.from(quarter.bundles, (b) => b.invited)
    return {
      // The room of a walk-in is given.
      appliesTo: (activity) => bundleOf(quarter, activity).kind !== 'walk-in',
      penalty(state, activity) {
        const room = roomOf(quarter, state, activity)
        if (state.start[activity] < 0 || room < 0) return 0
        const tooMany = seats[room] / 2 - invited[bundle[activity]]
        return Math.max(0, Math.ceil(tooMany / STEP))
      },
      explain(state, activity) {
        const room = roomOf(quarter, state, activity)
        const title = titleOf(quarter, bundle[activity])
        const people = invited[bundle[activity]]
        return {
          nl: `${roomWords(quarter, room)} heeft ${seats[room]} plaatsen, veel meer dan de ${people} mensen van “${title.nl}”.`,
          en: `${roomWords(quarter, room)} has ${seats[room]} seats, far more than the ${people} people of “${title.en}”.`,
        }
      },
    }
  },
}
